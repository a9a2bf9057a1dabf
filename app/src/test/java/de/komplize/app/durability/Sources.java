package de.komplize.app.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout, read: where it is, and which failpoints its main code names. */
final class Sources {

    private static final Pattern REACHED = Pattern.compile("\\breach\\(\\s*\"([^\"]+)\"");

    /** Anything but a quoted name, and but the parameter in the declaration. */
    private static final Pattern UNNAMED = Pattern.compile("\\breach\\((?!\\s*\"|String )");

    private Sources() {}

    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("content/smart-kassel/pack.yaml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Run the tests inside the checkout");
    }

    /** The names in all {@code reach("…")} of main code. */
    static Set<String> failpoints() {
        Set<String> names = new TreeSet<>();
        for (Path file : mainFiles()) {
            Matcher matcher = REACHED.matcher(text(file));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    /** Places that reach a failpoint without naming it on the spot, which no reading of sources would find. */
    static List<Path> unnamed() {
        return mainFiles().stream()
                .filter(file -> UNNAMED.matcher(text(file)).find())
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable source " + file, e);
        }
    }

    private static List<Path> mainFiles() {
        try (Stream<Path> modules = Files.list(root())) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(Sources::files)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable checkout", e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable folder " + folder, e);
        }
    }
}
