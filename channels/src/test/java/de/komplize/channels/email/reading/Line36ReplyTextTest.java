package de.komplize.channels.email.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.komplize.bot.survey.Excerpt;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines 36, 38, 39 and 40: what the person wrote, and only that, below whatever program's introduction. */
class Line36ReplyTextTest {

    private static final String OWN = "Guten Tag,\n\nzufrieden: 4\n\nViele Grüße\nMax";
    /** Without a farewell: below one, whatever looks like an address would be taken for a signature. */
    private static final String SHORT = "Guten Tag,\n\nich bin zufrieden.";

    private static final String GERMAN = "Am 03.11.25 um 14:02 schrieb Stadt Kassel:\n";

    static List<String> introductions() {
        return Recordings.lines("reply/introductions.txt");
    }

    static List<String> headers() {
        return Recordings.lines("reply/headers.txt");
    }

    static List<String> devices() {
        return Recordings.lines("reply/devices.txt");
    }

    static List<String> ownWords() {
        return Recordings.lines("reply/own.txt");
    }

    static List<Recordings.Recorded> replies() {
        return Stream.of(
                        "reply/replies.mails",
                        "reply/replies-2.mails",
                        "reply/replies-3.mails",
                        "reply/replies-4.mails")
                .flatMap(file -> Recordings.mails(file).stream())
                .toList();
    }

    @ParameterizedTest(name = "{arguments}")
    @MethodSource("introductions")
    void cutsBelowAnIntroduction(String line) {
        String introduction = line.startsWith("!") ? line.substring(1) : line;
        String marked = Recordings.marked(Recordings.INVITATION);
        assertEquals(
                OWN,
                Recordings.plain(OWN + "\n\n" + introduction + "\n" + marked).text());
        assertEquals(
                SHORT,
                Recordings.plain(SHORT + "\n\n" + introduction + "\n" + marked).text());
        assertEquals(
                OWN,
                Recordings.plain(OWN + "\n\n" + introduction + "\n\n" + marked).text());
        if (!line.startsWith("!")) {
            ReadMail unmarked = Recordings.plain(OWN + "\n\n" + introduction + "\n\n" + Recordings.INVITATION);
            assertEquals(OWN, unmarked.text());
            assertFalse(unmarked.whole());
            assertEquals(
                    SHORT,
                    Recordings.plain(SHORT + "\n\n" + introduction + "\n\n" + Recordings.INVITATION)
                            .text());
        }
    }

    @ParameterizedTest(name = "{arguments}")
    @MethodSource("introductions")
    void line39KeepsAnswersBetweenQuotesWithTheirQuestions(String line) {
        String introduction = line.startsWith("!") ? line.substring(1) : line;
        ReadMail mail = Recordings.plain(introduction + "\n> 1. Wie zufrieden?\n\nvier\n\n> 2. Nutzen?\n\nnein\nnie\n");
        assertEquals("vier\n\nnein\nnie", mail.text());
        assertEquals(
                List.of(new Excerpt("1. Wie zufrieden?", "vier"), new Excerpt("2. Nutzen?", "nein\nnie")),
                mail.excerpts());
    }

    @ParameterizedTest(name = "{arguments}")
    @MethodSource("headers")
    void cutsBelowAHeader(String header) {
        assertEquals(
                SHORT,
                Recordings.plain(SHORT + "\n\n" + header + "\n\n" + Recordings.INVITATION)
                        .text());
        assertEquals(
                OWN,
                Recordings.plain(OWN + "\n\n" + header + "\n\n" + Recordings.INVITATION)
                        .text());
        assertEquals(
                OWN,
                Recordings.plain(OWN + "\n\n" + Recordings.marked(header + "\n\n" + Recordings.INVITATION))
                        .text());
    }

    @ParameterizedTest(name = "{arguments}")
    @MethodSource("devices")
    void leavesOutTheMarkOfADevice(String mark) {
        ReadMail mail =
                Recordings.plain(OWN + "\n\n" + mark + "\n\n" + GERMAN + Recordings.marked(Recordings.INVITATION));
        assertEquals(OWN, mail.text());
        assertEquals(mark, mail.signature().orElse(""));
        assertEquals(OWN, Recordings.plain(OWN + "\n\n" + mark + "\n").text());
    }

    @ParameterizedTest(name = "{arguments}")
    @MethodSource("ownWords")
    void line40KeepsOwnWords(String words) {
        assertEquals(words, Recordings.plain(words + "\n").text());
        assertEquals(
                words,
                Recordings.plain(words + "\n\n" + GERMAN + Recordings.marked(Recordings.INVITATION))
                        .text());
        assertEquals(
                words,
                Recordings.plain(words + "\n\n-----Ursprüngliche Nachricht-----\nVon: Stadt\nGesendet: x\n\nHallo\n")
                        .text());
    }

    @ParameterizedTest(name = "{arguments}")
    @MethodSource("replies")
    void readsTheRecordedReplies(Recordings.Recorded recorded) {
        ReadMail mail = Recordings.plain(recorded.mail());
        assertEquals(recorded.text(), mail.text());
        assertEquals(recorded.expected().equals("whole"), mail.whole());
    }

    @Test
    void keepsALineThatBeginsWithATypedSignInFlowedText() {
        String typed = "Zeile 3 ist falsch:\n\n > start = 1\n\nGruß";
        assertEquals(
                "Zeile 3 ist falsch:\n\n> start = 1\n\nGruß",
                Recordings.text("text/plain; format=flowed", GERMAN + "> Welche Zeile?\n" + typed)
                        .text());
    }

    @Test
    void takesStuffedMarksForQuotesWhereNoOthersAre() {
        assertEquals(
                "Ja.",
                Recordings.text("text/plain; format=flowed", "Ja.\n\n" + GERMAN + " > Wie zufrieden?\n > Und?\n")
                        .text());
    }

    @Test
    void theExcerptsAreTheText() {
        for (Recordings.Recorded recorded : replies()) {
            ReadMail mail = Recordings.plain(recorded.mail());
            String joined = String.join(
                    "\n", mail.excerpts().stream().map(Excerpt::written).toList());
            assertEquals(bare(mail.text()), bare(joined), recorded.name());
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
