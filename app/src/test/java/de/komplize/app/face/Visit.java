package de.komplize.app.face;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody at a browser of their own, with all the hosts it called and all it complained about. */
final class Visit implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Pictures are for people, and take a quarter of the time: made where somebody wants to look at them. */
    static final boolean PICTURES = Boolean.getBoolean("komplize.screenshots");

    private final BrowserContext context;
    private Page page;
    private final Set<String> hosts = new ConcurrentSkipListSet<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Visit(BrowserContext context) {
        this.context = context;
        context.onRequest(request -> hosts.add(host(request.url())));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("ERR_INTERNET_DISCONNECTED")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        this.page = context.newPage();
    }

    static NewContextOptions screen(int width) {
        return new NewContextOptions()
                .setViewportSize(width, width < 500 ? 640 : 800)
                .setLocale("de-DE")
                .setTimezoneId("Europe/Berlin");
    }

    static Visit at(Browser browser, NewContextOptions options, String url) {
        Visit visit = new Visit(browser.newContext(options));
        visit.page.navigate(url);
        return visit;
    }

    Page page() {
        return page;
    }

    /** In a tab of its own: colours and widths that were tried on another page are gone with it. */
    void opens(String url) {
        Page earlier = page;
        page = context.newPage();
        earlier.close();
        page.navigate(url);
    }

    BrowserContext context() {
        return context;
    }

    /** Writes as people do: into the field, then Enter. */
    void writes(String text) {
        page.locator("#text").fill(text);
        page.locator("#text").press("Enter");
    }

    Locator messages(String from, String text) {
        return page.locator(".message." + from).filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Waits until it was said exactly once. */
    void hears(String from, String text) {
        assertThat(messages(from, text)).hasCount(1);
    }

    List<String> conversation() {
        return page.locator(".message .text").allTextContents();
    }

    /** Tab, or Shift+Tab, until the focus is on what the selector names. */
    void tabsTo(String key, String selector) {
        for (int i = 0; i < 40; i++) {
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError(key + " never reaches " + selector);
    }

    void assertNothingSticksOut() {
        Object wide =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) wide).intValue(), "the page scrolls sideways");
    }

    /** A picture in {@code target/screenshots}, with {@code -Dkomplize.screenshots=true}. */
    void screenshot(String name) {
        if (!PICTURES) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Nobody else was called, nothing was laid into the cookie jar, no script failed and no policy was broken. */
    void assertOnlyCalled(Integer... ports) {
        for (String host : hosts) {
            assertTrue(List.of(ports).stream().anyMatch(port -> host.endsWith(":" + port)), "called " + hosts);
        }
        assertEquals(List.of(), context.cookies());
        assertEquals(List.of(), complaints);
    }

    private static String host(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    @Override
    public void close() {
        context.close();
    }
}
