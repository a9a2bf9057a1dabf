package de.komplize.app.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Java process of ours: told to start, killed, stopped, or left to end by itself. */
final class Child implements AutoCloseable {

    /** What a server says when both ports listen; the ports follow. */
    static final String READY = "ready ";

    /** Longer than the slowest machine takes for anything here. */
    static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final String OVER = "";

    private final Process process;
    private final Path log;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    /** The two ports of a server. */
    record Ports(int open, int office) {}

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
        Thread.ofVirtual().start(this::read);
    }

    /**
     * Starts a main class of the test's class path.
     *
     * @param before the command that runs the JVM, such as strace; or nothing
     */
    static Child start(List<String> before, List<String> jvm, Class<?> main, Path log, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(property("java.home"), "bin", "java").toString());
        // The first compiler only, and no collector threads: a process that lives for a second should be there at once.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-Djava.util.logging.config.class=de.komplize.app.Logging", "-Dkomplize.home=" + Sources.root()));
        command.addAll(jvm);
        command.addAll(List.of("-cp", property("java.class.path"), main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Child(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("No process could be started", e);
        }
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name));
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // A killed process breaks off in the middle of a line.
        }
        lines.add(OVER);
    }

    /** The next line that begins so; the process must not end before. */
    String line(String begin) {
        try {
            @Nullable String line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            while (line != null && !line.equals(OVER)) {
                if (line.startsWith(begin)) {
                    return line.substring(begin.length());
                }
                line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The process did not say '" + begin + "'; its log ends with:\n" + log());
    }

    Ports ports() {
        String[] ports = line(READY).split(" ", 2);
        return new Ports(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
    }

    /** SIGKILL, and waits until nothing of it is left. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        ended();
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Waits for its end; the exit code. */
    int ended() {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IllegalStateException("The process does not end; its log ends with:\n" + log());
    }

    /** Closes its input, which lets it end at once, and waits: a tracer around it writes its last lines then. */
    void leave() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has ended already.
        }
        ended();
    }

    String log() {
        try {
            String all = Files.readString(log);
            return all.substring(Math.max(0, all.length() - 4_000));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
