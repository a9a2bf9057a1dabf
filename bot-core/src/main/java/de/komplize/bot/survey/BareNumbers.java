package de.komplize.bot.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers that stand before answers with nothing or hardly anything between: "1 4\n2 nein", "1.c 2.3 3.j", "1 Fahrrad 2 drei 3 ja". */
final class BareNumbers {

    /** Where a number stands, and which. */
    record Spot(int from, int to, int number) {}

    private static final Pattern LINE = Pattern.compile("(?:^|\\n)[ \\t]*(\\d{1,2})/?[ \\t]+(?=\\S)");
    private static final Pattern GLUED = Pattern.compile("(?<=^|\\s)(\\d{1,2})(?:[.):=/-]|(?=\\p{L}))(?=[^\\s.)])");
    private static final Pattern ALONE = Pattern.compile("(?<![^\\s,;])(\\d{1,2})(?=\\s+\\S)");

    private static final int MOST = 60;
    private static final int FEWEST = 3;

    private BareNumbers() {}

    /** Empty where no way to see them is the only one. */
    static List<Spot> in(String text, int questions) {
        List<Spot> lines = lines(text, questions);
        return lines.isEmpty() ? chain(text, questions) : lines;
    }

    /** "1.c 2.3": every word of the text has its number, or at least each question. */
    static List<Spot> glued(String text, int questions) {
        List<Spot> spots = spots(GLUED, text);
        long words = text.strip().split("\\s+").length;
        boolean most = spots.size() == words
                || spots.size() >= FEWEST
                        && spots.getFirst().number == 1
                        && text.substring(0, spots.getFirst().from).isBlank()
                        && spots.stream().noneMatch(spot -> spot.from == spot.to - 1);
        return most && isRising(spots, questions) ? spots : List.of();
    }

    /** Nearly every line; what stands between goes on with the line before it. */
    private static List<Spot> lines(String text, int questions) {
        List<Spot> spots = spots(LINE, text);
        long all = text.lines().filter(line -> !line.isBlank()).count();
        boolean most = spots.size() == all || spots.size() >= FEWEST && spots.size() * 3L >= all * 2;
        return spots.size() > 1 && most && isRising(spots, questions) ? spots : List.of();
    }

    private static boolean isRising(List<Spot> spots, int questions) {
        boolean rising = spots.size() > 1 && spots.getLast().number <= questions;
        for (int i = 1; i < spots.size(); i++) {
            rising &= spots.get(i).number == spots.get(i - 1).number + 1;
        }
        return rising;
    }

    /** From 1 to the last question in one line, each with something behind it; only where there is one way to see it. */
    private static List<Spot> chain(String text, int questions) {
        List<Spot> spots = spots(ALONE, text);
        List<List<Spot>> chains = new ArrayList<>();
        if (questions >= FEWEST) {
            extend(new ArrayList<>(), spots, 0, questions, text, chains);
        }
        return chains.size() == 1 ? chains.getFirst() : List.of();
    }

    private static void extend(
            List<Spot> chain, List<Spot> spots, int from, int last, String text, List<List<Spot>> chains) {
        if (chain.size() == last) {
            chains.add(List.copyOf(chain));
            return;
        }
        for (int i = from; i < spots.size() && chains.size() < 2; i++) {
            Spot spot = spots.get(i);
            boolean follows = spot.number == chain.size() + 1;
            boolean first = chain.isEmpty() && text.substring(0, spot.from).isBlank();
            boolean answered = !chain.isEmpty() && says(text.substring(chain.getLast().to, spot.from));
            if (follows && (first || answered)) {
                chain.add(spot);
                extend(chain, spots, i + 1, last, text, chains);
                chain.removeLast();
            }
        }
    }

    private static boolean says(String between) {
        return between.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static List<Spot> spots(Pattern pattern, String text) {
        List<Spot> spots = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find() && spots.size() <= MOST) {
            spots.add(new Spot(
                    matcher.start(1), Math.max(matcher.end(), matcher.end(1)), Integer.parseInt(matcher.group(1))));
        }
        return spots.size() > MOST ? List.of() : spots;
    }

    /** The same offsets, with the figures of other scripts as ours. */
    static String latin(String text) {
        StringBuilder latin = new StringBuilder(text);
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (c > 0x7F && Character.isDigit(c)) {
                latin.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return latin.toString();
    }
}
