package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the end of a scale that is said in its own words: "sehr zufrieden" where it reaches from "gar nicht" to "sehr". */
final class ScaleEnd {

    private static final Set<String> AROUND = Wordlist.of(
            "ich wir bin sind mit meinem meiner dem der unserem unserer hier es ist das also ja und damit uns mich mir eigentlich insgesamt auf im in an am beim bei zur von für fühle finde den die dort unsere unser unseren meine stimme zu");

    /** Said for "sehr", where the scale has that at an end. */
    private static final Pattern INTENSE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?<!nicht )(?:völlig|voellig|total|absolut|rundum|vollkommen|äußerst|aeusserst|komplett|extrem|höchst|mega|ganz und gar)(?= \\p{Ll}{3})");

    private static final Pattern NOT_AT_ALL =
            Pattern.compile("(?iu)(?<!\\p{L})(?:überhaupt|ueberhaupt|gar|absolut) nicht (\\p{L}{3,})");

    /** "Na ja, mittel" on a scale with a middle. */
    private static final Pattern MIDDLE = Wordlist.whole(
            "(?:(?:na ?ja|so|eher|also|ziemlich) ?,? ){0,2}(?:mittel|mittelmaessig|mittelpraechtig|mittendrin|genau in der mitte)");

    /** Of the higher scales nobody says "mittel" for one mark. */
    private static final int MOST = 5;

    private ScaleEnd() {}

    /** "Völlig unzufrieden" and "gar nicht zufrieden" in the words of the scale, where one of its ends is "sehr unzufrieden". */
    static String plain(Question.Scale question, String said) {
        List<String> ends = Stream.of(question.low(), question.high())
                .flatMap(Optional::stream)
                .map(end -> Words.of(end.in("de")).text().strip())
                .toList();
        String intense = ends.stream().anyMatch(end -> end.startsWith("sehr "))
                ? INTENSE.matcher(said).replaceAll("sehr")
                : said;
        return NOT_AT_ALL.matcher(intense).replaceAll(m -> {
            String most = "sehr " + Words.of(m.group(1)).text().strip();
            return ends.size() == 2 && ends.contains(most)
                    ? Matcher.quoteReplacement(ends.get(1 - ends.indexOf(most)))
                    : Matcher.quoteReplacement(m.group());
        });
    }

    static Optional<Integer> in(Question.Scale question, String written) {
        String said = plain(question, written);
        String folded = Words.of(said).text().replaceAll("[.! ]+$", "").strip();
        if (MIDDLE.matcher(folded).matches() && (question.max() - question.min()) % 2 == 0 && question.max() <= MOST) {
            return Optional.of((question.min() + question.max()) / 2);
        }
        boolean least = isLabel(question.low(), folded);
        boolean most = isLabel(question.high(), folded);
        if (least != most) {
            return Optional.of(least ? question.min() : question.max());
        }
        Set<String> own = Term.ofLabel(question.text().in("de")).stream()
                .filter(Subjects::isTelling)
                .map(Term::stem)
                .collect(Collectors.toSet());
        List<Term> bare = bare(said, own);
        boolean low = question.low()
                .filter(label -> bare(label.in("de"), own).equals(bare))
                .isPresent();
        boolean high = question.high()
                .filter(label -> bare(label.in("de"), own).equals(bare))
                .isPresent();
        return bare.isEmpty() || low == high ? Optional.empty() : Optional.of(low ? question.min() : question.max());
    }

    /** Whether the words are those of the end itself. */
    static boolean isLabel(Optional<Wording> end, String folded) {
        return end.filter(label -> Words.of(label.in("de")).text().strip().equals(folded))
                .isPresent();
    }

    private static List<Term> bare(String text, Set<String> own) {
        return Term.of(text).stream()
                .filter(t -> !t.isMark() && !AROUND.contains(t.text()) && !own.contains(t.stem()))
                .toList();
    }
}
