package de.komplize.app;

import de.komplize.bot.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where Komplize itself is installed: the folder with {@code content/}, and the one with the program, where the trained model of the pack that
 * comes along is kept.
 */
record Home(Path root, Path program) {

    /** The launcher says where; run by hand, it is looked for from the working folder upwards. */
    static Home find() {
        @Nullable String told = System.getProperty("komplize.home");
        Path root = told != null
                ? Path.of(told)
                : search(Path.of("").toAbsolutePath()).orElseThrow(Home::missing);
        @Nullable String program = System.getProperty("komplize.program");
        return new Home(root, program != null ? Path.of(program) : root.resolve("app/target/dist"));
    }

    /** The product's version, as the build has written it into the jar. */
    static String version() {
        return Optional.ofNullable(Home.class.getPackage().getImplementationVersion())
                .orElse("ohne Fassung, aus einem Ordner gestartet");
    }

    Path pack() {
        return root.resolve("content/smart-kassel");
    }

    Path models() {
        return program.resolve("models");
    }

    private static Optional<Path> search(@Nullable Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("content/smart-kassel/pack.yaml"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static Refusal missing() {
        return new Refusal(
                "The content pack that comes along is not found: start with ./komplize, or set KOMPLIZE_PACK");
    }
}
