package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sentence that says one thing, with what tells how it is meant.
 *
 * @param sentence the whole of which it is a part, as written
 * @param text as written
 * @param subjects the questions that a noun in it speaks of
 * @param first true where it begins its sentence
 * @param others true where it says what somebody else does or thinks: from where they are named until the writer speaks again
 */
record Remark(String sentence, String text, List<Term> terms, Set<Question> subjects, boolean first, boolean others) {

    private static final Pattern CUT = Pattern.compile(
            "(?iu)[,;:](?!\\d)|[()]|[ \\t][–—-][ \\t]|(?<!\\d)[.!?]+(?=\\s|$)|\\s(?=(?:aber|sondern|dafür|jedoch|doch)\\s)|\\s(?=und (?:ich|wir|beim?|dann|ja|nein|das|der|die|den|im|am|zum|zur|ins|nutzen?|gehe|habe?|helfe|kann|würde?|wünsch\\p{L}*)\\s)");

    private static final Pattern DENIED = Wordlist.whole(
            "nicht|nich|net|ned|nit|lehne?n?(?= (?:ich|wir))|kein\\p{L}*|nie|niemals|ohne|weder|niemand\\p{L}*|nix|nichts|kaum|selten|statt|anstatt|ausser");

    /** Two of which make one: "dürfen nicht fehlen". */
    private static final Pattern AFFIRMING = Wordlist.whole(
            "(?:nicht|nie|nich) (?:fehlen|missen|schlecht|verkehrt|uebel|unwichtig|nur|zuletzt|lange|ohne)|kein(?:e)? (?:frage|zweifel)|ohne frage|ohne (?:\\p{L}+ ){1,3}geht (?:es|das) (?:gar |ueberhaupt )?nicht|nichts (?:lieber|schoeneres)|nicht nein");

    private static final Pattern UNWANTED = Wordlist.whole("""
            egal|genug|genuegend|ueberfluessig|unnoetig|unwichtig|quatsch|unsinn|bloedsinn|dagegen|abgeschaff\\p{L}*|abgeschaltet|eingestellt|abschaff\\p{L}*|weg damit|zu viel\\p{L}*|zuviel\\p{L}*|verzicht\\p{L}*|schon da|bereits|(?:haben|gibt) (?:wir|es) (?:inzwischen|mittlerweile|jetzt)|kaputt\\p{L}*|weniger|raus|wurscht|schnuppe|zu (?:eng|schwer|laut|weit|gefaehrlich|voll|riskant|anstrengend|kompliziert)""");

    private static final Pattern OPEN = Wordlist.whole("""
            ob|vielleicht|eventuell|evtl|vllt|moeglicherweise|entweder|irgendwann|frueher|damals|letztes (?:jahr|mal)|bald|demnaechst|naechstes jahr|spaeter|bestimmt|hoffentlich|angeblich|zeitung|prozent|manche|andere|die meisten|als ob|schwanke|oder|jein|mal .* mal|wollte|wollten|ausgeglichen|halb halb|halbe halbe|kommt erst|erst (?:ab )?\\d{4}|ab \\d{4}|nicht so dass|kuenftig|zukuenftig|wohl|fast|beinahe""");

    private static final Pattern CONDITION =
            Wordlist.whole("wenn|falls|sofern|solange|vorausgesetzt|je nachdem|kommt drauf an");

    private static final Pattern OTHERS = Wordlist.whole(
            "(?:meine?[mnrs]?|unsere?[mnrs]?|die|der|dem|den) (?:\\p{L}+ )?" + Asserted.RELATIVES
                    + "|mama|papa|oma|opa|bei (?:ihr|ihm|ihnen)|(?:sie|er) (?:haette|hatte|hat|weiss|kennt|war|kam|will|moechte|geht|nutzt|findet|sagt|wuerde|braucht|meint|ist|gibt)");

    private static final Pattern SELF = Wordlist.whole("ich|wir|mir|uns");

    private static final Pattern UNREAL = Wordlist.whole(
            "will|wollen|wollte|moecht\\p{L}*|wuerd\\p{L}*|koennt\\p{L}*|sollt?\\p{L}*|haett\\p{L}*|plane\\p{L}*|ueberlege\\p{L}*|waer\\p{L}*|vor haben|habe? (?:ich|wir)? ?vor|werde[nt]?|muesst\\p{L}*");

    private static final Pattern THEN = Wordlist.whole(
            "(?:letzte|vorige|dieses|vergangene)[sn]? (?:jahr|mal|monat|herbst|sommer|winter|fruehjahr|woche)|vor (?:einem|zwei|drei|einigen|ein paar|\\d) (?:jahr|monat|woche)\\p{L}*|gerade|derzeit|zurzeit");

    private static final Pattern DONE = Wordlist.whole(
            "(?:habe?|hab|haben|ham) (?:.* )?(?:besucht|gemacht|genutzt|teilgenommen|belegt|mitgemacht|benutzt|gehabt)|(?:besucht|gemacht|genutzt|belegt|mitgemacht|benutzt) (?:habe?|hab|haben)|(?:war|waren|mache|machen|besuche|besuchen) .*");

    Remark {
        terms = List.copyOf(terms);
        subjects = Set.copyOf(subjects);
    }

    /** The parts of a sentence in their order. */
    static List<Remark> of(String sentence, Subjects subjects) {
        List<Remark> remarks = new ArrayList<>();
        Matcher cut = CUT.matcher(sentence);
        int from = 0;
        while (cut.find()) {
            add(remarks, sentence, from, cut.start(), subjects);
            from = cut.end();
        }
        add(remarks, sentence, from, sentence.length(), subjects);
        return remarks;
    }

    private static void add(List<Remark> remarks, String sentence, int from, int to, Subjects subjects) {
        String part = sentence.substring(from, to).strip();
        if (!part.isEmpty()) {
            List<Term> terms = Term.of(part);
            Set<Question> about = new HashSet<>();
            terms.stream().map(subjects::strong).flatMap(Optional::stream).forEach(about::add);
            String folded = Words.of(part).text();
            boolean others = OTHERS.matcher(folded).find()
                    || !remarks.isEmpty()
                            && remarks.getLast().others
                            && !SELF.matcher(folded).find();
            remarks.add(new Remark(sentence, part, terms, about, remarks.isEmpty(), others));
        }
    }

    String folded() {
        return Words.of(text).text();
    }

    /** How often it says no. */
    long denials() {
        return DENIED.matcher(AFFIRMING.matcher(folded()).replaceAll(" "))
                .results()
                .count();
    }

    boolean isUnwanted() {
        return UNWANTED.matcher(AFFIRMING.matcher(folded()).replaceAll(" ")).find();
    }

    /** Whether a label itself says no: "weniger Autoverkehr". */
    static boolean saysNo(String label) {
        return DENIED.matcher(label).find() || UNWANTED.matcher(label).find();
    }

    /** It is not certain, or not now, or only if something else is so. */
    boolean isOpen() {
        return isOpen(folded());
    }

    /** Something that was done in a time that was asked about. */
    boolean isDoneThen() {
        String folded = folded();
        return THEN.matcher(folded).find()
                && DONE.matcher(folded).find()
                && denials() == 0
                && !isOpen(THEN.matcher(folded).replaceAll(" "));
    }

    private boolean isOpen(String folded) {
        return OPEN.matcher(folded).find() || sentence.strip().endsWith("?");
    }

    boolean isConditional() {
        return CONDITION.matcher(Words.of(sentence).text()).find();
    }

    /** It says what would be, or shall be. */
    boolean isUnreal() {
        return UNREAL.matcher(folded()).find();
    }

    boolean isAbout(Question question) {
        return subjects.equals(Set.of(question));
    }

    boolean isElsewhere(Question question) {
        return !subjects.isEmpty() && !subjects.contains(question);
    }
}
