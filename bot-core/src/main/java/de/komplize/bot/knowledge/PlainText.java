package de.komplize.bot.knowledge;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a text that people read consists of: plain words, and placeholders that the program fills. */
final class PlainText {

    // Each part ends before another could begin, so that no text is searched twice.
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]{0,30}}?|}");
    private static final Pattern MARKUP =
            Pattern.compile("\\*\\*[^*]+\\*\\*|\\[[^\\[\\]]*]\\([^()]*\\)|<[A-Za-z/!][^<>]*>");

    private PlainText() {}

    /**
     * What must not stand in a line of a text, and the mend.
     *
     * @param placeholders names that are filled in this text
     */
    static Stream<String> flaws(String line, List<String> placeholders) {
        Stream<String> unknown = found(BRACES, line)
                .filter(part -> !braced(placeholders).contains(part))
                .map(part -> PackFolder.shown(part) + " is no placeholder: write one of "
                        + String.join(" ", braced(placeholders)));
        Stream<String> markup = found(MARKUP, line)
                .map(part -> PackFolder.shown(part)
                        + " is no plain text: write it without stars, brackets and tags, and an address in full");
        return Stream.concat(unknown, markup);
    }

    /** The placeholders of these names that stand in the text, for a sentence. */
    static String placeholders(String text, List<String> names) {
        // Most texts have none, and there are thousands.
        List<String> found = text.indexOf('{') < 0
                ? List.of()
                : braced(names).stream().filter(text::contains).toList();
        return found.isEmpty() ? "no placeholder" : String.join(" ", found);
    }

    private static List<String> braced(List<String> names) {
        return names.stream().map(name -> "{" + name + "}").toList();
    }

    private static Stream<String> found(Pattern pattern, String line) {
        return pattern.matcher(line).results().map(MatchResult::group);
    }
}
