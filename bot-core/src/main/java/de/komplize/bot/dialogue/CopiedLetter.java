package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.SayByMail;
import de.komplize.bot.messaging.Posting;
import de.komplize.bot.survey.Excerpt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a survey's own words from what a resident wrote between them, where the mail program quotes without marks: line by line, however they are
 * wrapped. What is ours is never anybody's answer.
 */
final class CopiedLetter {

    /** Shorter beginnings and ends of lines may be anybody's words. */
    private static final int TELLING = 12;

    /** So many of our sentences and questions make a copy; what can be chosen is written by residents as well, as their answer. */
    private static final int FEWEST = 2;

    private static final Pattern CHOICE = Pattern.compile("\\s*[a-z]\\) \\S");

    private final List<Line> lines;

    /**
     * A line of ours.
     *
     * @param letters its letters and figures, in small letters
     * @param block the question that it belongs to, with all its lines; empty elsewhere
     * @param telling a question, or a sentence around them
     * @param choice one of the things to choose from
     */
    private record Line(String letters, Optional<Posting.Asked> block, boolean telling, boolean choice) {}

    private CopiedLetter(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    static CopiedLetter of(SurveyLetter letter, ContentPack pack) {
        List<Line> lines = new ArrayList<>();
        for (Posting.Block block : letter.invitation(Optional.empty()).posting().blocks()) {
            switch (block) {
                case Posting.Words(String words) -> add(lines, words, Optional.empty());
                case Posting.Way(String label, String link) -> add(lines, label + "\n" + link, Optional.empty());
                case Posting.Asked asked -> add(lines, text(asked), Optional.of(asked));
            }
        }
        List.of(
                        SayByMail.GREETING,
                        SayByMail.CLOSING,
                        SayByMail.NOTICE,
                        SayByMail.UNDERSTOOD,
                        SayByMail.MISSING,
                        SayByMail.UNCLEAR,
                        SayByMail.RANGE,
                        SayByMail.CORRECT,
                        SayByMail.CORRECTED,
                        SayByMail.LEFTOVER,
                        SayByMail.WEB)
                .forEach(sentence -> add(lines, pack.say(sentence, letter.language()), Optional.empty()));
        return new CopiedLetter(lines);
    }

    private static void add(List<Line> lines, String text, Optional<Posting.Asked> block) {
        boolean first = true;
        for (String line : text.split("\n")) {
            String letters = letters(line);
            if (!letters.isEmpty()) {
                boolean telling = letters.length() >= TELLING && (first || block.isEmpty());
                boolean choice =
                        !first && block.isPresent() && CHOICE.matcher(line).lookingAt();
                lines.add(new Line(letters, block, telling, choice));
                first = false;
            }
        }
    }

    private static String text(Posting.Asked asked) {
        return question(asked) + "\n" + String.join("\n", asked.lines());
    }

    private static String question(Posting.Asked asked) {
        return asked.number() + ") " + asked.text();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }

    /** The excerpt, or what it comes to where it holds our lines: the person's own lines, each below the question it stands under. */
    List<Excerpt> apart(Excerpt excerpt) {
        Optional<Excerpt> ticked = ticked(excerpt);
        if (ticked.isPresent()) {
            return List.of(ticked.get());
        }
        Reading reading = new Reading();
        excerpt.written().lines().forEach(reading::take);
        return reading.found.size() < FEWEST ? List.of(excerpt) : reading.excerpts(excerpt.under());
    }

    /** A mark alone, below a choice that was quoted. */
    private Optional<Excerpt> ticked(Excerpt excerpt) {
        if (!Mark.is(excerpt.written())) {
            return Optional.empty();
        }
        String above =
                excerpt.under().lines().filter(line -> !letters(line).isEmpty()).reduce("", (_, last) -> last);
        return lines.stream()
                .filter(known -> known.choice && known.letters.equals(letters(above)))
                .flatMap(known -> known.block.stream())
                .findFirst()
                .map(asked -> new Excerpt(question(asked), Mark.on(plain(above))));
    }

    private static String plain(String line) {
        return line.replaceFirst("^[>\\s]+", "");
    }

    /** One pass over what was written. */
    private final class Reading {

        private final Set<Integer> found = new HashSet<>();
        private final List<Own> own = new ArrayList<>();
        private final Map<Posting.Asked, List<String>> listed = new LinkedHashMap<>();
        /** The last line that is one. */
        private String choice = "";

        private @Nullable Line open;
        private int offset;
        private Optional<Posting.Asked> block = Optional.empty();

        /**
         * Lines of the person below the same question.
         *
         * @param quoted true where they are marked as quoted: typed into the quote, or another letter's
         */
        private record Own(Optional<Posting.Asked> block, boolean quoted, StringBuilder words) {

            boolean says() {
                return !words.toString().isBlank();
            }
        }

        void take(String line) {
            String letters = letters(line);
            if (line.strip().matches("https?://\\S+")) {
                // The way into the web, or out of the messages.
                open = null;
            } else if (letters.isEmpty()) {
                write("", false);
            } else if (Mark.is(line) && !choice.isEmpty()) {
                write(Mark.on(choice), false);
            } else if (isTicked(line, letters)) {
                write(plain(line), false);
            } else if (!goesOn(letters) && !begins(line, letters)) {
                choice = "";
                Optional<Line> extended = extended(letters);
                extended.ifPresent(known -> matched(known, known.letters.length()));
                write(
                        extended.map(known -> behind(line, known.letters.length()))
                                .orElse(line),
                        extended.isEmpty() && line.startsWith(">"));
            }
        }

        /** One of the choices, with a mark of the person's behind it. */
        private boolean isTicked(String line, String letters) {
            return lines.stream()
                    .anyMatch(known -> known.choice
                            && known.block.equals(block)
                            && letters.startsWith(known.letters)
                            && Mark.isBehind(behind(line, known.letters.length())));
        }

        /** The rest of a line of ours that was wrapped. */
        private boolean goesOn(String letters) {
            if (open == null) {
                return false;
            }
            String rest = open.letters.substring(offset);
            boolean ends = rest.equals(letters);
            if (ends || letters.length() >= TELLING && rest.startsWith(letters)) {
                matched(open, offset + letters.length());
                return true;
            }
            return false;
        }

        private boolean begins(String line, String letters) {
            Optional<Line> whole = lines.stream()
                    .filter(known -> known.letters.equals(letters))
                    .filter(known -> !known.choice || known.block.equals(block))
                    .findFirst()
                    .or(() -> lines.stream()
                            .filter(known -> known.letters.equals(letters))
                            .findFirst());
            Optional<Line> known = whole.or(() -> lines.stream()
                    .filter(_ -> letters.length() >= TELLING)
                    .filter(longer -> longer.letters.startsWith(letters))
                    .findFirst());
            known.filter(ours -> ours.choice).ifPresent(ours -> listed(ours, line));
            known.ifPresent(ours -> matched(ours, letters.length()));
            return known.isPresent();
        }

        /** A line of ours with something behind it. */
        private Optional<Line> extended(String letters) {
            return lines.stream()
                    .filter(known -> known.letters.length() >= TELLING && letters.startsWith(known.letters))
                    .max((a, b) -> Integer.compare(a.letters.length(), b.letters.length()));
        }

        private void matched(Line line, int to) {
            if (line.telling) {
                found.add(lines.indexOf(line));
            }
            boolean all = to >= line.letters.length();
            open = all ? null : line;
            offset = all ? 0 : to;
            block = line.block;
            choice = line.choice ? choice : "";
        }

        /** Choices that stand there as they were sent: the list, or what was chosen of it. */
        private void listed(Line known, String line) {
            choice = plain(line);
            known.block.ifPresent(asked ->
                    listed.computeIfAbsent(asked, _ -> new ArrayList<>()).add(line.strip()));
        }

        private void write(String words, boolean quoted) {
            boolean goesOn = !own.isEmpty()
                    && own.getLast().block.equals(block)
                    && (words.isEmpty() || own.getLast().quoted == quoted);
            if (!goesOn) {
                own.add(new Own(block, quoted, new StringBuilder()));
            }
            own.getLast().words.append(words).append('\n');
        }

        /** Of a list that was copied only the line that was chosen is left, in a copy that was answered elsewhere as well. */
        private List<Own> chosen() {
            List<Own> chosen = new ArrayList<>();
            listed.forEach((asked, left) -> {
                long all = lines.stream()
                        .filter(line -> line.choice && line.block.equals(Optional.of(asked)))
                        .count();
                if (left.size() == 1 && all > 1 && !left.getFirst().startsWith(">") && !answers(asked)) {
                    chosen.add(new Own(Optional.of(asked), false, new StringBuilder(left.getFirst())));
                }
            });
            return chosen.size() > 1 || own.stream().anyMatch(o -> o.block.isPresent() && o.says())
                    ? chosen
                    : List.of();
        }

        private boolean answers(Posting.Asked asked) {
            return own.stream().anyMatch(o -> o.block.equals(Optional.of(asked)) && o.says());
        }

        private List<Excerpt> excerpts(String under) {
            // Where only the questions are ours, the lines around them are the rest of another letter.
            boolean ours = found.stream().anyMatch(i -> lines.get(i).block.isEmpty());
            own.addAll(chosen());
            return own.stream()
                    .filter(lines -> ours || !lines.quoted)
                    .filter(Own::says)
                    .map(lines -> new Excerpt(
                            lines.block.map(CopiedLetter::question).orElse(under), Mark.joined(lines.words.toString())))
                    .toList();
        }
    }

    /** What of a line stands behind so many letters and figures. */
    private static String behind(String line, int letters) {
        int seen = 0;
        int at = 0;
        while (at < line.length() && seen < letters) {
            int sign = line.codePointAt(at);
            seen += letters(Character.toString(sign)).length();
            at += Character.charCount(sign);
        }
        return line.substring(at).replaceFirst("^[\\s?:.)!>–-]+", "");
    }
}
