package de.komplize.admin;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.contact.Contacts;
import de.komplize.bot.dialogue.Handoffs;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.SmsText;
import de.komplize.bot.messaging.StaffText;
import de.komplize.bot.messaging.Transcript;
import de.komplize.bot.office.Conversation;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Inbox;
import de.komplize.bot.office.Notes;
import de.komplize.bot.office.Permission;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One conversation: read, taken over, answered, given back; with notes and labels of the staff. */
final class ConversationRoom implements Room {

    private static final String ONE = ConversationsRoom.PATH + "/{id}";

    /** What is read at once; earlier messages are a page before. */
    private static final int ENTRIES = 200;

    /** Whoever prints gets all of it, but for what no printer takes. */
    private static final int PRINTED = 2_000;

    private final Office.Parts parts;
    private final Pseudonyms pseudonyms;
    private final Once once = new Once();
    private final Readings readings;
    private final Files files;
    private final NotesDesk notes;
    private final LetterDesk letters;

    ConversationRoom(Office.Parts parts, Pseudonyms pseudonyms) {
        this.parts = parts;
        this.pseudonyms = pseudonyms;
        this.readings = new Readings(parts.clock(), Duration.ofMinutes(10));
        this.files = new Files(parts);
        this.notes = new NotesDesk(parts, once, this::refuse);
        this.letters = new LetterDesk(parts);
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public List<Address> addresses() {
        return List.of(
                Address.get(ONE, Permission.READ_WORDS, this::read),
                Address.get(ONE + "/newer/{message}", Permission.READ_WORDS, this::newer),
                Address.get(ONE + "/print", Permission.READ_WORDS, this::print),
                Address.get(ONE + "/transcript", Permission.READ_WORDS, this::transcript),
                Address.get(ONE + "/files/{file}", Permission.READ_WORDS, files::send),
                Address.get(ONE + "/mails/{message}", Permission.READ_WORDS, letters::send),
                Address.post(ONE + "/address", Permission.MODERATE, this::address),
                Address.post(ONE + "/take", Permission.MODERATE, this::take),
                Address.post(ONE + "/reply", Permission.MODERATE, this::reply),
                Address.post(ONE + "/release", Permission.MODERATE, this::release),
                Address.post(ONE + "/seen", Permission.MODERATE, this::seen),
                Address.post(ONE + "/unlink/{link}", Permission.MODERATE, visit -> Untying.undo(visit, parts)),
                Address.post(ONE + "/notes", Permission.MODERATE, notes::note),
                Address.post(ONE + "/notes/{note}/remove", Permission.MODERATE, notes::removeNote),
                Address.post(ONE + "/labels", Permission.MODERATE, notes::label),
                Address.post(ONE + "/labels/remove", Permission.MODERATE, notes::removeLabel));
    }

    private void read(Visit visit) {
        show(visit, "conversation.jte", ENTRIES);
    }

    private void print(Visit visit) {
        show(visit, "conversation-print.jte", PRINTED);
    }

    private void show(Visit visit, String template, int most) {
        ConversationPage page = page(visit, visit.asked("before").flatMap(Filter::number), most, Shown.NOTHING);
        readings.record(visit);
        visit.show(template, "Gespräch mit " + page.person(), page);
    }

    /** What was said since, for a page that is open; nothing where nothing was said. */
    private void newer(Visit visit) {
        long last = visit.number("message");
        Contact.Id conversation = visit.conversation();
        long newest = parts.database().read(tx -> Conversation.last(tx, conversation));
        if (newest == 0) {
            throw Visit.missing();
        }
        if (newest <= last) {
            visit.response().status(Status.NO_CONTENT_204).send();
            return;
        }
        ConversationPage page = page(visit, Optional.empty(), ENTRIES, Shown.NOTHING);
        List<Conversation.Entry> entries = page.conversation().entries().stream()
                .filter(entry -> entry.id() > last)
                .toList();
        readings.record(visit);
        Conversation all = page.conversation();
        visit.show(
                "conversation-newer.jte",
                "",
                with(page, new Conversation(all.line(), entries, Optional.empty(), List.of())));
    }

    private static ConversationPage with(ConversationPage page, Conversation conversation) {
        return new ConversationPage(
                page.id(),
                page.person(),
                conversation,
                page.hold(),
                page.canAct(),
                "",
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                page.letters(),
                "");
    }

    private void transcript(Visit visit) {
        String text = parts.conversations()
                .transcript(visit.conversation().value())
                .map(Transcript::format)
                .orElseThrow(Visit::missing);
        readings.record(visit);
        visit.response()
                .header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                .send(text.getBytes(StandardCharsets.UTF_8));
    }

    private void address(Visit visit) {
        Contact.Id contact = visit.conversation();
        List<String> addresses = parts.database().read(tx -> Conversation.addresses(tx, contact)).stream()
                .map(address -> InGerman.channel(address.channel()) + ": " + address.handle())
                .toList();
        ConversationPage page = page(visit, Optional.empty(), ENTRIES, new Shown("", "", Optional.empty(), addresses));
        visit.recorded("address.shown", what(visit));
        readings.record(visit);
        visit.show("conversation.jte", "Gespräch mit " + page.person(), page);
    }

    private void take(Visit visit) {
        answer(
                visit,
                "conversation.taken",
                "",
                parts.conversations().handoffs().take(visit.conversation(), visit.staff()));
    }

    private void release(Visit visit) {
        answer(
                visit,
                "conversation.released",
                "",
                parts.conversations().handoffs().release(visit.conversation(), visit.staff()));
    }

    private void reply(Visit visit) {
        String draft = visit.field("text").orElse("");
        Optional<String> text = StaffText.of(draft);
        if (text.isEmpty()) {
            refuse(visit, "reply", draft, "Schreiben Sie zuerst Ihre Antwort.");
        } else if (StaffText.tooLong(draft)) {
            refuse(
                    visit,
                    "reply",
                    draft,
                    "Ihre Antwort ist zu lang. Möglich sind " + Inbound.LONGEST + " Zeichen. Teilen Sie sie auf.");
        } else if (SmsText.of(text.get()).count() > SmsText.MOST_PARTS && isBySms(visit)) {
            refuse(
                    visit,
                    "reply",
                    draft,
                    "Ihre Antwort geht als SMS und ist dafür zu lang: Möglich sind etwa 450 Zeichen, in anderen Schriften 200. Kürzen Sie sie, oder teilen Sie sie auf.");
        } else if (once.isFirst(visit.field(Once.FIELD))) {
            Handoffs.Outcome outcome =
                    parts.conversations().handoffs().reply(visit.conversation(), visit.staff(), text.get());
            if (!(outcome instanceof Handoffs.Outcome.Replied)) {
                once.giveBack(visit.field(Once.FIELD));
            }
            answer(visit, "conversation.answered", draft, outcome);
        } else {
            visit.goOn(path(visit) + "#newest", "Ihre Antwort ist gesendet.");
        }
    }

    private boolean isBySms(Visit visit) {
        return parts.database()
                .read(tx -> Contacts.lastUsed(tx, visit.conversation()))
                .filter(address -> address.channel().equals("sms"))
                .isPresent();
    }

    private void answer(Visit visit, String deed, String draft, Handoffs.Outcome outcome) {
        switch (outcome) {
            case Handoffs.Outcome.Taken _ ->
                done(visit, deed, "Sie haben das Gespräch. Der Bot schweigt, bis Sie es zurückgeben.");
            case Handoffs.Outcome.Released _ -> done(visit, deed, "Der Bot antwortet in diesem Gespräch wieder.");
            case Handoffs.Outcome.Replied _ -> done(visit, deed, "Ihre Antwort ist gesendet.");
            case Handoffs.Outcome.HeldBy _ ->
                refuse(visit, "reply", draft, "Dieses Gespräch hat inzwischen jemand anderes. Sprechen Sie sich ab.");
            case Handoffs.Outcome.NotTaken _ ->
                refuse(
                        visit,
                        "reply",
                        draft,
                        "Sie haben dieses Gespräch noch nicht übernommen. Übernehmen Sie es zuerst.");
            case Handoffs.Outcome.Unknown _ -> throw Visit.missing();
            case Handoffs.Outcome.Busy _ ->
                refuse(
                        visit,
                        "reply",
                        draft,
                        "In diesem Gespräch ist gerade viel los. Versuchen Sie es gleich noch einmal.");
        }
    }

    private void done(Visit visit, String deed, String notice) {
        visit.recorded(deed, what(visit));
        visit.goOn(path(visit) + "#newest", notice);
    }

    private void seen(Visit visit) {
        notes.write(visit, Inbox.seen(visit.conversation()));
        visit.recorded("conversation.seen", what(visit));
        visit.goOn(path(visit), "Das Gespräch ist nicht mehr hervorgehoben.");
    }

    private void refuse(Visit visit, String field, String draft, String text) {
        Shown shown = new Shown(
                field.equals("reply") ? draft : "",
                field.equals("note") ? draft : "",
                Optional.of(new ConversationPage.Wrong(field, text)),
                List.of());
        ConversationPage page = page(visit, Optional.empty(), ENTRIES, shown);
        readings.record(visit);
        visit.refuse("conversation.jte", "Gespräch mit " + page.person(), page);
    }

    /** What a page shows besides the conversation. */
    private record Shown(String draft, String note, Optional<ConversationPage.Wrong> wrong, List<String> addresses) {
        static final Shown NOTHING = new Shown("", "", Optional.empty(), List.of());
    }

    private ConversationPage page(Visit visit, Optional<Long> before, int most, Shown shown) {
        Contact.Id contact = visit.conversation();
        Conversation conversation = parts.database()
                .read(tx -> Conversation.of(tx, contact, before, most))
                .orElseThrow(Visit::missing);
        return new ConversationPage(
                contact.value(),
                pseudonyms.of(contact),
                conversation,
                hold(visit, conversation.line()),
                visit.may(Permission.MODERATE),
                shown.draft,
                shown.note,
                shown.wrong,
                shown.addresses,
                parts.database().read(Notes::labels),
                parts.conversations().links().of(contact),
                letters.of(contact, conversation.entries()),
                once.next());
    }

    private static ConversationPage.Hold hold(Visit visit, Inbox.Line line) {
        if (line.holder().isEmpty()) {
            return ConversationPage.Hold.BOT;
        }
        if (line.holder().get().id().equals(visit.staff().id())) {
            return ConversationPage.Hold.MINE;
        }
        return visit.may(Permission.OVERRULE) ? ConversationPage.Hold.OTHER_TO_OVERRULE : ConversationPage.Hold.OTHER;
    }

    static String what(Visit visit) {
        return "conversation " + visit.conversation().value();
    }

    static String path(Visit visit) {
        return ConversationsRoom.PATH + "/" + visit.conversation().value();
    }
}
