package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What every page must be, whoever looks at it and with what (checks 64 and 83). One load of a page serves all widths and themes. */
final class Sight {

    /** At 1280 px and 400 % a page is as wide as this. */
    static final int NARROW = 320;

    private static final int WIDE = 1280;

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** All that a keyboard must reach: of a group of radio buttons one, for the arrows lead to the others. */
    private static final String STOPS = """
            () => {
              const named = new Set();
              return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                .filter(e => e.checkVisibility() && !e.disabled)
                .filter(e => {
                  if (e.type !== 'radio') return true;
                  const group = [...e.form.elements].filter(other => other.type === 'radio' && other.name === e.name);
                  return e === (group.find(other => other.checked) ?? group[0]);
                });
            }""";

    private Sight() {}

    /**
     * No violation of WCAG 2.2 A and AA that axe finds, and nothing sticks out, at 320 and 1280 px, in light and dark; four pictures in
     * {@code target/screenshots}. The page is 1280 px wide and light afterwards.
     */
    static void assertSound(Visit visit, String name) {
        look(visit, name, NARROW, ColorScheme.LIGHT);
        assertNoViolation(visit.page(), name);
        look(visit, name, NARROW, ColorScheme.DARK);
        look(visit, name, WIDE, ColorScheme.DARK);
        assertNoViolation(visit.page(), name);
        look(visit, name, WIDE, ColorScheme.LIGHT);
    }

    private static void look(Visit visit, String name, int width, ColorScheme theme) {
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        resize(visit.page(), width);
        visit.assertNothingSticksOut();
        visit.screenshot(name + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT));
    }

    static void resize(Page page, int width) {
        page.setViewportSize(width, width < 500 ? 640 : 800);
    }

    private static void assertNoViolation(Page page, String name) {
        AxeResults results =
                new AxeBuilder(page).setLegacyMode(true).withTags(WCAG).analyze();
        assertTrue(
                results.getPasses().size() > 5,
                "the rules were run: " + results.getPasses().size());
        assertEquals(
                List.of(),
                results.getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList(),
                name);
    }

    /** Tab reaches everything in the order of the page, shows where it is, and leaves the page again. */
    static void assertReachedByKeyboard(Page page) {
        page.evaluate("() => { document.activeElement.blur(); getSelection().removeAllRanges(); scrollTo(0, 0); }");
        Number stops = (Number) page.evaluate("""
                () => {
                  window.stops = (%s)();
                  window.reached = [];
                  window.unseen = [];
                  addEventListener('focusin', event => {
                    const e = event.target, style = getComputedStyle(e), box = e.getBoundingClientRect();
                    window.reached.push(window.stops.indexOf(e));
                    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                    const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                    if (!outlined || !inView) window.unseen.push(e.outerHTML.slice(0, 120));
                  });
                  return window.stops.length;
                }""".formatted(STOPS));
        for (int i = 0; i < stops.intValue(); i++) {
            page.keyboard().press("Tab");
        }
        assertEquals(
                Map.of("order", IntStream.range(0, stops.intValue()).boxed().toList(), "unseen", List.of()),
                page.evaluate("() => ({order: window.reached, unseen: window.unseen})"));
        page.keyboard().press("Tab");
        // Where the browser has nothing around the page, it begins anew at once.
        assertEquals(
                true,
                page.evaluate("() => [document.body, window.stops[0]].includes(document.activeElement)"),
                "Tab leaves the page");
    }

    /** With text of double size nothing is cut off sideways, and with colours of one's own the picture is there to look at. */
    static void assertAdaptable(Visit visit, String name) {
        Page page = visit.page();
        page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
        visit.assertNothingSticksOut();
        visit.screenshot(name + "-double-text");
        page.evaluate("() => { document.documentElement.style.fontSize = ''; }");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        visit.screenshot(name + "-forced-colours");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }
}
