package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a yes or a no out of what somebody says of the thing itself that a question asks about, whatever they call it for short: "Beratung brauche ich
 * nicht mehr", "3 Euro sind ok", "Garten ja".
 */
final class Verdict {

    private static final Pattern WISH = Pattern.compile(
            "(?iu)\\A(?:würden|möchten|wollen|wünschen|hätten|könnten|können|soll(?:en?|ten?)?|wären|brauchen|benötigen|befürworten|unterstützen|sind Sie (?:dafür|für|damit|mit|einverstanden)|haben Sie (?:interesse|lust|bedarf))(?!\\p{L})");

    private static final Pattern HAVE =
            Pattern.compile("(?iu)\\A(?:haben|besitzen) Sie (?:schon |zurzeit )?(?:eine?n?|die|das|den)(?!\\p{L})");

    private static final Pattern DONE =
            Pattern.compile("(?iu)\\A(?:haben|waren|sind|hat|war|nutzen|kennen) (?:Sie|mindestens|Ihr)(?!\\p{L})");

    private static final Pattern VISIT =
            Pattern.compile("(?iu)\\A(?:waren Sie|haben Sie .*besucht|sind Sie .*(?:gewesen|gekommen))");

    /** "Per E-Mail statt auf Papier": yes and no are two things to choose from. */
    private static final Pattern EITHER = Pattern.compile("(?iu)(?<!\\p{L})(?:statt|anstatt|oder lieber)(?!\\p{L})");

    private static final Pattern WANTED = Wordlist.whole("""
            (?:zahl|nehm|uebernehm|kann|koenn|wuerd|moecht|haett)\\p{L}* (?:\\p{L}+ ){0,4}gerne?|(?:waer|waere|waeren|faend|faende) (?:\\p{L}+ ){0,4}(?:toll|super|gut|schoen|prima|klasse|hilfreich|wichtig|sinnvoll|hilfe|cool|nice|mega|praktisch|perfekt|recht|nett)|(?:toll|super|gut|schoen|prima|klasse|hilfreich|cool|mega|perfekt) (?:waere?n?|faende?)|wuerden? (?:\\p{L}+ ){0,4}(?:freuen|helfen|begruessen)|(?:ist|sind|waere?n?|waer) (?:\\p{L}+ ){0,3}(?:ok|okay|okey|in ordnung|fair|recht|angemessen|machbar|voellig in ordnung|kein problem)|muss (?:\\p{L}+ ){0,2}(?:sein|her|hin)|(?:halte|halten|find|finde|finden) (?:ich |wir )?(?:\\p{L}+ ){0,3}(?:fuer )?(?:noetig|notwendig|sinnvoll|wichtig|richtig)|bin (?:ich )?(?:sehr )?(?:dafuer|dabei)|(?:find|finde|finden) (?:ich |wir )?(?:\\p{L}+ ){0,4}(?:ok|okay|fair|in ordnung|angemessen)""");

    private static final Pattern ASKING_FOR = Wordlist.whole(
            "(?:ich|wir) (?:will|wollen|moechten?|brauche?n?|braeuchte?n?|benoetigen?) (?:\\p{L}+ ){0,4}|(?:brauche?n?|braeuchte?n?|benoetigen?|moechten?) (?:ich|wir)");

    private static final Pattern UNWANTED = Wordlist.whole(
            "brauch|braucht|brauche?n?|brauchts|benoetige?n?|moechten?|will|wollen|wuensche?n?|mag|suche?n?|bedarf|interess\\p{L}*|lohnt|lehne?n?|kommt (?:fuer|bei) (?:mich|uns|mir)|geht (?:fuer|bei) (?:mich|uns|mir)|(?:kann|koennen|schaffe?n?) (?:ich|wir)|(?:ich|wir) (?:kann|koennen|schaffe?n?)");

    private static final Pattern HAS = Wordlist.whole("habe?|haben|ham|besitze?n?|gibts?");

    private static final Pattern DID =
            Wordlist.whole("habe?|haben|ham|bin|sind|war|waren|nutze?n?|nutz|kenne?n?|kenn|benutze?n?|kannte|mache?n?");

    private static final Pattern AGAINST = Wordlist.whole("gegen|dagegen|lehne .* ab|bedenken|verzichte?n?");

    /** "Im Bad war keine Seife" says nothing of the one who writes. */
    private static final Pattern SELF = Wordlist.whole("ich|i|ick|wir|mir|mer|mich|uns");

    /** "Mit der App habe ich keine Probleme": something else is missing. */
    private static final Pattern NO_OTHER = Wordlist.whole("kein(?:e|en|er|es)? (\\p{L}+)");

    private static final Set<String> NO_WISH = Wordlist.of("zeit interesse bedarf lust geld kraft");

    private static final Pattern NOT_TOO = Wordlist.whole(
            "gegen .* (?:habe?|haben|haette|haetten) (?:ich |wir )?(?:gar |ueberhaupt )?nichts(?: einzuwenden)?[ .!]*$|(?:habe?|haben|haette|haetten) (?:ich |wir )?(?:gar |ueberhaupt )?nichts (?:gegen|dagegen)|ohne (?:\\p{L}+ ){1,3}geht (?:es|das) (?:gar |ueberhaupt )?nicht|nicht zu (?:viel|teuer)|(?:waer|waere|waeren|faend|faende) (?:\\p{L}+ ){0,3}nicht (?:schlecht|verkehrt|uebel)|(?:ist|sind|waere?n?|waer) (?:\\p{L}+ ){0,3}kein problem");

    private static final Pattern LIMITED = Wordlist.whole(
            "(?:nicht|nich) (?:so |sehr |besonders )?(?:oft|viel|immer|regelmaessig|haeufig|jede\\p{L}*|unbedingt|wirklich|nur)|nur|hoechstens|kaum|selten|eigentlich|frueher|damals|haette");

    private static final Pattern AWAY = Wordlist.whole(
            "(?:war|waren) (?:\\p{L}+ ){0,3}(?:nicht|nie|net|ned) (?:\\p{L}+ )?(?:da|dort|dabei)|(?:war|waren) (?:\\p{L}+ ){0,3}(?:im urlaub|verreist|krank)");

    private static final Pattern WAS =
            Wordlist.whole("(?:ich|i|wir|mir) (?:war|waren)|(?:war|waren) (?:ich|i|wir|mir)");

    private static final Pattern THERE = Wordlist.whole(
            "(?:war|waren) (?:(?:ich|wir|auch|schon|oft|oefter|natuerlich|letztes jahr|diesmal|mit|\\p{L}+en|zwei|drei|vier|kindern) ){0,5}(?:da|dort|dabei)");

    private static final Pattern UNREAL_IF = Wordlist.whole("(?:wenn|falls) .*(?:waere|haette|waer|koennte)");

    private static final Pattern SUBORDINATE =
            Pattern.compile("(?:dass|ob|wenn|weil|damit|obwohl|falls|als|bevor|da|wo|in de[rm]) .*");

    private static final Pattern NOT_THAT = Wordlist.whole("(?:nicht|kein\\p{L}*)(?: so| der fall)?,? dass");

    private static final Pattern NONE_OF_IT =
            Pattern.compile("(?:(?:also|bitte|danke|nein) )*kein(?:e|en)? (?:\\p{L}+ ){0,1}\\p{L}+[ .!]*");

    private static final Pattern FOR_IT = Pattern.compile("ja zu[mr]?(?: de[nmr])? .*");

    private static final Pattern PRICE = Pattern.compile("(?iu)(\\d{1,4}) ?(?:euro|eur|€)");

    private static final Set<String> GENERAL = Wordlist.of("""
            stadt jahr jahren jahre monat monaten monate mal haushalt woche wochen tag tage termin termine euro kind kinder kindern zukunft zeit ort orte person personen frage
            stadtteil angebot angebote leben sommer winter uhr""");

    private static final Pattern NOUN =
            Pattern.compile("(?<!\\A)(?<!\\p{L})(?!(?:Sie|Ihr\\p{L}*)(?!\\p{L}))\\p{Lu}\\p{L}{2,}");

    private static final int SHORTEST = 3;
    private static final int LONG_HEAD = 6;

    /** In words: yes or no beside what is asked about. */
    private static final int TERSE = 5;

    private static final int LONGEST = 16;
    private static final int PAIR = 12;

    private final Question.YesNo question;
    private final List<Question> others;
    private final Subjects subjects;
    private final Set<String> nouns;
    private final Optional<String> price;
    private final Set<String> times;
    private final boolean wish;
    private final boolean have;
    private final boolean done;
    private final boolean visit;

    Verdict(Question.YesNo question, List<Question> asked, Subjects subjects) {
        this.question = question;
        this.subjects = subjects;
        others = asked.stream()
                .filter(q -> !q.equals(question) && !Section.hasWords(q))
                .toList();
        String text = question.text().in("de");
        nouns = nouns(question);
        price = PRICE.matcher(text).results().map(m -> m.group(1)).findFirst();
        times = OpeningTimes.times(question);
        boolean either = EITHER.matcher(text).find();
        wish = !either && WISH.matcher(text).find();
        have = !either && HAVE.matcher(text).find();
        done = !either && !wish && DONE.matcher(text).find();
        visit = VISIT.matcher(text).find()
                && asked.stream()
                                .filter(q -> q instanceof Question.YesNo
                                        && VISIT.matcher(q.text().in("de")).find())
                                .count()
                        == 1;
    }

    Optional<SecondLook.Found> read(List<List<Remark>> sentences) {
        List<SecondLook.Found> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (Remark remark : looked(sentences.get(i))) {
                int at = i;
                said(remark)
                        .ifPresent(yes ->
                                found.add(new SecondLook.Found(at, new AnswerReading.Read(new Answer.YesNo(yes)))));
            }
        }
        boolean one = found.stream().map(SecondLook.Found::reading).distinct().count() == 1;
        return one ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The parts of a sentence, and two that stand side by side: "3 Euro: ja", "3 Euro sind dafür nicht zu viel". */
    private List<Remark> looked(List<Remark> parts) {
        List<Remark> all = new ArrayList<>(parts);
        for (int i = 1; i < parts.size(); i++) {
            Remark one = parts.get(i - 1);
            Remark two = parts.get(i);
            if (words(one) + words(two) <= PAIR
                    && one.denials() + two.denials() == Math.max(one.denials(), two.denials())
                    && !(one.denials() > 0 && WANTED.matcher(two.folded()).find())) {
                all.add(new Remark(
                        one.sentence(),
                        one.text() + " " + two.text(),
                        Stream.concat(one.terms().stream(), two.terms().stream())
                                .toList(),
                        Stream.concat(one.subjects().stream(), two.subjects().stream())
                                .collect(Collectors.toSet()),
                        one.first(),
                        one.others() || two.others()));
            }
        }
        return all;
    }

    private static long words(Remark remark) {
        return remark.terms().stream().filter(Term::isWord).count();
    }

    private Optional<Boolean> said(Remark remark) {
        String folded = remark.folded();
        long words = words(remark);
        if (words > LONGEST
                || remark.others()
                || remark.isOpen()
                || LIMITED.matcher(folded).find()
                || UNREAL_IF.matcher(folded).find()
                || SUBORDINATE.matcher(folded.strip()).matches()
                || NOT_THAT.matcher(Words.of(remark.sentence()).text()).find()
                || Prose.QUOTING.matcher(remark.sentence()).find()) {
            return Optional.empty();
        }
        Optional<Boolean> opening =
                others.stream().anyMatch(q -> names(q, remark)) ? Optional.empty() : OpeningTimes.in(times, remark);
        if (opening.isPresent()) {
            return opening;
        }
        if (visit && isTopic(remark) && WAS.matcher(folded).find() && remark.denials() < 2) {
            return Optional.of(remark.denials() == 0);
        }
        if (visit && remark.subjects().stream().allMatch(question::equals)) {
            if (AWAY.matcher(folded).find()) {
                return Optional.of(false);
            }
            if (THERE.matcher(folded).find() && remark.denials() == 0) {
                return Optional.of(true);
            }
        }
        return isTopic(remark) ? judged(remark, folded, words) : Optional.empty();
    }

    private Optional<Boolean> judged(Remark remark, String folded, long words) {
        Optional<Boolean> token = words <= TERSE ? SaidYes.in(question, remark, wish) : Optional.empty();
        if (token.isPresent()) {
            return token;
        }
        Optional<Boolean> approval = wish ? Approval.of(question, remark) : Optional.empty();
        if (approval.isPresent() || FOR_IT.matcher(folded.strip()).matches()) {
            return approval.or(() -> Optional.of(true));
        }
        long denials = remark.denials();
        boolean bearable = NOT_TOO.matcher(folded).find();
        boolean against = !bearable && AGAINST.matcher(folded).find();
        boolean wanted = denials == 0
                && !remark.isUnwanted()
                && (WANTED.matcher(folded).find() || ASKING_FOR.matcher(folded).find());
        if (wish && !against && (wanted || bearable && denials <= 1)) {
            return Optional.of(true);
        }
        if (wish && against && !wanted && denials == 0) {
            return Optional.of(false);
        }
        return denials == 1 && !bearable && isDenied(folded, words) ? Optional.of(false) : Optional.empty();
    }

    private boolean isDenied(String folded, long words) {
        boolean other = NO_OTHER.matcher(folded)
                .results()
                .map(m -> new Term(m.group(1)))
                .anyMatch(t -> nearness(nouns, t) == 0
                        && !WordClass.isLight(t.text())
                        && !(wish && NO_WISH.contains(t.text())));
        boolean self = SELF.matcher(folded).find() || words <= TERSE;
        return !other
                && ((wish || have) && NONE_OF_IT.matcher(folded.strip()).matches()
                        || wish && UNWANTED.matcher(folded).find()
                        || self && have && HAS.matcher(folded).find()
                        || self && done && DID.matcher(folded).find());
    }

    /** The thing itself is named, and nothing that another question asks about. */
    private boolean isTopic(Remark remark) {
        if (others.stream().anyMatch(q -> names(q, remark))) {
            return false;
        }
        boolean priced = price.filter(euros -> PRICE.matcher(remark.text())
                        .results()
                        .anyMatch(m -> m.group(1).equals(euros)))
                .isPresent();
        List<Term> words = remark.terms().stream()
                .filter(t -> t.isWord() && t.text().length() >= SHORTEST)
                .filter(t -> !GENERAL.contains(t.text()) && !WordClass.isLight(t.text()))
                .toList();
        int own = words.stream().mapToInt(t -> nearness(nouns, t)).max().orElse(0);
        int other = words.stream()
                .flatMapToInt(t -> others.stream().mapToInt(q -> nearness(nouns(q), t)))
                .max()
                .orElse(0);
        return own > other || priced && other == 0;
    }

    private boolean names(Question other, Remark remark) {
        return !other.offered().isEmpty()
                && subjects.names(other).in(remark.terms()).stream()
                        .anyMatch(m -> m.isClear() && m.form() != Mention.Form.SIGN);
    }

    private static Set<String> nouns(Question question) {
        return NOUN.matcher(question.text().in("de"))
                .results()
                .map(MatchResult::group)
                .filter(word -> !GENERAL.contains(new Term(Words.of(word).text().strip()).text()))
                .flatMap(word -> Term.ofLabel(word).stream())
                .map(Term::stem)
                .collect(Collectors.toSet());
    }

    /** Of one of the nouns: the same, the end of it, its beginning; 0 for another word. */
    private static int nearness(Set<String> nouns, Term term) {
        String stem = term.stem();
        return nouns.stream()
                .mapToInt(noun -> noun.equals(stem)
                        ? 4
                        : Kinship.isTail(noun, stem) || noun.length() > LONG_HEAD && noun.endsWith(stem)
                                ? 3
                                : stem.length() >= LONG_HEAD && noun.startsWith(stem)
                                        ? 2
                                        : noun.length() >= LONG_HEAD && stem.startsWith(noun) ? 1 : 0)
                .max()
                .orElse(0);
    }
}
