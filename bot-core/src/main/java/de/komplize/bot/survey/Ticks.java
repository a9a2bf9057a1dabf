package de.komplize.bot.survey;

import de.komplize.bot.entity.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads a copied list of choices of which some are ticked, or of which the others were taken out. */
final class Ticks {

    /** What was found: the choices that were listed, those with a tick, and what else was written. */
    record Sheet(TreeSet<Integer> listed, TreeSet<Integer> ticked, String rest) {}

    private static final String BOX = "[\\[(][ \\t]{0,3}[xX✓✔☒☑✗✘*]?[ \\t]{0,3}[\\])]|[☐☑☒✓✔□■]";

    private static final Pattern LINE = Pattern.compile("[ \\t*•–-]*+(?<open>" + BOX
            + "|(?:[xXoO](?=[ \\t])|→|->|=>|>>?)|)[ \\t]*(?<letter>\\(?[a-zA-Z][).:][ \\t]*|[a-z][ \\t]+(?=\\p{L}{2}))?(?<inner>"
            + BOX
            + "|)[ \\t]*(?<label>[^\\[\\]☐☑☒✓✔←\\n]*?)[ \\t]*(?<close>(?:" + BOX
            + "|(?<=[ \\t:])[xX]+|<-+[^\\n]*|←[^\\n]*|(?<=[:=-] ?)ja!?|(?<=[:=-] ?)nein))?[ \\t.,;:]*");

    private static final Pattern INLINE_BOX = Pattern.compile("(?<=\\S)[ \\t]+(?=" + BOX + ")");

    private static final Pattern TICK = Pattern.compile("[xX✓✔☒☑✗✘*■→]|->|=>|>|<-|←|ja");

    private Ticks() {}

    /** Empty where the text has no line that is one of the choices. */
    static Optional<Sheet> in(List<List<String>> labels, String text) {
        TreeSet<Integer> listed = new TreeSet<>();
        TreeSet<Integer> ticked = new TreeSet<>();
        List<String> rest = new ArrayList<>();
        boolean boxes = Pattern.compile(BOX).matcher(text).find();
        (boxes ? INLINE_BOX.matcher(text).replaceAll("\n") : text).lines().forEach(line -> {
            Matcher parts = LINE.matcher(line);
            int option = parts.matches() ? option(labels, parts.group("label")) : -1;
            if (option < 0) {
                rest.add(line);
                return;
            }
            listed.add(option);
            if (isTicked(parts)) {
                ticked.add(option);
            }
        });
        return listed.isEmpty() ? Optional.empty() : Optional.of(new Sheet(listed, ticked, String.join("\n", rest)));
    }

    private static boolean isTicked(Matcher parts) {
        String close = Optional.ofNullable(parts.group("close")).orElse("");
        return TICK.matcher(parts.group("open")).find()
                || TICK.matcher(parts.group("inner")).find()
                || TICK.matcher(close).find();
    }

    private static int option(List<List<String>> labels, String said) {
        String plain = plain(said);
        return IntStream.range(0, labels.size())
                .filter(i ->
                        labels.get(i).stream().anyMatch(label -> plain(label).equals(plain)))
                .findFirst()
                .orElse(-1);
    }

    private static String plain(String label) {
        StringBuilder plain = new StringBuilder();
        Folding.fold(label).codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString().replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }
}
