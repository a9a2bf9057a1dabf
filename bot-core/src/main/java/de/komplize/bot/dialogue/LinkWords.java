package de.komplize.bot.dialogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said about tying channels together, and where six figures are a code. Pure. */
final class LinkWords {

    /** "Code 123 456", "Mein Code ist: 123456", "/verknuepfen 123456", "123456". */
    private static final Pattern CODE =
            Pattern.compile("(?<words>[^0-9]*?)[\\s:#]*(?<code>[0-9](?:[ .-]?[0-9]){5})[\\s.!]*");

    private LinkWords() {}

    /** Six figures that were called a code. */
    static Optional<String> named(String utterance) {
        return code(utterance, false);
    }

    /** Six figures and nothing else. */
    static Optional<String> bare(String utterance) {
        return code(utterance, true);
    }

    private static Optional<String> code(String utterance, boolean bare) {
        Matcher parts = CODE.matcher(western(utterance.strip()));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String words = parts.group("words").strip();
        boolean fits = bare ? words.isEmpty() : Words.Said.CODE.isIn(words) || Words.Said.LINK.isIn(words);
        return fits ? Optional.of(parts.group("code").replaceAll("[^0-9]", "")) : Optional.empty();
    }

    /** Figures of every script are figures. */
    private static String western(String text) {
        StringBuilder western = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .forEach(western::appendCodePoint);
        return western.toString();
    }

    /** Another channel shall be tied to this one. Where any words may be the answer, sentences are answers. */
    static boolean links(Turn turn) {
        String said = turn.utterance().strip();
        State open = turn.session().state();
        boolean answers = open instanceof Questions.Asked || Router.takesAnyWords(open, turn);
        return Words.Said.LINK.isIn(said) && (!answers || said.startsWith("/") || !said.contains(" "));
    }

    /** They shall be two again: whatever is open, for whoever was tied by mistake is told these words. */
    static boolean unlinks(Turn turn) {
        return Words.Said.UNLINK.isIn(turn.utterance());
    }
}
