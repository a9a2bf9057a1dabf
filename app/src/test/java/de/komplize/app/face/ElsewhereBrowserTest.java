package de.komplize.app.face;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.storage.Sqlite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A conversation is taken along from the web chat into a messenger, by link or QR code, and back. */
@Tag("needs-chromium")
@ExtendWith(Chromium.class)
@Timeout(240)
class ElsewhereBrowserTest {

    private static final String GO_ON = "In Telegram weitermachen";
    private static final String YES = "Ja, verknüpfen";

    private MessengerDouble messenger;
    private Server server;
    private Browser browser;

    @BeforeEach
    void start(Browser running, @TempDir Path folder) {
        browser = running;
        messenger = new MessengerDouble();
        server = Server.start(
                Program.settings(folder, Map.of("KOMPLIZE_PUBLIC_URL", "https://chat.smartes-kassel.example")),
                new Variation(Sqlite.Options.DURABLE, Failpoint.NONE, List.of(messenger)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String url() {
        return "http://localhost:" + server.publicPort() + "/";
    }

    @Test
    void fromTheWebChatIntoAMessenger() throws InterruptedException {
        try (Visit visit = Visit.at(browser, Visit.screen(1280), url())) {
            visit.hears("bot", "Hier antwortet eine Maschine");
            visit.page().getByText(GO_ON).click();
            Locator link = visit.page().locator("a[href*='start=link-']");
            assertThat(link).hasCount(1);
            Locator picture = visit.page().locator(".picture");
            assertThat(picture.locator("svg")).hasCount(0);
            picture.locator("summary").click();
            assertThat(picture.locator("svg.qr"))
                    .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.9));
            Sight.assertLooksSound(visit, "chat-elsewhere");
            messenger.hears("/start " + link.getAttribute("href").replaceFirst(".*start=", ""));
            got(text -> text.contains("verknüpfen?"));
            messenger.hears(YES);
            got(text -> text.startsWith("Geschafft!"));
            visit.hears("bot", "Ihr Code ist eben eingegeben worden");
            visit.assertOnlyCalled(server.publicPort());
        }
    }

    @Test
    void fromAMessengerIntoTheWebChat() throws IOException, InterruptedException {
        messenger.hears("Verknüpfen");
        Matcher link = Pattern.compile("https://chat\\.smartes-kassel\\.example/(#link=link-\\S+)")
                .matcher(got(text -> text.contains("#link=")));
        assertTrue(link.find());
        try (Visit visit = Visit.at(browser, Visit.screen(320), url() + link.group(1))) {
            visit.hears("bot", "Möchten Sie diesen Kanal mit dem anderen");
            visit.page()
                    .locator(".choices button")
                    .getByText(YES, new Locator.GetByTextOptions().setExact(true))
                    .click();
            visit.hears("bot", "Geschafft!");
            got(text -> text.startsWith("Ihr Code ist eben eingegeben worden"));
        }
        takenApartByTheOffice();
    }

    private void takenApartByTheOffice() throws IOException, InterruptedException {
        String office = "http://localhost:" + server.officePort();
        try (Visit visit = Visit.at(browser, Visit.screen(1280), "about:blank")) {
            Clerk.admit(server, visit.context());
            visit.opens(office + "/conversations");
            visit.page().locator("main a[href^='/conversations/']").first().click();
            assertThat(visit.page().locator("#ties")).isVisible();
            Sight.assertSound(visit, "office-tied");
            visit.page().locator("form[action*=unlink] button").click();
            assertThat(visit.page().getByText("Die Verknüpfung ist gelöst")).isVisible();
            got(text -> text.contains("hat die Verknüpfung Ihrer Kanäle gelöst"));
        }
    }

    /** Waits for what the messenger gets. */
    private String got(Predicate<String> which) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            for (String text : messenger.texts()) {
                if (which.test(text)) {
                    return text;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("It did not come to the messenger");
    }
}
