package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The machine's own pa11y, with its runner HTML CodeSniffer and WCAG 2 AA: only what it calls an error. Its command lies on the PATH. */
final class Pa11y {

    private static final List<Integer> WIDTHS = List.of(320, 1280);

    /**
     * What is to be looked at.
     *
     * @param headers of the request for the page alone, not for what it loads
     * @param actions in pa11y's own words, done before the page is looked at
     * @param html the document that is there instead of what the server has; empty: the server's
     * @param title what the title begins with, so that no other page was looked at
     */
    record Target(String url, Map<String, String> headers, List<String> actions, String html, String title) {

        Target {
            headers = Map.copyOf(headers);
            actions = List.copyOf(actions);
        }
    }

    private Pa11y() {}

    /** Each target at both widths; what is wrong, with the width, the page, the rule and where. */
    static List<String> errors(Path folder, List<Target> targets) throws IOException, InterruptedException {
        List<Map<String, Object>> jobs = new ArrayList<>();
        for (Target target : targets) {
            for (int width : WIDTHS) {
                jobs.add(Map.of(
                        "url",
                        target.url,
                        "width",
                        width,
                        "headers",
                        target.headers,
                        "actions",
                        target.actions,
                        "html",
                        target.html));
            }
        }
        JsonNode findings = Json.MAPPER.readTree(run(folder, Json.write(jobs)));
        assertEquals(jobs.size(), findings.size());
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            Target target = targets.get(i / WIDTHS.size());
            String where = target.url + " at " + WIDTHS.get(i % WIDTHS.size()) + " px";
            String title = findings.get(i).path("title").textValue();
            if (!title.startsWith(target.title)) {
                errors.add(where + ": this is the page " + title);
            }
            for (JsonNode issue : findings.get(i).path("issues")) {
                errors.add(where + ": " + issue.path("code").textValue() + " "
                        + issue.path("selector").textValue() + " "
                        + issue.path("message").textValue() + " "
                        + issue.path("context").textValue());
            }
        }
        return errors;
    }

    private static String run(Path folder, String jobs) throws IOException, InterruptedException {
        Path script = folder.resolve("pages.cjs");
        if (!Files.exists(script)) {
            try (InputStream source = Objects.requireNonNull(Pa11y.class.getResourceAsStream("/pa11y/pages.cjs"))) {
                Files.copy(source, script);
            }
        }
        Path in = folder.resolve("jobs.json");
        Path out = folder.resolve("findings.json");
        Path err = folder.resolve("err");
        Files.writeString(in, jobs);
        Process node = new ProcessBuilder(
                        "node",
                        script.toString(),
                        onPath("pa11y"),
                        onPath("chromium", "chromium-browser", "google-chrome"))
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertTrue(node.waitFor(50, TimeUnit.MINUTES), "pa11y comes to an end");
        assertEquals(0, node.exitValue(), Files.readString(err));
        return Files.readString(out);
    }

    private static String onPath(String... names) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .flatMap(folder -> Arrays.stream(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(names[0] + " is not on the PATH"))
                .toString();
    }
}
