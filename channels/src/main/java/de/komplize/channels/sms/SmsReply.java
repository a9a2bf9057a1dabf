package de.komplize.channels.sms;

import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.SmsText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A reply on a telephone: its text with the choices as numbers, in three parts at most. What is too long ends after a sentence, with where the rest
 * stands; the question at its end and the choices stay. Pure.
 */
final class SmsReply {

    /** Nothing longer fits, whatever it is written in. */
    private static final int MOST_CHARACTERS = SmsText.MOST_PARTS * 160;

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?…؟:])\\s+|\\n+");

    /** A third of what fits in the alphabets abroad, which is the least. */
    private static final int LONGEST_LINE = 120;

    /** How much of each label is left where all of it has no room; first of all nothing is taken away. */
    private static final int[] LABELS = {Integer.MAX_VALUE, 40, 24, 16, 10, 5};

    private static final String CUT = "...";

    private SmsReply() {}

    /** @param rest where the rest stands, in the language of the message */
    static SmsText of(Outbound message, String rest) {
        SmsText whole = SmsText.of(message.asText());
        return fits(whole) ? whole : shortened(message, rest);
    }

    private static boolean fits(SmsText text) {
        return text.count() <= SmsText.MOST_PARTS;
    }

    private static SmsText shortened(Outbound message, String rest) {
        List<Integer> ends = ends(message.text());
        String question = question(message.text(), ends);
        int head = message.text().length() - question.length();
        List<Integer> within = ends.stream()
                .filter(end -> end <= Math.min(head, MOST_CHARACTERS))
                .toList();
        return IntStream.of(LABELS)
                .boxed()
                .flatMap(label -> {
                    String end = joined("", rest, question, choices(message.choices(), label));
                    Stream<String> begins = fits(SmsText.of(end)) ? candidates(message, within, label) : Stream.empty();
                    return begins.map(begin -> SmsText.of(joined(begin, end, "", "")));
                })
                .filter(SmsReply::fits)
                .findFirst()
                .orElseGet(() -> hard(message, rest));
    }

    /** The beginnings of the text, the longest first; of the first sentence what its words leave. */
    private static Stream<String> candidates(Outbound message, List<Integer> ends, int label) {
        Stream<String> sentences = ends.reversed().stream()
                .map(end -> message.text().substring(0, end).strip());
        boolean last = label == LABELS[LABELS.length - 1];
        boolean noChoices = message.choices().isEmpty();
        return last || noChoices ? Stream.concat(sentences, words(message.text())) : sentences;
    }

    private static Stream<String> words(String text) {
        List<Integer> blanks = new ArrayList<>();
        for (int i = 1; i < Math.min(text.length(), MOST_CHARACTERS); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                blanks.add(i);
            }
        }
        return Stream.concat(
                blanks.reversed().stream().map(end -> text.substring(0, end).strip() + CUT), Stream.of(""));
    }

    private static String joined(String begin, String rest, String question, String choices) {
        return Stream.of(begin, rest, question.strip(), choices)
                .filter(part -> !part.isBlank())
                .reduce((first, next) -> first + "\n" + next)
                .orElse("");
    }

    /** The last line, where it is short: it says what to answer, or with which number. Else the last sentence, where it asks something. */
    private static String question(String text, List<Integer> ends) {
        int line = text.strip().lastIndexOf('\n');
        if (line > 0 && text.length() - line <= LONGEST_LINE) {
            return text.substring(line);
        }
        String last = text.substring(ends.size() < 2 ? 0 : ends.get(ends.size() - 2));
        boolean asks = last.strip().matches("(?s).*[?؟:]");
        return asks && ends.size() > 1 ? last : "";
    }

    private static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        SENTENCES.matcher(text).results().forEach(gap -> ends.add(gap.start()));
        ends.add(text.length());
        return ends;
    }

    private static String choices(List<Choice> choices, int label) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < choices.size(); i++) {
            lines.append('\n')
                    .append(i + 1)
                    .append(") ")
                    .append(cut(choices.get(i).label(), label));
        }
        return lines.toString().strip();
    }

    private static String cut(String label, int most) {
        return label.codePointCount(0, label.length()) <= most
                ? label
                : label.substring(0, label.offsetByCodePoints(0, most - 1)).strip() + ".";
    }

    /** So many choices that not even their beginnings fit: their numbers, as they were sent elsewhere. */
    private static SmsText hard(Outbound message, String rest) {
        String range =
                message.choices().isEmpty() ? "" : "1-" + message.choices().size();
        return words(message.text())
                .map(begin -> SmsText.of(joined(begin, rest, "", range)))
                .filter(SmsReply::fits)
                .findFirst()
                .orElseGet(() -> SmsText.of(rest));
    }
}
