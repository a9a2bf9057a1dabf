package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy of the own data in a real browser, with and without script (checks 59, 84). */
@Tag("needs-chromium")
@ExtendWith(Chromium.class)
@Timeout(240)
class CopyBrowserTest {

    private static Server server;
    private static String url;

    private Browser browser;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = Server.start(Program.settings(folder, Map.of()), Variation.PRODUCTION);
        url = "http://localhost:" + server.publicPort() + "/";
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void take(Browser running) {
        browser = running;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theButtonOfTheMessageSavesTheFile(boolean script) throws IOException {
        try (Visit visit = Visit.at(browser, Visit.screen(1280).setJavaScriptEnabled(script), url)) {
            Page page = visit.page();
            page.locator("#text").fill("Kopie meiner Daten");
            page.locator("#send").click();
            visit.hears("bot", "Ihre vollständige Kopie ist bereit");
            Download download = page.waitForDownload(() ->
                    page.locator("button").getByText("Kopie herunterladen").click());
            assertEquals("meine-daten.zip", download.suggestedFilename());
            try (ZipFile zip = new ZipFile(download.path().toFile())) {
                assertTrue(zip.getEntry("meine-daten.json").getSize() > 0);
                assertTrue(zip.getEntry("meine-daten.txt").getSize() > 0);
            }
            assertTrue(!page.url().contains("token"), "no token in an address");
        }
    }
}
