package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the end of a scale that is said in its own words: "sehr zufrieden" where it reaches from "gar nicht" to "sehr". */
final class ScaleEnd {

    private static final Set<String> AROUND = Wordlist.of(
            "ich wir bin sind mit meinem meiner dem der unserem unserer hier es ist das also ja und damit uns mich mir eigentlich insgesamt auf im in an am beim bei zur von für fühle finde den die dort unsere unser unseren meine stimme zu");

    private ScaleEnd() {}

    static Optional<Integer> in(Question.Scale question, String said) {
        String folded = Words.of(said).text().replaceAll("[.! ]+$", "").strip();
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
