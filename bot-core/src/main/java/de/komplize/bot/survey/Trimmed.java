package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off an answer what people add to it and what changes nothing: "d mit Ventilator", "online, solange es geht", "6 – wäre höher, wenn …". */
final class Trimmed {

    private static final Pattern CUT = Pattern.compile(
            "(?iu)[,;(](?!\\d)|[.!?](?=\\s)|\\s[–—-]\\s|\\s(?=(?:und sonst|und zwar|ansonsten|sonst|mit|gern|gerne|gemeinsam|zusammen|natürlich|bitte|vor allem|wenn|weil|solange|sofern|falls|wegen|damit|da|war|ist|find|finde|glaube?|denke?)\\s)");

    /** What is added takes it back, or says another thing. */
    private static final Pattern UNSETTLING = Wordlist.whole("""
            nein|oder|eher|besser|vielleicht|evtl|eventuell|statt|nicht|kein\\p{L}*|falsch|korrektur|bzw|ausser|nur|doch|sondern|quatsch|halt|lieber|notfalls|zur not|auch|frueher|meine?|unsere?|waere|waeren|haette|kaeme|wuerde|gaebe|koennte|bis auf|dann""");

    /** Said of a mark, it leaves it as it is. */
    private static final Pattern BETTER_IF = Pattern.compile(
            "(?iu)\\s*(?:wäre|waere|könnte|koennte) (?:auch |noch |viel )?(?:höher|hoeher|besser|mehr|niedriger|schlechter)(?: sein)?,? wenn\\s.*",
            Pattern.DOTALL);

    private static final Pattern IF = Pattern.compile("(?iu)\\s*(?:wenn|falls|sofern|solange)(?!\\p{L})");
    private static final Pattern UNREAL = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:wäre|waere|hätte|haette|käme|kaeme|würde|wuerde|gäbe|gaebe|könnte|koennte|oder|lieber|sonst)(?:n|st)?(?!\\p{L})");

    /** No further thing on a list. */
    private static final Pattern SENTENCE = Pattern.compile(
            "^\\s*(?:wenn|weil|solange|sofern|falls|damit|da|mit|wegen|find|finde|glaub|glaube|denk|denke|bitte|danke|sehr|vor allem|egal)(?!\\p{L})|(?<!\\p{L})(?:ich|mir|wir|ist|sind|hab|habe|haben|wurde|kann|egal|klingt|gefaellt|passt|geht|macht|braucht|gibt)(?!\\p{L})");

    private static final Pattern INDIFFERENT =
            Wordlist.whole("(?:ist|sind) (?:mir |uns )?(?:sonst )?(?:alles |ziemlich |der rest )*egal|egal");

    /** "Bin 86", where it is not asked how old. */
    private static final Pattern AGED = Pattern.compile(
            "(?iu)[,;.(–-]? ?(?<!\\p{L})(?:ich )?bin (?:ich )?(?:schon |erst |ja |ja schon |fast |jetzt )?\\d{2}(?: jahre?(?: alt)?)?\\)?(?![\\p{L}\\d])");

    private static final Pattern AGE_ASKED =
            Pattern.compile("(?iu)(?<!\\p{L})(?:alt|alter|jahrgang|geboren)(?!\\p{L})");

    /** "Ich + 2 Kinder = 3". */
    private static final Pattern SUM = Pattern.compile("(?s).*=\\s*(\\d{1,3})[.! ]*");

    private static final Pattern TOGETHER = Pattern.compile(
            "(?iu) ?(?:von|für|fuer) (?:uns )?beiden?(?!\\p{L})|,? ?(?:jedes|jede|jeds|jeweils) mal(?!\\p{L})");

    private static final int LONGEST_HEAD = 60;

    private Trimmed() {}

    /** What was read; or what the answer comes to without what changes nothing, where that was not sure. */
    static AnswerReading or(Question question, String said, AnswerReading reading, AnswerReader.Context context) {
        return reading instanceof AnswerReading.Read
                ? reading
                : in(question, said, context).orElse(reading);
    }

    /** What the answer comes to without it; empty where there is nothing to take off, or nothing would be sure. */
    private static Optional<AnswerReading> in(Question question, String said, AnswerReader.Context context) {
        String text = unaged(question, said);
        if (question instanceof Question.Number && SUM.matcher(text).matches()) {
            return value(question, SUM.matcher(text).replaceFirst("$1"), context);
        }
        String alone = TOGETHER.matcher(text).replaceAll("");
        Optional<AnswerReading> plain =
                alone.equals(said) || !isFigure(question) ? Optional.empty() : value(question, alone, context);
        return plain.or(() -> head(question, text, context));
    }

    private static String unaged(Question question, String said) {
        return isFigure(question)
                        && !AGE_ASKED.matcher(question.text().in("de")).find()
                ? AGED.matcher(said).replaceAll("")
                : said;
    }

    private static boolean isFigure(Question question) {
        return question instanceof Question.Number || question instanceof Question.Scale;
    }

    private static Optional<AnswerReading> head(Question question, String text, AnswerReader.Context context) {
        Matcher cut = CUT.matcher(text);
        boolean suits = isFigure(question)
                || question instanceof Question.SingleChoice
                || question instanceof Question.MultipleChoice;
        while (suits && cut.find() && cut.start() <= LONGEST_HEAD) {
            String head = text.substring(0, cut.start());
            String tail = text.substring(cut.end());
            boolean told = Strictly.read(question, tail, context) instanceof AnswerReading.Read(Answer other)
                    && !(other instanceof Answer.Skipped);
            Optional<AnswerReading> value =
                    !told && addsNothing(question, tail) ? value(question, head, context) : Optional.empty();
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private static boolean addsNothing(Question question, String tail) {
        List<Term> terms = Term.of(tail);
        boolean figure = terms.stream()
                .anyMatch(t -> t.number().isPresent()
                        && !t.text().startsWith("ein")
                        && t.ordinal().isEmpty());
        if (isFigure(question)) {
            return !figure
                    && !(question instanceof Question.Scale
                            && Spoken.JUDGING.matcher(tail).find())
                    && (BETTER_IF.matcher(tail).matches()
                            || !UNSETTLING.matcher(Words.of(tail).text()).find());
        }
        boolean letter = terms.stream().anyMatch(t -> t.text().length() == 1 && Signs.isLetter(t.text()));
        boolean named = !OptionNames.of(question.offered()).in(terms).isEmpty()
                || !Paraphrase.in(question, tail).equals(tail);
        return !figure
                && !letter
                && !named
                && (question instanceof Question.SingleChoice
                        || SENTENCE.matcher(Words.of(tail).text()).find())
                && (INDIFFERENT.matcher(Words.of(tail).text()).find()
                        || IF.matcher(tail).lookingAt() && !UNREAL.matcher(tail).find()
                        || !UNSETTLING.matcher(Words.of(tail).text()).find());
    }

    private static Optional<AnswerReading> value(Question question, String said, AnswerReader.Context context) {
        return Optional.of(Strictly.read(question, said, context))
                .filter(r -> r instanceof AnswerReading.Read(Answer a) && !(a instanceof Answer.Skipped));
    }
}
