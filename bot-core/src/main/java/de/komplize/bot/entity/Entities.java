package de.komplize.bot.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All that the grammars read in one utterance; empty where nothing clear was said.
 *
 * @param district the official name of where the writer lives, or which is chosen
 * @param yesno true for yes
 * @param scale a figure of the open question's range, or of 1 to 5 where it is plainly a mark
 * @param number the quantity meant
 * @param date the day meant
 * @param plz a German postal code; it names no district
 */
public record Entities(
        Optional<String> district,
        Optional<Boolean> yesno,
        Optional<Integer> scale,
        Optional<BigDecimal> number,
        Optional<LocalDate> date,
        Optional<String> plz) {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,2}\\.\\d{1,2}");

    /**
     * @param utterance the bare text; of a very long one the first 4,000 characters are read
     * @param today the day that dates are counted from
     * @param expected the open question, if there is one: its short answers ("eine", "Mitte", "24.12") mean what was asked for
     */
    public static Entities read(String utterance, LocalDate today, Optional<Expected> expected, Gazetteer gazetteer) {
        boolean district = expected.isEmpty() || expected.get() instanceof Expected.District;
        boolean number = expected.isPresent() && expected.get() instanceof Expected.Number;
        Optional<Integer> scale = scale(utterance, expected).value();
        return new Entities(
                gazetteer.read(Words.of(utterance), district).value(),
                YesNo.read(utterance).value(),
                scale,
                scale.map(BigDecimal::valueOf)
                        .or(() -> (number ? Numbers.read(utterance) : Numbers.mentioned(utterance)).value()),
                Dates.read(utterance, today).value().filter(_ -> !isFigure(utterance, expected)),
                PostalCodes.read(utterance).value());
    }

    /** "3.5" is the third of May only where no figure was asked for. */
    private static boolean isFigure(String utterance, Optional<Expected> expected) {
        boolean asked = expected.filter(e -> e instanceof Expected.Scale || e instanceof Expected.Number)
                .isPresent();
        return asked && DECIMAL.matcher(utterance.strip()).matches();
    }

    private static Reading<Integer> scale(String utterance, Optional<Expected> expected) {
        return expected.isPresent() && expected.get() instanceof Expected.Scale(int min, int max)
                ? Scale.read(utterance, min, max)
                : Scale.rating(utterance);
    }
}
