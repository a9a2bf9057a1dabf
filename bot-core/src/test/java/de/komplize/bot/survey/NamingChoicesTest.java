package de.komplize.bot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a choice is named in a mail: by a figure of its label, by its letter with a remark, by another word for it; and how a year of birth is said. */
class NamingChoicesTest {

    private static final AnswerReader.Context CONTEXT = new AnswerReader.Context(
            "de", LocalDate.of(2026, 11, 30), ContentPack.load(World.cityPack()).districts());

    private static final Question LINES =
            several("Welche Linien nutzen Sie?", "Straßenbahn 2", "Straßenbahn 6", "Bus 31", "Bus 34", "Nachtbus N4");
    private static final Question NEXT = several(
            "Was soll als Nächstes kommen?", "Mehr Fahrradbügel", "Bewohnerparken", "Tempo 30 in allen Wohnstraßen");
    private static final Question MISSING =
            several("Was fehlt Ihnen?", "Bäckerei oder Metzgerei", "Drogerie", "Bank oder Geldautomat", "Toilette");
    private static final Question WORRIES = several(
            "Was macht Ihnen Sorgen?",
            "Autos fahren zu schnell",
            "Ampel oder Zebrastreifen fehlt",
            "schlechte Beleuchtung");
    private static final Question HALLS =
            several("Wofür nutzen Sie die Halle?", "Vereinssport", "offene Halle ohne Verein");
    private static final Question HOME =
            one("Wie wohnen Sie?", "zur Miete bei einer Privatperson", "in einer Genossenschaft", "im eigenen Haus");
    private static final Question LAMPS =
            one("Wie ist die Beleuchtung?", "ausreichend hell", "etwas zu dunkel", "zu hell");
    private static final Question UNTIL =
            one("Bis wann soll das Programm gehen?", "bis 19 Uhr", "bis 20 Uhr", "bis 21 Uhr");

    private static final Question BORN = new Question.Number(
            head("In welchem Jahr sind Sie geboren?"), Optional.empty(), Optional.empty(), Optional.empty(), true);

    static Stream<Arguments> answers() {
        return Stream.of(
                argumentSet("numbers of lines", LINES, "Linie 2 und 6", "a,b"),
                argumentSet("numbers that are no places", LINES, "31, 34", "c,d"),
                argumentSet("whole labels and a short one", LINES, "Straßenbahn 2, Straßenbahn 6, N4", "a,b,e"),
                argumentSet("a figure within a label", NEXT, "fahrradbügel und tempo 30", "a,c"),
                argumentSet("one after the other", NEXT, "1. Tempo 30, 2. Fahrradbügel", "a,c"),
                argumentSet("letters and a wish", NEXT, "a), c) und dass mal jemand kehrt!!", "a,c"),
                argumentSet("each for somebody", NEXT, "a für den Großen, b für die Kleine", "a,b"),
                argumentSet("other words", MISSING, "Sparkasse und Rossmann", "b,c"),
                argumentSet("a question word is no label", MISSING, "Was fehlt: Toilette!", "d"),
                argumentSet("what is not there", WORRIES, "keine Ampel", "b"),
                argumentSet("a word behind without", HALLS, "Verein", "?a"),
                argumentSet("a letter and a remark", HOME, "a – Altbau, 2. OG", "a"),
                argumentSet("a letter and how often", HOME, "b, seit 3 Jahren", "b"),
                argumentSet("a letter that is turned", HOME, "a, nein doch lieber c", "c"),
                argumentSet("enough is not too much", LAMPS, "hell genug", "?a"),
                argumentSet("an hour in short", UNTIL, "20h", "b"),
                argumentSet("a letter, and more of them if need be", NEXT, "c und wenns geht auch a", "a,c"),
                argumentSet("letters, one of them less", NEXT, "a und vor allem c", "a,c"),
                argumentSet("letters in sentences", NEXT, "a wäre super, b auch", "a,b"),
                argumentSet("a letter that is refused", NEXT, "a und c, nicht aber b", "a,c"),
                argumentSet("a letter that is turned at once", HOME, "a - halt, seit Mai eher b", "b"),
                argumentSet("a letter and words without a sign", HOME, "c seit vielen Jahren", "c"),
                argumentSet("the year of a birthday", BORN, "geb. 3.5.1947", "1947"),
                argumentSet("a year of birth", BORN, "Jahrgang 1941", "1941"),
                argumentSet("no later than", UNTIL, "nicht länger als 20 Uhr", "b"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isRead(Question question, String said, String wanted) {
        assertEquals(wanted, shown(Strictly.read(question, said, CONTEXT)));
    }

    @Test
    void twoPeopleWhoDifferAreNoAnswerWhereTheyAnswerTogether() {
        assertEquals(
                "Wir antworten zusammen.\n2) 2 oder 5               ",
                Together.spelled("Wir antworten zusammen.\n2) mein Mann 2, ich eher 5"));
        String alone = "2) mein Mann sagt 2, ich sage 5";
        assertEquals(alone, Together.spelled(alone));
    }

    @Test
    void aWordThatTwoLabelsCouldMeanNamesNeither() {
        assertEquals(Map.of(), Thesaurus.meant(options("Bus 31", "Bus 34")));
        assertEquals("Brot", Thesaurus.in(Thesaurus.meant(options("Brot", "Blumen")), "baecker", ""));
    }

    private static String shown(AnswerReading reading) {
        return switch (reading) {
            case AnswerReading.Read(Answer.Many(List<String> ids)) -> String.join(",", ids);
            case AnswerReading.Read(Answer.One(String id)) -> id;
            case AnswerReading.Read(Answer.Amount(BigDecimal value)) -> value.toPlainString();
            case AnswerReading.Echo(Answer.Many(List<String> ids)) -> "?" + String.join(",", ids);
            case AnswerReading.Echo(Answer.One(String id)) -> "?" + id;
            case AnswerReading.Read _,
                    AnswerReading.Echo _,
                    AnswerReading.Unclear _,
                    AnswerReading.OutOfRange _,
                    AnswerReading.Absent _ -> reading.toString();
        };
    }

    private static Question several(String text, String... labels) {
        return new Question.MultipleChoice(head(text), options(labels), 0, labels.length);
    }

    private static Question one(String text, String... labels) {
        return new Question.SingleChoice(head(text), options(labels));
    }

    private static Question.Head head(String text) {
        return new Question.Head("1", new Wording(Map.of("de", text)), false, Optional.empty());
    }

    private static List<Option> options(String... labels) {
        List<Option> options = new ArrayList<>();
        for (String label : labels) {
            options.add(new Option(String.valueOf((char) ('a' + options.size())), new Wording(Map.of("de", label))));
        }
        return options;
    }
}
