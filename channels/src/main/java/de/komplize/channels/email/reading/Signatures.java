package de.komplize.channels.email.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the person's words end and a signature, a device's mark or a legal footer begins. Words of farewell with a name are the person's. */
final class Signatures {

    private static final Table TABLE = Table.read("signatures.txt");
    private static final List<String> BEGINS = TABLE.of("begin");
    private static final List<String> DEVICES = TABLE.of("device");
    private static final List<String> WHOLE = TABLE.of("line");
    private static final List<String> CLOSINGS = TABLE.of("closing");
    private static final List<String> GREETINGS = TABLE.of("greeting");
    private static final List<String> CONTACTS = TABLE.of("contact");
    private static final List<String> FOOTERS = TABLE.of("footer");
    private static final List<String> LISTS = TABLE.of("list");

    private static final int LONGEST_DASHED = 40;
    private static final int LONGEST_BLOCK = 15;
    private static final Pattern DASHED_NAME =
            Pattern.compile("[-–—]{1,2}\\p{Lu}[\\p{L}.']{0,20}(?: \\p{Lu}[\\p{L}.']{0,20}){0,2}");
    private static final Pattern FOOTER_START = Pattern.compile("^[-*_ >]*(?:<http[^<>]{0,300}>)?[-*_ >]*");
    private static final Pattern FIGURES = Pattern.compile("\\+?[\\d(][\\d ()/.-]{6,20}\\d");

    private final List<Line> lines;

    private Signatures(List<Line> lines) {
        this.lines = lines;
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
                .or(() -> footer(end))
                .or(() -> ruled(end))
                .or(() -> dashedName(end))
                .or(() -> contacts(end))
                .orElse(end);
    }

    private Optional<Integer> marked(int end) {
        for (int i = 0; i < end; i++) {
            if (lines.get(i).is(Line.Role.SIGNATURE)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** "-- " as RFC 3676 has it, or the same without the space; the last but one where text stands below the first. */
    private Optional<Integer> dashes(int end) {
        Optional<Integer> found = Optional.empty();
        int filled = 0;
        for (int i = end - 1; i >= 0 && filled <= LONGEST_DASHED; i--) {
            String text = lines.get(i).text();
            filled += text.isBlank() ? 0 : 1;
            boolean exact = text.equals("-- ") || text.equals("--\u00A0");
            boolean loose = text.strip().equals("--")
                    || text.strip().equals("—")
                    || text.strip().equals("- --");
            if (exact || loose && filled <= LONGEST_BLOCK) {
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
                if (isDevice(lines.get(i).text()) && (seen == 1 || belongsBelow(i + 1, end))) {
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
                        || text.contains("app")
                        || text.contains("brevity")
                        || Separators.isRule(text)
                        || isDevice(text));
    }

    static boolean isDevice(String line) {
        String text = Table.fold(line).strip();
        String bare = text.startsWith("--") || text.startsWith("- ") || text.startsWith("* ")
                ? text.replaceFirst("^[-* ]+", "")
                : text;
        String words = bare.replaceAll("^[\"(*_\\[]+", "");
        if (words.isEmpty() || words.length() > 160) {
            return false;
        }
        if (WHOLE.stream().anyMatch(words::startsWith) && !isSentence(words)) {
            return true;
        }
        return BEGINS.stream()
                        .anyMatch(begin ->
                                words.startsWith(begin + " ") || words.startsWith(begin) && begin.endsWith("'"))
                && (Table.holdsAny(words, DEVICES) || words.contains(" iphon") || words.contains(" ipad"))
                && !isSentence(words);
    }

    /** "Sent from my desk, is much easier than my phone": somebody's words. */
    private static boolean isSentence(String words) {
        int link = words.indexOf("<http");
        String text = link < 0 ? words : words.substring(0, link).strip();
        return text.split("\\s+").length > 14
                || text.contains(", ")
                        && !text.contains("sorry")
                        && !text.contains("brevity")
                        && !text.contains("kürze")
                        && !text.contains("kurz")
                        && !text.contains("at&t")
                        && !text.contains("5g ")
                || text.contains("? ")
                || text.endsWith("?");
    }

    private Optional<Integer> footer(int end) {
        for (int i = end - 1; i >= 0 && i > end - 60; i--) {
            String text = FOOTER_START.matcher(Table.fold(lines.get(i).text())).replaceFirst("");
            boolean paragraph = i == 0
                    || lines.get(i - 1).isBlank()
                    || isShortRule(i - 1)
                    || isDevice(lines.get(i - 1).text());
            if (!text.isEmpty()
                    && paragraph
                    && FOOTERS.stream().anyMatch(text::startsWith)
                    && onlyFooterBelow(i, end)) {
                return Optional.of(isShortRule(i - 1) ? i - 1 : i);
            }
        }
        return Optional.empty();
    }

    private boolean isShortRule(int at) {
        String text = at < 0 ? "" : lines.get(at).text().strip();
        return text.equals("---") || text.equals("----") || Separators.isRule(text);
    }

    /** Whatever stands below as one paragraph, or long ones: nobody writes on below a footer in short lines. */
    private boolean onlyFooterBelow(int from, int end) {
        int i = from;
        while (i < end && !lines.get(i).isBlank()) {
            i++;
        }
        for (; i < end; i++) {
            String text = lines.get(i).text().strip();
            boolean shortOwn = !text.isEmpty()
                    && text.length() < 45
                    && !text.contains("http")
                    && !text.contains("@")
                    && i > 0
                    && lines.get(i - 1).isBlank();
            if (shortOwn && !Separators.isRule(text)) {
                return false;
            }
        }
        return true;
    }

    /** A long rule with a list's or a provider's words below. */
    private Optional<Integer> ruled(int end) {
        for (int i = end - 1; i > 0 && i > end - 14; i--) {
            String text = lines.get(i).text().strip();
            if (text.length() >= 10 && Separators.isRule(text)) {
                List<String> rest = lines.subList(i + 1, end).stream()
                        .map(line -> Table.fold(line.text()))
                        .toList();
                boolean known =
                        rest.stream().anyMatch(line -> LISTS.stream().anyMatch(line::contains)) || rest.isEmpty();
                return known ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
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
        boolean contact =
                name + 1 < end && lines.subList(name + 1, end).stream().anyMatch(line -> isContact(line.text()));
        return contact && !isContact(lines.get(name).text()) ? Optional.of(name + 1) : Optional.empty();
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

    private static boolean isContact(String line) {
        String text = Table.fold(line);
        return CONTACTS.stream().anyMatch(word -> Table.holds(text, word))
                || FIGURES.matcher(text).find() && text.length() < 60
                || text.contains("@") && text.length() < 60;
    }
}
