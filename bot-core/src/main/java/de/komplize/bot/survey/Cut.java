package de.komplize.bot.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One way to cut what somebody wrote without numbers into the items of a list.
 *
 * @param items in their order, none blank
 * @param gaps what stood behind each item
 * @param lines true where each item has a line of its own
 * @param bare true where only blanks part them
 * @param before what announces the list or stands below it, and is none of its items
 */
record Cut(List<String> items, List<String> gaps, boolean lines, boolean bare, String before) {

    private static final Pattern MARK =
            Pattern.compile("[ \\t]*(?:[,;|](?!\\d)|[ \\t]/[ \\t]|(?<=\\p{L}{3})/(?=\\p{L}{3}))[ \\t]*");
    /** "B/d/3/e,f/nein". */
    private static final Pattern SHORT_PARTS = Pattern.compile(
            "(?iu)(?:[a-h](?:[,+&]? ?[a-h]){0,5}|\\d{1,4}|\\p{L}{2,12})(?:/(?:[a-h](?:[,+&]? ?[a-h]){0,5}|\\d{1,4}|\\p{L}{2,12}))+");

    private static final Pattern SLASH = Pattern.compile("[ \\t]*/[ \\t]*");
    /** "5,ja,30,abc". */
    private static final Pattern COMMA = Pattern.compile(",");

    private static final Pattern SEMICOLON = Pattern.compile("[ \\t]*;[ \\t]*");
    private static final Pattern DASH = Pattern.compile("[ \\t]+(?:[–—-]|->|>|\\+)[ \\t]+");
    private static final Pattern BLANK = Pattern.compile("[ \\t,;]+");
    private static final Pattern BULLET = Pattern.compile("\\A[\\s•*·–>-]+(?=\\S)");
    private static final Pattern COLON = Pattern.compile("(?s).*:[ \\t]+(?=\\S)");

    private static final Pattern FAREWELL =
            Pattern.compile("(?iu)\\s(?:lg|vg|mfg|gr[uü](?:ß|ss)e?)(?: von)?(?: \\p{L}+){0,2}$");

    /** Who parts by blanks writes signs, figures and single words. */
    private static final int LONGEST_BARE = 60;

    private static final int FEWEST_BARE = 3;
    private static final int SHORT_LINE = 45;
    private static final Pattern ENDING = Pattern.compile("\\s*[,;]+\\s*\\z");

    Cut {
        items = List.copyOf(items);
        gaps = List.copyOf(gaps);
    }

    /** All ways that make sense, the plainest first. */
    static List<Cut> of(List<Stretch> free, List<Stretch> sentences, int questions) {
        List<String> lines = lines(free, sentences);
        List<String> said = sentences.stream().map(Stretch::text).toList();
        Stream<Optional<Cut>> cuts = Stream.of(
                lines.size() > 1 ? Optional.of(whole(lines)) : Optional.empty(),
                typed(free, lines, questions),
                lines.size() > 1 ? first(lines, questions) : Optional.empty(),
                Optional.of(parted(said, text -> marks(text, questions), false)),
                only(said).map(one -> parted(List.of(one), _ -> DASH, false)),
                only(said).filter(one -> COLON.matcher(one).find()).map(one -> announced(one, questions)),
                only(lines)
                        .map(one -> FAREWELL.matcher(one).replaceFirst(""))
                        .filter(one -> one.length() <= LONGEST_BARE)
                        .map(one -> parted(List.of(one), _ -> BLANK, true)));
        return cuts.flatMap(Optional::stream).distinct().toList();
    }

    /** The lines as they stand, where each ends with a comma, or an empty one stands for a question that is left out. */
    private static Optional<Cut> typed(List<Stretch> free, List<String> lines, int questions) {
        List<String> typed = free.stream()
                .flatMap(stretch -> Stream.of(stretch.text().strip().split("\n", -1)))
                .map(line -> ENDING.matcher(bare(line)).replaceFirst(""))
                .toList();
        List<String> filled = typed.stream().filter(line -> !line.isBlank()).toList();
        boolean ending = filled.size() > lines.size()
                && filled.size() >= FEWEST_BARE
                && filled.size() <= questions
                && filled.stream().limit(filled.size() - 1L).allMatch(line -> line.length() <= SHORT_LINE);
        if (ending) {
            return Optional.of(whole(filled));
        }
        List<String> head = typed.subList(0, Math.min(questions, typed.size()));
        long said = head.stream().filter(line -> !line.isBlank()).count();
        boolean empty = head.size() == questions
                && said >= FEWEST_BARE
                && said < questions
                && head.stream().allMatch(line -> line.length() <= SHORT_LINE)
                && (typed.size() == questions || head.getLast().isBlank());
        return empty
                ? Optional.of(new Cut(
                        head.stream().map(line -> line.isBlank() ? "-" : line).toList(),
                        head.stream().map(_ -> "\n").toList(),
                        true,
                        false,
                        String.join("\n", typed.subList(questions, typed.size()))
                                .strip()))
                : Optional.empty();
    }

    /** The first line holds an answer to each question; what stands below is none. */
    private static Optional<Cut> first(List<String> lines, int questions) {
        Cut cut = parted(List.of(lines.getFirst()), text -> marks(text, questions), false);
        boolean all = cut.items.size() == questions
                && questions > FEWEST_BARE
                && lines.getFirst().length() <= LONGEST_BARE;
        return all
                ? Optional.of(
                        new Cut(cut.items, cut.gaps, false, false, String.join("\n", lines.subList(1, lines.size()))))
                : Optional.empty();
    }

    private static Cut announced(String said, int questions) {
        String list = COLON.matcher(said).replaceFirst("");
        Cut cut = parted(List.of(list), text -> marks(text, questions), false);
        String before = said.substring(0, said.length() - list.length()).strip();
        return new Cut(cut.items, cut.gaps, cut.lines, cut.bare, before);
    }

    private static Optional<String> only(List<String> texts) {
        return texts.size() == 1 ? Optional.of(texts.getFirst()) : Optional.empty();
    }

    /** The lines as they were meant: what the mail program broke is one. */
    private static List<String> lines(List<Stretch> free, List<Stretch> sentences) {
        List<String> lines = new ArrayList<>();
        for (Stretch stretch : free) {
            int at = stretch.at();
            boolean dropped = true;
            for (String line : stretch.text().split("\n", -1)) {
                int from = at;
                int to = at + line.length();
                boolean begins = sentences.stream().anyMatch(s -> s.at() >= from && s.at() <= to);
                boolean goesOn = sentences.stream()
                        .anyMatch(s -> s.at() < from && s.at() + s.text().length() > from);
                if (begins && !goesOn) {
                    lines.add(bare(line));
                } else if (!goesOn && Terse.isDash(line)) {
                    lines.add("-");
                } else if (goesOn && !lines.isEmpty() && !dropped) {
                    lines.set(lines.size() - 1, lines.getLast() + " " + line.strip());
                }
                dropped = !begins && !goesOn;
                at = to + 1;
            }
        }
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    private static String bare(String line) {
        return BULLET.matcher(line).replaceFirst("").strip();
    }

    private static Cut whole(List<String> lines) {
        return new Cut(lines, lines.stream().map(_ -> "\n").toList(), true, false, "");
    }

    /** Where slashes part as many things as there are questions, each of them does. */
    private static Pattern marks(String text, int questions) {
        long parts = text.chars().filter(c -> c == '/').count() + 1;
        boolean slashes = questions > 2
                && (parts == questions
                        || parts > FEWEST_BARE
                                && parts < questions
                                && SHORT_PARTS.matcher(text.strip()).matches());
        boolean semicolons = text.chars().filter(c -> c == ';').count() >= FEWEST_BARE;
        int items = COMMA.split(text).length;
        boolean tight = !text.contains(", ")
                && (items == questions || text.indexOf(' ') < 0)
                && items >= Math.max(FEWEST_BARE + 1, questions - 1);
        return slashes ? SLASH : semicolons ? SEMICOLON : tight ? COMMA : MARK;
    }

    private static Cut parted(List<String> texts, Function<String, Pattern> by, boolean bare) {
        List<String> parts = new ArrayList<>();
        List<String> between = new ArrayList<>();
        for (String said : texts) {
            String text = BULLET.matcher(said).replaceFirst("");
            Matcher gap = by.apply(text).matcher(text);
            int from = 0;
            while (gap.find()) {
                parts.add(text.substring(from, gap.start()));
                between.add(text.substring(gap.start(), gap.end()));
                from = gap.end();
            }
            parts.add(text.substring(from));
            between.add(" ");
        }
        List<Integer> filled = IntStream.range(0, parts.size())
                .filter(i -> !parts.get(i).isBlank())
                .boxed()
                .toList();
        boolean tooFew = bare && filled.size() < FEWEST_BARE;
        return new Cut(
                tooFew
                        ? List.of()
                        : filled.stream().map(i -> parts.get(i).strip()).toList(),
                tooFew ? List.of() : filled.stream().map(between::get).toList(),
                false,
                bare,
                "");
    }
}
