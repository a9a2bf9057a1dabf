package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells that a part of a sentence says what it says so that no other question can be meant, if only its place is right. */
final class Unmistakable {

    private static final Pattern VOICE = Wordlist.whole(
            "ja|jo|jep|jap|jawohl|jawoll|yes|klar|natuerlich|selbstverstaendlich|auf jeden fall|unbedingt|gern|gerne|nein|nee|noe|ne|no|nope|niemals|keinesfalls|auf keinen fall");

    private static final Pattern BEEN_ASKED = Pattern.compile("(?iu)(?:waren|sind|haben) Sie");
    private static final Pattern BEEN = Wordlist.whole(
            "(?:war|waren|bin|sind|habe?|haben) (?:\\p{L}+ ){0,3}(?:schon|noch nie|nie|da|dort|drin|keine[nrs]?|eine[nrs]?)");

    /** "B. Ehlers". */
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.(?: ?\\p{Lu}[\\p{L}-]+)?");

    private static final int FEW_WORDS = 3;

    private final Subjects subjects;

    Unmistakable(Subjects subjects) {
        this.subjects = subjects;
    }

    /** @param number true where the part may be the number of a question */
    boolean is(Question question, Remark remark, boolean number) {
        List<Term> terms = remark.terms().stream().filter(t -> !t.isMark()).toList();
        return switch (question) {
            case Question.YesNo _ ->
                remark.isAbout(question)
                        || BEEN.matcher(remark.folded()).find()
                                && BEEN_ASKED.matcher(question.text().in("de")).find()
                        || VOICE.matcher(remark.folded()).find()
                                && terms.stream()
                                        .noneMatch(t -> Subjects.isTelling(t)
                                                && !WordClass.isLight(t.text())
                                                && !VOICE.matcher(t.text()).matches());
            case Question.Scale _ ->
                !number
                        && (terms.size() <= FEW_WORDS
                                || terms.stream().anyMatch(t -> t.number().isPresent()))
                        && (terms.stream().anyMatch(Term::isFigure) || isBare(question, terms));
            case Question.Number _ ->
                !number
                        && terms.stream().anyMatch(t -> t.number().isPresent())
                        && (terms.size() == 1 || isBare(question, terms));
            case Question.ShortText _ -> Places.in(remark.text()).isPresent();
            case Question.District _ -> terms.size() <= FEW_WORDS;
            case Question.SingleChoice _, Question.MultipleChoice _ ->
                !number
                        && terms.stream().anyMatch(t -> t.number().isEmpty())
                        && !INITIAL.matcher(remark.sentence()).matches()
                        && isNamed(question, remark);
            case Question.Ranking _, Question.Date _, Question.Consent _, Question.LongText _, Question.Info _ ->
                !number;
        };
    }

    /** The words of a choice, and beside them only those of the question, small ones, and what approves. */
    private boolean isNamed(Question question, Remark remark) {
        List<Term> terms = Term.of(Paraphrase.in(question, remark.text()));
        List<Mention> mentions = subjects.names(question).in(terms);
        return IntStream.range(0, terms.size())
                .allMatch(i -> !terms.get(i).isWord()
                        || terms.get(i).number().isPresent()
                        || Mention.covers(mentions, i)
                        || WordClass.isLight(terms.get(i).text())
                        || !Subjects.isTelling(terms.get(i))
                        || subjects.touches(question, terms.get(i))
                        || ChoiceRemarks.APPROVING.matcher(terms.get(i).text()).matches()
                        || isTimed(question));
    }

    /** Its choices are times, prices, or how often: their words are many. */
    private static boolean isTimed(Question question) {
        return Frequency.suits(question.offered())
                || Times.suits(question.offered())
                || Spans.suits(question.offered())
                || Clock.suits(question.offered())
                || Transport.suits(question.offered())
                || RangeReader.suits(question.offered());
    }

    /** Beside figures and small words only those of the question. */
    private boolean isBare(Question question, List<Term> terms) {
        return terms.stream()
                .allMatch(t -> t.number().isPresent()
                        || WordClass.isLight(t.text())
                        || subjects.touches(question, t)
                        || question instanceof Question.Number number
                                && ToldFigure.units(number).contains(t.stem()));
    }
}
