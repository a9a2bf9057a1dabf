package de.komplize.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A server in a process of its own. It says its port, answers questions line by line, and ends when its input does. */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream questions;
    private final int port;

    private Child(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.port = Integer.parseInt(line());
    }

    static Child start(String what, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.config.class=de.komplize.app.Logging",
                "-Dbench.folder=" + folder,
                "-Dkomplize.home=" + System.getProperty("komplize.home", "."),
                "-Dkomplize.program=" + System.getProperty("komplize.program", ".")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "de.komplize.bench.Main", what));
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** The answer to the one question there is, such as the timer's p99 since the last time. */
    String ask() throws IOException {
        questions.println("timer");
        return line();
    }

    private String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("The server ended early; its message is above");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        questions.close();
        process.onExit().join();
    }

    /** In the child: says the port and waits for the end of the input. */
    static void announce(int port) throws IOException {
        announce(port, () -> "0");
    }

    static void announce(int port, Supplier<String> answer) throws IOException {
        System.out.println(port);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(answer.get());
        }
    }
}
