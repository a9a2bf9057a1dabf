package de.komplize.bot.survey;

import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads what people write in short to a question with several choices: "acd", "nichts, alles da". */
final class Terse {

    private static final Pattern NOTHING = Pattern.compile(
            "(?:(?:da |hier |mir |uns |es |auf dem platz )*(?:fehlt|fehlts|fehlen) (?:mir |uns |es |dort |da |hier |eigentlich )*)?(?:an )?(?:gar |eigentlich |ueberhaupt )?(?:nichts|nix|garnichts|keins(?: davon)?|keines(?: davon)?|nichts davon|keine davon(?: noetig)?|weder noch|nirgend(?:s|wo)|(?:auf |an |in )?kein(?:e[srnm]?|s)? (?:davon|(?:von )?(?:den|der|die|diesen|dieser) ?(?:genannten|aufgefuehrten|aufgezaehlten|obigen|vorschlaege\\p{L}*|drei|vier|fuenf|\\p{L}+en)?(?: \\p{L}+)?|von (?:denen|alledem|allem|diesen|dem))|nichts von (?:alledem|allem|dem|denen|diesen))[ ]*(?:[,;.!–-].*|$)");
    private static final Pattern BUT =
            Pattern.compile(".*(?<!\\p{L})(?:ausser|nur|als|bis auf|hoechstens|vielleicht|aber|sondern)(?!\\p{L}).*");

    private static final Pattern REASON =
            Pattern.compile("[,;.] ?(?:seit|weil|denn|ich bin|bin) (?!.*(?<!\\p{L})also(?!\\p{L})).*");

    private Terse() {}

    static Optional<Answer> in(Question.MultipleChoice question, String said) {
        String text = Words.of(said).text().strip();
        List<Integer> letters =
                letters(text.replaceAll("[.!]+$", ""), question.options().size());
        if (letters.size() > 1 && letters.size() >= question.min() && letters.size() <= question.max()) {
            return Optional.of(new Answer.Many(
                    letters.stream().map(i -> question.options().get(i).id()).toList()));
        }
        Matcher nothing = NOTHING.matcher(text);
        boolean none = question.min() == 0
                && nothing.matches()
                && !BUT.matcher(text).matches()
                && OptionNames.of(question.options())
                        .in(Term.of(REASON.matcher(text).replaceFirst("")))
                        .isEmpty();
        return none ? Optional.of(new Answer.Many(List.of())) : Optional.empty();
    }

    /** In the order of the alphabet, each once; others are a word. */
    static List<Integer> letters(String text, int options) {
        boolean rising = text.length() > 1
                && IntStream.range(0, text.length())
                        .allMatch(i -> text.charAt(i) >= 'a'
                                && text.charAt(i) < 'a' + options
                                && (i == 0 || text.charAt(i) > text.charAt(i - 1)));
        return rising ? text.chars().map(c -> c - 'a').boxed().toList() : List.of();
    }

    /** What stands where nothing is to be said. */
    static boolean isDash(String text) {
        String bare = text.strip();
        return !bare.isEmpty()
                && bare.length() < 6
                && bare.chars().noneMatch(Character::isLetterOrDigit)
                && "-–—/".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }
}
