package de.komplize.bot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether somebody has what is asked for, in words that repeat it. */
class HavingTest {

    private static final String BIN = "Haben Sie zu Hause eine Biotonne (auch gemeinsam mit anderen)?";
    private static final String IDEA = "Haben Sie selbst eine Projektidee?";
    private static final String USED = "Haben Sie das Schwimmbad im letzten Jahr genutzt?";

    static Stream<Arguments> sayings() {
        return Stream.of(
                argumentSet("there is one", BIN, "biotonne gibts", Optional.of(true)),
                argumentSet("they have one", BIN, "Eine Biotonne haben wir schon.", Optional.of(true)),
                argumentSet("they have none", BIN, "Biotonne haben wir keine", Optional.of(false)),
                argumentSet("no trouble with it", BIN, "mit der Biotonne haben wir keine Probleme", Optional.empty()),
                argumentSet("it was given back", BIN, "die Biotonne haben wir gekündigt", Optional.empty()),
                argumentSet("none of their own", IDEA, "Eigene Idee hab ich keine.", Optional.of(false)),
                argumentSet("none", IDEA, "hab keine Idee", Optional.of(false)),
                argumentSet("of something else", IDEA, "hab keine Zeit", Optional.empty()),
                argumentSet("what was done is not what one has", USED, "Schwimmbad haben wir keins", Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("sayings")
    void isRead(String asked, String said, Optional<Boolean> wanted) {
        Question.YesNo question =
                new Question.YesNo(new Question.Head("1", new Wording(Map.of("de", asked)), false, Optional.empty()));
        assertEquals(wanted.map(yes -> new AnswerReading.Read(new Answer.YesNo(yes))), Having.in(question, said));
    }
}
