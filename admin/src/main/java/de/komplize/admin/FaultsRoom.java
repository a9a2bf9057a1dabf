package de.komplize.admin;

import de.komplize.bot.dialogue.Repairs;
import de.komplize.bot.messaging.Mailboxes;
import de.komplize.bot.messaging.SetAsides;
import de.komplize.bot.office.Faults;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Permission;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.WriteSet;
import java.util.List;

/** What went wrong: turns that failed, messages that were not delivered; each may be tried again once. */
final class FaultsRoom implements Room {

    private static final String PATH = "/faults";

    /** Of each kind: more of them have one cause, which is for the IT. */
    private static final int MOST = 100;

    private final Office.Parts parts;
    private final Pseudonyms pseudonyms;
    private final LetterDesk letters;

    FaultsRoom(Office.Parts parts, Pseudonyms pseudonyms) {
        this.parts = parts;
        this.pseudonyms = pseudonyms;
        this.letters = new LetterDesk(parts);
    }

    @Override
    public String title() {
        return "Störungen";
    }

    @Override
    public List<Address> addresses() {
        return List.of(
                Address.get(PATH, Permission.READ_WORDS, this::list),
                Address.get(PATH + "/mails/{id}", Permission.READ_WORDS, this::mail),
                Address.post(PATH + "/mailboxes", Permission.MODERATE, this::writeAgain),
                Address.post(PATH + "/turns/{message}", Permission.MODERATE, this::takeAgain),
                Address.post(PATH + "/messages/{message}", Permission.MODERATE, this::sendAgain));
    }

    private void list(Visit visit) {
        Faults faults = parts.database().read(tx -> Faults.of(tx, MOST));
        List<SetAsides.Row> aside = parts.database().read(tx -> SetAsides.newest(tx, MOST));
        List<Mailboxes.Suspended> closed = parts.database().read(tx -> Mailboxes.suspended(tx, MOST));
        int read = faults.turns().size() + faults.unsent().size() + aside.size() + closed.size();
        if (read > 0) {
            visit.recorded("faults.read", read + " messages");
        }
        visit.show(
                "faults.jte",
                title(),
                new FaultsPage(
                        faults.turns().stream()
                                .map(turn -> new FaultsPage.Turn(turn, pseudonyms.of(turn.contact())))
                                .toList(),
                        faults.unsent().stream()
                                .map(unsent -> new FaultsPage.Unsent(unsent, pseudonyms.of(unsent.contact())))
                                .toList(),
                        aside.stream().map(FaultsPage.Aside::new).toList(),
                        closed,
                        faults.more(),
                        visit.may(Permission.MODERATE)));
    }

    /** A mail that was set aside, as it came. */
    private void mail(Visit visit) {
        long id = visit.number("id");
        String raw = parts.database().read(tx -> SetAsides.raw(tx, id)).orElseThrow(Visit::missing);
        letters.send(visit, raw, "of a machine");
    }

    private void writeAgain(Visit visit) {
        String mailbox = visit.field("mailbox").orElse("");
        boolean lifted = parts.database().write(new WriteSet().add(Mailboxes.lift(mailbox))) == Outcome.COMMITTED;
        if (lifted) {
            visit.recorded("mailbox.opened", "a mailbox");
        }
        visit.goOn(
                PATH,
                lifted
                        ? "An diese Adresse schreiben wir wieder. Kommen Mails noch einmal zurück, steht sie wieder hier."
                        : "Hier ist nichts mehr zu tun: Jemand war schneller, oder die Daten sind gelöscht.");
    }

    private void takeAgain(Visit visit) {
        long message = visit.number("message");
        Repairs.Outcome outcome = parts.conversations().repairs().takeAgain(message);
        record(visit, message, outcome);
        visit.goOn(
                PATH,
                switch (outcome) {
                    case Repairs.Outcome.Done _ ->
                        "Die Nachricht ist jetzt bearbeitet. Was der Bot geantwortet hat, steht im Gespräch.";
                    case Repairs.Outcome.FailedAgain _ ->
                        "Derselbe Fehler ist wieder aufgetreten. Geben Sie Ihrer IT die Angaben unter „Für die IT“. Antworten Sie der Person"
                                + " bis dahin selbst.";
                    case Repairs.Outcome other -> rest(other);
                });
    }

    /** The number of attempts says which fault it was that somebody saw. */
    private void sendAgain(Visit visit) {
        long message = visit.number("message");
        int attempts = visit.field("attempts")
                .flatMap(Filter::number)
                .filter(number -> number < Integer.MAX_VALUE)
                .map(Math::toIntExact)
                .orElseThrow(Visit::missing);
        Repairs.Outcome outcome = parts.conversations().repairs().sendAgain(message, attempts);
        record(visit, message, outcome);
        visit.goOn(
                PATH,
                switch (outcome) {
                    case Repairs.Outcome.Done _ ->
                        "Die Nachricht wird noch einmal gesendet. Misslingt das, steht sie wieder hier.";
                    case Repairs.Outcome other -> rest(other);
                });
    }

    /** Where there was nothing to try again, nothing was. */
    private static void record(Visit visit, long message, Repairs.Outcome outcome) {
        if (!(outcome instanceof Repairs.Outcome.Gone)) {
            visit.recorded("fault.tried_again", "message " + message);
        }
    }

    private static String rest(Repairs.Outcome outcome) {
        return switch (outcome) {
            case Repairs.Outcome.Gone _ ->
                "Hier ist nichts mehr zu tun: Jemand war schneller, oder die Daten sind gelöscht.";
            case Repairs.Outcome.OptedOut _ ->
                "Die Person möchte dort keine Nachrichten mehr. Es wurde nichts gesendet.";
            case Repairs.Outcome.NoChannel _ ->
                "Der Kanal ist gerade nicht eingerichtet. Ihre IT kann ihn einschalten. Es wurde nichts gesendet.";
            case Repairs.Outcome.Busy _ -> "In dem Gespräch ist gerade viel los. Versuchen Sie es gleich noch einmal.";
            case Repairs.Outcome.Done _, Repairs.Outcome.FailedAgain _ -> "Erledigt.";
        };
    }
}
