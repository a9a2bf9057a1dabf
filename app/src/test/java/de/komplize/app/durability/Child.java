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
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Java process of ours: told to start, killed, stopped, or left to end by itself. */
final class Child implements AutoCloseable {

    /** What a server says when both ports listen; the ports follow. */
    static final String READY = "ready ";

    /** Longer than the slowest machine takes for anything here. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String OVER = "";

    private final Process process;
    private final Path log;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> said = new CopyOnWriteArrayList<>();

    /** The two ports of a server. */
    record Ports(int open, int office) {}

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
        Thread.ofVirtual().start(this::read);
    }

    /**
     * Starts a main class.
     *
     * @param before the command that runs the JVM, such as strace; or nothing
     * @param jvm options that name the class path, see {@link FastStart}
     */
    static Child start(
            List<String> before,
            List<String> jvm,
            Class<?> main,
            Path log,
            Map<String, String> environment,
            List<String> arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(property("java.home"), "bin", "java").toString());
        // The first compiler only, and no collector threads: a process that lives for a second should be there at once.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(
                "-Djava.util.logging.config.class=de.komplize.app.Logging",
                "-Dkomplize.home=" + Sources.root(),
                "-Dkomplize.program=" + property("komplize.program")));
        command.addAll(jvm);
        command.add(main.getName());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
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
                said.add(line);
            }
        } catch (IOException e) {
            // A killed process breaks off in the middle of a line.
        }
        lines.add(OVER);
    }

    /** The rest of the next line that begins so; empty when the process ended before. */
    Optional<String> line(String begin) {
        try {
            @Nullable String line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            while (line != null && !line.equals(OVER)) {
                if (line.startsWith(begin)) {
                    return Optional.of(line.substring(begin.length()));
                }
                line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Waits until both ports listen; empty when the process ended before. */
    Optional<Ports> ready() {
        return line(READY).map(ports -> {
            int blank = ports.indexOf(' ');
            return new Ports(Integer.parseInt(ports.substring(0, blank)), Integer.parseInt(ports.substring(blank + 1)));
        });
    }

    /** Waits until both ports listen. */
    Ports ports() {
        return ready().orElseThrow(
                        () -> new IllegalStateException("The process did not come up; its log ends with:\n" + log()));
    }

    /** SIGKILL, and waits until nothing of it is left. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        ended();
    }

    /** SIGTERM; by its handle, as the process itself would also close the input, which ends it at once. */
    void terminate() {
        process.toHandle().destroy();
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

    /** The end of what it wrote to standard error, and all it said. */
    String log() {
        try {
            String all = Files.readString(log);
            return all.substring(Math.max(0, all.length() - 4_000)) + String.join("\n", said);
        } catch (IOException e) {
            return "(no log)";
        }
    }

    /** What all its threads are at, the virtual ones as well. */
    String threads() {
        Path dump = log.resolveSibling("threads-" + process.pid() + ".txt");
        String command = Path.of(property("java.home"), "bin", "jcmd").toString();
        try {
            int code = new ProcessBuilder(
                            command,
                            String.valueOf(process.pid()),
                            "Thread.dump_to_file",
                            "-overwrite",
                            dump.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return code == 0 ? Files.readString(dump) : "(no threads)";
        } catch (IOException e) {
            return "(no threads: " + e.getMessage() + ")";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "(no threads)";
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
