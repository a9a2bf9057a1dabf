package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads that none of the choices holds: by the one that says so itself ("Ich nutze kein Auto"), or none at all where several can be chosen. */
final class NoneOfThem {

    private static final Pattern DENIED = Wordlist.whole(
            "(?:gar |ueberhaupt |leider |noch )*(?:nicht|nichts|nie|niemals|nix|kein\\p{L}{0,2}|garnicht)(?: einzige[sn]?)?(?: davon)?|weder noch");
    private static final Pattern OPEN_LABEL = Wordlist.whole("weiss|egal|angabe|sicher|meinung|bekannt|entschieden");
    private static final Pattern CUT = Pattern.compile("[,;.!](?=\\s|$)|\\s[–—-]\\s|[()]");
    private static final Pattern BUT = Wordlist.whole(
            "ausser|nur|als|zu viel|zu wenig|so|sondern|aber|doch|mehr|frueher|schlecht|verkehrt|unbedingt|immer|gern");

    private static final Pattern OTHERWISE = Wordlist.whole("""
            weder .* noch (?:sonst (?:was|etwas|irgendwas)|irgendwas(?: anderes)?|das andere)|kein(?:e[rsn]?)? (?:der|von den|dieser) \\p{L}+(?: (?:sagt|interessiert|passt|hilft|trifft)(?: \\p{L}+){0,3})?|\
            keine? (?:besonderheiten?|einschraenkungen?|hilfsmittel|probleme?|(?:mir )?(?:bekannt|noetig|notwendig|vorhanden)|einzige[rsn]?)|(?:hilft|passt|interessiert|betrifft|stoert) (?:mir|mich|uns)? ?(?:davon )?(?:nichts|nix|kein\\p{L}* (?:einzige|davon)\\p{L}*)|\
            (?:(?:zurzeit|derzeit|momentan|im moment|aktuell|bisher|noch|leider|eigentlich|nein|gar) ){0,3}(?:nichts|nix) (?:davon|von (?:alle)?dem)|(?:am liebsten )?(?:gar|ueberhaupt) nicht[.! ]*$|garnicht[.! ]*$|keine?s? der (?:genannten|aufgezaehlten|obigen|angebotenen) \\p{L}+|hier ist es ruhig|nichts besonderes|keine (?:sonder|besonderen )?wuensche|(?:ich )?(?:esse|vertrage) (?:ich )?alles|(?:alles|ist alles) (?:gut|okay|in ordnung)""");

    private static final Set<String> THERE = Wordlist.of("war waren gewesen dort da hier hin gehe geh bin");

    private static final Pattern ALL =
            Pattern.compile("(?:einfach |bitte |mir |wir )?alle (\\p{L}+|\\d)(?: \\p{L}+){0,2}[.! ]*");
    private static final Pattern EVERYWHERE = Pattern.compile(
            "(?:am besten |eigentlich |einfach )?(?:ueberall|an allen (?:orten|stellen)|alles davon|alle davon|alle zusammen|saemtliche)[.! ]*");
    private static final Pattern SAME = Wordlist.whole("egal|schnuppe|wurscht|wurst|gleich|einerlei|gleichgueltig");

    private static final int MOST_WORDS = 8;

    /** "Nö", "noch nichts". */
    private static final Pattern NOTHING = Pattern.compile(
            "(?iu)\\s*(?:(?:leider |noch |gar |eigentlich |im moment |zurzeit |derzeit |momentan |aktuell |bisher |da (?:würde|wird|hilft) (?:mir )?(?:gar )?){0,2}(?:nichts|nix)(?: davon| helfen| nötig| nutzen)?|nein|nee|nö|(?:derzeit |zurzeit |momentan |aktuell |im moment )?keine?[ns]?(?: weiteren| zusätzlichen| davon)?|(?:das )?brauche?n? (?:ich|wir) (?:gar |derzeit |noch |eigentlich |alles ){0,2}(?:nicht|nichts|nix|keine?s?))(?: danke)?(?:[.! ]*|, (?:bin|ich bin|danke)(?!.*(?<!\\p{L})(?:aber|nur|ausser|außer)).*)",
            Pattern.DOTALL);

    private static final Pattern BOTH =
            Wordlist.whole("beides|beide|sowohl als auch|mal so mal so|gleich oft|halb halb");

    private NoneOfThem() {}

    /** What was read; or none of the choices, where that is said and nothing else was. */
    static AnswerReading or(Question question, String text, AnswerReading reading) {
        if (reading instanceof AnswerReading.Read(Answer answer) && !(answer instanceof Answer.Skipped)) {
            return reading;
        }
        Optional<Answer> none = question instanceof Question.SingleChoice one
                ? in(one, text)
                : question instanceof Question.MultipleChoice many ? in(many, text) : Optional.empty();
        return none.<AnswerReading>map(AnswerReading.Read::new).orElse(reading);
    }

    /** "Bus und Bahn beides", where a choice says just that. */
    static Optional<Answer> both(Question.SingleChoice question, String said) {
        List<Option> both = question.options().stream()
                .filter(o -> folded(o).matches("(?:beides?|etwa gleich oft)(?: .*)?"))
                .toList();
        String text = Words.of(said).text();
        boolean meant = BOTH.matcher(text).find()
                && !DENIED.matcher(text).find()
                && Term.of(said).stream().filter(Term::isWord).count() <= MOST_WORDS;
        return both.size() == 1 && meant
                ? Optional.of(new Answer.One(both.getFirst().id()))
                : Optional.empty();
    }

    static Optional<Answer> in(Question.SingleChoice question, String said) {
        List<Option> negative = question.options().stream()
                .filter(o -> DENIED.matcher(folded(o)).find()
                        && !OPEN_LABEL.matcher(folded(o)).find())
                .toList();
        List<String> parts = Parts.of(said, CUT);
        boolean counted = Frequency.suits(question.options()) || Times.suits(question.options());
        if (negative.size() != 1 || parts.isEmpty() || counted) {
            return Optional.empty();
        }
        String first = parts.getFirst();
        List<Term> words = Term.of(first).stream().filter(t -> !t.isMark()).toList();
        Matcher denied = DENIED.matcher(Words.of(first).text());
        boolean plain = denied.find() && !BUT.matcher(Words.of(first).text()).find() && words.size() <= MOST_WORDS;
        List<Term> own = Stream.concat(
                        Term.ofLabel(negative.getFirst().label().in("de")).stream(),
                        Term.ofLabel(question.text().in("de")).stream())
                .toList();
        boolean known = words.stream()
                .filter(t -> Subjects.isTelling(t)
                        && !WordClass.isLight(t.text())
                        && !THERE.contains(t.text())
                        && !DENIED.matcher(t.text()).find())
                .allMatch(t ->
                        own.stream().anyMatch(o -> o.stem().equals(t.stem()) || Kinship.isKin(o.stem(), t.stem())));
        return plain && known ? Optional.of(new Answer.One(negative.getFirst().id())) : Optional.empty();
    }

    static Optional<Answer> in(Question.MultipleChoice question, String said) {
        String text = Words.of(said).text().strip();
        boolean none = question.min() == 0
                && OTHERWISE.matcher(text).lookingAt()
                && !Wordlist.whole("ausser|nur|aber|bis auf").matcher(text).find()
                && (!text.contains("sondern")
                        || OptionNames.of(question.options())
                                .in(Term.of(text.substring(text.indexOf("sondern"))))
                                .isEmpty());
        return none ? Optional.of(new Answer.Many(List.of())) : Optional.empty();
    }

    /** "Alle fünf Punkte". */
    static Optional<Answer> all(Question.MultipleChoice question, String said) {
        String text = Words.of(said).text().strip();
        Matcher all = ALL.matcher(text);
        boolean each = question.options().size() <= question.max()
                && (EVERYWHERE.matcher(text).matches()
                        || all.matches()
                                && new Term(all.group(1)).number().orElse(-1)
                                        == question.options().size());
        return each
                ? Optional.of(new Answer.Many(
                        question.options().stream().map(Option::id).toList()))
                : Optional.empty();
    }

    /** "Ist mir schnuppe", where a choice says that it is all the same. */
    static Optional<Answer> indifferent(Question.SingleChoice question, String said) {
        List<Option> same = question.options().stream()
                .filter(o -> SAME.matcher(folded(o)).find())
                .toList();
        String text = Words.of(said).text();
        return same.size() == 1
                        && SAME.matcher(text).find()
                        && Term.of(said).stream().filter(Term::isWord).count() <= MOST_WORDS
                ? Optional.of(new Answer.One(same.getFirst().id()))
                : Optional.empty();
    }

    private static String folded(Option option) {
        return Words.of(option.label().in("de")).text();
    }

    /** What was read; or none of several, where behind the number of the question nothing but a no was said. */
    static AnswerReading said(Question question, String said, AnswerReading read) {
        return read instanceof AnswerReading.Absent
                        && question instanceof Question.MultipleChoice many
                        && many.min() == 0
                        && NOTHING.matcher(said).matches()
                ? new AnswerReading.Read(new Answer.Many(List.of()))
                : read;
    }
}
