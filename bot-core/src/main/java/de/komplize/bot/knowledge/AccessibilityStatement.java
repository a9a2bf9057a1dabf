package de.komplize.bot.knowledge;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The statement on accessibility that a public body owes (Directive (EU) 2016/2102, article 7; in Hesse § 4 HVBIT), in one language. All its words
 * are the content pack's: which law holds, whom to tell of a barrier and where to complain differ from city to city.
 *
 * @param link what leads to it from every page
 * @param scope what it is about
 */
public record AccessibilityStatement(String link, String title, String scope, List<Section> sections) {

    private static final String KEY = "accessibility.";

    public AccessibilityStatement {
        sections = List.copyOf(sections);
    }

    /** @param paragraphs each of one line or several */
    public record Section(String heading, List<String> paragraphs) {

        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** @param wording the text of a key of {@code texts/} */
    public static AccessibilityStatement of(UnaryOperator<String> wording) {
        return new AccessibilityStatement(
                wording.apply(KEY + "link"),
                wording.apply(KEY + "title"),
                wording.apply(KEY + "scope"),
                List.of(
                        section(wording, "state"),
                        section(wording, "gaps"),
                        section(wording, "tested"),
                        section(wording, "feedback"),
                        section(wording, "complaint")));
    }

    private static Section section(UnaryOperator<String> wording, String part) {
        return new Section(
                wording.apply(KEY + part + "_head"),
                List.of(wording.apply(KEY + part).split("\n\n")));
    }

    /** The keys of all its texts. */
    static List<String> keys() {
        return Stream.concat(
                        Stream.of("link", "title", "scope"),
                        Stream.of("state", "gaps", "tested", "feedback", "complaint")
                                .flatMap(part -> Stream.of(part + "_head", part)))
                .map(KEY::concat)
                .toList();
    }
}
