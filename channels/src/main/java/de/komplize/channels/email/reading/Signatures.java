package de.komplize.channels.email.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the person's words end and a signature, a device's mark or a legal footer begins. Words of farewell with a name are the person's. */
final class Signatures {

    private static final Table TABLE = Table.read("signatures.txt");
    private static final List<String> CLOSINGS = TABLE.of("closing");
    private static final List<String> GREETINGS = TABLE.of("greeting");
    private static final List<String> CONTACTS = TABLE.of("contact");

    private static final List<String> BEHALF = TABLE.of("behalf");
    private static final List<String> POSTSCRIPTS = TABLE.of("postscript");

    private static final int LONGEST_DASHED = 40;
    private static final int LONGEST_BLOCK = 15;
    private static final Pattern DASHED_NAME =
            Pattern.compile("[-–—]{1,2}\\p{Lu}[\\p{L}.']{0,20}(?: \\p{Lu}[\\p{L}.']{0,20}){0,2}");
    private static final Pattern NUMBERED = Pattern.compile("^\\s{0,9}\\d{1,2}[.):]\\s*\\p{L}");
    private static final Pattern FIGURES = Pattern.compile("\\+?[\\d(][\\d ()/.-]{6,20}\\d");

    private final List<Line> lines;
    private final Footers footers;

    private Signatures(List<Line> lines) {
        this.lines = lines;
        this.footers = new Footers(lines);
    }

    /** How many of the lines are the person's words. */
    static int keep(List<Line> lines) {
        Signatures signatures = new Signatures(lines);
        int end = signatures.trimmed(lines.size());
        for (int round = 0; round < 6; round++) {
            int shorter = signatures.trimmed(signatures.shorten(end));
            if (shorter == end) {
                break;
            }
            end = shorter;
        }
        return end;
    }

    private int trimmed(int end) {
        int last = end;
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    private int shorten(int end) {
        return marked(end)
                .or(() -> dashes(end))
                .or(() -> device(end))
                .or(() -> footers.end(end))
                .or(() -> dashedName(end))
                .or(() -> contacts(end))
                .orElse(end);
    }

    /** By HTML; what somebody wrote below stays, and so does the signature then. */
    private Optional<Integer> marked(int end) {
        int first = end;
        for (int i = end - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (line.is(Line.Role.SIGNATURE)) {
                first = i;
            } else if (!line.isBlank()) {
                break;
            }
        }
        return first < end ? Optional.of(first) : Optional.empty();
    }

    /** "-- " as RFC 3676 has it, or the same without the space; the last but one where text stands below the first. "1. ja" below it is an answer. */
    private Optional<Integer> dashes(int end) {
        Optional<Integer> found = Optional.empty();
        int filled = 0;
        boolean numbered = false;
        for (int i = end - 1; i >= 0 && filled <= LONGEST_DASHED; i--) {
            String text = lines.get(i).text();
            filled += text.isBlank() ? 0 : 1;
            boolean exact = text.equals("-- ") || text.equals("--\u00A0");
            boolean loose = text.strip().equals("--")
                    || text.strip().equals("—")
                    || text.strip().equals("- --");
            numbered |= NUMBERED.matcher(text).find();
            if (exact || loose && filled <= LONGEST_BLOCK && !numbered) {
                found = Optional.of(i);
            }
        }
        return found;
    }

    /** Among the last lines; a link or a line of advertising may stand below. */
    private Optional<Integer> device(int end) {
        int seen = 0;
        for (int i = end - 1; i >= 0 && seen < 4; i--) {
            if (!lines.get(i).isBlank()) {
                seen++;
                if (Devices.isMark(lines.get(i).text()) && (seen == 1 || belongsBelow(i + 1, end))) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }

    private boolean belongsBelow(int from, int end) {
        return lines.subList(from, end).stream()
                .map(line -> Table.fold(line.text().strip()))
                .allMatch(text -> text.isEmpty()
                        || text.startsWith("<http")
                        || text.startsWith("http")
                        || text.startsWith("[http")
                        || Table.holds(text, "app")
                        || text.contains("brevity")
                        || Separators.isRule(text)
                        || Devices.isMark(text));
    }

    /** "-Max" below a sentence, in a paragraph of its own: not an item of a list. */
    private Optional<Integer> dashedName(int end) {
        if (end < 3
                || !lines.get(end - 2).isBlank()
                || !DASHED_NAME.matcher(lines.get(end - 1).text().strip()).matches()) {
            return Optional.empty();
        }
        int above = trimmed(end - 1) - 1;
        String text = above < 0 ? "" : lines.get(above).text().strip();
        boolean sentence = !text.isEmpty() && ".!?)".indexOf(text.charAt(text.length() - 1)) >= 0 && text.contains(" ");
        boolean list = lines.subList(0, end - 1).stream()
                .anyMatch(line -> line.text().strip().startsWith("-"));
        return sentence && !list ? Optional.of(end - 1) : Optional.empty();
    }

    /** Below farewell and name: telephone, firm, web page. */
    private Optional<Integer> contacts(int end) {
        for (int i = end - 1; i >= 0 && i >= end - LONGEST_BLOCK; i--) {
            String text = Table.fold(lines.get(i).text()).strip().replaceAll("[,.!]+$", "");
            if (CLOSINGS.contains(text)) {
                return behindName(i, end);
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> behindName(int closing, int end) {
        int name = closing + 1;
        while (name < end && lines.get(name).isBlank()) {
            name++;
        }
        String words = name < end ? Table.fold(lines.get(name).text()).strip() : "";
        if (name + 1 < end && BEHALF.contains(words.replaceAll("[.,:]+$", ""))) {
            return behindName(name, end);
        }
        if (lines.subList(Math.min(name + 1, end), end).stream().anyMatch(line -> isOwn(line.text()))) {
            return Optional.empty();
        }
        boolean contact =
                name + 1 < end && lines.subList(name + 1, end).stream().anyMatch(line -> isContact(line.text()));
        return contact && !isContact(lines.get(name).text()) ? Optional.of(name + 1) : Optional.empty();
    }

    /** "PS: …" or a whole sentence: no contact block has it. */
    static boolean isOwn(String line) {
        String text = Table.fold(line).strip();
        boolean sentence = text.split("\\s+").length >= 7
                && text.matches(".*\\p{L}[.!?]")
                && !text.contains("@")
                && !text.contains("http");
        return sentence
                || POSTSCRIPTS.stream().anyMatch(mark -> text.startsWith(mark + ":") || text.startsWith(mark + " "));
    }

    /** A greeting, farewell and name, with nothing between them. */
    static boolean isOnlyCourtesy(String text) {
        boolean greeted = false;
        boolean closed = false;
        for (String line : text.split("\n", 20)) {
            String words = Table.fold(line).strip().replaceAll("[,.!]+$", "");
            boolean greeting =
                    GREETINGS.stream().anyMatch(known -> words.equals(known) || words.startsWith(known + " "))
                            && words.split(" ").length <= 6;
            boolean closing = CLOSINGS.contains(words) && !words.contains("dank") && !words.contains("thank");
            boolean name = closed && words.split(" ").length <= 3;
            if (!words.isEmpty() && !greeting && !closing && !name) {
                return false;
            }
            greeted |= greeting;
            closed |= closing;
        }
        return greeted;
    }

    static boolean isContact(String line) {
        String text = Table.fold(line);
        return CONTACTS.stream().anyMatch(word -> Table.holds(text, word))
                || FIGURES.matcher(text).find() && text.length() < 60
                || text.contains("@") && text.length() < 60;
    }
}
