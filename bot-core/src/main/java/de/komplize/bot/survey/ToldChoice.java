package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads choices out of a sentence: by the words of their labels where the sentence speaks of the question, or names them and nothing else. */
final class ToldChoice {

    /** May stand beside a choice without saying something else. */
    private static final Set<String> BESIDE = Wordlist.of("""
            der die das den dem des ein eine einen einem einer eines und oder sowie plus auch noch mehr viel viele vor allem alles vorallem besonders hauptsächlich unbedingt dringend ganz klar eindeutig
            bitte mir uns ich wir es am meisten hier bei im in an auf zu für ist sind wäre wären würde würden sehr schon einfach nur eben halt ja also außerdem dann erst zuerst eigentlich
            eher meiner meinung nach finde denke meine nehme nehm wähle wähl ankreuzen kreuze auswahl entscheide mich antwort antworten buchstabe möglichkeit gibt kein keine keinen nicht weder noch nichts nix alle
            gut gute schöne neue dort da überall so wichtigsten wichtig besten echt richtig wirklich schlicht vielleicht beides beide davon meist meistens immer jeden tag komme gehe fahre fahr geh
            tut tun mit zum zur von vom per beim um as diese dieser dieses mal leider natürlich sicher wieder mein unser unsere unserem man da""");

    private static final Set<String> TAKING = Wordlist.of(
            "nehme nehm wähle wähl nimm kreuze ankreuzen entscheide brauche brauchen bräuchte bräuchten bitte antwort buchstabe fehlt fehlen");

    private static final Set<String> NAMING =
            Wordlist.of("der die das den dem ein eine einen und sowie plus auch vor allem bitte unbedingt dringend");

    private static final Set<String> BEFORE_ADJUNCT = Wordlist.of("für zum zur am an im in bei beim vor auf");

    private static final Set<String> HAVING = Wordlist.of(
            "habe hab haben ham nutze nutzen nehme nehmen lese lesen leihe leihen heize heizen kaufe besuche");

    private static final Set<String> BESIDE_OWN = Wordlist.of(
            "ich wir bei uns hier im haus alle aus mit also auch nur meist meistens hauptsächlich vor allem da dort immer");

    private static final Pattern AND = Pattern.compile("(?iu)(?:und|sowie) (?!\\p{L}+ (?:ich|wir) )");

    /** In terms; more than that is no list of choices. */
    private static final int LONGEST_LIST = 40;

    private ToldChoice() {}

    static Optional<AnswerReading> claim(Told said, Question question) {
        String spelled = Paraphrase.in(question, said.text());
        Told told = spelled.equals(said.text()) ? said : said.with(spelled);
        OptionNames names = told.subjects().names(question);
        List<Told.Clause> clauses = told.clauses();
        int first = IntStream.range(0, clauses.size())
                .filter(i -> clauses.get(i).isAbout(question))
                .findFirst()
                .orElse(-1);
        if (first < 0 && goesOn(told, question, names)) {
            return Optional.of(told.read(question, told.text())).filter(AnswerReading.Read.class::isInstance);
        }
        if (first < 0) {
            return told.about().isEmpty() || told.about().contains(question)
                    ? named(told, question, names).or(() -> inClause(told, question, names))
                    : Optional.empty();
        }
        while (first > 0
                && (AND.matcher(clauses.get(first).text()).lookingAt()
                                && !mentions(clauses.get(first - 1).terms(), names)
                                        .isEmpty()
                        || isList(clauses.get(first - 1), names)
                        || Unwanted.isSaidIn(clauses.get(first - 1).text())
                                && !mentions(clauses.get(first - 1).terms(), names)
                                        .isEmpty())) {
            first--;
        }
        int last = first;
        while (last + 1 < clauses.size() && belongs(clauses.get(last + 1), question, names)) {
            last++;
        }
        String part = told.between(clauses.get(first), clauses.get(last));
        boolean goesOn = question instanceof Question.MultipleChoice many
                && last + 1 < clauses.size()
                && Leftover.in(many, clauses.get(last + 1).text());
        return spoken(told, question, names, part)
                .map(reading -> goesOn ? Prose.weaker(reading) : guarded(told, question, names, reading));
    }

    /** "Wir haben Fernwärme, es sind 3 Leute hier": one of the clauses. */
    private static Optional<AnswerReading> inClause(Told told, Question question, OptionNames names) {
        List<AnswerReading> said = told.clauses().size() < 2
                ? List.of()
                : told.clauses().stream()
                        .filter(clause -> clause.about().isEmpty()
                                && clause.terms().stream().anyMatch(t -> HAVING.contains(t.text())))
                        .flatMap(clause -> named(told.with(clause.text()), question, names).stream())
                        .distinct()
                        .toList();
        return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }

    /** Another choice elsewhere in the sentence leaves a doubt, unless the whole says the same. */
    private static AnswerReading guarded(Told told, Question question, OptionNames names, AnswerReading reading) {
        if (reading instanceof AnswerReading.Read(Answer.Many(List<String> ids))
                && isShort(told, question, names, ids)) {
            AnswerReading whole = told.read(question, told.text());
            return whole instanceof AnswerReading.Read(Answer.Many(List<String> all)) && all.containsAll(ids)
                    ? whole
                    : Prose.weaker(reading);
        }
        boolean others = question instanceof Question.SingleChoice
                && mentions(Term.of(told.text()), names).stream()
                                .filter(mention -> mention.isClear() && mention.form() != Mention.Form.LIKELY)
                                .map(Mention::option)
                                .distinct()
                                .count()
                        > 1;
        return others && !told.read(question, told.text()).equals(reading) ? Prose.weaker(reading) : reading;
    }

    /** A choice that stands elsewhere in the sentence was not taken. */
    private static boolean isShort(Told told, Question question, OptionNames names, List<String> ids) {
        List<Term> terms = Term.of(told.text());
        return terms.stream().noneMatch(t -> t.is(WordClass.NOT) || t.is(WordClass.OTHERS))
                && mentions(terms, names).stream()
                        .filter(m -> m.isClear() && m.form() != Mention.Form.LIKELY)
                        .anyMatch(m ->
                                !ids.contains(question.offered().get(m.option()).id()));
    }

    /** "Und ein Trinkbrunnen wäre auch nicht schlecht", right behind what is missing. */
    private static boolean goesOn(Told told, Question question, OptionNames names) {
        boolean alone = told.asked().stream()
                .filter(q -> !q.equals(question) && !q.offered().isEmpty())
                .allMatch(q ->
                        mentions(Term.of(told.text()), told.subjects().names(q)).isEmpty());
        return (told.last().filter(question::equals).isPresent() || alone)
                && told.about().stream().allMatch(question::equals)
                && question instanceof Question.MultipleChoice
                && Wanting.is(question, told.text())
                && mentions(Term.of(told.text()), names).stream()
                        .anyMatch(mention -> mention.form() == Mention.Form.LABEL);
    }

    private static boolean belongs(Told.Clause clause, Question question, OptionNames names) {
        return clause.isAbout(question)
                || clause.about().isEmpty() && !mentions(clause.terms(), names).isEmpty()
                || isList(clause, names);
    }

    private static boolean isList(Told.Clause clause, OptionNames names) {
        List<Mention> mentions = mentions(clause.terms(), names);
        return !mentions.isEmpty()
                && IntStream.range(0, clause.terms().size())
                        .allMatch(i -> clause.terms().get(i).isMark()
                                || NAMING.contains(clause.terms().get(i).text())
                                || Mention.covers(mentions, i));
    }

    private static List<Mention> mentions(List<Term> terms, OptionNames names) {
        return names.in(terms).stream()
                .filter(m -> m.form() == Mention.Form.LABEL
                        || m.form() == Mention.Form.WORD
                        || m.form() == Mention.Form.LIKELY)
                .toList();
    }

    /** The sentence speaks of the question; what it says beside makes the reading weaker. */
    private static Optional<AnswerReading> spoken(Told told, Question question, OptionNames names, String said) {
        String part = Unwanted.without(said).orElse(said);
        List<Term> terms = Term.of(part);
        List<Mention> mentions = mentions(terms, names);
        boolean none =
                terms.stream().anyMatch(t -> t.is(WordClass.NONE) || t.is(WordClass.ALL) || t.is(WordClass.BOTH));
        if (mentions.isEmpty() && !none) {
            return Optional.empty();
        }
        long stray = IntStream.range(0, terms.size())
                .filter(i -> !isAdjunct(terms, i))
                .filter(i -> terms.get(i).isWord() && !Mention.covers(mentions, i))
                .filter(i -> !BESIDE.contains(terms.get(i).text())
                        && !told.subjects().touches(question, terms.get(i))
                        && !isOwn(question, terms.get(i)))
                .count();
        AnswerReading reading = told.read(question, part);
        if (mentions.isEmpty() && stray > 0) {
            return Optional.empty();
        }
        if (reading instanceof AnswerReading.Read && Wanting.is(question, part) && Wanting.is(question, told.text())) {
            return Optional.of(reading);
        }
        return stray > 3
                ? Optional.empty()
                : Optional.of(stray > 0 || Doubt.isConditional(part) ? Prose.weaker(reading) : reading);
    }

    /** "Bänke für die Alten": what a thing is for, or where. */
    private static boolean isAdjunct(List<Term> terms, int place) {
        return IntStream.rangeClosed(Math.max(0, place - 2), place - 1)
                .anyMatch(i -> BEFORE_ADJUNCT.contains(terms.get(i).text()));
    }

    private static boolean isOwn(Question question, Term term) {
        return Term.ofLabel(question.text().in("de")).stream()
                .anyMatch(t -> t.stem().equals(term.stem()));
    }

    /** Labels or letters, and nothing else that says something. */
    private static Optional<AnswerReading> named(Told told, Question question, OptionNames names) {
        List<Term> terms = Term.of(told.text());
        if (terms.size() > LONGEST_LIST) {
            return Optional.empty();
        }
        List<Mention> mentions = mentions(terms, names);
        Signs signs = new Signs(question.offered());
        boolean taking = terms.stream().anyMatch(t -> TAKING.contains(t.text()));
        boolean labels = !mentions.isEmpty()
                && terms.stream().anyMatch(Subjects::isTelling)
                && mentions.stream().allMatch(m -> m.form() == Mention.Form.LABEL)
                && IntStream.range(0, terms.size())
                        .allMatch(i -> terms.get(i).isMark()
                                || Mention.covers(mentions, i)
                                || NAMING.contains(terms.get(i).text())
                                || taking && BESIDE.contains(terms.get(i).text()));
        boolean owned = !labels && question.offered().size() > 1 && isOwned(told, terms, mentions);
        boolean letters = taking
                && mentions.isEmpty()
                && isOnlyOffer(told, question)
                && terms.stream().anyMatch(t -> Signs.isLetter(t.text()) && signs.isSign(t))
                && terms.stream().allMatch(t -> t.isMark() || BESIDE.contains(t.text()) || Signs.isLetter(t.text()));
        boolean elsewhere = told.asked().stream()
                .anyMatch(q -> !q.equals(question)
                        && !q.offered().isEmpty()
                        && !mentions(terms, told.subjects().names(q)).isEmpty());
        return (labels || letters || owned) && !elsewhere
                ? Optional.of(told.read(question, told.text()))
                : Optional.empty();
    }

    /** "Wir haben Fernwärme": whole labels, and beside them only who has them. */
    private static boolean isOwned(Told told, List<Term> terms, List<Mention> mentions) {
        return !mentions.isEmpty()
                && mentions.stream().allMatch(m -> m.form() == Mention.Form.LABEL && m.isClear())
                && terms.stream().anyMatch(t -> HAVING.contains(t.text()))
                && !Doubt.isConditional(told.text())
                && IntStream.range(0, terms.size())
                        .allMatch(i -> terms.get(i).isMark()
                                || Mention.covers(mentions, i)
                                || HAVING.contains(terms.get(i).text())
                                || NAMING.contains(terms.get(i).text())
                                || BESIDE_OWN.contains(terms.get(i).text()));
    }

    private static boolean isOnlyOffer(Told told, Question question) {
        return told.asked().stream().filter(q -> !q.offered().isEmpty()).allMatch(question::equals);
    }
}
