package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

/** Runs a command the way {@code ./komplize} does: in this process with its streams caught, or as a process of its own. */
final class Program {

    /** What every command here needs: no port that another program may have. */
    static final Map<String, String> FREE_PORTS = Map.of("KOMPLIZE_PUBLIC_PORT", "0", "KOMPLIZE_OFFICE_PORT", "0");

    private Program() {}

    /** What came out. */
    record Result(int code, String out, String err) {

        /** One sentence on standard error, nothing on standard output, code 2; the sentence names each of these. */
        void assertRefused(String... mentions) {
            assertEquals(2, code, err);
            assertEquals("", out);
            assertTrue(err.matches("komplize: [^\n]+\n"), "one line: " + err);
            assertTrue(!err.contains("Exception") && !err.contains("\tat "), "no stack trace: " + err);
            for (String mention : mentions) {
                assertTrue(err.contains(mention), "names " + mention + ": " + err);
            }
        }

        String assertDone() {
            assertEquals(0, code, err);
            return out;
        }
    }

    static Map<String, String> settings(Path data, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(FREE_PORTS);
        settings.put("KOMPLIZE_DATA", data.toString());
        settings.putAll(more);
        return settings;
    }

    static Result run(Map<String, String> settings, String... arguments) {
        return run(settings, new byte[0], arguments);
    }

    static Result run(Map<String, String> settings, byte[] input, String... arguments) {
        // The log keeps the stream it finds when it is used for the first time: not the caught one.
        assertTrue(Logger.getLogger("").getHandlers().length > 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream standardIn = System.in;
        PrintStream standardOut = System.out;
        PrintStream standardErr = System.err;
        try {
            System.setIn(new ByteArrayInputStream(input));
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int code = Main.run(settings, arguments);
            return new Result(code, text(out), text(err));
        } finally {
            System.setIn(standardIn);
            System.setOut(standardOut);
            System.setErr(standardErr);
        }
    }

    /** The same as a process, with the launcher's settings of the JVM. */
    static Result process(Path folder, Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        return process(folder, Files.createTempFile(folder, "nothing", ""), settings, arguments);
    }

    static Result process(Path folder, Path input, Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int code = builder(settings, arguments)
                .redirectInput(input.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Result(code, Files.readString(out), Files.readString(err));
    }

    private static ProcessBuilder builder(Map<String, String> settings, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.util.logging.config.class=de.komplize.app.Logging",
                "-Dkomplize.program=" + System.getProperty("komplize.program"),
                "-cp",
                System.getProperty("java.class.path"),
                "de.komplize.app.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("KOMPLIZE_"));
        builder.environment().putAll(settings);
        return builder;
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
