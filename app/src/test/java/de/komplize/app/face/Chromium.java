package de.komplize.app.face;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The machine's own Chromium, started once for all tests that want one. It calls nobody by itself. */
final class Chromium implements ParameterResolver {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds: the first reply of a fresh program comes late on a busy machine. */
    private static final double PATIENCE = 30_000;

    /** Closed by JUnit after the last test. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            LaunchOptions options =
                    new LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Chromium.class, _ -> Running.start(), Running.class)
                .browser();
    }

    private static Path executable() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .flatMap(folder -> List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing: apt-get install chromium"));
    }
}
