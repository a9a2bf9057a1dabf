package de.komplize.channels.email.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines 54, 55 and 61: what no person wrote, and who wants no more. */
class Line54AutomaticTest {

    static List<Recordings.Recorded> mails() {
        return Stream.of("auto/automatic.mails", "auto/automatic-2.mails")
                .flatMap(file -> Recordings.mails(file).stream())
                .toList();
    }

    static List<String> subjects() {
        return Recordings.lines("auto/subjects.txt");
    }

    @ParameterizedTest(name = "{arguments}")
    @MethodSource("mails")
    void tellsMachinesFromPeople(Recordings.Recorded recorded) {
        ReadMail mail = MailReader.read(recorded.mail().getBytes(StandardCharsets.UTF_8));
        assertEquals(recorded.expected(), mail.kind().stored(), mail.notes().toString());
    }

    @ParameterizedTest(name = "{arguments}")
    @MethodSource("subjects")
    void knowsTheSubjectsOfAbsence(String subject) {
        assertEquals(ReadMail.Kind.AUTO_REPLY, mail(subject, "Bis Montag.").kind());
        assertEquals(ReadMail.Kind.REPLY, mail("Re: " + subject, "Danke.").kind());
    }

    @ParameterizedTest(name = "{arguments}")
    @ValueSource(
            strings = {
                "Umfrage",
                "Re: Umfrage",
                "Auto vor meiner Einfahrt",
                "Automaten am Bahnhof",
                "Ferien",
                "Read this please",
                "Office hours",
                "Urlaub in Kassel",
                "Zustellung",
                "Mail an die Stadt",
                "Vacation homes",
                "Absence de bancs",
                "Delivery of my idea"
            })
    void line55LeavesPeoplesSubjectsAlone(String subject) {
        assertEquals(ReadMail.Kind.REPLY, mail(subject, "Ich habe eine Idee.").kind());
    }

    @ParameterizedTest(name = "{arguments}")
    @ValueSource(
            strings = {
                "bitte keine Mails mehr",
                "Abmelden",
                "STOP",
                "stopp!",
                "unsubscribe",
                "Unsubscribe.",
                "Bitte abmelden",
                "4, nein, a\nBitte keine weiteren E-Mails.",
                "Nehmen Sie mich aus dem Verteiler!",
                "Please unsubscribe me from this list",
                "Bana mail göndermeyin",
                "Отпишите меня",
                "Відпишіть мене",
                "إلغاء الاشتراك",
                "Melden Sie mich bitte ab."
            })
    void knowsWhoWantsNoMore(String text) {
        assertTrue(Stopping.isMeant(mail("Re: Umfrage", text)));
        assertTrue(Stopping.isMeant(mail(text.lines().toList().getLast(), "")));
    }

    @ParameterizedTest(name = "{arguments}")
    @ValueSource(
            strings = {
                "Der Bus soll öfter am Stopp halten", "Stoppt den Ausbau der Straße", "Es kommen keine Mails an",
                "Ich möchte mehr Mails", "4, nein, mehr Bäume", "Wo kann ich mein Auto abmelden?"
            })
    void doesNotMistakeOtherWords(String text) {
        assertFalse(Stopping.isMeant(mail("Re: Umfrage", text)));
    }

    @Test
    void theQuotedOfferToStopIsNobodysWish() {
        assertFalse(
                Stopping.isMeant(mail("AW: Umfrage", "4\n\n> Keine Mails mehr? Schreiben Sie: Abmelden\n> Abmelden")));
    }

    private static ReadMail mail(String subject, String text) {
        String mail =
                "From: max@example.org\nSubject: " + subject + "\nContent-Type: text/plain; charset=utf-8\n\n" + text;
        return MailReader.read(mail.getBytes(StandardCharsets.UTF_8));
    }
}
