package de.komplize.bot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where clauses begin in what somebody dictated. */
class RunOnTest {

    static Stream<Arguments> dictated() {
        return Stream.of(
                argumentSet(
                        "by who speaks, by the verb before them, by what stands before the verb",
                        "also ich fahre da mit dem auto weil ich die kinder zur kita bringe was nervt sind die ewigen roten ampeln zur haltestelle laufe ich acht"
                                + " minuten und die auswahl ist mittel",
                        "also ich fahre da mit dem auto | weil ich die kinder zur kita bringe | was nervt sind die ewigen roten ampeln | zur haltestelle laufe ich acht"
                                + " minuten | und die auswahl ist mittel"),
                argumentSet(
                        "what one finds stays with what is found",
                        "ich wohne jetzt seit drei jahren hier und abends fahren genug busse finde ich ja und mit dem bus komme ich gut hin neun würde ich sagen und"
                                + " mehr nicht",
                        "ich wohne jetzt seit drei jahren hier und abends fahren genug busse finde ich ja | und mit dem bus komme ich gut hin neun würde ich sagen und"
                                + " mehr nicht"));
    }

    @ParameterizedTest
    @MethodSource("dictated")
    void isCut(String said, String clauses) {
        assertEquals(clauses, cut(said));
    }

    @Test
    void whatHasMarksIsMeantAsItStands() {
        String said =
                "Wir fahren, seit wir hier wohnen, meistens mit dem Rad in die Stadt, denn der Bus kommt bei uns nur einmal in der Stunde und ist oft zu spät.";
        assertEquals(said, cut(said));
    }

    @Test
    void whatIsShortSaysOneThing() {
        assertEquals("ich komme mit dem bus und ich wohne hier", cut("ich komme mit dem bus und ich wohne hier"));
    }

    @Test
    void nothingIsLostAndAllStandsWhereItStood() {
        String said = "ich gehe oft dahin ".repeat(40).strip();
        RunOn.clauses(new Stretch(7, said))
                .forEach(c -> assertEquals(
                        c.text(),
                        said.substring(c.at() - 7, c.at() - 7 + c.text().length())));
        assertEquals(said, cut(said).replace(" | ", " "));
    }

    private static String cut(String said) {
        return RunOn.clauses(new Stretch(0, said)).stream().map(Stretch::text).collect(Collectors.joining(" | "));
    }
}
