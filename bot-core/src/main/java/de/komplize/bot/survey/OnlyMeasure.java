package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the only figure of a letter that stands beside the unit a question asks for: "45 Minuten gewartet TROTZ Termin". */
final class OnlyMeasure {

    private static final Pattern OPEN = Wordlist.whole(
            "gestern|frueher|damals|letzte[nrs]? (?:jahr|mal|winter|sommer)|statt|oder|bis|zwischen|waere|wuerde|haette|entfernt|alt|uhr|seit|nachzahlung|strafe");

    /** "Zehn Euro, na gut, sagen wir 15". */
    private static final Pattern TURNED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:sagen wir|eher|lieber|nein|doch|na gut),? (?:mal |doch |sagen wir )?\\d");

    /** What goes with a way and its time, and with a price. */
    private static final Pattern WAY = Wordlist.whole(
            "(?:laufe?n?|lauf|gehe?n?|geh|fahre?n?|fahr|brauche?n?|brauch|bin|sind) (?:ich |wir |es |das )?(?:\\p{L}+ ){0,4}(?:minuten?|min|stunde)|(?:ich|wir) (?:laufe?n?|lauf|gehe?n?|geh|fahre?n?|fahr|brauche?n?|brauch)(?: .*)?|unterwegs|dauert(?: .*)?|zu fuss|mit dem (?:rad|bus|auto)");

    private static final Pattern PRICE = Wordlist.whole(
            "max\\p{L}*|hoechstens|zahle?n?|bezahlen?|ausgeben|ok|okay|angemessen|preis\\p{L}*|kosten|fair|in ordnung|bis(?: zu)?");

    private static final Pattern FIGURE = Pattern.compile("\\d+");

    private OnlyMeasure() {}

    static Optional<SecondLook.Found> read(
            Question.Number question,
            List<Question> asked,
            Subjects subjects,
            AnswerReader.Context context,
            List<List<Remark>> sentences) {
        Set<String> units =
                KindWords.isMinutes(question) || KindWords.isMoney(question) ? ToldFigure.units(question) : Set.of();
        boolean shared = asked.stream()
                .anyMatch(q -> q instanceof Question.Number other
                        && !q.equals(question)
                        && ToldFigure.units(other).stream().anyMatch(units::contains));
        if (units.isEmpty() || shared) {
            return Optional.empty();
        }
        boolean alone = asked.stream().noneMatch(q -> !q.offered().isEmpty() && Spans.suits(q.offered()));
        List<SecondLook.Found> found = new ArrayList<>();
        boolean other = false;
        for (int i = 0; i < sentences.size(); i++) {
            for (Remark remark : sentences.get(i)) {
                for (String figure : figures(question, remark.text(), units)) {
                    AnswerReading reading = AnswerReader.read(question, figure, context);
                    boolean own = reading instanceof AnswerReading.Read
                            && isOwn(question, units, subjects, remark, alone)
                            && !OPEN.matcher(remark.folded()).find();
                    if (own) {
                        found.add(new SecondLook.Found(i, reading));
                    }
                    other |= !own;
                }
            }
        }
        boolean one = found.stream().map(SecondLook.Found::reading).distinct().count() == 1;
        return one && !other ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Nothing in it speaks of something else. */
    private static boolean isOwn(
            Question.Number question, Set<String> units, Subjects subjects, Remark remark, boolean alone) {
        Set<Question> about = subjects.about(remark.terms());
        boolean touches = remark.terms().stream()
                .anyMatch(t -> Subjects.isTelling(t) && !units.contains(t.stem()) && subjects.touches(question, t));
        Pattern with = KindWords.isMoney(question) ? PRICE : WAY;
        boolean said = alone
                && about.stream().allMatch(question::equals)
                && with.matcher(Words.of(Amounts.spelled(question, remark.text()))
                                .text())
                        .find();
        return (touches || said)
                && about.size() <= 1
                && !Transport.isOtherWay(question, remark.folded())
                && !remark.isElsewhere(question)
                && !remark.others()
                && !remark.isConditional()
                && remark.denials() == 0
                && FIGURE.matcher(remark.sentence()).results().count() <= 1
                && !TURNED.matcher(remark.sentence()).find()
                && !remark.sentence().strip().endsWith("?");
    }

    private static List<String> figures(Question.Number question, String said, Set<String> units) {
        List<Term> terms = Term.of(Amounts.spelled(question, said));
        List<String> figures = new ArrayList<>();
        for (int i = 0; i + 1 < terms.size(); i++) {
            boolean number = terms.get(i).isFigure() || terms.get(i).number().isPresent();
            Term unit = terms.get(i + 1);
            boolean money = units.contains("euro") && Set.of("eur", "€").contains(unit.text());
            if (number && (money || units.contains(unit.stem()))) {
                figures.add(terms.get(i).text());
            }
        }
        return figures;
    }
}
