package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads choices out of what is said with them: named, and wanted where wishes were asked for, or done or used where facts were. */
final class ChoiceRemarks {

    private static final Pattern WISHES = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:fehl|vermiss|wünsch|brauch|soll|angehen|verbesser|wichtig|möcht|liebsten|besten|würden|könnte|wollen|interessier|bevorzug|lieber).*");

    private static final Pattern PAST =
            Pattern.compile("(?iu).*(?<!\\p{L})(?:haben|hatten|waren|wurden?|sind) (?:Sie|Ihr|Ihnen)(?!\\p{L}).*");

    static final Pattern OF_CHILD = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:Kind|Sohn|Tochter|Mutter|Vater|Eltern|Angehörige)\\p{L}*(?!\\p{L}).*");

    static final Pattern APPROVING = Wordlist.whole("""
            fehl\\p{L}*|brauch\\p{L}*|braeucht\\p{L}*|wuensch\\p{L}*|vermiss\\p{L}*|bitte|gern\\p{L}*|lieb(?:er|sten)|am besten|beste[rns]?|toll\\p{L}*|super|prima|klasse|schoen\\p{L}*|gute?[nrs]?|ideal\\p{L}*|perfekt\\p{L}*|optimal\\p{L}*|hilfreich\\p{L}*|helfen|hilft|\
            wichtig\\p{L}*|noetig\\p{L}*|notwendig\\p{L}*|dringend|unbedingt|sinnvoll\\p{L}*|praktisch\\p{L}*|nuetzlich\\p{L}*|spannend\\p{L}*|interessant\\p{L}*|interessier\\p{L}*|freuen|freut|passt|passen|dafuer|bin fuer|sind fuer|bevorzug\\p{L}*|waehle|nehmen?|nehm|stimme|soll\\p{L}*|muesst\\p{L}*|muss|muessen|gehoer\\p{L}*|her|hin|\
            will|wollen|moecht\\p{L}*|zaehlt|kommt es|vertragen|gold wert|top|geil|das wahre|favorit\\p{L}*|zuerst|als erstes|erstens|vorrang|prioritaet|vordringlich\\p{L}*|wuerd\\p{L}*|dabei|reizt|vor allem|vorallem|hauptsache|nutzen|nutze|wertvoll|koennt\\p{L}*|faend\\p{L}*|waere?n?|waer|cool|mega|ja|auch""");

    private static final Pattern SPEAKING = Wordlist.whole(
            "ich|wir|uns|mir|mich|unser\\p{L}*|mein\\p{L}*|i|ick|mer|hab|habe|haben|ham|bin|sind|man|geheizt|wird|laeuft|lief|meist\\p{L}*");

    private static final Pattern WAS = Wordlist.whole("war|waren|hatte|hatten|gehabt|gewesen|wurde|frueher");
    private static final Pattern CLAIMING = Wordlist.whole("ich|wir|haben|habe|hab|bin");
    private static final Pattern LISTING = Wordlist.whole("antworten? (?:lauten|lautet|sind|waeren)");
    private static final Pattern NOTHING = Wordlist.whole(
            "(?:gar |ueberhaupt |eigentlich )?(?:nichts|nix)|keine?[rsnm]? (?:der|von den|davon)(?: \\p{L}+)?|kein(?:e|en)? \\p{L}+|brauche ich keine|keine");
    private static final Pattern ELSE =
            Wordlist.whole("sonst|weiter|anderes|mehr|aber|nur|ausser|ahnung|meinung|zeit|kinder|problem|angaben?");
    private static final Pattern EXCEPT = Wordlist.whole("alles? (?:\\p{L}+ ){0,3}(?:ausser|bis auf)");

    private static final int MOST_BARE = 3;
    private static final int MOST_OF_ITEM = 5;

    private static final Pattern SAME = Wordlist.whole("(?:mir|uns) (?:\\p{L}+ )?gleich");

    private final Question question;
    private final List<Question> asked;
    private final Subjects subjects;
    private final OptionNames names;
    private final boolean wishes;
    private final boolean past;
    private final boolean ofChild;

    private final Set<Integer> wanted = new TreeSet<>();
    private final Set<Integer> refused = new HashSet<>();
    private final Set<Integer> unsure = new HashSet<>();
    private boolean stray;
    private boolean none;
    private int at = -1;

    ChoiceRemarks(Question question, List<Question> asked, Subjects subjects) {
        this.question = question;
        this.asked = asked;
        this.subjects = subjects;
        names = subjects.names(question);
        String text = question.text().in("de");
        wishes = WISHES.matcher(text).matches();
        past = PAST.matcher(text).matches();
        ofChild = OF_CHILD.matcher(text).matches();
    }

    Optional<SecondLook.Found> read(List<List<Remark>> sentences) {
        for (int i = 0; i < sentences.size(); i++) {
            List<Remark> remarks = sentences.get(i);
            boolean list = remarks.stream()
                    .anyMatch(
                            r -> isBareAnswer(r) || LISTING.matcher(r.folded()).find());
            for (Remark remark : remarks) {
                int before = at;
                if (!list && (ofChild || !remark.others())) {
                    take(i, remark);
                }
                stray |= at == i && before != i && isBesideItems(remarks);
            }
        }
        wanted.removeAll(refused);
        unsure.removeAll(refused);
        boolean others = unsure.stream().anyMatch(i -> !wanted.contains(i));
        if (wanted.isEmpty() && unsure.isEmpty() && none) {
            return Optional.of(new SecondLook.Found(at, new AnswerReading.Read(new Answer.Many(List.of()))));
        }
        return wanted.isEmpty() ? Optional.empty() : reading(others).map(reading -> new SecondLook.Found(at, reading));
    }

    private Optional<AnswerReading> reading(boolean others) {
        List<String> ids =
                wanted.stream().map(i -> question.offered().get(i).id()).toList();
        if (question instanceof Question.MultipleChoice many) {
            Answer answer = new Answer.Many(ids);
            return ids.size() < many.min() || ids.size() > many.max()
                    ? Optional.empty()
                    : Optional.of(others || stray ? new AnswerReading.Echo(answer) : new AnswerReading.Read(answer));
        }
        if (ids.size() > 1) {
            return Optional.empty();
        }
        Answer answer = new Answer.One(ids.getFirst());
        return Optional.of(others ? new AnswerReading.Echo(answer) : new AnswerReading.Read(answer));
    }

    /** "Ist mir gleich" is not "etwa gleich oft". */
    private static boolean isOfSame(List<Term> terms, Mention mention) {
        return IntStream.range(mention.from(), mention.to())
                .allMatch(i -> terms.get(i).text().equals("gleich"));
    }

    private void take(int place, Remark remark) {
        List<Term> terms = Term.of(Paraphrase.in(question, remark.text()));
        List<Mention> all = names.in(terms).stream()
                .filter(m -> m.isClear() && m.form() != Mention.Form.SIGN)
                .filter(m -> IntStream.range(m.from(), m.to()).anyMatch(i -> Subjects.isTelling(terms.get(i))))
                .filter(m -> !SAME.matcher(remark.folded()).find() || !isOfSame(terms, m))
                .toList();
        if (all.isEmpty() && isNone(remark)) {
            none = true;
            at = place;
            return;
        }
        if (all.isEmpty() && remark.isAbout(question) && remark.denials() == 0 && !remark.isOpen()) {
            List<Integer> letters = letters(terms);
            wanted.addAll(letters);
            at = letters.isEmpty() ? at : place;
            return;
        }
        List<Mention> likely = all.stream().filter(m -> isLikely(m, terms)).toList();
        List<Mention> mentions = all.stream().filter(m -> !likely.contains(m)).toList();
        boolean another = !all.isEmpty() && isOfAnother(remark, terms, all);
        if (!another && remark.denials() == 0 && question instanceof Question.MultipleChoice) {
            likely.forEach(m -> unsure.add(m.option()));
        }
        List<Integer> options = mentions.stream().map(Mention::option).toList();
        if (mentions.isEmpty() || another) {
            unsure.addAll(options);
            return;
        }
        if (EXCEPT.matcher(remark.folded()).find() && question instanceof Question.MultipleChoice) {
            IntStream.range(0, question.offered().size())
                    .filter(i -> !options.contains(i))
                    .forEach(wanted::add);
            at = place;
            return;
        }
        boolean own = mentions.stream().allMatch(m -> {
            String label = Words.of(question.offered().get(m.option()).label().in("de"))
                    .text();
            return Remark.saysNo(label);
        });
        if (!own && (remark.denials() > 0 || remark.isUnwanted())) {
            (remark.denials() > 1 ? unsure : refused).addAll(options);
        } else if (remark.isOpen() || remark.isConditional() && !wishes || !isMeant(remark, terms, mentions)) {
            unsure.addAll(options);
        } else {
            stray |= question instanceof Question.MultipleChoice
                    && Stray.in(question, subjects, remark, terms, mentions);
            wanted.addAll(options);
            at = place;
        }
    }

    /** "Keine Maßnahmen", "auf dem Platz fehlt nichts". */
    private boolean isNone(Remark remark) {
        boolean about =
                remark.isAbout(question) || subjects.about(remark.terms()).equals(Set.of(question));
        String folded = remark.folded();
        return about
                && question instanceof Question.MultipleChoice many
                && many.min() == 0
                && !remark.isOpen()
                && !remark.others()
                && !remark.isConditional()
                && NOTHING.matcher(folded).find()
                && !ELSE.matcher(folded).find()
                && remark.denials() == 1;
    }

    /** "Altersgruppe c": the subject and a letter, and nothing else that says something. */
    private List<Integer> letters(List<Term> terms) {
        List<Term> said = terms.stream()
                .filter(t -> !t.isMark() && !WordClass.isLight(t.text()) && Subjects.isTelling(t))
                .toList();
        List<Integer> letters = IntStream.range(0, terms.size())
                .filter(i -> i == 0 || !terms.get(i - 1).isFigure())
                .mapToObj(terms::get)
                .filter(t -> t.text().length() == 1 && Signs.isLetter(t.text()))
                .map(t -> t.text().charAt(0) - 'a')
                .filter(i -> i >= 0 && i < question.offered().size())
                .toList();
        return said.size() <= 1 && terms.size() <= MOST_OF_ITEM ? letters : List.of();
    }

    /** Probably meant, and not surely: one word of a long label, or of another question. */
    private boolean isLikely(Mention mention, List<Term> terms) {
        long telling = Term.ofLabel(
                        question.offered().get(mention.option()).label().in("de"))
                .stream()
                .filter(t -> Subjects.isTelling(t) && !WordClass.isLight(t.text()))
                .count();
        return mention.form() == Mention.Form.LIKELY
                || mention.form() == Mention.Form.WORD
                        && (telling > MOST_BARE - 1
                                || IntStream.range(mention.from(), mention.to())
                                        .mapToObj(terms::get)
                                        .flatMap(t -> subjects.strong(t).stream())
                                        .anyMatch(q -> !q.equals(question)));
    }

    /** "Meine Antworten lauten 4, ja und Bänke": part of a list of answers. */
    private boolean isBareAnswer(Remark remark) {
        List<Term> words = remark.terms().stream().filter(t -> !t.isMark()).toList();
        return words.size() <= MOST_BARE
                && !words.isEmpty()
                && words.getLast().isFigure()
                && remark.subjects().isEmpty();
    }

    /** "Waschmaschine und Trockner neu, Balkonkraftwerk auch": an item of the list that is no choice by its words. */
    private boolean isBesideItems(List<Remark> remarks) {
        return question instanceof Question.MultipleChoice
                && remarks.stream()
                        .filter(r -> r.subjects().isEmpty()
                                && r.terms().size() <= MOST_OF_ITEM
                                && !CLAIMING.matcher(r.folded()).find())
                        .filter(r -> names.in(Term.of(Paraphrase.in(question, r.text())))
                                .isEmpty())
                        .anyMatch(r -> Stray.in(question, subjects, r, r.terms(), List.of()));
    }

    /** The words belong to a choice or the subject of another question as well. */
    private boolean isOfAnother(Remark remark, List<Term> terms, List<Mention> mentions) {
        boolean own = remark.subjects().contains(question);
        Set<Question> elsewhere = new HashSet<>();
        for (int i = 0; i < terms.size(); i++) {
            if (!Mention.covers(mentions, i)) {
                subjects.strong(terms.get(i)).filter(q -> !q.equals(question)).ifPresent(elsewhere::add);
            }
        }
        boolean offered = asked.stream()
                .filter(q -> !q.equals(question) && !q.offered().isEmpty())
                .anyMatch(q -> subjects.names(q).in(Term.of(remark.text())).stream()
                        .anyMatch(m -> m.form() == Mention.Form.LABEL || m.form() == Mention.Form.WORD));
        boolean wish = asked.stream()
                .filter(Section::hasWords)
                .anyMatch(q -> IntStream.range(0, terms.size())
                        .filter(i -> !Mention.covers(mentions, i))
                        .anyMatch(i -> subjects.about(List.of(terms.get(i))).equals(Set.of(q))));
        return !own && (!elsewhere.isEmpty() || offered || wish);
    }

    private boolean isMeant(Remark remark, List<Term> terms, List<Mention> mentions) {
        boolean bare = IntStream.range(0, terms.size())
                .allMatch(i -> Mention.covers(mentions, i)
                        || !terms.get(i).isWord()
                        || WordClass.isLight(terms.get(i).text())
                        || !Subjects.isTelling(terms.get(i))
                        || subjects.touches(question, terms.get(i)));
        if (wishes) {
            return bare || APPROVING.matcher(Words.of(remark.sentence()).text()).find();
        }
        bare &= Term.of(remark.sentence()).stream()
                .allMatch(t -> !t.isWord()
                        || WordClass.isLight(t.text())
                        || !Subjects.isTelling(t)
                        || subjects.touches(question, t)
                        || terms.contains(t));
        boolean spoken =
                ofChild || SPEAKING.matcher(Words.of(remark.sentence()).text()).find();
        return bare || spoken && !remark.isUnreal() && (past || !isPast(remark));
    }

    private static boolean isPast(Remark remark) {
        return WAS.matcher(remark.folded()).find();
    }
}
