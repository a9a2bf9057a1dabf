package de.komplize.bot.survey;

import de.komplize.bot.entity.Folding;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads figures out of sentences: a mark, an amount, an age. */
final class ToldFigure {

    private static final String FIGURE = "(?:\\d{1,3}|eins|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|null)";

    private static final Pattern COMPANY =
            Wordlist.whole("zu (?:zweit|dritt|viert|fuenft|sechst|siebt|acht|neunt|zehnt)");

    private static final Pattern RATING = Wordlist.whole(
            "(?:schreibe?n?(?: ich| sie)?(?: mal| ma)?(?= \\d)|(?:i|ich) (?:sog|sach|sag|gib|geb|daet)|sach(?:e)? (?:ich |mer |ma )*(?=\\d)|giff|jev|note|punkte?n?|pkt|sterne?n?|gebe?|geb|vergebe|bewerte|bewertung|wuerde (?:ich )?(?:sagen|geben|mal sagen)|sag(?:e|en)?(?: ich)?(?: mal)?|skala|bekommt|kriegt|verdient|wertung) .{0,40}"
                    + FIGURE + "|" + FIGURE + " ?(?:von|/) ?" + FIGURE + "|" + FIGURE
                    + " (?:punkte?|pkt|sterne?)|(?:eine?|ne|einer|ner|ner glatten|glatte) (?:(?:glatte|gute|klare|schwache|starke|solide|knappe|dicke|satte|ganz klare) )?"
                    + FIGURE
                    + "(?! \\p{L})|(?:heute|jetzt|inzwischen|mittlerweile|so|leider|also|dann)(?: leider| eher| nur| noch| halt| eine| ne){0,3} (?:nur|noch|eher|eine|ne) "
                    + FIGURE + "(?! \\p{L})");

    private static final Pattern TAKING = Wordlist.whole("nehme?|nimm|waehle?|kreuze|antwort|nummer|nr");

    private static final Pattern HAS_FIGURE = Wordlist.whole(FIGURE);

    private static final Pattern AGE = Wordlist.whole(
            "(?:bin|werde|wurde) (?:(?:ich|schon|jetzt|noch|bald|gerade|erst|mittlerweile|inzwischen|selbst) ){0,3}(?:\\d{1,3}|\\p{L}+zig|\\p{L}+zehn)|\\d{1,3} jahre(?: alt)?|\\d{1,3}[- ]?jaehrige?|jahrgang \\d{2,4}|alter:? \\d{1,3}");

    private static final Pattern ELSEWHERE = Wordlist.whole(
            "(?:jahre?n?|monate?n?|wochen?|tage?n?|stunden?|minuten?|euro|uhr|km|kilometer|meter|mal|personen|leute|kinder|prozent)");

    /** What is said of a way or a price; "die Uhr geht 10 Minuten nach" is neither. */
    private static final Pattern MEANT = Wordlist.whole("""
            brauche?|brauchen|dauert|weg|anfahrt|fahre?|fahren|gehe|laufe|entfernt|unterwegs|zu fuss|mit (?:dem|der|m)|mitm|bis (?:dort|dahin|zum|zur)|kost\\p{L}*|preis|zahle?n?|eintritt\\p{L}*|karte|hoechstens|maximal|max|ausgeben|waer(?:en?)?|sollte?n?|okay|ok|okey|fair|angemessen|in ordnung|reicht|reichen|recht|ausgaben?|gebe? .{1,40} aus|laeuft|looft|wartezeit|in \\p{L}* ?\\d{1,3} \\p{L}+ da|duerfte?n?|bitte|pro \\p{L}+""");

    private static final int TERSE = 4;
    private static final int WORDED = 8;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Set<String> CARRYING = Wordlist.of(
            "bekommt bekommen kriegt kriegen kricht krigt mei verdient verdienen erhält erhalten dauert dauern benötige brauche dem der die das den unser unserem meinem mein insgesamt");

    private ToldFigure() {}

    /** "Ich nehme die 3": where there are choices, it may be one of them. */
    private static boolean takesOption(Told told, Told.Clause clause) {
        return TAKING.matcher(clause.folded()).find()
                && told.asked().stream().anyMatch(q -> !q.offered().isEmpty());
    }

    static boolean isRating(Told.Clause clause) {
        return RATING.matcher(clause.folded()).find();
    }

    static Optional<AnswerReading> rate(Told told, Question.Scale question) {
        List<AnswerReading> readings = new ArrayList<>();
        Optional<Told.Clause> topic = Optional.empty();
        boolean judged = false;
        for (Told.Clause clause : told.clauses()) {
            boolean elsewhere = !clause.about().isEmpty() && !clause.about().contains(question);
            topic = clause.about().contains(question) ? Optional.of(clause) : elsewhere ? Optional.empty() : topic;
            boolean figure = HAS_FIGURE.matcher(clause.folded()).find()
                    || COMPANY.matcher(clause.folded()).find()
                            && !ELSEWHERE.matcher(clause.folded()).find();
            boolean rating =
                    RATING.matcher(clause.folded()).find() && told.isOnly(question) && !takesOption(told, clause);
            if (figure && !elsewhere && (topic.isPresent() || rating)) {
                String part = topic.map(t -> told.between(t, clause)).orElse(clause.text());
                AnswerReading reading = read(told, question, part);
                boolean said = reading instanceof AnswerReading.Echo
                        && RATING.matcher(clause.folded()).find()
                        && !Doubt.in(told.text())
                        && HAS_FIGURE.matcher(Words.of(part).text()).results().count() == 1;
                AnswerReading alone = said ? told.read(question, clause.text()) : reading;
                readings.add(alone instanceof AnswerReading.Read ? alone : reading);
            }
            judged |= clause.isAbout(question);
        }
        Optional<AnswerReading> worded = readings.isEmpty() ? worded(told, question) : Optional.empty();
        if (worded.isPresent()) {
            return worded;
        }
        if (readings.isEmpty()) {
            return judged && told.about().equals(Set.of(question))
                    ? Optional.of(told.read(question, told.text()))
                            .filter(reading -> reading instanceof AnswerReading.Unclear
                                    || reading instanceof AnswerReading.Read
                                            && !HAS_FIGURE
                                                    .matcher(Words.of(told.text())
                                                            .text())
                                                    .find())
                    : Optional.empty();
        }
        boolean other = told.clauses().stream()
                .anyMatch(c -> !c.about().isEmpty()
                        && !c.about().contains(question)
                        && RATING.matcher(c.folded()).find());
        AnswerReading checked = checked(told, question, readings);
        return Optional.of(other && told.isOnly(question) ? Prose.weaker(checked) : checked);
    }

    /** "Wir wohnen hier und sind sehr zufrieden": a clause that says the mark in words. */
    private static Optional<AnswerReading> worded(Told told, Question.Scale question) {
        List<AnswerReading> said = told.clauses().stream()
                .filter(clause -> clause.isAbout(question)
                        && !HAS_FIGURE.matcher(clause.folded()).find()
                        && clause.terms().size() <= WORDED)
                .map(clause -> told.read(question, clause.text()))
                .filter(AnswerReading.Read.class::isInstance)
                .filter(reading -> !Doubt.isConditional(told.text()))
                .distinct()
                .toList();
        return said.size() == 1 && told.about().equals(Set.of(question))
                ? Optional.of(said.getFirst())
                : Optional.empty();
    }

    /** The words of the question itself are no reason for doubt. */
    private static AnswerReading read(Told told, Question question, String part) {
        AnswerReading whole = told.read(question, part);
        if (whole instanceof AnswerReading.Read || whole instanceof AnswerReading.Unclear || Doubt.in(part)) {
            return whole;
        }
        String bare = WORD.matcher(part).replaceAll(m -> {
            Term term = new Term(Folding.fold(m.group()));
            return told.subjects().touches(question, term) || CARRYING.contains(term.text()) ? "" : m.group();
        });
        AnswerReading reading = told.read(question, bare);
        return reading instanceof AnswerReading.Read || whole instanceof AnswerReading.Absent ? reading : whole;
    }

    private static AnswerReading checked(Told told, Question.Scale question, List<AnswerReading> readings) {
        List<AnswerReading> different = readings.stream().distinct().toList();
        AnswerReading reading = different.size() == 1 ? different.getFirst() : told.read(question, told.text());
        if (different.size() > 1 && !told.corrects()) {
            return new AnswerReading.Unclear(different.stream()
                    .flatMap(r -> r instanceof AnswerReading.Read(Answer a) ? Stream.of(a) : Stream.empty())
                    .toList());
        }
        String own = told.clauses().stream()
                .filter(clause -> clause.about().isEmpty() && !isOfMore(clause)
                        || clause.about().contains(question))
                .map(Told.Clause::text)
                .collect(Collectors.joining(", "));
        boolean open = Doubt.isConditional(own)
                || Strictly.read(question, own, told.context()) instanceof AnswerReading.Unclear;
        return open ? unclear(reading) : reading;
    }

    /** "… besser bis 22 Uhr, max. 3,50": a figure that is no other mark. */
    private static boolean isOfMore(Told.Clause clause) {
        return ELSEWHERE.matcher(clause.folded()).find()
                && HAS_FIGURE.matcher(clause.folded()).find();
    }

    private static AnswerReading unclear(AnswerReading reading) {
        return reading instanceof AnswerReading.Read(Answer answer)
                ? new AnswerReading.Unclear(List.of(answer))
                : reading;
    }

    /** "Jahrgang 1941", "geb. 3.5.1947", where the year is asked for. */
    private static Optional<AnswerReading> born(Told told, Question.Number question) {
        List<AnswerReading> years = Figured.isOfBirth(question)
                ? Figured.BORN
                        .matcher(told.text())
                        .results()
                        .map(m -> told.read(question, m.group(1)))
                        .distinct()
                        .toList()
                : List.of();
        return years.size() == 1 && !Asserted.isOfOthers(told.text())
                ? Optional.of(years.getFirst())
                : Optional.empty();
    }

    static Optional<AnswerReading> amount(Told told, Question.Number question) {
        Optional<AnswerReading> born = born(told, question);
        if (born.isPresent()) {
            return born;
        }
        Set<String> units = units(question);
        if (Household.isAskedBy(question)) {
            List<AnswerReading> counted = told.clauses().stream()
                    .filter(clause -> clause.about().isEmpty() || clause.about().contains(question))
                    .flatMap(clause -> Household.in(clause.text()).stream())
                    .map(people -> told.read(question, people))
                    .filter(AnswerReading.Read.class::isInstance)
                    .distinct()
                    .toList();
            if (counted.size() == 1
                    && !told.about().stream().anyMatch(q -> q instanceof Question.Number && !q.equals(question))) {
                return Optional.of(counted.getFirst());
            }
        }
        List<AnswerReading> readings = told.clauses().stream()
                .map(clause -> told.with(clause, Amounts.spelled(question, clause.text())))
                .filter(clause -> HAS_FIGURE.matcher(clause.folded()).find()
                        || COMPANY.matcher(clause.folded()).find()
                        || clause.terms().stream()
                                .anyMatch(
                                        t -> t.number().isPresent() && !t.text().startsWith("ein")))
                .filter(clause -> clause.terms().size() <= TERSE
                        || clause.isAbout(question)
                                && clause.terms().stream()
                                        .anyMatch(t -> told.subjects().touches(question, t)
                                                && !units.contains(t.stem())
                                                && !t.isFigure())
                        || MEANT.matcher(clause.folded()).find())
                .filter(clause -> !Asserted.isOpinion(clause.folded()))
                .filter(clause -> clause.isAbout(question)
                        || clause.about().isEmpty()
                                && told.isOnlyOf(units, question)
                                && clause.terms().stream().anyMatch(t -> units.contains(t.stem())))
                .map(clause -> amount(told, question, clause))
                .filter(reading -> !(reading instanceof AnswerReading.Absent))
                .distinct()
                .toList();
        return readings.size() == 1
                ? Optional.of(readings.getFirst())
                : readings.isEmpty() ? Optional.empty() : Optional.of(new AnswerReading.Unclear(List.of()));
    }

    /** "Brauch 10 Minuten mit dem Rad": beside a figure with its unit much may stand, but no other figure. */
    private static AnswerReading amount(Told told, Question.Number question, Told.Clause clause) {
        AnswerReading reading = read(told, question, clause.text());
        boolean beside = told.clauses().stream()
                .filter(other -> other.from() != clause.from())
                .anyMatch(other -> (other.about().isEmpty() || other.about().contains(question))
                        && HAS_FIGURE.matcher(other.folded()).find()
                        && !isRating(other));
        return beside ? Prose.weaker(reading) : reading;
    }

    /** The stems of what is counted or measured. */
    static Set<String> units(Question.Number question) {
        Stream<String> named = question.unit().stream().flatMap(unit -> unit.byLanguage().values().stream());
        Stream<String> asked = Stream.of(
                KindWords.isMinutes(question) ? "Minuten" : "",
                KindWords.isMoney(question) ? "Euro" : "",
                Household.isAskedBy(question) ? "Personen" : "");
        return Stream.concat(named, asked)
                .filter(unit -> !unit.isEmpty())
                .flatMap(unit -> Term.ofLabel(unit).stream())
                .map(Term::stem)
                .collect(Collectors.toSet());
    }

    static Optional<AnswerReading> age(Told told, Question.SingleChoice question) {
        boolean asked = Words.of(question.text().in("de")).text().contains("alt");
        return told.clauses().stream()
                .filter(clause -> asked && AGE.matcher(clause.folded()).find())
                .filter(clause -> clause.folded().contains("ich ")
                        || clause.folded().startsWith("bin ")
                        || clause.terms().size() <= 4
                        || told.text().toLowerCase(Locale.ROOT).contains("ich bin"))
                .map(clause -> told.read(question, clause.text()))
                .filter(reading -> !(reading instanceof AnswerReading.Absent))
                .findFirst();
    }
}
