package de.komplize.bot.knowledge;

import de.komplize.bot.Refusal;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pack's folder while it is read: gives the files by their names in it, and keeps what is wrong with them. */
final class PackFolder {

    /**
     * UTF-8 that was read as Windows-1252 and saved again: ü is Ã¼ then, „ is â€ž, Б is Ð‘. The letters it can begin with stand first: they
     * are rare, and a pack has millions of others.
     */
    private static final Pattern GARBLED = Pattern.compile(
            "(?=[ÂÃÐÑØÙâï])(?:[ÂÃ]F|[ÐÑØÙ]F[ÐÑØÙ]|â€|ï»¿)".replace("F", "[\\u0080-¿ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]"));

    // Enough to find it in its line.
    private static final int LONGEST_SHOWN = 50;

    private final Path root;
    private final String name;
    private final List<String> mistakes = new ArrayList<>();

    PackFolder(Path root) {
        this(root, "Content pack");
    }

    /** @param name what it is to who reads a refusal */
    PackFolder(Path root, String name) {
        this.root = root;
        this.name = name;
    }

    /** The file's text, without the mark that some editors put before it; empty, and noted, where it cannot be read. */
    Optional<String> text(String file) {
        try {
            String text = Files.readString(root.resolve(file));
            return isGarbled(file, text)
                    ? Optional.empty()
                    : Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            mistake(file, 0, "the file must exist: write it, or put it back");
        } catch (CharacterCodingException e) {
            mistake(file, 0, "this is not UTF-8: save the file with the encoding UTF-8");
        } catch (IOException e) {
            mistake(file, 0, "the file cannot be read: change its rights or its owner");
        }
        return Optional.empty();
    }

    private boolean isGarbled(String file, String text) {
        if (!GARBLED.matcher(text).find()) {
            return false;
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher garbled = GARBLED.matcher(lines.get(i));
            if (garbled.find()) {
                String word = lines.get(i).substring(lines.get(i).lastIndexOf(' ', garbled.start()) + 1);
                mistake(
                        file,
                        i + 1,
                        "this is garbled: " + shown(word) + "; write it anew, and the file must be saved as UTF-8");
                return true;
            }
        }
        return false;
    }

    /** The names of the folders in a folder. */
    List<String> folders(String folder) {
        return names(folder, Files::isDirectory);
    }

    /** The names of the files in a folder, without their ending. */
    List<String> files(String folder, String ending) {
        return names(folder, file -> file.toString().endsWith(ending)).stream()
                .map(name -> name.substring(0, name.length() - ending.length()))
                .toList();
    }

    boolean has(String folder) {
        return Files.isDirectory(root.resolve(folder));
    }

    private List<String> names(String folder, Predicate<Path> wanted) {
        try (Stream<Path> entries = Files.list(root.resolve(folder))) {
            return entries.filter(wanted)
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            mistake(folder, 0, "the folder must exist: put it back");
            return List.of();
        }
    }

    /**
     * Notes what is wrong.
     *
     * @param line counted from 1; 0 where no line is at fault
     * @param what what is wrong, and the mend
     */
    void mistake(String file, int line, String what) {
        mistakes.add(file + (line > 0 ? ", line " + line : "") + ": " + what);
    }

    /** Ends the reading if anything was wrong so far; the sentence is about the first. */
    void refuse() {
        if (!mistakes.isEmpty()) {
            String more = mistakes.size() > 1 ? " (and " + (mistakes.size() - 1) + " more)" : "";
            throw new Refusal(name + ": " + mistakes.getFirst() + more);
        }
    }

    /** A value of the pack as a sentence may name it: on one line, not too long. */
    static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}", " ");
        return '"' + (line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line) + '"';
    }
}
