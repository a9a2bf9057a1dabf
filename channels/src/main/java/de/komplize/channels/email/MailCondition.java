package de.komplize.channels.email;

import de.komplize.bot.messaging.Channel.Trouble;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with a server, since when, and what to do, in words for the office. Thread-safe. */
public final class MailCondition {

    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("d. MMMM, HH:mm 'Uhr'", Locale.GERMANY).withZone(ZoneId.of("Europe/Berlin"));

    private final MailServer server;
    private final String name;
    private final InstantSource clock;
    private Optional<Wrong> wrong = Optional.empty();

    private record Wrong(MailFault fault, Instant since) {}

    /** @param name of the server in a German sentence, in the nominative, such as "der Mailserver" */
    public MailCondition(MailServer server, String name, InstantSource clock) {
        this.server = server;
        this.name = name;
        this.clock = clock;
    }

    /** The time of the first failure stays while it fails, whatever the reasons. True where it worked before. */
    public synchronized boolean fails(MailFault fault) {
        boolean first = wrong.isEmpty();
        wrong = Optional.of(new Wrong(fault, wrong.map(Wrong::since).orElseGet(clock::instant)));
        return first;
    }

    public synchronized void works() {
        wrong = Optional.empty();
    }

    /** The fault that lasts, if there is one. */
    public synchronized Optional<MailFault> fault() {
        return wrong.map(Wrong::fault);
    }

    public synchronized Optional<Trouble> trouble() {
        return wrong.map(it -> new Trouble(
                "Seit " + SINCE.format(it.since()) + ": " + words(it.fault()),
                it.fault().isLasting()));
    }

    private String words(MailFault fault) {
        return switch (fault) {
            case AWAY -> name + " ist nicht zu erreichen. Es wird weiter versucht, verloren geht nichts.";
            case LOGIN ->
                name + " lehnt die Anmeldung ab. Ihre IT muss " + server.setting() + " und " + MailSettings.PASSWORD
                        + " prüfen.";
            case CERTIFICATE ->
                name + " weist sich mit einem Zertifikat aus, das unbekannt, abgelaufen oder auf einen anderen Namen"
                        + " ausgestellt ist. Ihre IT muss es erneuern oder den Namen in " + server.setting()
                        + " berichtigen.";
            case UNENCRYPTED ->
                name + " bietet keine Verschlüsselung an; das Passwort wird so nicht gesendet. Ihre IT muss sie dort"
                        + " einschalten oder in " + server.setting() + " eine Adresse mit "
                        + (server.setting().equals(MailUrl.IMAP.setting()) ? "imaps" : "smtps") + ":// angeben.";
            case FOLDER ->
                "Den Ordner, den " + MailSettings.FOLDER + " nennt, gibt es im Postfach nicht. Ihre IT muss ihn anlegen"
                        + " oder die Einstellung berichtigen.";
            case SENDER ->
                name + " nimmt Mails von dieser Absenderadresse nicht an. Ihre IT muss " + MailSettings.ADDRESS
                        + " und die dort erlaubten Absender prüfen, auch solche mit + im Namen.";
        };
    }
}
