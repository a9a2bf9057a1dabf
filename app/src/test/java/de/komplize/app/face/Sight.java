package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What every page must be, whoever looks at it and with what (checks 64 and 83). One load of a page serves all of it. */
final class Sight {

    /** At 1280 px and 400 % a page is as wide as this. */
    static final int NARROW = 320;

    private static final int WIDE = 1280;

    /** All that a keyboard must reach: of a group of radio buttons one, for the arrows lead to the others. */
    private static final String STOPS = """
            () => {
              const within = document.querySelector('dialog:modal') ?? document;
              return [...within.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                .filter(e => e.checkVisibility() && !e.disabled && e.tabIndex >= 0)
                .filter(e => {
                  if (e.type !== 'radio') return true;
                  const group = [...e.form.elements].filter(other => other.type === 'radio' && other.name === e.name);
                  return e === (group.find(other => other.checked) ?? group[0]);
                });
            }""";

    /** Where one begins who has touched nothing yet: before the first stop, whatever had the focus. */
    private static final String BEGIN = """
            () => {
              scrollTo(0, 0);
              const start = document.createElement('span');
              start.tabIndex = -1;
              (document.querySelector('dialog:modal') ?? document.body).prepend(start);
              start.focus();
              start.remove();
              window.stops = (%s)();
              window.reached = [];
              window.unseen = [];
              window.watching?.abort();
              window.watching = new AbortController();
              addEventListener('focusin', event => {
                const e = event.target, style = getComputedStyle(e), box = e.getBoundingClientRect();
                window.reached.push(window.stops.indexOf(e));
                const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                if (!outlined || !inView) window.unseen.push(e.outerHTML.slice(0, 120));
              }, {signal: window.watching.signal});
              // A field for a date is one stop with four in it: day, month, year and the calendar.
              return [window.stops.length, window.stops.filter(e => e.type === 'date').length * 3];
            }""".formatted(STOPS);

    /** What tells something by its background: with colours of one's own it is gone. */
    private static final String PAINTED = """
            () => {
              const clear = 'rgba(0, 0, 0, 0)';
              const colour = e => getComputedStyle(e).backgroundColor;
              const behind = e => { while (e && colour(e) === clear) e = e.parentElement; return e ? colour(e) : 'none'; };
              window.painted = [...document.querySelectorAll('body *')].filter(e =>
                e.checkVisibility() && e.getBoundingClientRect().right > 0 && e.getBoundingClientRect().bottom + scrollY > 0 && e.parentElement
                && colour(e) !== clear && colour(e) !== behind(e.parentElement) && e.textContent.trim() !== '');
            }""";

    /** What is then told by nothing else; and what one can press or fill in that has no edge, and a bar that cannot be seen. */
    private static final String LOST = """
            () => {
              const edged = e => {
                const s = getComputedStyle(e);
                return ['Top', 'Right', 'Bottom', 'Left'].some(side => s['border' + side + 'Style'] !== 'none' && parseFloat(s['border' + side + 'Width']) > 0)
                  || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0);
              };
              const told = e => edged(e) || e.matches('mark') || parseInt(getComputedStyle(e).fontWeight) >= 600;
              const fields = [...document.querySelectorAll('button, .button, select, textarea, input:not([type=hidden])')];
              const ground = getComputedStyle(document.body).backgroundColor;
              const short = e => e.outerHTML.slice(0, 120);
              return {
                background: window.painted.filter(e => !told(e)).map(short),
                edge: fields.filter(e => e.checkVisibility() && !edged(e) && !/checkbox|radio/.test(e.type)).map(short),
                here: [...document.querySelectorAll('[aria-current], [aria-pressed=true]')].filter(e => e.checkVisibility() && !told(e)).map(short),
                bars: [...document.querySelectorAll('svg .bar')].filter(e => getComputedStyle(e).fill === ground).map(short),
              };
            }""";

    private Sight() {}

    /** Sound to look at, by keyboard alone, with text of double size and with colours of one's own. */
    static void assertSound(Visit visit, String name) {
        look(visit, name, NARROW, ColorScheme.DARK);
        assertReachedByKeyboard(visit.page());
        look(visit, name, WIDE, ColorScheme.LIGHT);
        assertGrows(visit);
        assertTellsWithoutColours(visit.page());
    }

    /**
     * No violation of WCAG 2.2 A and AA that axe finds, and nothing sticks out, at 320 px in dark and at 1280 px in light; where pictures
     * are wanted, those of both widths in both colours. The page is 1280 px wide and light afterwards.
     */
    static void assertLooksSound(Visit visit, String name) {
        look(visit, name, NARROW, ColorScheme.DARK);
        look(visit, name, WIDE, ColorScheme.LIGHT);
    }

    private static void look(Visit visit, String name, int width, ColorScheme theme) {
        resize(visit.page(), width);
        if (Visit.PICTURES) {
            show(visit, name, width, theme == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK);
        }
        show(visit, name, width, theme);
        visit.assertNothingSticksOut();
        assertEquals(List.of(), Axe.violations(visit.page()), name + " " + width);
    }

    private static void show(Visit visit, String name, int width, ColorScheme theme) {
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        visit.screenshot(name + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT));
    }

    static void resize(Page page, int width) {
        page.setViewportSize(width, width < 500 ? 640 : 800);
    }

    /** Tab reaches everything in the order of the page, shows where it is, and leaves the page again. */
    static void assertReachedByKeyboard(Page page) {
        List<?> begun = (List<?>) page.evaluate(BEGIN);
        int stops = ((Number) begun.getFirst()).intValue();
        for (int i = 0; i < stops + ((Number) begun.getLast()).intValue(); i++) {
            page.keyboard().press("Tab");
        }
        assertEquals(
                Map.of("order", IntStream.range(0, stops).boxed().toList(), "unseen", List.of()),
                page.evaluate("() => ({order: window.reached, unseen: window.unseen})"));
        page.keyboard().press("Tab");
        // Where the browser has nothing around the page, it begins anew at once.
        assertEquals(
                true,
                page.evaluate("() => [document.body, window.stops[0]].includes(document.activeElement)"),
                "Tab leaves the page");
        page.evaluate("() => document.activeElement.blur()");
    }

    /** With text of double size nothing is cut off sideways. */
    private static void assertGrows(Visit visit) {
        visit.page().evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
        visit.assertNothingSticksOut();
        visit.page().evaluate("() => { document.documentElement.style.fontSize = ''; }");
    }

    /** With colours of one's own everything still has its edge, and nothing is told by a colour alone. */
    static void assertTellsWithoutColours(Page page) {
        page.evaluate(PAINTED);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertEquals(
                Map.of("background", List.of(), "edge", List.of(), "here", List.of(), "bars", List.of()),
                page.evaluate(LOST));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }
}
