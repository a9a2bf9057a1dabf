package de.komplize.bot.survey;

import de.komplize.bot.entity.Folding;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a yes or no that repeats what was asked, or goes on to explain: "Tempo 30 ja bitte", "Nein, 40 würde reichen". */
final class Voice {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*");
    private static final Pattern FIRST = Pattern.compile(
            "(?iu)\\A\\s*(ja|nein|nee|nö|jo|jawohl|klar|natürlich|selbstverständlich|jap|jup|yes|no|nope)\\s*[,.;!–-]+\\s*(?=\\S)");
    private static final Pattern OPEN = Wordlist.whole("""
            wenn|falls|aber|ausser|nur|doch|jedoch|allerdings|vielleicht|eventuell|sofern|solange|manchmal|selten|oder|ja|nein|nicht|jein|frueher|bedingt|teils|eher|dafuer""");

    private Voice() {}

    /** The same reading where it can be made no surer. */
    static AnswerReading of(Question.YesNo question, String said, AnswerReading reading, AnswerReader.Context context) {
        Matcher first = FIRST.matcher(said);
        if (first.find()
                && !OPEN.matcher(Words.of(said.substring(first.end())).text()).find()
                && !said.strip().endsWith("?")) {
            return AnswerReader.read(question, first.group(1), context);
        }
        if (!(reading instanceof AnswerReading.Absent)) {
            return reading;
        }
        Set<String> own = Term.ofLabel(question.text().in("de")).stream()
                .filter(t -> Subjects.isTelling(t) || t.isFigure())
                .map(Term::stem)
                .collect(Collectors.toSet());
        String bare = WORD.matcher(said)
                .replaceAll(m -> own.contains(new Term(Folding.fold(m.group()).replace("-", "")).stem())
                        ? ""
                        : Matcher.quoteReplacement(m.group()));
        boolean repeats = bare.length() < said.length() && bare.codePoints().anyMatch(Character::isLetter);
        return repeats ? AnswerReader.read(question, bare.replaceAll("^[ ,:;.–-]+", ""), context) : reading;
    }
}
