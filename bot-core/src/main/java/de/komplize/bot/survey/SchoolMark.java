package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads school marks where a question asks for one, from 1 for the best to 6: "befriedigend", "zwei plus". */
final class SchoolMark {

    private static final int WORST = 6;

    private static final List<String> NAMES =
            List.of("sehr gut", "gut", "befriedigend", "ausreichend", "mangelhaft", "ungenuegend");

    private static final Map<String, Integer> MARKS =
            Map.of("sehr gut", 1, "gut", 2, "befriedigend", 3, "ausreichend", 4, "mangelhaft", 5, "ungenuegend", 6);

    private static final Pattern ASKED = Wordlist.whole("schulnote|note|schulnoten|1 ?= ?sehr gut.*6 ?= ?ungenuegend");
    private static final Pattern NAME = Wordlist.whole(String.join("|", NAMES));
    private static final Pattern PLUS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])([1-6]|eins|zwei|zwo|drei|vier|fuenf|sechs) ?(?:plus|minus|[+](?!\\p{N})|-(?= ?$| ?[.,!]))(?![\\p{L}\\p{N}])");
    private static final Pattern WRITTEN = Pattern.compile("(?iu)schulnote(?!\\p{L})");
    private static final Pattern AROUND = Wordlist.whole("""
            (?:ist|war|es|sie|das|die|eindeutig|klar|ganz|also|nur|eigentlich|finde|ich|meist|immer|alles|blitzsauber|sauber|sauberkeit|gebe|ein|eine|note|fuer|der)""");

    private SchoolMark() {}

    /** True where 1 is the best. */
    static boolean isAskedBy(Question.Scale question) {
        return question.min() == 1
                && question.max() == WORST
                && ASKED.matcher(Words.of(question.text().in("de")).text()).find();
    }

    /** The figure of a mark that is written out and stands alone in its clause. */
    static Optional<Integer> in(Question.Scale question, String said) {
        if (!isAskedBy(question)) {
            return Optional.empty();
        }
        String text = Words.of(said).text();
        List<String> names =
                NAME.matcher(text).results().map(m -> m.group()).distinct().toList();
        String rest = AROUND.matcher(NAME.matcher(text).replaceAll(" ")).replaceAll(" ");
        boolean alone = names.size() == 1
                && Term.of(rest).stream()
                        .allMatch(t -> t.isMark()
                                || Term.ofLabel(question.text().in("de")).stream()
                                        .anyMatch(own -> own.stem().equals(t.stem())));
        return alone ? Optional.ofNullable(MARKS.get(names.getFirst())) : Optional.empty();
    }

    /** "2+" and "drei minus" without their plus and minus. */
    static String bare(Question.Scale question, String said) {
        if (!isAskedBy(question)) {
            return said;
        }
        String text = WRITTEN.matcher(Words.of(said).text()).replaceAll("note");
        Matcher plus = PLUS.matcher(text);
        return plus.find() ? plus.replaceAll("$1") : WRITTEN.matcher(said).replaceAll("Note");
    }
}
