package de.komplize.bot.entity;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People correct themselves in the same breath ("3, nein, 4"); what they said last counts. */
public final class Correction {

    private static final Pattern MARKER = Pattern.compile("""
            [ ,;.!?-]{1,5}+(?:(?:ach|oh|oder|halt|stopp?) )?(?:nein|nee|quatsch|korrektur|sorry|pardon|entschuldigung|falsch|aeh|aehm|\
            ups|verzeihung|bloedsinn|besser gesagt|vielmehr|ach was|(?<=\\? )(?:(?:dann|wohl|doch) )?(?:eher|dann)|(?:ne |nee |nein )?doch (?:lieber|eher|besser)|ich mein(?:t)?e|mein(?:t)?e ich|no wait|i mean|hayir|yani|нет|точнее|ні|\
            точніше)(?: natuerlich| doch| eher)?[ ,;:.!-]{1,5}""");

    private Correction() {}

    /** Reads what follows the last correction, or everything where nothing was corrected or the rest says nothing. */
    static <T> Reading<T> lastWord(Words words, Function<Words, Reading<T>> grammar) {
        OptionalInt tail = tail(words.text());
        if (tail.isPresent()) {
            Reading<T> corrected = grammar.apply(words.from(tail.getAsInt()));
            if (corrected.value().isPresent()) {
                return corrected;
            }
        }
        return grammar.apply(words);
    }

    /** What follows the last correction, in folded spelling; empty where nothing was corrected. */
    public static Optional<String> lastWord(String utterance) {
        String text = Words.of(utterance).text();
        OptionalInt tail = tail(text);
        return tail.isPresent() ? Optional.of(text.substring(tail.getAsInt())) : Optional.empty();
    }

    private static OptionalInt tail(String text) {
        Matcher marker = MARKER.matcher(text);
        OptionalInt tail = OptionalInt.empty();
        while (marker.find()) {
            if (marker.start() > 0 && marker.end() < text.length()) {
                tail = OptionalInt.of(marker.end());
            }
        }
        return tail;
    }
}
