package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds out which questions a plain sentence answers, and what: only by words that belong to one question, or a kind that only one has. */
final class Prose {

    private static final Pattern NOTHING_TO_SAY = Wordlist.whole("""
            (?:kann|moechte|will|mag|koennen|moechten) (?:ich|wir)?(?: ?(?:dazu|hierzu|da|leider|lieber|auch|eigentlich|gar|ueberhaupt)){0,3} ?(?:nichts|nix|keine (?:angaben?|aussage|auskunft|antwort)) ?(?:sagen|beurteilen|machen|angeben|geben|beantworten)?|(?:kann|moechte|will|mag) ich (?:dazu |da |leider |lieber |auch ){0,2}nicht (?:sagen|beurteilen|beantworten|angeben|einschaetzen)|\
            (?:weiss|sage) ich (?:leider |dazu |da |auch |lieber |gar ){0,3}(?:nichts?|nix)|weiss ich (?:leider |auch |echt )?nicht|keine (?:meinung|ahnung|angaben?)|habe ich keine meinung|enthalte ich mich""");

    private static final Pattern CONSENT = Wordlist.whole(
            "einverstanden|stimme (?:dem |der |auch |ich )?(?:\\p{L}+ )?zu|einwillig\\p{L}*|willige|zustimm\\p{L}*|erlaube|gestatte|widerspreche");

    private static final Pattern DWELLING = Wordlist.whole("""
            (?:ich |wir )?(?:wohne?n?|lebe?n?|wohnhaft|komme?n? aus|bin aus|sind aus|zu ?hause|geht (?:es )?(?:mir |uns )?um|betrifft|meine? (?:den )?stadtteil|stadtteil (?:ist|heisst|waere))""");

    private static final Pattern ORDER = Wordlist.whole("""
            zuerst|als erstes|an erster stelle|erstens|am wichtigsten|reihenfolge|wichtigste|dann|danach|zuletzt|platz|prioritaet""");

    private static final Pattern FITS = Wordlist.whole(
            "passt|passen|gern|bitte|termin|wunschtermin|kaeme|komme (?:ich|gern)|waere|teilnehmen|dabei|datum|am besten|geht (?:mir|bei mir|uns)");

    /** "Bin bis 22. Juni im Urlaub". */
    private static final Pattern OTHER_DAY = Wordlist.whole(
            "uhr|until|till|from|bis|ab|seit|vor|nach|urlaub|verreist|operiert|geboren|geburtstag|nicht|kein\\p{L}*|frueher|schreiben vom|mail vom|brief vom|anfrage vom|erst");

    /** Words of the question in quotation marks are held up, not said: Ja, „aktiv“, damit andere sparen. */
    static final Pattern QUOTING = Pattern.compile("[„“”«»\"]");

    /** "Die Linie 4 kommt nie pünktlich" says nothing of the one who writes. */
    private static final Pattern SPEAKING =
            Wordlist.whole("ich|wir|mir|uns|mich|mein\\p{L}*|unser\\p{L}*|bin|habe?|oder|entweder|vielleicht");

    /** Where an end or a beginning is asked for, "bis" and "ab" say just that. */
    private static final Pattern FROM =
            Pattern.compile("(?iu)(?<!\\p{L})(?:ab|seit|bis) (?:zu )?(?:welche|wann)|gilt|läuft");

    /** Where it is asked when somebody was there. */
    private static final Pattern VISITED = Pattern.compile("(?iu)(?:waren|haben|sind) Sie|zuletzt");

    private static final Pattern VISIT = Wordlist.whole(
            "(?:war|waren) (?:ich|wir)|(?:ich|wir) (?:war|waren)|zuletzt|habe? (?:ich|wir)|haben (?:ich|wir)|besuch(?:t|e)?|letzter besuch");

    private static final Pattern SPAN = Wordlist.whole("bis|ab|seit|von|vor|nach");

    private Prose() {}

    static Map<Question, AnswerReading> claims(Told told) {
        Map<Question, AnswerReading> claims = new LinkedHashMap<>();
        for (Question question : told.asked()) {
            asserted(told, question)
                    .filter(reading -> !(reading instanceof AnswerReading.Absent))
                    .filter(reading -> !(reading instanceof AnswerReading.Unclear
                            && question instanceof Question.SingleChoice
                            && !SPEAKING.matcher(Words.of(told.text()).text()).find()))
                    .filter(reading -> !isSkipped(reading) || isDeclined(told, question))
                    .ifPresent(reading -> claims.put(question, reading));
        }
        return claims;
    }

    /** Where the sentence leaves a doubt, what it says of the person who writes, and of now, is looked at alone. */
    private static Optional<AnswerReading> asserted(Told told, Question question) {
        Optional<AnswerReading> whole = claim(told, question);
        boolean sure = whole.filter(Prose::isSure).isPresent();
        if (question instanceof Question.MultipleChoice
                && Asserted.isOpinion(Words.of(told.text()).text())) {
            return whole.map(Prose::weaker);
        }
        if (question instanceof Question.Consent
                || Section.hasWords(question)
                || sure && question.offered().isEmpty() && !Asserted.isOfOthers(told.text())) {
            return whole;
        }
        Optional<String> part = Asserted.part(question, told.text());
        return part.flatMap(own -> claim(told.with(own), question))
                .filter(Prose::isSure)
                .or(() -> part.isPresent() || Asserted.isOfOthers(told.text()) ? whole.map(Prose::weaker) : whole);
    }

    private static boolean isSure(AnswerReading reading) {
        return reading instanceof AnswerReading.Read;
    }

    private static Optional<AnswerReading> claim(Told told, Question question) {
        Optional<AnswerReading> has =
                question instanceof Question.YesNo yesNo ? Having.told(yesNo, told) : Optional.empty();
        if (has.isPresent()) {
            return has;
        }
        if (isDeclined(told, question)) {
            return Optional.of(new AnswerReading.Read(new Answer.Skipped()));
        }
        return switch (question) {
            case Question.Scale scale -> ToldFigure.rate(told, scale);
            case Question.Number number -> ToldFigure.amount(told, number);
            case Question.YesNo asked ->
                ToldHabit.claim(told, asked)
                        .map(reading -> QUOTING.matcher(told.text()).find() ? weaker(reading) : reading);
            case Question.SingleChoice choice when RangeReader.suits(choice.options()) -> ToldFigure.age(told, choice);
            case Question.SingleChoice choice
            when Frequency.suits(choice.options()) ->
                ToldWay.often(told, choice).or(() -> ToldChoice.claim(told, choice));
            case Question.SingleChoice choice
            when Transport.suits(choice.options()) ->
                ToldChoice.claim(told, choice).or(() -> ToldWay.travelled(told, choice));
            case Question.MultipleChoice choice
            when Transport.suits(choice.options()) ->
                ToldChoice.claim(told, choice).or(() -> ToldWay.travelled(told, choice));
            case Question.SingleChoice choice -> ToldChoice.claim(told, choice);
            case Question.MultipleChoice choice -> ToldChoice.claim(told, choice);
            case Question.Ranking ranking -> order(told, ranking);
            case Question.District district -> place(told, district);
            case Question.Date date -> day(told, date);
            case Question.Consent consent -> consent(told, consent);
            case Question.ShortText _, Question.LongText _ -> ToldWish.claim(told, question);
            case Question.Info _ -> Optional.empty();
        };
    }

    /** "Weiß nicht" alone says nothing of any one question. */
    private static boolean isDeclined(Told told, Question question) {
        return told.about().equals(Set.of(question))
                && NOTHING_TO_SAY.matcher(Words.of(told.text()).text()).find();
    }

    private static boolean isSkipped(AnswerReading reading) {
        return reading instanceof AnswerReading.Read(Answer answer) && answer instanceof Answer.Skipped;
    }

    /** Never taken as given from a sentence: it is shown and asked once more. */
    private static Optional<AnswerReading> consent(Told told, Question.Consent question) {
        boolean said = CONSENT.matcher(Words.of(told.text()).text()).find();
        return said && told.isOnly(question) ? Optional.of(weaker(told.read(question, told.text()))) : Optional.empty();
    }

    static AnswerReading weaker(AnswerReading reading) {
        return reading instanceof AnswerReading.Read(Answer answer) && !(answer instanceof Answer.Skipped)
                ? new AnswerReading.Echo(answer)
                : reading;
    }

    private static Optional<AnswerReading> order(Told told, Question.Ranking question) {
        boolean said = told.about().contains(question)
                || ORDER.matcher(Words.of(told.text()).text()).find();
        return Optional.of(told.read(question, told.text()))
                .filter(reading -> said && told.isOnly(question))
                .filter(AnswerReading.Read.class::isInstance);
    }

    private static Optional<AnswerReading> place(Told told, Question.District question) {
        if (!told.isOnly(question)) {
            return Optional.empty();
        }
        boolean home = question.text().in("de").toLowerCase(Locale.ROOT).contains("wohn");
        for (Told.Clause clause : told.clauses()) {
            AnswerReading reading = told.read(question, clause.text());
            boolean bare = clause.terms().stream().filter(Term::isWord).count() <= 2
                    && told.clauses().size() == 1;
            boolean says = DWELLING.matcher(clause.folded()).find() || clause.isAbout(question);
            if (reading instanceof AnswerReading.Read && (says || bare)) {
                boolean living = clause.folded().contains("wohn")
                        || clause.folded().contains("leb")
                        || clause.folded().contains("komme");
                return Optional.of(home != living && !bare && !clause.isAbout(question) ? weaker(reading) : reading);
            }
        }
        return Optional.empty();
    }

    private static Optional<AnswerReading> day(Told told, Question.Date question) {
        if (!told.isOnly(question) || OneDay.excepts(told.text())) {
            return Optional.empty();
        }
        List<Told.Clause> dated = told.clauses().stream()
                .filter(c -> c.terms().stream()
                                .anyMatch(t -> t.isFigure() || t.ordinal().isPresent())
                        || told.asked().size() == 1)
                .filter(c -> told.read(question, c.text()) instanceof AnswerReading.Read)
                .toList();
        if (dated.size() != 1) {
            return Optional.empty();
        }
        String text = Words.of(told.text()).text();
        boolean about = told.about().equals(Set.of(question))
                || FITS.matcher(text).find()
                || VISITED.matcher(question.text().in("de")).find()
                        && VISIT.matcher(text).find();
        AnswerReading reading = told.read(question, dated.getFirst().text());
        boolean other = OTHER_DAY
                .matcher(
                        FROM.matcher(question.text().in("de")).find()
                                ? SPAN.matcher(text).replaceAll(" ")
                                : text)
                .find();
        return Optional.of(about && !other ? reading : weaker(reading));
    }
}
