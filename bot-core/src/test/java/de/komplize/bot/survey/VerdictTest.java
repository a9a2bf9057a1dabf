package de.komplize.bot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of the thing itself, marks in words, and answers that are counted aloud, in whole letters. */
class VerdictTest {

    private static final String SURVEY = """
            id: probe
            title: {de: "Energie und Sport"}
            intro: {de: "Fünf kurze Fragen."}
            thanks: {de: "Danke!"}
            questions:
              - {id: "1", kind: yesno, text: {de: "Wünschen Sie eine kostenlose Energieberatung?"}}
              - {id: "2", kind: yesno, text: {de: "Würden Sie 3 Euro je Termin bezahlen?"}}
              - {id: "3", kind: scale, min: 1, max: 6, text: {de: "Welche Schulnote geben Sie dem Rufbus?"}, low: {de: "sehr gut"}, high: {de: "ungenügend"}}
              - {id: "4", kind: yesno, text: {de: "Haben Sie eine Warn-App auf Ihrem Handy?"}}
              - id: "5"
                kind: multiple-choice
                text: {de: "Welche Kurse würden Sie besuchen?"}
                choices:
                  - {id: a, label: {de: "Sitzgymnastik"}}
                  - {id: b, label: {de: "Tanzkreis"}}
                  - {id: c, label: {de: "Yoga"}}
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> letters() {
        return Stream.of(
                argumentSet("needed no more", "Beratung brauche ich nicht mehr.", "1=no"),
                argumentSet("would be glad of it", "Über eine Energieberatung würden wir uns sehr freuen.", "1=yes"),
                argumentSet("none of it", "Keine Energieberatung.", "1=no"),
                argumentSet("said to be not so", "Es ist nicht so, dass ich die Beratung nicht brauche.", ""),
                argumentSet("something else is missing", "Mit der App habe ich keine Probleme.", ""),
                argumentSet("no question about it", "Ich habe keine Frage zur Energieberatung.", ""),
                argumentSet("nothing against it", "Gegen eine Energieberatung habe ich nichts.", "1=yes"),
                argumentSet("nothing gained by it", "Von der Energieberatung habe ich nichts.", ""),
                argumentSet("not without it", "Ohne Energieberatung geht es nicht.", "1=yes"),
                argumentSet("against it", "Ich bin gegen eine Energieberatung.", "1=no"),
                argumentSet("who has done it gladly", "Die Beratung war gern auch mal am Abend.", ""),
                argumentSet("a price that is bearable", "3 Euro sind dafür nicht zu viel.", "2=yes"),
                argumentSet("a price and a yes", "3 Euro: ja.", "2=yes"),
                argumentSet("another price", "5 Euro wären ok.", ""),
                argumentSet("a mark as a noun", "Dem Rufbus gebe ich ein Ausreichend.", "3=4"),
                argumentSet("a mark alone", "Hallo! Befriedigend. Gruß, Jo", "3=3"),
                argumentSet("a lone letter in between", "Rufbus t 3", "3=3"),
                argumentSet("as in school", "6 - setzen!", "3=6"),
                argumentSet("not in earnest", "1 mit Sternchen, haha!", ""),
                argumentSet("what one has, called for short", "Eine App habe ich nicht.", "4=no"),
                argumentSet("and a yes", "app ja", "4=yes"),
                argumentSet(
                        "counted aloud",
                        "eins ja zwei nein drei zwei vier ja fünf a und c",
                        "1=yes 2=no 3=2 4=yes 5=a,c"),
                argumentSet("by letters", "a) ja b) nein c) 2 d) nein e) Yoga", "1=yes 2=no 3=2 4=no 5=c"),
                argumentSet("in one run", "ja/nein/2/ja/a,c", "1=yes 2=no 3=2 4=yes 5=a,c"));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void isRead(String written, String wanted) {
        assertEquals(wanted, LettersRead.sure(folder, SURVEY, written));
    }
}
