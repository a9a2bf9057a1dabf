package de.komplize.bot.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the open question asks for. */
public sealed interface Expected {

    record YesNo() implements Expected {}

    /** A whole figure from {@code min} to {@code max}, both included. */
    record Scale(int min, int max) implements Expected {
        public Scale {
            if (min >= max) {
                throw new IllegalArgumentException(
                        "A scale goes from a smaller to a larger figure, such as scale=1-5, not " + min + "-" + max);
            }
        }
    }

    // Named like the question kind it stands for.
    @SuppressWarnings("AvoidCommonTypeNames")
    record Number() implements Expected {}

    record Date() implements Expected {}

    record District() implements Expected {}

    /** The scale that is meant where none is named. */
    Scale USUAL_SCALE = new Scale(1, 5);

    Pattern SCALE = Pattern.compile("scale=(\\d{1,4})-(\\d{1,4})");

    /**
     * @param text {@code yesno}, {@code scale} (1 to 5), {@code scale=MIN-MAX}, {@code number}, {@code date} or {@code district}
     * @throws IllegalArgumentException naming the allowed values
     */
    static Expected parse(String text) {
        return switch (text) {
            case "yesno" -> new YesNo();
            case "scale" -> USUAL_SCALE;
            case "number" -> new Number();
            case "date" -> new Date();
            case "district" -> new District();
            default -> scale(text);
        };
    }

    private static Scale scale(String text) {
        Matcher range = SCALE.matcher(text);
        if (!range.matches()) {
            throw new IllegalArgumentException(
                    "Unknown question kind; allowed: yesno, scale, scale=MIN-MAX, number, date, district");
        }
        return new Scale(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    }
}
