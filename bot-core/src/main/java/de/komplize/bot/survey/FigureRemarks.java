package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a mark or an amount out of what is said to its subject, or in the words of a judgement: "mehr als eine 2 ist nicht drin". */
final class FigureRemarks {

    private static final String FIGURE =
            "(\\d{1,3}|null|eins|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf|einser|zweier|dreier|vierer|fuenfer|sechser)";

    private static final Pattern JUDGING = Wordlist.whole(
            "(?:"
                    + "(?:note|punktzahl|skala|wertung|bewertung|schulnote)(?: \\p{L}+){0,3} " + FIGURE
                    + "|" + FIGURE + " (?:punkte?n?|pkt|sterne?n?)"
                    + "|" + FIGURE + " ?(?:von|/) ?\\d{1,2}"
                    + "|(?:gebe?n?|geb|vergebe?n?|wuerde?n?|wuerd|sage?n?|sag)(?: \\p{L}+){0,4} " + FIGURE
                    + "(?: (?:geben|vergeben|sagen))?"
                    + "|(?:eine?n?|ne|ner|nen|die|der|a|auf) (?:(?:glatte|gute|klare|schwache|starke|solide|knappe|dicke|satte|volle)[nr]? )?"
                    + FIGURE
                    + "|(?:also|daher|deshalb|darum|deswegen|insgesamt|unterm strich|immer noch|leider|ansonsten|sonst|volle|nehmen sie|nehmt|nimm)(?: \\p{L}+){0,2} "
                    + FIGURE
                    + "|mit " + FIGURE
                    + ")(?! ?(?:jahr|monat|woch|tag|stund|minut|euro|uhr|km|kilometer|meter|mal|person|leut|kind|prozent|mann|haus|stock|etage|og|gramm|[.]? ?(?:jan|feb|maer|apr|mai|jun|jul|aug|sep|okt|nov|dez))\\p{L}*)");

    private static final Pattern PLAIN = Wordlist.whole(
            "note|punktzahl|skala|wertung|bewertung|schulnote|punkte?n?|pkt|sterne?n?|von|gebe?n?|geb|vergebe?n?|geben");

    /** The figure ends what is said, but for small words. */
    private static final Pattern LAST = Pattern.compile(
            ".*?(?<![\\p{L}\\d])" + FIGURE
                    + "(?: (?:von|/) ?\\d{1,2}| (?:punkte?n?|pkt|sterne?n?|plus|minus|ehrlich gesagt|bitte|geben|vergeben|nicht mehr|immerhin))?[ .!)]*");

    private static final Pattern ANY = Wordlist.whole(FIGURE);

    private static final Pattern NOT_MORE =
            Wordlist.whole("mehr als (?:eine )?" + FIGURE + " .*(?:nicht|kein\\p{L}*).*");

    private static final Pattern ELSEWHERE = Wordlist.whole(
            "jahre?n?|monate?n?|wochen?|uhr|km|kilometer|meter|mal|prozent|haus\\p{L}*|stock|etage|og|nummer|nr|linie|hausnummer|tel|telefon|str\\p{L}*|strasse|seit|geboren|jahrgang");

    private static final Pattern UNREAL = Wordlist.whole(
            "waer\\p{L}*|haett\\p{L}*|wenn|frueher|damals|bald|naechst\\p{L}*|oder|zwischen|bis|davon|dafuer|ausser|hoechstens|schulnoten?|fuer (?:den|das)");

    private static final Pattern EARNEST =
            Wordlist.whole("im ernst|spass beiseite|scherz beiseite|ernsthaft|jetzt im ernst|aber im ernst");

    /** With or without the one who writes? */
    private static final Pattern BESIDES =
            Wordlist.whole("ich .*mit (?:\\d+|\\p{L}+) (?:personen|leuten?|kindern|freunden)");

    private static final Pattern WITH = Wordlist.whole("mit (?:\\d+|\\p{L}+) \\p{L}*kindern?");

    private static final Pattern AGE_ASKED = Pattern.compile("(?iu)(?:ab|mit) welchem Alter|welches Alter");
    private static final Pattern FROM_AGE = Wordlist.whole("(?:ab|mit|fuer) (?:den )?(\\d{1,2})(?: jahren?)?");

    private static final Pattern SINCE = Wordlist.whole("seit|ab|eingezogen|zogen|zog|wohne?n?|lebe?n?");

    private static final Pattern NONE =
            Wordlist.whole("keine?[nrs]?(?: einzige[nrsm]?)?|nie|niemals|gar nicht|ueberhaupt nicht|null");

    private final Question question;
    private final List<Question> asked;
    private final AnswerReader.Context context;
    private final Subjects subjects;
    private final boolean ofChild;

    FigureRemarks(Question question, List<Question> asked, Subjects subjects, AnswerReader.Context context) {
        this.subjects = subjects;
        ofChild = ChoiceRemarks.OF_CHILD.matcher(question.text().in("de")).matches();
        this.question = question;
        this.asked = asked;
        this.context = context;
    }

    Optional<SecondLook.Found> read(List<List<Remark>> sentences) {
        List<SecondLook.Found> found = new ArrayList<>();
        boolean joking = sentences.stream()
                .flatMap(List::stream)
                .anyMatch(r -> EARNEST.matcher(r.folded()).lookingAt());
        for (int i = 0; i < sentences.size(); i++) {
            boolean topic = false;
            boolean torn = !sentences.get(i).isEmpty()
                    && Strictly.read(question, sentences.get(i).getFirst().sentence(), context)
                            instanceof AnswerReading.Unclear;
            if (torn && question instanceof Question.Scale) {
                continue;
            }
            for (Remark remark : sentences.get(i)) {
                topic = isTopic(remark) || topic && !remark.isElsewhere(question);
                int at = i;
                if (joking
                        && !EARNEST.matcher(Words.of(remark.sentence()).text()).lookingAt()) {
                    continue;
                }
                value(remark, topic).ifPresent(reading -> found.add(new SecondLook.Found(at, reading)));
            }
        }
        boolean one = found.stream().map(SecondLook.Found::reading).distinct().count() == 1;
        return one ? Optional.of(found.getLast()) : Optional.empty();
    }

    /** What is counted in minutes alone can be anything. */
    private boolean isTopic(Remark remark) {
        boolean verb = remark.subjects().isEmpty()
                && question instanceof Question.Scale
                && subjects.about(remark.terms()).equals(Set.of(question));
        return verb
                || remark.isAbout(question)
                        && (!(question instanceof Question.Number number)
                                || remark.terms().stream()
                                        .anyMatch(t -> subjects.strong(t)
                                                        .filter(question::equals)
                                                        .isPresent()
                                                && !ToldFigure.units(number).contains(t.stem())));
    }

    private Optional<AnswerReading> value(Remark remark, boolean topic) {
        String folded = remark.folded();
        if (remark.isElsewhere(question) && !(question instanceof Question.Number)
                || remark.others() && !ofChild
                || UNREAL.matcher(folded).find()) {
            return Optional.empty();
        }
        Matcher more = NOT_MORE.matcher(folded);
        if (question instanceof Question.Scale && more.matches() && (topic || isOnlyScale())) {
            return reading(more.group(1));
        }
        Optional<AnswerReading> age = remark.denials() > 0 ? Optional.empty() : age(folded);
        if (age.isPresent()) {
            return age;
        }
        boolean thing = question instanceof Question.Number number
                && counted(number, remark).isPresent();
        if (!thing && (remark.denials() > 0 || remark.isConditional() && !topic)) {
            return topic && remark.isAbout(question)
                    ? none(folded, Words.of(remark.sentence()).text())
                    : Optional.empty();
        }
        if (question instanceof Question.Number number) {
            Optional<AnswerReading> counted = counted(number, remark)
                    .map(count -> Strictly.read(number, String.valueOf(count), context))
                    .filter(AnswerReading.Read.class::isInstance);
            if (counted.isPresent()) {
                return WITH.matcher(remark.folded()).find() ? counted.map(Prose::weaker) : counted;
            }
        }
        if (question instanceof Question.Number number && topic && !remark.isElsewhere(question)) {
            return amount(number, remark);
        }
        List<String> figures =
                ANY.matcher(folded).results().map(m -> m.group(1)).toList();
        Matcher judging = JUDGING.matcher(folded);
        boolean judged = sentenceFigures(remark) < 2
                && question instanceof Question.Scale
                && isOnlyScale()
                && judging.find()
                && isJudgement(judging.group());
        boolean said = topic
                && sentenceFigures(remark) < 2
                && !ELSEWHERE.matcher(folded).find()
                && question instanceof Question.Scale
                && LAST.matcher(folded).matches();
        return (figures.size() == 1 || judged && judging.group().matches(".*(?:von|/) ?\\d{1,2}.*")) && (judged || said)
                ? reading(figures.getFirst())
                : Optional.empty();
    }

    private Optional<Integer> counted(Question.Number number, Remark remark) {
        return CountedThing.in(number, remark.text())
                .or(() -> remark.isElsewhere(number) || !isOnlyOftenAsked()
                        ? Optional.empty()
                        : Occasions.in(number, remark.text()))
                .or(() -> remark.isElsewhere(number) && !isTopic(remark)
                        ? Optional.empty()
                        : week(number, remark).or(() -> years(number, remark)));
    }

    /** "Jede Nacht" may be said of much; beside its subject it counts. */
    private Optional<Integer> week(Question.Number number, Remark remark) {
        // "Montags, mittwochs und freitags" is cut, but one answer.
        return isTopic(remark)
                ? DaysOfWeek.in(number, DaysOfWeek.areNamed(remark.sentence()) ? remark.sentence() : remark.text())
                : Optional.empty();
    }

    private Optional<Integer> years(Question.Number number, Remark remark) {
        boolean since =
                !Years.isYearAskedBy(number) || SINCE.matcher(remark.folded()).find();
        return since ? Years.in(number, remark.text()) : Optional.empty();
    }

    private boolean isOnlyOftenAsked() {
        return asked.stream()
                        .filter(q -> q instanceof Question.Number n && Occasions.isAskedBy(n)
                                || q instanceof Question.SingleChoice c && Frequency.suits(c.options()))
                        .count()
                == 1;
    }

    private Optional<AnswerReading> amount(Question.Number number, Remark remark) {
        String said = Amounts.spelled(number, remark.text());
        boolean elsewhere = ELSEWHERE.matcher(Words.of(said).text()).find()
                && !ELSEWHERE.matcher(Words.of(number.text().in("de")).text()).find();
        long figures = Term.of(said).stream()
                .filter(t -> t.number().isPresent() && !t.text().startsWith("ein"))
                .count();
        AnswerReading reading = elsewhere ? new AnswerReading.Absent() : Strictly.read(number, said, context);
        boolean more = Term.of(Amounts.spelled(number, remark.sentence())).stream()
                        .filter(Term::isFigure)
                        .count()
                > 1;
        return !more && figures == 1 || Household.isAskedBy(number)
                ? Optional.of(BESIDES.matcher(remark.folded()).find() ? Prose.weaker(reading) : reading)
                        .filter(r -> r instanceof AnswerReading.Read || r instanceof AnswerReading.Echo)
                : Optional.empty();
    }

    /** The figures that judge in the whole sentence: "dem einen gebe ich 2, dem anderen 5 Punkte". */
    private static long sentenceFigures(Remark remark) {
        return JUDGING.matcher(Words.of(remark.sentence()).text()).results().count();
    }

    /** "Also 2" may count something else where something is counted. */
    private boolean isJudgement(String said) {
        return PLAIN.matcher(said).find() || asked.stream().noneMatch(Question.Number.class::isInstance);
    }

    /** "Mitstimmen ab 16", where an age is asked for. */
    private Optional<AnswerReading> age(String folded) {
        Matcher from = FROM_AGE.matcher(folded);
        return AGE_ASKED.matcher(question.text().in("de")).find() && question instanceof Question.Number && from.find()
                ? reading(from.group(1))
                : Optional.empty();
    }

    private Optional<AnswerReading> none(String folded, String sentence) {
        return question instanceof Question.Number
                        && NONE.matcher(folded).find()
                        && !isCounting(sentence)
                        && !ANY.matcher(folded.replace("null", "")).find()
                ? reading("0")
                : Optional.empty();
    }

    /** "Kein Smartphone, also eins". */
    private static boolean isCounting(String folded) {
        return Term.of(folded).stream()
                .anyMatch(t -> t.number().isPresent()
                        && !t.text().equals("ein")
                        && !t.text().equals("null"));
    }

    private boolean isOnlyScale() {
        return asked.stream().filter(Question.Scale.class::isInstance).count() == 1;
    }

    private Optional<AnswerReading> reading(String figure) {
        // "Ein Zweier".
        String plain = figure.length() > 4 && figure.endsWith("er") ? figure.substring(0, figure.length() - 2) : figure;
        return Optional.of(Strictly.read(question, plain, context)).filter(AnswerReading.Read.class::isInstance);
    }
}
