package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds out of a sentence how often somebody does something, and by which means they get about: "Ich laufe", "mit dem Rad". */
final class ToldWay {

    private static final Pattern SELF = Wordlist.whole("ich|wir|bin|gehe?|komme?|fahre?|war|waren");

    private static final Pattern MOVING = Wordlist.whole(
            "(?:ich|wir) (?:fahre?n?|fahr|laufe?n?|lauf|gehe?n?|komme?n?|radl?e?|nehme?n?|bin|sind|benutze?n?|nutze?n?)|(?:fahre?n?|laufe?n?|gehe?n?|komme?n?|nehme?n?|bin|sind|lauf) (?:ich|wir)|mit (?:dem|der|m)|mitm|zu fuss|per|unterwegs");

    private static final Set<String> BESIDE = Wordlist.of("""
            ich wir fahre fahren fahr gehe gehen geh laufe laufen lauf komme kommen komm nehme nehmen nehm bin sind benutze benutzen nutze nutzen radle unterwegs mit
            dem der den die das ein eine einen mein meinem meiner unser zu per immer meist meistens also und auch nur fast eigentlich hauptsächlich dort hin dorthin hier da
            dahin in im bei am zum zur von nach stadt innenstadt sehr gern gerne lieber am liebsten einfach halt eben natürlich immerhin m mitm noch es dann""");

    private static final Set<String> BY = Wordlist.of("mit mitm per nehme nehmen fahre fahren fahr");
    private static final Pattern FOOT = Wordlist.whole("zu fuss");
    private static final Pattern ELSEWISE = Wordlist.whole("""
            nicht|nich|net|kein\\p{L}*|weder|statt|ohne|nie|waere?n?|wuerde?n?|koennte|wenn|falls|bei|frueher|damals|mann|frau|nachbar\\p{L}*|sohn|tochter|oder|manchmal|selten|bekommt|bekommen|gefaehrlich|fehlt|fehlen|mehr|soll\\p{L}*""");

    static final Pattern NO_HABIT = Pattern.compile(
            "^\\s*(?:hat|hatte|ist|wird|gibt|wer|man|das|die|der)(?!\\p{L})|(?<!\\p{L})(?:wohn|leb)\\p{L}*");

    private static final Pattern NOT =
            Pattern.compile("(?iu)(?<!\\p{L})(?:gar |überhaupt |ueberhaupt )?nicht(?: mehr)?(?!\\p{L})");

    private static final Pattern VOICE = Wordlist.whole("ja|nein|nee|jo");
    private static final Pattern WEEKDAY = Pattern.compile("(?:mon|diens|mitt|donners|frei|sams|sonn)(?:tag|woch)");

    private ToldWay() {}

    static Optional<AnswerReading> often(Told told, Question.SingleChoice question) {
        boolean elsewhere = !told.about().isEmpty() && !told.about().contains(question);
        List<Told.Clause> saying = told.clauses().stream()
                .filter(clause -> !Frequency.in(clause.text()).isEmpty())
                .filter(clause -> !NO_HABIT.matcher(clause.folded()).find())
                .toList();
        if (VOICE.matcher(Words.of(told.text()).text()).find()
                || saying.stream().anyMatch(c -> isAsked(told, question, c))) {
            return Optional.empty();
        }
        boolean self = SELF.matcher(Words.of(told.text()).text()).find()
                || told.about().contains(question)
                || Term.of(told.text()).size() <= 6;
        if (saying.isEmpty()
                || elsewhere && saying.stream().noneMatch(c -> c.about().isEmpty())
                || !self) {
            return Optional.empty();
        }
        String said = String.join(", ", saying.stream().map(Told.Clause::text).toList());
        // "Mehr kann ich nicht beurteilen" is no never.
        boolean denied = Frequency.in(NOT.matcher(said).replaceAll(" ")).isEmpty()
                && !told.about().contains(question);
        return denied
                ? Optional.empty()
                : Optional.of(told.read(question, said)).filter(AnswerReading.Read.class::isInstance);
    }

    /** "Sonntags: nein" where another question is about the evening of Sunday. */
    private static boolean isAsked(Told told, Question question, Told.Clause clause) {
        return told.asked().stream()
                .filter(q -> !q.equals(question))
                .flatMap(q -> Term.ofLabel(q.text().in("de")).stream())
                .anyMatch(asked -> clause.terms().stream()
                        .anyMatch(t -> t.isWord()
                                && t.stem().length() > 5
                                && asked.text().startsWith(t.stem())
                                && WEEKDAY.matcher(t.text()).find()));
    }

    /** Only where the clause says nothing else. */
    static Optional<AnswerReading> travelled(Told told, Question question) {
        List<String> saying = told.clauses().stream()
                .filter(clause -> clause.about().isEmpty() || clause.about().contains(question))
                .map(clause -> Paraphrase.in(question, clause.text()))
                .filter(text -> isTravelling(told, question, text))
                .toList();
        return saying.isEmpty()
                ? beside(told, question)
                : Optional.of(told.read(question, String.join(", ", saying)))
                        .filter(AnswerReading.Read.class::isInstance);
    }

    /** "10 Minuten mit dem Rad": the means is said beside something else. */
    private static Optional<AnswerReading> beside(Told told, Question question) {
        String text = Paraphrase.in(question, told.text());
        List<Term> terms = Term.of(text);
        List<Mention> named = told.subjects().names(question).in(terms).stream()
                .filter(mention -> mention.form() != Mention.Form.LIKELY)
                .toList();
        boolean one = !named.isEmpty()
                && named.stream().allMatch(Mention::isClear)
                && named.stream().map(Mention::option).distinct().count() == 1;
        boolean by = named.stream()
                        .anyMatch(mention -> IntStream.range(Math.max(0, mention.from() - 2), mention.from())
                                .anyMatch(i -> BY.contains(terms.get(i).text())))
                || FOOT.matcher(Words.of(text).text()).find();
        return one && by && !ELSEWISE.matcher(Words.of(text).text()).find()
                ? Optional.of(told.read(
                        question,
                        question.offered()
                                .get(named.getFirst().option())
                                .label()
                                .in("de")))
                : Optional.empty();
    }

    private static boolean isTravelling(Told told, Question question, String text) {
        List<Term> terms = Term.of(text);
        List<Mention> mentions = told.subjects().names(question).in(terms);
        boolean moving = MOVING.matcher(Words.of(text).text()).find()
                || MOVING.matcher(Words.of(told.text()).text()).find();
        return !mentions.isEmpty()
                && moving
                && IntStream.range(0, terms.size())
                        .allMatch(i -> terms.get(i).isMark()
                                || terms.get(i).isFigure()
                                || Mention.covers(mentions, i)
                                || BESIDE.contains(terms.get(i).text())
                                || told.subjects().touches(question, terms.get(i)));
    }
}
