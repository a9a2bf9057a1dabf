package de.komplize.app.face;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The rules of axe for WCAG 2.2 A and AA. They are run without the builder that comes with them: its whole report of a page is megabytes, and
 * takes longer to hand over than the rules take.
 */
final class Axe {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String SOURCE = source();

    private static final String RUN = """
            async tags => {
              const report = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], iframes: false});
              return [
                report.passes.length + ' passed',
                ...report.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join('; ')),
              ];
            }""";

    private Axe() {}

    /** What is wrong on the page and in its frames, each with the rule and where. */
    static List<String> violations(Page page) {
        return page.frames().stream().flatMap(Axe::violations).toList();
    }

    private static Stream<String> violations(Frame frame) {
        if (!Boolean.TRUE.equals(frame.evaluate("() => 'axe' in window"))) {
            frame.evaluate(SOURCE);
        }
        List<String> report = ((List<?>) frame.evaluate(RUN, WCAG))
                .stream().map(String::valueOf).toList();
        if (report.getFirst().matches("[0-5] passed")) {
            throw new AssertionError("the rules were not run: " + report);
        }
        return report.stream().skip(1);
    }

    private static String source() {
        try (InputStream source = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
