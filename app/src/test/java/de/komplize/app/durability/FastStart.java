package de.komplize.app.durability;

import de.komplize.bot.survey.Fingerprint;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * What makes a process start in half the time: its classes, recorded once as the launcher does it for the product. The record wants jars, so
 * folders of the class path are packed first. Made anew when anything of the class path has changed, in the build's folder; the processes that
 * run tests share it.
 */
final class FastStart {

    private static final FastStart ONCE = shared(Sources.root().resolve("app/target/durability"));

    private final String classPath;
    private final Path cache;

    private FastStart(Path folder) throws IOException {
        this.cache = folder.resolve("classes.aot");
        boolean made = Files.exists(cache);
        Files.createDirectories(folder);
        this.classPath = packed(folder, !made);
        if (!made) {
            Path fresh = folder.resolve("fresh.aot");
            record(empty(folder.resolve("first")), fresh);
            Files.move(fresh, cache);
        }
    }

    /** Whoever comes first makes it, the others wait for it. */
    private static FastStart shared(Path all) {
        try {
            Files.createDirectories(all);
            try (FileChannel lock =
                            FileChannel.open(all.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = lock.lock()) {
                return new FastStart(all.resolve(state()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The classes for the processes under test cannot be packed", e);
        }
    }

    /** A name for this JVM and all files of the class path as they are now. */
    private static String state() throws IOException {
        List<String> files = new ArrayList<>(List.of(Runtime.version().toString()));
        for (String entry : entries()) {
            List<Path> tree;
            try (Stream<Path> walk = Files.exists(Path.of(entry)) ? Files.walk(Path.of(entry)) : Stream.of()) {
                tree = walk.sorted().toList();
            }
            for (Path file : tree) {
                files.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return Fingerprint.of(files);
    }

    /** The options with which every process starts. */
    static List<String> options() {
        return List.of("-XX:AOTCache=" + ONCE.cache, "-Xlog:disable", "-Xlog:all=error:stderr", "-cp", ONCE.classPath);
    }

    private static List<String> entries() {
        return List.of(
                Objects.requireNonNull(System.getProperty("java.class.path")).split(File.pathSeparator));
    }

    private static String packed(Path folder, boolean anew) {
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        List<String> entries = new ArrayList<>();
        for (String entry : entries()) {
            if (Files.isDirectory(Path.of(entry))) {
                String packed = folder.resolve(entries.size() + ".jar").toString();
                if (anew) {
                    jar.run(System.err, System.err, "--create", "--no-compress", "--file", packed, "-C", entry, ".");
                }
                entries.add(packed);
            } else if (Files.exists(Path.of(entry))) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static Path empty(Path folder) throws IOException {
        List<Path> old;
        try (Stream<Path> tree = Files.exists(folder) ? Files.walk(folder) : Stream.of()) {
            old = tree.toList();
        }
        for (Path path : old.reversed()) {
            Files.delete(path);
        }
        return Files.createDirectory(folder);
    }

    /** One start, one conversation, one stop; the record is written at the end of the process. */
    private void record(Path folder, Path output) {
        List<String> options =
                List.of("-XX:AOTCacheOutput=" + output, "-Xlog:disable", "-Xlog:all=error:stderr", "-cp", classPath);
        List<String> arguments = List.of("data=" + folder.resolve("data"), "record=" + folder.resolve("record"));
        try (Child child =
                Child.start(List.of(), options, KilledServer.class, folder.resolve("log"), Map.of(), arguments)) {
            Endpoint endpoint = new Endpoint();
            endpoint.up(child.ports().open());
            Residents.hold(Conversation.numbered(0, 2), 2, endpoint).finish();
            child.terminate();
            child.ended();
        }
    }
}
