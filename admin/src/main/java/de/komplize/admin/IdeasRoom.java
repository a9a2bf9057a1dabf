package de.komplize.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.idea.Hint;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Given;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.office.Listing;
import de.komplize.bot.office.Listings;
import de.komplize.bot.office.Permission;
import de.komplize.bot.storage.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** The ideas: as a list, and by district. */
final class IdeasRoom implements Room {

    private static final String PATH = "/ideas";

    /** Shades of the map: so many ideas and more. The number stands in the tile, too. */
    private static final List<Integer> SHADES = List.of(1, 3, 10, 30);

    private final Database database;
    private final ContentPack pack;
    private final Lists lists;
    private final IdeaRoom one;

    IdeasRoom(Database database, ContentPack pack, IdeaRoom one) {
        this.database = database;
        this.pack = pack;
        this.lists = new Lists(database);
        this.one = one;
    }

    @Override
    public String title() {
        return "Ideen";
    }

    @Override
    public List<Address> addresses() {
        return Stream.concat(Stream.of(Address.get(PATH, Permission.READ_WORDS, this::list)), one.addresses().stream())
                .toList();
    }

    private void list(Visit visit) {
        String status = visit.asked("status").orElse("");
        List<Filter.Condition> always = status.isEmpty() ? List.of(Listings.STANDING_IDEAS) : List.of();
        Listing.Page page = lists.read(Listings.IDEAS, visit, always);
        boolean narrowed = Lists.isNarrowed(Listings.IDEAS, visit);
        Link here = Lists.here(PATH, Listings.IDEAS, visit);
        List<IdeasPage.Tile> tiles = tiles(visit);
        IdeasPage.Chosen chosen = new IdeasPage.Chosen(
                status,
                visit.asked("topic").orElse(""),
                visit.asked("district").orElse(""),
                visit.asked("given").orElse(""),
                visit.asked("hints").filter("true"::equals).isPresent(),
                visit.asked("sort").filter("-supports"::equals).isPresent());
        visit.show(
                "ideas.jte",
                "Ideen",
                new IdeasPage(
                        counts(visit),
                        tiles.stream().filter(tile -> !tile.place().isEmpty()).toList(),
                        tiles.stream().filter(tile -> tile.place().isEmpty()).toList(),
                        topics(),
                        pack.districts().official().stream()
                                .map(name -> new IdeasPage.Choice(name, name))
                                .toList(),
                        Stream.of(Given.values())
                                .map(given -> new IdeasPage.Choice(given.stored(), Labels.given(given)))
                                .toList(),
                        chosen,
                        page.rows().stream().map(this::row).toList(),
                        Lists.next(PATH, Listings.IDEAS, visit, page),
                        narrowed,
                        TakeAlong.of("ideas", status.isEmpty() ? here.with("standing", "true") : here, narrowed)));
    }

    private List<IdeasPage.Choice> topics() {
        return pack.topics().stream()
                .map(topic -> new IdeasPage.Choice(topic.id(), topic(pack, topic.id())))
                .toList();
    }

    /** What a topic is called; its id where the pack has it no more. */
    static String topic(ContentPack pack, String id) {
        return pack.topics().stream()
                .filter(topic -> topic.id().equals(id))
                .map(topic -> topic.labels().getOrDefault("de", id))
                .findFirst()
                .orElse(id);
    }

    private List<IdeasPage.Count> counts(Visit visit) {
        SequencedMap<String, String> labels = new LinkedHashMap<>();
        for (IdeaStatus status : IdeaStatus.values()) {
            labels.put(status.stored(), Labels.status(status));
        }
        Set<String> gone = Set.of(IdeaStatus.WITHDRAWN.stored(), IdeaStatus.ERASED.stored());
        return Lists.counts(
                Lists.here(PATH, Listings.IDEAS, visit), database.read(Listings::ideasByStatus), labels, gone);
    }

    private List<IdeasPage.Tile> tiles(Visit visit) {
        Map<String, Long> counts = database.read(Listings::ideasByDistrict);
        String asked = visit.asked("district").orElse("");
        Link here = Lists.here(PATH, Listings.IDEAS, visit);
        return pack.tiles().stream()
                .map(tile -> {
                    long count = counts.getOrDefault(tile.district(), 0L);
                    boolean current = asked.equals(tile.district());
                    return new IdeasPage.Tile(
                            tile.district(),
                            count,
                            here.with("district", current ? "" : tile.district())
                                    .toString(),
                            tile.row() == 0 ? "" : "row-" + tile.row() + " column-" + tile.column(),
                            "shade-"
                                    + SHADES.stream()
                                            .filter(least -> count >= least)
                                            .count(),
                            current);
                })
                .toList();
    }

    private IdeasPage.Row row(ObjectNode idea) {
        String into = idea.path("merged_into").asText("");
        IdeaStatus status = IdeaStatus.of(idea.path("status").asText()).orElseThrow();
        return new IdeasPage.Row(
                idea.path("number").asLong(),
                Optional.of(idea.path("title").asText(""))
                        .filter(title -> !title.isBlank())
                        .orElse("(ohne Titel)"),
                Labels.status(status)
                        + (status == IdeaStatus.MERGED
                                        && idea.path("merged_into").isNumber()
                                ? " mit Nr. " + into
                                : ""),
                topic(pack, idea.path("topic").asText()),
                idea.path("district").isNull() ? "" : idea.path("district").asText(""),
                hints(idea.path("hints")),
                idea.path("supports").asLong(),
                Labels.channel(idea),
                Labels.time(Instant.parse(idea.path("created_at").asText())));
    }

    /** What is marked in title and text, each kind named once. */
    static List<String> hints(JsonNode hints) {
        List<String> kinds = new ArrayList<>();
        hints.findValuesAsText("kind").forEach(kinds::add);
        return Stream.of(Hint.Kind.values())
                .filter(kind -> kinds.contains(kind.stored()))
                .map(Labels::hint)
                .toList();
    }
}
