package de.komplize.app.durability;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * What makes a process start in half the time: its classes, recorded once as the launcher does it for the product. The record wants jars, so
 * folders of the class path are packed first. Made anew for each process that runs tests, in the build's folder.
 */
final class FastStart {

    private static final FastStart ONCE = new FastStart(Sources.root()
            .resolve("app/target/durability/" + ProcessHandle.current().pid()));

    private final String classPath;
    private final Path cache;

    private FastStart(Path folder) {
        try {
            Files.createDirectories(folder);
            this.classPath = packed(folder);
            this.cache = folder.resolve("classes.aot");
            Files.deleteIfExists(cache);
            record(empty(folder.resolve("first")));
        } catch (IOException e) {
            throw new UncheckedIOException("The classes for the processes under test cannot be packed", e);
        }
    }

    /** The options with which every process starts. */
    static List<String> options() {
        return List.of("-XX:AOTCache=" + ONCE.cache, "-Xlog:disable", "-Xlog:all=error:stderr", "-cp", ONCE.classPath);
    }

    private static String packed(Path folder) {
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        List<String> entries = new ArrayList<>();
        for (String entry :
                Objects.requireNonNull(System.getProperty("java.class.path")).split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(entry))) {
                String packed = folder.resolve(entries.size() + ".jar").toString();
                jar.run(System.err, System.err, "--create", "--no-compress", "--file", packed, "-C", entry, ".");
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
    private void record(Path folder) {
        List<String> options =
                List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:disable", "-Xlog:all=error:stderr", "-cp", classPath);
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
