package de.komplize.bot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Kinds of what the choices name, limits that hold each other, and how something is in other words, in whole letters. */
class WidelyTest {

    private static final String SURVEY = """
            id: probe
            title: {de: "Wohnen an der Straße"}
            intro: {de: "Acht kurze Fragen."}
            thanks: {de: "Danke!"}
            questions:
              - id: "1"
                kind: multiple-choice
                text: {de: "Was stört Sie abends?"}
                choices:
                  - {id: a, label: {de: "Straßenverkehr"}}
                  - {id: b, label: {de: "Feuerwerk und Böller"}}
                  - {id: c, label: {de: "Baustellen"}}
              - id: "2"
                kind: single-choice
                text: {de: "Was dürfte ein Parkausweis im Jahr höchstens kosten?"}
                choices:
                  - {id: a, label: {de: "nichts"}}
                  - {id: b, label: {de: "bis 60 Euro"}}
                  - {id: c, label: {de: "bis 120 Euro"}}
                  - {id: d, label: {de: "mehr als 120 Euro"}}
              - {id: "3", kind: yesno, text: {de: "Fühlen Sie sich nachts dort sicher?"}}
              - {id: "4", kind: yesno, text: {de: "Soll die Stadt ein Repair-Café einrichten?"}}
              - {id: "5", kind: number, min: 0, max: 12, text: {de: "Wie viele Kinder leben in Ihrem Haushalt?"}}
              - {id: "6", kind: scale, min: 1, max: 5, text: {de: "Wie zufrieden sind Sie mit dem Busangebot?"}, low: {de: "sehr unzufrieden"}, high: {de: "sehr zufrieden"}}
              - {id: "7", kind: yesno, text: {de: "Haben Sie in den letzten zwei Jahren einen Kurs besucht?"}}
              - {id: "8", kind: yesno, text: {de: "Ist der Brunnenplatz sauber?"}}
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> letters() {
        return Stream.of(
                argumentSet("kinds of two choices", "1) die Autobahn und die Raketen", "1=a,b"),
                argumentSet("a kind beside what is unknown", "1) Raketen und Tauben", ""),
                argumentSet("a kind in a letter that answers nothing with it", "Die Autobahn ist schön leer.", ""),
                argumentSet("less than a limit", "2) 50 Euro", "2=b"),
                argumentSet("a limit itself", "2) bis 120", "2=c"),
                argumentSet("between two limits", "2) 80", "2=c"),
                argumentSet("above all limits", "2) 200 Euro", "2=d"),
                argumentSet("a limit in a sentence", "Kosten dürfte er maximal 30 Euro.", "2=b"),
                argumentSet("nothing to fear", "Angst habe ich nachts keine.", "3=yes"),
                argumentSet("never felt so", "Unsicher habe ich mich noch nie gefühlt.", "3=yes"),
                argumentSet("ill at ease", "Nachts ist mir mulmig.", "3=no"),
                argumentSet("at times only", "Nachts habe ich manchmal Angst.", ""),
                argumentSet("clean", "Der Brunnenplatz ist gepflegt.", "8=yes"),
                argumentSet("rubbish", "Auf dem Brunnenplatz liegt überall Müll.", "8=no"),
                argumentSet("rubbish elsewhere", "Im Wald liegt überall Müll.", ""),
                argumentSet("a good idea", "Ein Repair-Café ist eine gute Idee.", "4=yes"),
                argumentSet("long awaited", "Ein Repair-Café fordern wir seit Jahren.", "4=yes"),
                argumentSet("thought to be nonsense", "Ein Repair-Café finde ich Quatsch.", "4=no"),
                argumentSet("needed by nobody", "Ein Repair-Café braucht kein Mensch.", "4=no"),
                argumentSet("neither", "Ein Repair-Café ist mir egal.", ""),
                argumentSet(
                        "nothing against it, and no need",
                        "Gegen ein Repair-Café habe ich nichts, nötig ist es aber nicht.",
                        ""),
                argumentSet("a son and a daughter", "Wir haben einen Sohn und eine Tochter.", "5=2"),
                argumentSet("more than two", "Drei Kinder, darunter ein Sohn und eine Tochter.", "5=3"),
                argumentSet("no others", "Zwei Kinder, sonst keine weiteren Kinder.", "5=2"),
                argumentSet("wholly", "6) völlig unzufrieden", "6=1"),
                argumentSet("not at all", "6) überhaupt nicht zufrieden", "6=1"),
                argumentSet("in the middle", "6) na ja, mittel", "6=3"),
                argumentSet("rather", "6) eher zufrieden", ""),
                argumentSet("yes, if", "7) ja, aber nur einen", "7=yes"),
                argumentSet("rather no", "7) eher nein", "7=no"),
                argumentSet("yes and no", "7) ja und nein", ""));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void takesWhatIsSaid(String letter, String expected) {
        assertEquals(expected, LettersRead.sure(folder, SURVEY, letter));
    }
}
