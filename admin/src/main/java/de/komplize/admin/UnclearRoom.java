package de.komplize.admin;

import de.komplize.admin.table.SuggestionsCsv;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Permission;
import de.komplize.bot.office.Unclear;
import de.komplize.bot.search.Likeness;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.Intents;
import io.helidon.http.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Messages that the bot could not place, and what staff say they had meant: what the phrases are made better with. */
final class UnclearRoom implements Room {

    private static final String PATH = "/not-understood";

    /** Groups of a page. */
    private static final int GROUPS = 25;

    /** More suggestions than anybody works through at a time. */
    private static final int EXPORTED = 100_000;

    private final Office.Parts parts;
    private final Pseudonyms pseudonyms;
    private final IntentNames intents;
    private final Likeness likeness;

    UnclearRoom(Office.Parts parts, Pseudonyms pseudonyms) {
        this.parts = parts;
        this.pseudonyms = pseudonyms;
        this.intents = new IntentNames(parts.pack());
        this.likeness = new Likeness(parts.stemmer());
    }

    @Override
    public String title() {
        return "Nicht verstanden";
    }

    @Override
    public List<Address> addresses() {
        return List.of(
                Address.get(PATH, Permission.READ_WORDS, this::list),
                Address.get(PATH + "/suggestions.csv", Permission.READ_WORDS, this::export),
                Address.post(PATH + "/{message}", Permission.SUGGEST, this::suggest));
    }

    private void list(Visit visit) {
        show(visit, Optional.empty());
    }

    private void show(Visit visit, Optional<String> wrong) {
        int from = visit.asked("from")
                .flatMap(Filter::number)
                .filter(number -> number < Integer.MAX_VALUE)
                .map(Math::toIntExact)
                .orElse(0);
        boolean open = visit.asked("done").isEmpty();
        List<Unclear.Group> all = parts.database().read(tx -> Unclear.groups(tx, likeness)).stream()
                .filter(group -> !open || group.latest().suggestion().isEmpty())
                .toList();
        List<UnclearPage.Row> rows = all.stream()
                .skip(from)
                .limit(GROUPS)
                .map(group -> new UnclearPage.Row(
                        group,
                        pseudonyms.of(group.latest().contact()),
                        group.latest().suggestion().map(intents::of).orElse("")))
                .toList();
        UnclearPage page = new UnclearPage(
                rows,
                intents.catalogue().stream()
                        .map(intent -> new Select.Option(intent, intents.of(intent), false))
                        .toList(),
                all.size(),
                open,
                from + GROUPS < all.size() ? Optional.of(from + GROUPS) : Optional.empty(),
                from,
                visit.may(Permission.SUGGEST),
                wrong);
        if (!rows.isEmpty()) {
            visit.recorded("unclear.read", rows.size() + " messages");
        }
        if (wrong.isPresent()) {
            visit.refuse("not-understood.jte", title(), page);
        } else {
            visit.show("not-understood.jte", title(), page);
        }
    }

    /** For all messages that say the same. */
    private void suggest(Visit visit) {
        long message = visit.number("message");
        Optional<String> intent =
                visit.field("intent").filter(name -> Intents.isKnown(name) || name.equals(Detection.NONE));
        Unclear.Group group = parts.database().read(tx -> Unclear.groups(tx, likeness)).stream()
                .filter(some -> some.messages().stream().anyMatch(one -> one.id() == message))
                .findFirst()
                .orElseThrow(Visit::missing);
        if (intent.isEmpty()) {
            show(visit, Optional.of("Wählen Sie aus, was gemeint war."));
            return;
        }
        int noted = 0;
        for (Unclear.Message one : group.messages()) {
            WriteSet set = new WriteSet()
                    .add(Unclear.suggest(
                            one.id(),
                            intent.get(),
                            visit.staff().id(),
                            parts.clock().instant()));
            noted += parts.database().write(set) == Database.Outcome.COMMITTED ? 1 : 0;
        }
        visit.recorded("phrase.suggested", noted + " messages, " + intent.get());
        visit.goOn(
                PATH,
                "Vorgemerkt für „" + intents.of(intent.get()) + "“: " + InGerman.messages(noted)
                        + ". Der Bot lernt daraus, wenn die Beispielsätze das nächste Mal ergänzt werden.");
    }

    private void export(Visit visit) {
        List<Unclear.Suggestion> suggestions = parts.database().read(tx -> Unclear.suggestions(tx, EXPORTED));
        visit.recorded("export", "phrase suggestions, " + suggestions.size() + " rows");
        visit.response()
                .header(HeaderNames.CONTENT_TYPE, "text/csv; charset=utf-8")
                .header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"beispielsaetze.csv\"")
                .send(SuggestionsCsv.of(suggestions).getBytes(StandardCharsets.UTF_8));
    }
}
