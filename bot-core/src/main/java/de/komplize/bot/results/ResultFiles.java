package de.komplize.bot.results;

import de.komplize.bot.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the results, one a day: appended to and synced; a line that was cut short is taken off before the next. */
final class ResultFiles {

    private static final String ENDING = ".jsonl";
    private static final String NAME = "\\d{4}-\\d{2}-\\d{2}\\.jsonl";

    /** Longer lines there are none. */
    private static final int LONGEST_LINE = 64 * 1024;

    private final Path folder;

    /** How much of each file is whole lines that are on the disk. */
    private final Map<LocalDate, Long> whole = new HashMap<>();

    ResultFiles(Path folder) {
        this.folder = folder;
    }

    /** The highest number in the last files, 0 where there is none. */
    long highest() throws IOException {
        List<Path> all = files();
        for (Path file : all.reversed()) {
            Written of = new Written();
            read(file, of);
            if (of.highest() > 0) {
                return of.highest();
            }
        }
        return 0;
    }

    /** What is written in the files from this day on. */
    Written from(LocalDate first) throws IOException {
        Written written = new Written();
        for (Path file : files()) {
            if (!day(file).isBefore(first)) {
                trim(file);
                read(file, written);
            }
        }
        return written;
    }

    /** Appends the lines and syncs them. Where that fails, nothing of them counts: the next call cuts off what was begun. */
    void append(LocalDate day, List<String> lines) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(day + ENDING);
        boolean fresh = !Files.exists(file);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = whole.containsKey(day) ? whole.get(day) : wholeLines(channel);
            channel.truncate(end);
            channel.position(end);
            ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            int length = bytes.remaining();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            whole.put(day, end + length);
        }
        if (fresh) {
            sync(folder);
        }
    }

    /** The name of a new file is on the disk only with its folder. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What a crash cut short is written anew. */
    private static void trim(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.truncate(wholeLines(channel));
        }
    }

    /** Up to the end of the last whole line. */
    private static long wholeLines(FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer end = ByteBuffer.allocate((int) Math.min(size, LONGEST_LINE));
        long begin = size - end.capacity();
        while (end.hasRemaining() && channel.read(end, begin + end.position()) > 0) {
            // until it is full
        }
        for (int i = end.position() - 1; i >= 0; i--) {
            if (end.get(i) == '\n') {
                return begin + i + 1;
            }
        }
        return begin;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches(NAME))
                    .sorted()
                    .toList();
        }
    }

    private static LocalDate day(Path file) {
        return LocalDate.parse(String.valueOf(file.getFileName()).replace(ENDING, ""));
    }

    /** What is no whole line of ours was cut short, and is written anew. */
    private static void read(Path file, Written written) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                id(line).ifPresent(written::add);
            }
        }
    }

    private static Optional<Long> id(String line) {
        try {
            return Optional.of(Json.MAPPER.readTree(line).path("id").asLong())
                    .filter(id -> id > 0 && line.endsWith("}"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
