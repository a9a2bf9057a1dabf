package de.komplize.app.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code strace -f} saw of the server, in the order of its lines: when each text first went into the write-ahead log, when the log was synced,
 * and when each connection was told "202". Other processes' lines may stand between the begin of a call and its end:
 *
 * <pre>
 * 711 fdatasync(24 &lt;unfinished ...&gt;
 * 698 write(31, "HTTP/1.1 202 Accepted\r\n…", 260) = 260
 * 711 &lt;... fdatasync resumed&gt;) = 0
 * </pre>
 */
final class Trace {

    /** The calls to trace; reads are left out, or the start would fill gigabytes. */
    static final List<String> STRACE = List.of(
            "strace",
            "-f",
            "--seccomp-bpf",
            "-q",
            "-s",
            // A page of the database, and some.
            "4200",
            "-e",
            "trace=openat,open,accept,accept4,close,write,writev,sendto,sendmsg,pwrite64,pwritev,pwritev2,fsync,fdatasync");

    private static final Pattern LINE = Pattern.compile("^(\\d+)\\s+(.*)$");
    private static final Pattern RESUMED = Pattern.compile("^<\\.\\.\\. (\\w+) resumed>(.*)$");
    private static final Pattern CALL = Pattern.compile("^(\\w+)\\((.*)$");
    private static final Pattern RESULT = Pattern.compile("= (-?\\d+)(?:\\D.*)?$");
    private static final Pattern PORT = Pattern.compile("sin6?_port=htons\\((\\d+)\\)");
    private static final Pattern FIRST_FILE = Pattern.compile("^(\\d+)");
    private static final Pattern MARK = Pattern.compile("k\\d{5}x\\d{2}");
    private static final String UNFINISHED = " <unfinished ...>";

    private final Map<String, Call> unfinished = new HashMap<>();
    private final Map<Integer, String> files = new HashMap<>();
    private final Map<String, Integer> written = new HashMap<>();
    private final NavigableMap<Integer, Integer> syncs = new TreeMap<>();
    private final Map<Integer, List<Integer>> accepted = new HashMap<>();
    private int line;

    /** A call with the line on which it began. */
    private record Call(String name, String arguments, int begin) {

        /** The number of the file it is about. */
        int file() {
            Matcher first = FIRST_FILE.matcher(arguments);
            return first.find() ? Integer.parseInt(first.group(1)) : -1;
        }
    }

    static Trace read(Path output) {
        // The escapes are ASCII; Latin-1 keeps whatever else a line may hold.
        try (BufferedReader in = Files.newBufferedReader(output, StandardCharsets.ISO_8859_1)) {
            Trace trace = new Trace();
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                trace.line(text);
            }
            return trace;
        } catch (IOException e) {
            throw new UncheckedIOException("The trace cannot be read", e);
        }
    }

    static Trace of(String... lines) {
        Trace trace = new Trace();
        for (String text : lines) {
            trace.line(text);
        }
        return trace;
    }

    private void line(String text) {
        line++;
        Matcher matcher = LINE.matcher(text);
        if (!matcher.matches()) {
            return;
        }
        String thread = matcher.group(1);
        String rest = matcher.group(2);
        Matcher resumed = RESUMED.matcher(rest);
        if (resumed.matches()) {
            @Nullable Call begun = unfinished.remove(thread);
            if (begun != null) {
                ended(new Call(begun.name, begun.arguments + resumed.group(2), begun.begin));
            }
            return;
        }
        Matcher call = CALL.matcher(rest);
        if (call.matches()) {
            begun(thread, new Call(call.group(1), call.group(2), line));
        }
    }

    private void begun(String thread, Call call) {
        // What is handed over counts from the begin of the call, what is promised from its end.
        switch (call.name) {
            case "write", "writev", "sendto", "sendmsg", "pwrite64", "pwritev", "pwritev2" -> handedOver(call);
            default -> {}
        }
        if (call.arguments.endsWith(UNFINISHED)) {
            unfinished.put(thread, call);
        } else {
            ended(call);
        }
    }

    private void handedOver(Call call) {
        String file = files.getOrDefault(call.file(), "");
        if (file.endsWith("-wal")) {
            Matcher marks = MARK.matcher(call.arguments);
            while (marks.find()) {
                written.putIfAbsent(marks.group(), call.begin);
            }
        } else if (file.startsWith(":") && call.arguments.contains("HTTP/1.1 202")) {
            accepted.computeIfAbsent(Integer.parseInt(file.substring(1)), _ -> new ArrayList<>())
                    .add(call.begin);
        }
    }

    private void ended(Call call) {
        Matcher result = RESULT.matcher(call.arguments);
        int value = result.find() ? Integer.parseInt(result.group(1)) : -1;
        if (value < 0) {
            return;
        }
        switch (call.name) {
            case "openat", "open" -> files.put(value, between(call.arguments, '"'));
            case "accept", "accept4" -> connected(value, call.arguments);
            case "fsync", "fdatasync" -> synced(call);
            case "close" -> files.remove(call.file());
            default -> {}
        }
    }

    private void connected(int file, String arguments) {
        Matcher port = PORT.matcher(arguments);
        files.put(file, port.find() ? ":" + port.group(1) : "");
    }

    private void synced(Call call) {
        if (files.getOrDefault(call.file(), "").endsWith("-wal")) {
            syncs.put(call.begin, line);
        }
    }

    private static String between(String text, char quote) {
        int begin = text.indexOf(quote);
        int end = text.indexOf(quote, begin + 1);
        return begin < 0 || end < 0 ? "" : text.substring(begin + 1, end);
    }

    /** The lines on which this connection, known by its client's port, was told that a message is taken. */
    List<Integer> accepted(int port) {
        return accepted.getOrDefault(port, List.of());
    }

    /** Whether the log was synced after this text went into it, and before the given line. */
    boolean syncedBefore(String mark, int acknowledgement) {
        @Nullable Integer into = written.get(mark);
        // One thread writes: the first sync after it began to write the text is the one that ends its commit.
        Map.@Nullable Entry<Integer, Integer> sync = into == null ? null : syncs.higherEntry(into);
        return sync != null && sync.getValue() < acknowledgement;
    }
}
