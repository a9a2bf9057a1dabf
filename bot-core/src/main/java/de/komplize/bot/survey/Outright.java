package de.komplize.bot.survey;

import de.komplize.bot.survey.Findings.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the yes or no that a letter begins with as the answer to its first question, "Nein. Ich habe gar kein Handy.", and "Ja zum Kurs!" to that. */
final class Outright {

    private static final Pattern VOICE = Pattern.compile(
            "(?iu)\\s*(ja|jo|jawohl|klar|nein|nee|nö)(?=[,.!;–-]|$| (?:klar|natürlich|gerne?|leider|aber|war|bin|habe?|nutze|ich|wir|schon|noch|auf)(?!\\p{L}))(.*)",
            Pattern.DOTALL);

    /** It agrees to something else, or goes on otherwise. */
    private static final Pattern ELSE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:antwort\\p{L}*|beantwort\\p{L}*|mache? (?:ich )?mit|teilnehm\\p{L}*|nehme .{0,10}teil|umfrage|fragen?|nicht so,? dass|jein|ja|nein|doch|oder|vielleicht|danke)(?!\\p{L})");

    private static final Pattern TO =
            Pattern.compile("(?iu)\\s*(?:ein )?(?:klares )?(ja|nein) (?:zu|zum|zur|für|fuer) ([^,.;?]{3,40})[.! ]*");

    private Outright() {}

    /**
     * Adds what it finds.
     *
     * @return the sentences that it found something in
     */
    static Set<Stretch> read(List<Question> asked, Subjects subjects, Findings findings, List<Stretch> sentences) {
        Set<Stretch> used = new HashSet<>();
        for (Stretch sentence : sentences) {
            Matcher to = TO.matcher(sentence.text());
            List<Question> meant = to.matches() ? List.copyOf(subjects.about(Term.of(to.group(2)))) : List.of();
            if (meant.size() == 1 && add(meant.getFirst(), to.group(1), findings, sentence)) {
                used.add(sentence);
            }
        }
        if (!asked.isEmpty() && !sentences.isEmpty()) {
            Stretch first = sentences.getFirst();
            Matcher voice = VOICE.matcher(first.text());
            if (voice.matches()
                    && isOwn(asked.getFirst(), voice.group(2), first.text(), subjects)
                    && add(asked.getFirst(), voice.group(1), findings, first)) {
                used.add(first);
            }
        }
        return used;
    }

    private static boolean isOwn(Question question, String rest, String sentence, Subjects subjects) {
        return !ELSE.matcher(rest).find()
                && !sentence.strip().endsWith("?")
                && !Prose.QUOTING.matcher(sentence).find()
                && subjects.about(Term.of(rest)).stream().allMatch(question::equals)
                && Remark.of(sentence, subjects).stream().noneMatch(r -> r.others() || r.isConditional());
    }

    private static boolean add(Question question, String voice, Findings findings, Stretch sentence) {
        if (!(question instanceof Question.YesNo) || findings.count(question) > 0) {
            return false;
        }
        boolean yes = !voice.toLowerCase(Locale.ROOT).startsWith("n");
        findings.add(question, new Finding(sentence.at(), new AnswerReading.Read(new Answer.YesNo(yes)), false, true));
        return true;
    }
}
