package de.komplize.bot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters in which lines are left empty or end with commas, days that have been, units in short, opening times, and what was dictated without a mark. */
class WholeLettersTest {

    private static final String SURVEY = """
            id: probe
            title: {de: "Bücherei"}
            intro: {de: "Sechs kurze Fragen."}
            thanks: {de: "Danke!"}
            questions:
              - {id: "1", kind: scale, min: 1, max: 5, text: {de: "Wie zufrieden sind Sie mit der Auswahl?"}, low: {de: "sehr unzufrieden"}, high: {de: "sehr zufrieden"}}
              - id: "2"
                kind: single-choice
                text: {de: "Wie kommen Sie meistens zur Bücherei?"}
                choices:
                  - {id: a, label: {de: "zu Fuß"}}
                  - {id: b, label: {de: "mit dem Fahrrad"}}
                  - {id: c, label: {de: "mit der Straßenbahn (Linie 4)"}}
                  - {id: d, label: {de: "mit dem Bus (Linie 25)"}}
                  - {id: e, label: {de: "beides etwa gleich oft"}}
              - {id: "3", kind: yesno, text: {de: "Soll die Bücherei auch sonntags öffnen?"}}
              - {id: "4", kind: number, min: 0, max: 100, unit: {de: "Kilometer"}, text: {de: "Wie weit ist es bis zur Bücherei?"}}
              - {id: "5", kind: date, optional: true, text: {de: "An welchem Tag waren Sie zuletzt in der Bücherei?"}}
              - {id: "6", kind: long-text, optional: true, text: {de: "Was fehlt Ihnen?"}}
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> letters() {
        return Stream.of(
                argumentSet("an empty line for what is left out", "4\nb\n\n3\n5.9.", "1=4 2=b 4=3 5=2026-09-05"),
                argumentSet("lines that end with commas", "4,\nRad,\nja,\n3 km,", "1=4 2=b 3=yes 4=3"),
                argumentSet(
                        "two lines that answer nothing", "mal so\nc\nja\n2\n5.9.\nBänke", "2=c 3=yes 4=2 5=2026-09-05"),
                argumentSet("a unit in short", "4) ca. 8 km", "4=8"),
                argumentSet("another unit", "4) 8 Minuten", ""),
                argumentSet("the last of its name", "5) am 14.11.", "5=2026-11-14"),
                argumentSet("a day to come has not been", "5) am 14.12.2026", ""),
                argumentSet("the tram", "2) Tram", "2=c"),
                argumentSet("called for short", "2) mit der Bahn", "2=c"),
                argumentSet("both", "2) Bus und Bahn beides", "2=e"),
                argumentSet("rather the second", "2) a oder b, eher b", "2=b"),
                argumentSet("first thought of another", "2) erst dachte ich Bus, aber meistens doch zu Fuß", "2=a"),
                argumentSet("open on a Sunday", "Sonntags öffnen wäre für uns toll.", "3=yes"),
                argumentSet("no need of it", "Sonntag braucht es nicht.", "3=no"),
                argumentSet("all the same", "Ob Sie sonntags öffnen, ist mir gleich.", ""),
                argumentSet("when they come", "Ich komme nie sonntags.", ""),
                argumentSet("what matters on a Sunday", "Sonntags ist mir Ruhe wichtig.", ""),
                argumentSet("open is good", "Sonntag offen ist gut.", "3=yes"),
                argumentSet(
                        "dictated",
                        "also ich komme meistens mit dem fahrrad und die auswahl ist mittel sagen wir drei weil es wenig krimis gibt sonntags brauche ich"
                                + " nicht und zuletzt war ich am zehnten november da",
                        "1=3 2=b 3=no 5=2026-11-10"));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void areRead(String letter, String wanted) {
        assertEquals(wanted, LettersRead.sure(folder, SURVEY, letter));
    }
}
