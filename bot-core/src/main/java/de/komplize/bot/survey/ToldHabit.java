package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a yes or a no out of a sentence that says what its writer does: "Das Zentrum kenne ich gar nicht", "da gehe ich öfter hin". */
final class ToldHabit {

    private static final Set<String> SMALL = Wordlist.of("""
            ich i wir mich uns mir man das die der den dem ein eine einen einem einer da dort hin hier im ins in am an zum zur beim bei mit es sie auf von unser unsere unserem unseren mein meine meinem
            auch schon sehr gern gerne oft öfter öfters häufig regelmäßig immer wieder täglich wöchentlich jede jeden jeder woche tag monat dienstag montag mittwoch donnerstag freitag samstag sonntag
            eigentlich ja leider noch bisher bislang gar überhaupt persönlich ehrlich gesagt selbst halt eben doch natürlich selbstverständlich klar sogar fast
            mal einmal zweimal dreimal pro die und aber so viel total ganz dabei davon mehrmals übrigens allerdings jedenfalls gewesen drin worden jemals wirklich also selber außerdem
            isch ick icke mer da aus ab teil für zum zur wegen alle besonders mehr seit dazu dies diesen dieses solche sowas hab habe bin war gehe geh geht ist hatte werde""");
    private static final Set<String> NEGATING =
            Wordlist.of("nicht nich net ned nie niemals kein keine keinen keinem keins keinerlei nix nichts");
    private static final Set<String> YES = Wordlist.of("ja jo jep jawohl yes");
    private static final Set<String> NO = Wordlist.of("nein nee nö ne no");
    private static final Set<String> RARELY = Wordlist.of("selten kaum ungern");
    private static final Set<String> SOMETIMES = Wordlist.of(
            "manchmal gelegentlich teils teilweise vielleicht eventuell früher damals evtl vllt sporadisch");
    private static final Set<String> WOULD =
            Wordlist.of("würde würd möchte wollte könnte sollte müsste will hätte wäre möcht werde kann");
    private static final Set<String> ONCE = Wordlist.of("einmal zweimal mal schonmal");

    private static final Set<String> USING = Wordlist.of("""
            nutze nutz nutzen benutze benutz besuche besuch besuchen gehe geh gehen geht komme komm kommen war waren bin sind fahre fahr genutzt benutzt besucht gegangen gewesen""");
    private static final Set<String> KNOWING = Wordlist.of("kenne kenn kennen gekannt bekannt");
    private static final Set<String> THERE = Wordlist.of("da dort hin dorthin dahin drin");
    private static final Set<String> SPEAKING = Wordlist.of("ich i isch ick wir mich uns mir");

    /** "Nie, nur im Sommer", "fast nie". */
    private static final Set<String> LIMITING =
            Wordlist.of("nur außer fast beinahe höchstens früher damals mittlerweile");

    private static final Set<String> NEVER = Wordlist.of("nie niemals");

    private static final Set<String> OFTEN = Wordlist.of(
            "oft öfter öfters häufig regelmäßig immer täglich wöchentlich jede jeden viel sehr so wirklich besonders");

    private static final Set<String> PURPOSE = Wordlist.of("für zum zur wegen mit");

    /** "Nicht so, dass ich es nicht nutze". */
    private static final Pattern NOT_THAT =
            Wordlist.whole("(?:nicht|kein\\p{L}*)(?: so| der fall| etwa)?[ ,]{1,3}(?:als ob|dass)");

    private static final Pattern GOING = Wordlist.whole(
            "(?:ich|wir) (?:gehe?n?|geh|besuche?n?|nutze?n?|nutz|benutze?n?) .*|(?:gehe?n?|geh|besuche?n?|nutze?n?|nutz|benutze?n?) (?:ich|wir)(?!\\p{L}).*|(?:ich|wir) (?:bin|sind) (?:\\p{L}+ ){0,4}(?:im|dort|da|stamm\\p{L}+|mitglied\\p{L}*) .*");
    private static final Pattern NO_MORE = Wordlist.whole("nie|niemals|nicht mehr|gar nicht|ueberhaupt nicht");
    private static final Pattern OTHERS = Wordlist.whole("mann|frau|nachbar\\p{L}*|sohn|tochter|kinder");
    private static final Pattern ELSEWISE = Wordlist.whole("""
            vorbei|vorueber|neben|hinter|frueher|damals|nur|wenn|falls|obwohl|ob|weiss|hoffe|bisher|noch nie|bald|spaeter|demnaechst|kuenftig|einmal|gestern|mann|frau|nachbar\\p{L}*""");

    private static final Pattern USE = Pattern.compile("(?iu)(?:be)?nutz|besuch|gehen|waren|teilgenommen");
    private static final Pattern KNOW = Pattern.compile("(?iu)kenn");

    private ToldHabit() {}

    static Optional<AnswerReading> claim(Told told, Question.YesNo question) {
        if (NOT_THAT.matcher(Words.of(told.text()).text()).find()
                && told.about().contains(question)) {
            return Optional.of(new AnswerReading.Unclear(List.of(new Answer.YesNo(true), new Answer.YesNo(false))));
        }
        if (Possession.isAskedBy(question) && Possession.in(told, question).isPresent()) {
            return Possession.in(told, question).map(has -> new AnswerReading.Read(new Answer.YesNo(has)));
        }
        if (Stance.isAskedBy(question) && told.about().equals(Set.of(question))) {
            AnswerReading stance = told.read(question, told.text());
            if (stance instanceof AnswerReading.Read(Answer answer) && !(answer instanceof Answer.Skipped)) {
                return Optional.of(stance);
            }
        }
        Optional<Boolean> state = told.clauses().size() == 1 && told.about().equals(Set.of(question))
                ? State.in(question, told.text())
                : Optional.empty();
        if (state.isPresent()) {
            return state.map(yes -> new AnswerReading.Read(new Answer.YesNo(yes)));
        }
        List<AnswerReading> readings = told.clauses().stream()
                .filter(clause -> isAbout(told, clause, question))
                .flatMap(clause -> new Sentence(told, clause, question).reading().stream())
                .distinct()
                .toList();
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        if (readings.size() > 1 || contradicts(told, readings.getFirst())) {
            return Optional.of(new AnswerReading.Unclear(List.of(new Answer.YesNo(true), new Answer.YesNo(false))));
        }
        boolean limited = Doubt.isConditional(told.text())
                || told.clauses().stream()
                        .anyMatch(
                                c -> (c.about().isEmpty() || c.about().contains(question)) && has(c.terms(), LIMITING))
                || isDeniedBeside(told, question, readings.getFirst());
        return Optional.of(limited ? Prose.weaker(readings.getFirst()) : readings.getFirst());
    }

    /** A no in another clause, of which it is not known what it denies. */
    private static boolean isDeniedBeside(Told told, Question.YesNo question, AnswerReading reading) {
        return reading.equals(new AnswerReading.Read(new Answer.YesNo(true)))
                && told.clauses().stream()
                        .filter(clause ->
                                clause.about().isEmpty() || clause.about().contains(question))
                        .anyMatch(clause -> has(clause.terms(), NEGATING));
    }

    private static boolean has(List<Term> terms, Set<String> words) {
        return terms.stream().anyMatch(t -> words.contains(t.text()));
    }

    private static boolean isAbout(Told told, Told.Clause clause, Question.YesNo question) {
        if (!clause.about().isEmpty()) {
            return clause.isAbout(question);
        }
        boolean there = clause.terms().stream().anyMatch(t -> THERE.contains(t.text()));
        boolean going = clause.terms().stream().anyMatch(t -> USING.contains(t.text()) || KNOWING.contains(t.text()));
        boolean goesOn =
                told.last().filter(question::equals).isPresent() || told.about().equals(Set.of(question));
        return going && (there && told.isOnly(question) && isUse(question) || goesOn);
    }

    private static boolean isUse(Question question) {
        return USE.matcher(question.text().in("de")).find();
    }

    /** "Ja, das Zentrum kenne ich nicht." */
    private static boolean contradicts(Told told, AnswerReading reading) {
        boolean yes = reading instanceof AnswerReading.Read(Answer.YesNo(boolean y)) && y;
        boolean no = reading instanceof AnswerReading.Read(Answer.YesNo(boolean n)) && !n;
        Told.Clause first = told.clauses().getFirst();
        boolean alone = first.terms().stream().filter(Term::isWord).count() == 1;
        String word = first.terms().isEmpty() ? "" : first.terms().getFirst().text();
        return alone && (yes && NO.contains(word) || no && YES.contains(word));
    }

    /** One clause, word by word: whatever is neither of the question nor small makes it say something else. */
    private record Sentence(Told told, Told.Clause clause, Question.YesNo question, List<Term> words) {

        Sentence(Told told, Told.Clause clause, Question.YesNo question) {
            this(
                    told,
                    clause,
                    question,
                    clause.terms().stream().filter(t -> t.isWord()).toList());
        }

        Optional<AnswerReading> reading() {
            boolean stray = IntStream.range(0, words.size()).anyMatch(i -> !isKnown(words.get(i)) && !isPurpose(i));
            boolean figure = clause.terms().stream()
                    .anyMatch(t -> t.isFigure()
                            && !Term.ofLabel(question.text().in("de")).contains(t));
            if (stray && isGoing()) {
                return said(true);
            }
            if (stray && isNotGoing()) {
                return said(false);
            }
            if (stray || figure || words.size() > 14) {
                return Optional.empty();
            }
            long turns = words.stream().filter(t -> NEGATING.contains(t.text())).count();
            if (words.stream().anyMatch(t -> t.text().startsWith("wollte"))) {
                return Optional.empty();
            }
            if (has(YES) || has(NO)) {
                return plain(turns);
            }
            boolean ownWould = Term.ofLabel(question.text().in("de")).stream()
                    .anyMatch(t -> t.stem().equals(new Term("wuerden").stem()));
            if (has(SOMETIMES) || has(WOULD) && !ownWould) {
                return Optional.of(new AnswerReading.Unclear(List.of(new Answer.YesNo(true), new Answer.YesNo(false))));
            }
            if (!isSpoken() || turns > 1) {
                return Optional.empty();
            }
            return turns == 1 ? denied() : affirmed();
        }

        /** "Ich gehe trotzdem jeden Freitag ins Zentrum zum Skat": who goes there uses it, whatever for. */
        private boolean isGoing() {
            boolean there = words.stream().anyMatch(t -> told.subjects().touches(question, t))
                    && GOING.matcher(Words.of(clause.text()).text()).find();
            return isUse(question)
                    && there
                    && words.size() <= 14
                    && !ELSEWISE.matcher(Words.of(told.text()).text()).find()
                    && words.stream()
                            .noneMatch(t -> NEGATING.contains(t.text())
                                    || WOULD.contains(t.text())
                                    || SOMETIMES.contains(t.text())
                                    || RARELY.contains(t.text()));
        }

        /** "Ins Zentrum gehe ich schon lange nicht mehr". */
        private boolean isNotGoing() {
            long turns = words.stream().filter(t -> NEGATING.contains(t.text())).count();
            return isUse(question)
                    && turns == 1
                    && words.size() <= 12
                    && NO_MORE.matcher(Words.of(clause.text()).text()).find()
                    && words.stream().anyMatch(t -> told.subjects().touches(question, t))
                    && GOING.matcher(Words.of(clause.text()).text()).find()
                    && !has(OFTEN.stream().filter(w -> !w.equals("so")).collect(Collectors.toSet()))
                    && !has(WOULD)
                    && !OTHERS.matcher(Words.of(told.text()).text()).find()
                    && !Doubt.isConditional(told.text());
        }

        private Optional<AnswerReading> plain(long turns) {
            boolean both = has(YES) && has(NO) || turns > 1 || has(YES) && turns > 0 && !isSpoken();
            if (both || has(SOMETIMES)) {
                return Optional.of(new AnswerReading.Unclear(List.of(new Answer.YesNo(true), new Answer.YesNo(false))));
            }
            boolean yes = has(YES) && turns == 0;
            return Optional.of(new AnswerReading.Read(new Answer.YesNo(yes)));
        }

        /** Who does not know it does not use it; who likes it does not therefore. */
        private Optional<AnswerReading> denied() {
            if (has(OFTEN)
                    && !NEVER.stream()
                            .anyMatch(n -> words.stream().anyMatch(t -> t.text().equals(n)))) {
                return Optional.of(new AnswerReading.Unclear(List.of(new Answer.YesNo(true), new Answer.YesNo(false))));
            }
            return has(RARELY) || !(isOwnVerb() || isUse(question) && (has(USING) || has(KNOWING)))
                    ? Optional.empty()
                    : said(false);
        }

        private Optional<AnswerReading> affirmed() {
            if (!(isOwnVerb() || isUse(question) && has(USING))
                    || has(KNOWING) && !KNOW.matcher(question.text().in("de")).find()) {
                return Optional.empty();
            }
            boolean weak = has(RARELY) || has(ONCE);
            return weak ? Optional.of(new AnswerReading.Echo(new Answer.YesNo(true))) : said(true);
        }

        private Optional<AnswerReading> said(boolean yes) {
            return Optional.of(new AnswerReading.Read(new Answer.YesNo(yes)));
        }

        /** A verb or what is asked about it: "nutze", "sicher". */
        private boolean isOwnVerb() {
            Set<String> nouns = Nouns.of(question);
            return words.stream()
                    .anyMatch(t -> told.subjects().touches(question, t)
                            && !nouns.contains(t.stem())
                            && nouns.stream().noneMatch(n -> n.endsWith(t.stem())));
        }

        /** Somebody speaks of themselves, here or in the same sentence. */
        private boolean isSpoken() {
            return has(SPEAKING) || Term.of(told.text()).stream().anyMatch(t -> SPEAKING.contains(t.text()));
        }

        /** "Für den Nähkurs": why or with whom changes nothing. */
        private boolean isPurpose(int place) {
            return IntStream.range(Math.max(0, place - 2), place)
                    .anyMatch(i -> PURPOSE.contains(words.get(i).text()));
        }

        private boolean isKnown(Term term) {
            return told.subjects().touches(question, term)
                    || SMALL.contains(term.text())
                    || NEGATING.contains(term.text())
                    || YES.contains(term.text())
                    || NO.contains(term.text())
                    || RARELY.contains(term.text())
                    || SOMETIMES.contains(term.text())
                    || WOULD.contains(term.text())
                    || ONCE.contains(term.text())
                    || USING.contains(term.text())
                    || KNOWING.contains(term.text())
                    || Term.ofLabel(question.text().in("de")).contains(term)
                    || ownVerbForm(term);
        }

        private boolean ownVerbForm(Term term) {
            return Term.ofLabel(question.text().in("de")).stream()
                    .anyMatch(t -> t.stem().equals(term.stem()));
        }

        private boolean has(Set<String> some) {
            return words.stream().anyMatch(t -> some.contains(t.text()));
        }
    }
}
