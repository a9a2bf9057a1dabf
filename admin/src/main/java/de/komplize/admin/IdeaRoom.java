package de.komplize.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.dialogue.Conversations;
import de.komplize.bot.dialogue.Merging;
import de.komplize.bot.dialogue.Moderation;
import de.komplize.bot.idea.Hint;
import de.komplize.bot.idea.Idea;
import de.komplize.bot.idea.Ideas;
import de.komplize.bot.idea.Likeness;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.office.Decisions;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.IdeaHistory;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.office.Listings;
import de.komplize.bot.office.Permission;
import de.komplize.bot.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One idea: read, decided, put together with another. */
final class IdeaRoom {

    private static final String PATH = "/ideas/{number}";

    /** Of so many of the newest the most alike are looked for. */
    private static final int MOST_COMPARED = 2_000;

    private static final int MOST_SIMILAR = 5;

    private final Conversations conversations;
    private final Database database;
    private final ContentPack pack;
    private final Lists lists;

    IdeaRoom(Conversations conversations, Database database, ContentPack pack) {
        this.conversations = conversations;
        this.database = database;
        this.pack = pack;
        this.lists = new Lists(database);
    }

    List<Room.Address> addresses() {
        return List.of(
                Room.Address.get(PATH, Permission.READ_WORDS, this::read),
                Room.Address.post(PATH + "/status", Permission.MODERATE, this::decide),
                Room.Address.post(PATH + "/merge", Permission.MODERATE, this::merge),
                Room.Address.post(PATH + "/unmerge", Permission.MODERATE, this::unmerge));
    }

    private void read(Visit visit) {
        IdeaPage page = page(visit, IdeaPage.Draft.none());
        visit.recorded("idea.read", "idea " + page.number());
        visit.show("idea.jte", "Idee Nr. " + page.number(), page);
    }

    private void decide(Visit visit) {
        long number = visit.number("number");
        String sent = visit.field("status").orElse("");
        String answer = Inbound.clean(visit.field("answer").orElse(""));
        Optional<IdeaStatus> status = IdeaStatus.of(sent).filter(IdeaStatus.decisions()::contains);
        if (status.isEmpty()) {
            refuse(visit, new IdeaPage.Draft("Bitte wählen Sie, was aus der Idee wird.", sent, answer, ""));
            return;
        }
        if (Inbound.tooLong(answer)) {
            refuse(
                    visit,
                    new IdeaPage.Draft(
                            "Die Antwort ist zu lang: höchstens " + Inbound.LONGEST + " Zeichen.", sent, answer, ""));
            return;
        }
        Optional<String> before = database.read(tx -> Ideas.find(tx, 0, number)).flatMap(Idea::answer);
        Optional<String> said = Optional.of(answer)
                .filter(text -> !text.isBlank() && before.filter(text::equals).isEmpty());
        switch (conversations.moderation().decide(number, status.get(), said, visit.staff())) {
            case Moderation.Decision.Decided _ -> {
                visit.recorded("idea.decided", "idea " + number + " " + sent);
                done(visit, number, "Entschieden: " + Labels.status(status.get()));
            }
            case Moderation.Decision.NotFrom(IdeaStatus now, List<IdeaStatus> _) ->
                refuse(
                        visit,
                        new IdeaPage.Draft(
                                "Inzwischen steht die Idee auf „" + Labels.status(now)
                                        + "“. Von dort geht das nicht. Bitte wählen Sie noch einmal.",
                                sent,
                                answer,
                                ""));
            case Moderation.Decision.Unknown _, Moderation.Decision.HeldBy _ -> throw Visit.missing();
            case Moderation.Decision.Busy _ -> refuse(visit, busy(sent, answer, ""));
        }
    }

    private void merge(Visit visit) {
        long number = visit.number("number");
        String typed = visit.field("number").or(() -> visit.field("into")).orElse("");
        Optional<Long> into = Filter.number(typed);
        if (into.isEmpty()) {
            refuse(
                    visit,
                    new IdeaPage.Draft("Bitte wählen Sie eine Idee, oder schreiben Sie ihre Nummer.", "", "", typed));
            return;
        }
        String both = "idea " + number + " into " + into.get();
        switch (conversations.merging().merge(number, into.get(), visit.staff())) {
            case Merging.Outcome.Done _ -> {
                visit.recorded("idea.merged", both);
                done(visit, number, "Zusammengelegt mit Nr. " + into.get());
            }
            case Merging.Outcome.Refused(Merging.Why why) -> {
                visit.recorded("idea.merge_refused", both);
                refuse(visit, new IdeaPage.Draft(sentence(why), "", "", typed));
            }
            case Merging.Outcome.Unknown _ -> {
                if (database.read(tx -> Decisions.idea(tx, number)).isEmpty()) {
                    throw Visit.missing();
                }
                refuse(visit, new IdeaPage.Draft("Eine Idee mit dieser Nummer gibt es nicht.", "", "", typed));
            }
            case Merging.Outcome.Busy _ -> refuse(visit, busy("", "", typed));
        }
    }

    private void unmerge(Visit visit) {
        long number = visit.number("number");
        switch (conversations.merging().unmerge(number, visit.staff())) {
            case Merging.Outcome.Done(IdeaStatus status, int _) -> {
                visit.recorded("idea.unmerged", "idea " + number);
                done(visit, number, "Wieder getrennt. Die Idee steht wieder auf „" + Labels.status(status) + "“");
            }
            case Merging.Outcome.Refused(Merging.Why why) ->
                refuse(visit, new IdeaPage.Draft(sentence(why), "", "", ""));
            case Merging.Outcome.Unknown _ -> throw Visit.missing();
            case Merging.Outcome.Busy _ -> refuse(visit, busy("", "", ""));
        }
    }

    private static IdeaPage.Draft busy(String status, String answer, String into) {
        return new IdeaPage.Draft(
                "Gerade entscheidet noch jemand über diese Idee. Bitte senden Sie das Formular noch einmal ab.",
                status,
                answer,
                into);
    }

    private static String sentence(Merging.Why why) {
        return switch (why) {
            case SAME -> "Eine Idee kann nicht mit sich selbst zusammengelegt werden.";
            case NOT_FROM_HERE ->
                "Diese Idee kann nicht mehr zusammengelegt werden: Sie ist schon zusammengelegt, umgesetzt oder zurückgezogen.";
            case NOT_INTO_THAT ->
                "Die andere Idee ist selbst zusammengelegt, zurückgezogen oder gelöscht. Bitte wählen Sie eine, die für sich steht.";
            case HAS_OTHERS ->
                "In dieser Idee sind schon andere zusammengelegt. Legen Sie die andere Idee mit dieser zusammen, oder trennen Sie zuerst.";
            case NOT_MERGED -> "Diese Idee steht schon für sich.";
        };
    }

    /** What the notice says is what the history says. */
    private void done(Visit visit, long number, String what) {
        String told = database.read(tx -> IdeaHistory.of(tx, number)).stream()
                .findFirst()
                .map(IdeaPage::told)
                .orElse("");
        visit.goOn("/ideas/" + number, what + ". " + told);
    }

    private void refuse(Visit visit, IdeaPage.Draft draft) {
        IdeaPage page = page(visit, draft);
        visit.refuse("idea.jte", "Idee Nr. " + page.number(), page);
    }

    private IdeaPage page(Visit visit, IdeaPage.Draft draft) {
        long number = visit.number("number");
        Idea idea = database.read(tx -> Ideas.find(tx, 0, number)).orElseThrow(Visit::missing);
        ObjectNode row = lists.one(Listings.IDEAS, new Filter.Condition("i.number = ?", List.of(number)))
                .orElseThrow(Visit::missing);
        Decisions.Idea decided = database.read(tx -> Decisions.idea(tx, number)).orElseThrow(Visit::missing);
        JsonNode hints = row.path("hints");
        List<Idea> merged = database.read(tx -> Decisions.mergedInto(tx, decided).stream()
                .flatMap(other -> Ideas.find(tx, 0, other.number()).stream())
                .toList());
        boolean mayBeMerged = idea.status().mayBeMerged() && merged.isEmpty();
        Optional<String> conversation =
                Optional.of(row.path("conversation").asText("")).filter(id -> id.matches("\\d+"));
        return new IdeaPage(
                number,
                Labels.status(idea.status()),
                passages(idea.title(), hints.path("title")),
                passages(idea.text(), hints.path("text")),
                IdeasRoom.hints(hints),
                IdeasRoom.topic(pack, idea.topic()),
                Stream.concat(idea.place().stream(), idea.district().stream()).collect(Collectors.joining(", ")),
                Labels.channel(row),
                Labels.language(row.path("language").asText()),
                Labels.time(idea.createdAt()),
                Labels.counted(idea.supporters(), "Person", "Personen"),
                idea.pictures(),
                idea.answer(),
                conversation.filter(_ -> !row.path("channel").asText().equals("in_person")),
                listens(decided, row.path("channel").asText()),
                conversations.moderation().listening(decided) > 0,
                idea.mergedInto()
                        .flatMap(into -> database.read(tx -> Ideas.find(tx, 0, into)))
                        .map(IdeaRoom::other),
                merged.stream().map(IdeaRoom::other).toList(),
                mayBeMerged ? similar(idea) : List.of(),
                idea.status().allowed().stream()
                        .map(status -> new IdeaPage.Decision(
                                status.stored(),
                                Labels.status(status),
                                draft.status().isEmpty()
                                        ? status == idea.status()
                                        : status.stored().equals(draft.status())))
                        .toList(),
                database.read(tx -> IdeaHistory.of(tx, number)),
                visit.may(Permission.MODERATE),
                mayBeMerged,
                draft.status().isEmpty() && draft.answer().isEmpty()
                        ? new IdeaPage.Draft(draft.problem(), "", idea.answer().orElse(""), draft.into())
                        : draft);
    }

    private List<IdeaPage.Other> similar(Idea idea) {
        List<Idea> others = database.read(tx -> Ideas.standing(tx, MOST_COMPARED)).stream()
                .filter(other -> other.number() != idea.number())
                .toList();
        return Likeness.closest(idea.title(), others, MOST_SIMILAR).stream()
                .map(IdeaRoom::other)
                .toList();
    }

    private static IdeaPage.Other other(Idea idea) {
        return new IdeaPage.Other(
                idea.number(),
                idea.title().isBlank() ? "(ohne Titel)" : idea.title(),
                Labels.status(idea.status()),
                Labels.counted(idea.supporters(), "Person unterstützt sie", "Personen unterstützen sie"));
    }

    private String listens(Decisions.Idea idea, String channel) {
        if (channel.equals("in_person")) {
            return "Diese Idee wurde vor Ort aufgenommen. Eine Nachricht kann das Programm nicht schicken.";
        }
        if (idea.author().isEmpty()) {
            return "Wer die Idee hatte, ist nicht mehr bekannt.";
        }
        boolean listens =
                database.read(tx -> Decisions.listeners(tx, idea)).stream().anyMatch(listener -> !listener.supports());
        return listens
                ? "Wer die Idee hatte, erfährt Ihre Entscheidung: " + Labels.channel(channel) + "."
                : "Wer die Idee hatte, will dort keine Nachrichten. Die Antwort ist auf Nachfrage zu lesen.";
    }

    /** The text with the marked parts for themselves. */
    static List<IdeaPage.Passage> passages(String text, JsonNode hints) {
        List<IdeaPage.Passage> passages = new ArrayList<>();
        int from = 0;
        for (JsonNode hint : hints) {
            int begin = Math.clamp(hint.path("from").asInt(), from, text.length());
            int end = Math.clamp(hint.path("to").asInt(), begin, text.length());
            if (end > begin) {
                passages.add(new IdeaPage.Passage(text.substring(from, begin), ""));
                passages.add(new IdeaPage.Passage(
                        text.substring(begin, end), label(hint.path("kind").asText())));
                from = end;
            }
        }
        passages.add(new IdeaPage.Passage(text.substring(from), ""));
        return passages.stream().filter(passage -> !passage.text().isEmpty()).toList();
    }

    private static String label(String kind) {
        return Stream.of(Hint.Kind.values())
                .filter(known -> known.stored().equals(kind))
                .map(Labels::hint)
                .findFirst()
                .orElse(kind);
    }
}
