package de.komplize.bot.knowledge;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The statement on accessibility that a public body owes (Directive (EU) 2016/2102, article 7; in Hesse § 4 HVBIT), in one language. All its words
 * are the content pack's: which law holds, whom to tell of a barrier and where to complain differ from city to city.
 *
 * @param link what leads to it from every page
 * @param scope what it is about
 */
public record AccessibilityStatement(String link, String title, String scope, List<Section> sections) {

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
                wording.apply(Say.ACCESSIBILITY_LINK.key()),
                wording.apply(Say.ACCESSIBILITY_TITLE.key()),
                wording.apply(Say.ACCESSIBILITY_SCOPE.key()),
                List.of(
                        section(wording, Say.ACCESSIBILITY_STATE_HEAD, Say.ACCESSIBILITY_STATE),
                        section(wording, Say.ACCESSIBILITY_GAPS_HEAD, Say.ACCESSIBILITY_GAPS),
                        section(wording, Say.ACCESSIBILITY_TESTED_HEAD, Say.ACCESSIBILITY_TESTED),
                        section(wording, Say.ACCESSIBILITY_FEEDBACK_HEAD, Say.ACCESSIBILITY_FEEDBACK),
                        section(wording, Say.ACCESSIBILITY_COMPLAINT_HEAD, Say.ACCESSIBILITY_COMPLAINT)));
    }

    private static Section section(UnaryOperator<String> wording, Say heading, Say text) {
        return new Section(
                wording.apply(heading.key()), List.of(wording.apply(text.key()).split("\n\n")));
    }
}
