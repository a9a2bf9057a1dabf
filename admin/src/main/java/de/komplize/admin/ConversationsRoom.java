package de.komplize.admin;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Inbox;
import de.komplize.bot.office.Notes;
import de.komplize.bot.office.Permission;
import de.komplize.bot.search.Passage;
import de.komplize.bot.search.SearchIndex;
import de.komplize.bot.search.Sought;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The conversations: danger first, then the latest; narrowed, and searched by words. */
final class ConversationsRoom implements Room {

    static final String PATH = "/conversations";

    /** Lines of a page: what fits a few glances. */
    private static final int LINES = 40;

    private static final int HITS = 40;

    /** Enough to know the conversation again. */
    private static final int SHORT = 200;

    private static final List<String> CHANNELS = List.of("webchat", "telegram", "sms", "email", "in_person");

    private final Office.Parts parts;
    private final Pseudonyms pseudonyms;
    private final IntentNames intents;

    ConversationsRoom(Office.Parts parts, Pseudonyms pseudonyms) {
        this.parts = parts;
        this.pseudonyms = pseudonyms;
        this.intents = new IntentNames(parts.pack());
    }

    @Override
    public String title() {
        return "Gespräche";
    }

    @Override
    public List<Address> addresses() {
        return List.of(Address.get(PATH, Permission.READ_WORDS, this::list));
    }

    private void list(Visit visit) {
        Optional<String> typed = visit.asked("q");
        Optional<Inbox.State> state = visit.asked("attention").flatMap(Inbox.State::of);
        List<String> names = parts.database().read(Notes::labels);
        List<Select> selects = selects(visit, names);
        Inbox.Question question = new Inbox.Question(
                chosen(selects, "channel"),
                chosen(selects, "district"),
                chosen(selects, "language"),
                chosen(selects, "intent"),
                chosen(selects, "label"),
                state,
                visit.staff().id());
        ConversationsPage page =
                typed.isEmpty() ? lines(visit, selects, question) : found(visit, selects, question, typed.get());
        visit.show("conversations.jte", "Gespräche", page);
    }

    private ConversationsPage lines(Visit visit, List<Select> selects, Inbox.Question question) {
        Optional<String> after = visit.asked("after");
        Inbox.Page page = parts.database().read(tx -> Inbox.page(tx, question, after, LINES));
        return new ConversationsPage(
                selects,
                "",
                ConversationsPage.Search.NONE,
                page.lines().stream().map(this::row).toList(),
                List.of(),
                here(visit, Map.of()),
                page.next().map(next -> here(visit, Map.of("after", next))),
                after.isPresent());
    }

    private ConversationsPage.Row row(Inbox.Line line) {
        String words = line.lastWords();
        return new ConversationsPage.Row(
                line.contact().value(),
                pseudonyms.of(line.contact()),
                line,
                Passage.of(words, line.language(), new Sought(List.of()), parts.stemmer(), SHORT).pieces().stream()
                        .map(Passage.Piece::text)
                        .collect(Collectors.joining()));
    }

    private ConversationsPage found(Visit visit, List<Select> selects, Inbox.Question question, String typed) {
        Sought sought = Sought.of(typed, parts.stemmer());
        Optional<Long> before = visit.asked("before").flatMap(Filter::number);
        List<SearchIndex.Hit> hits = parts.database()
                .read(tx -> SearchIndex.hits(tx, sought, question.sql(), question.parameters(), before, HITS + 1));
        List<SearchIndex.Hit> shown = hits.subList(0, Math.min(HITS, hits.size()));
        visit.recorded("conversations.searched", shown.size() + " messages");
        return new ConversationsPage(
                selects,
                typed,
                sought.isEmpty() ? ConversationsPage.Search.NO_WORDS : ConversationsPage.Search.DONE,
                List.of(),
                byConversation(shown, sought),
                here(visit, Map.of()),
                hits.size() > HITS
                        ? Optional.of(here(
                                visit,
                                Map.of("before", String.valueOf(shown.getLast().id()))))
                        : Optional.empty(),
                before.isPresent());
    }

    /** In the order of the newest that was found in each. */
    private List<ConversationsPage.Found> byConversation(List<SearchIndex.Hit> hits, Sought sought) {
        Map<Long, List<SearchIndex.Hit>> conversations = new LinkedHashMap<>();
        hits.forEach(hit -> conversations
                .computeIfAbsent(hit.conversation(), _ -> new ArrayList<>())
                .add(hit));
        return conversations.entrySet().stream()
                .map(entry -> new ConversationsPage.Found(
                        entry.getKey(),
                        pseudonyms.of(new Contact.Id(entry.getKey())),
                        entry.getValue().stream()
                                .map(hit -> new ConversationsPage.Place(
                                        hit.id(),
                                        hit.author(),
                                        Instant.ofEpochMilli(hit.at()),
                                        Passage.of(hit.text(), hit.language(), sought, parts.stemmer(), SHORT)))
                                .toList()))
                .toList();
    }

    private List<Select> selects(Visit visit, List<String> names) {
        List<String> states =
                List.of(Inbox.State.values()).stream().map(Inbox.State::stored).toList();
        return List.of(
                Select.filter(
                        "attention", "Was ist zu tun?", states, ConversationsRoom::state, visit.asked("attention")),
                Select.filter("channel", "Kanal", CHANNELS, InGerman::channel, visit.asked("channel")),
                Select.filter(
                        "district",
                        "Stadtteil",
                        parts.pack().districts().official(),
                        district -> district,
                        visit.asked("district")),
                Select.filter(
                        "language", "Sprache", parts.pack().languages(), InGerman::language, visit.asked("language")),
                Select.filter("intent", "Thema", intents.catalogue(), intents::of, visit.asked("intent")),
                Select.filter("label", "Etikett", names, name -> name, visit.asked("label")));
    }

    private static String state(String stored) {
        return Inbox.State.of(stored)
                .map(state -> switch (state) {
                    case WAITING -> "Wartet auf das Büro";
                    case DANGER -> "Mögliche Gefahr";
                    case FAILED -> "Technischer Fehler";
                    case ASKED -> "Anliegen fürs Büro";
                    case MINE -> "Von mir übernommen";
                    case TAKEN -> "Von jemandem übernommen";
                })
                .orElse(stored);
    }

    private static Optional<String> chosen(List<Select> selects, String name) {
        return selects.stream()
                .filter(select -> select.name().equals(name))
                .flatMap(select -> select.options().stream())
                .filter(Select.Option::chosen)
                .map(Select.Option::value)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** This page's address with what it is narrowed to, and something else. */
    private static String here(Visit visit, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : List.of("q", "attention", "channel", "district", "language", "intent", "label")) {
            visit.asked(name).ifPresent(value -> all.put(name, value));
        }
        all.putAll(more);
        return all.isEmpty()
                ? PATH
                : PATH
                        + all.entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", "?", ""));
    }
}
