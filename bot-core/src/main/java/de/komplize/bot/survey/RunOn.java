package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds where clauses begin in what somebody dictated or wrote without any mark: by the place of the verb, as it is heard. */
final class RunOn {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,:-][\\p{L}\\p{N}]+)*");

    private static final Pattern MARK = Pattern.compile("[.,;:!?()](?!\\d)|\\n|\\s[–—-]\\s");

    /** In words; who writes less says one thing. */
    private static final int FEWEST = 24;

    /** In words; whoever sets a mark now and then has meant the stretches between. */
    private static final int STRETCH = 25;

    private static final int LONGEST_PHRASE = 4;
    private static final int SHORTEST_CLAUSE = 2;

    private static final Set<String> VERB = Wordlist.of("""
            bin ist is sind war waren habe hab haben hat hatte hatten gehe geh gehen geht gehts fahre fahr fahren fährt komme komm kommen kommt
            nutze nutz nutzen benutze benutzen nehme nehm nehmen kaufe kauf kaufen brauche brauch brauchen braucht würde würd würden wäre wär wären
            finde find finden fände möchte möcht möchten kann könnte können könnt will wollen soll sollte sollten sollen müsste muss müssen
            musste mussten mache mach machen macht gebe geb geben gibt gibts lasse lass lassen zahle zahl zahlen bezahle bezahlen wohne wohn
            wohnen lebe leben laufe lauf laufen läuft spiele spielen mag mögen fehlt fehlen stört stören nervt nerven reicht reichen kenne kenn kennen
            weiß weiss denke glaube sage sag sagen bringe bring bringen hole hol holen lese lesen warte warten dauert kostet heißt heiße gefällt
            passt arbeite arbeiten wünsche wünschen helfe helf helfen übernehme wird werden werde wurde darf dürfen treffe treffen bekomme
            kriege krieg kriegt sitze sitzen schaue schau""");

    private static final Set<String> SPEAKING = Wordlist.of("ich wir man es");
    private static final Set<String> JOINING = Wordlist.of("und aber also denn sondern nur");
    private static final Set<String> BEGINNING = Wordlist.of("weil obwohl");
    private static final Set<String> UNDER =
            Wordlist.of("weil wenn dass ob damit obwohl falls als bevor wo die der das den dem was");
    private static final Set<String> PREPOSITION = Wordlist.of(
            "zur zum am im in ins mit für bis ab auf an ans nach von vom bei beim unter über gegen seit um");
    private static final Set<String> ARTICLE = Wordlist.of("""
            das die der den dem ein eine einen einem einer kein keine keinen mein meine meinen unser unsere unseren ihr ihre was
            neue neuen mehr letztes letzten letzte dieses jedes jeden""");

    /** Alone before the verb: "abends fahren …". */
    private static final Set<String> ADVERB = Wordlist.of("""
            zuletzt abends morgens mittags nachts sonntags samstags meistens dann dafür deshalb trotzdem manchmal früher jetzt heute daher dazu
            insgesamt eigentlich vielleicht zuerst""");

    /** "Finde ich": what was said before is what one finds. */
    private static final Set<String> THINKING = Wordlist.of("sagen sage sag denke glaube finde find");

    private static final Set<String> AFTER_THOUGHT = Wordlist.of("ja nein und mal also");

    private static final Set<String> FIRST = Wordlist.of("bin hab geh fahr");

    private static final Set<String> MODAL = Wordlist.of("""
            würde würd würden kann könnte können möchte möchten muss müsste müssen will wollen soll sollte habe hab haben bin sind darf hätte wäre
            werde""");

    private final List<String> said;

    private RunOn(List<MatchResult> words) {
        said = words.stream().map(w -> Words.of(w.group()).text().strip()).toList();
    }

    /** The stretch as it is where it has marks or is short, else its clauses. */
    static List<Stretch> clauses(Stretch sentence) {
        List<MatchResult> words = WORD.matcher(sentence.text()).results().toList();
        long marks = MARK.matcher(sentence.text().strip().replaceAll("[.!?]+$", ""))
                .results()
                .count();
        if (words.size() < FEWEST || marks * STRETCH > words.size()) {
            return List.of(sentence);
        }
        List<Stretch> clauses = new ArrayList<>();
        int from = 0;
        for (int at : new RunOn(words).begins()) {
            clauses.add(sentence.part(from, words.get(at).start()).stripped());
            from = words.get(at).start();
        }
        clauses.add(sentence.part(from, sentence.text().length()).stripped());
        return clauses;
    }

    /** The words that a clause begins with, but for the first of all. */
    private List<Integer> begins() {
        TreeSet<Integer> begins = new TreeSet<>();
        int last = 0;
        for (int i = 1; i < said.size(); i++) {
            int begin = joined(begin(i, last), last);
            if (begin - last >= SHORTEST_CLAUSE) {
                begins.add(begin);
                last = begin;
            }
        }
        return List.copyOf(begins);
    }

    /** Where the clause begins that the word at a place tells of; 0 where it tells of none. */
    private int begin(int i, int last) {
        String word = said.get(i);
        String before = said.get(i - 1);
        String next = i + 1 < said.size() ? said.get(i + 1) : "";
        if (BEGINNING.contains(word)) {
            return i;
        }
        boolean own = !MODAL.contains(before) || next.endsWith("e") || FIRST.contains(next);
        if (SPEAKING.contains(word) && VERB.contains(next) && !UNDER.contains(before) && own) {
            return i;
        }
        if (!VERB.contains(word) || SPEAKING.contains(before) || VERB.contains(before)) {
            return 0;
        }
        String second = i + 2 < said.size() ? said.get(i + 2) : "";
        boolean inverted = SPEAKING.contains(next) && (MODAL.contains(word) || !VERB.contains(second));
        boolean thought = word.equals("sagen")
                || inverted && second.equals("sagen")
                || THINKING.contains(word) && (second.isEmpty() || AFTER_THOUGHT.contains(second));
        return !thought && (inverted || isThird(word)) ? phrase(i, last, inverted) : 0;
    }

    private static boolean isThird(String verb) {
        return verb.endsWith("t")
                || Set.of(
                                "ist", "is", "sind", "war", "waren", "waere", "waer", "muss", "wird", "fehlen",
                                "sollte", "koennte")
                        .contains(verb);
    }

    /** What stands before the verb: "zur haltestelle", "die auswahl", "abends". */
    private int phrase(int verb, int last, boolean inverted) {
        int earliest = Math.max(last + 1, verb - LONGEST_PHRASE);
        boolean alone =
                ADVERB.contains(said.get(verb - 1)) || said.get(verb - 1).startsWith("ge") && !inverted;
        if (alone && verb - 1 > last) {
            return verb - 1;
        }
        for (int i = verb - 1; i >= earliest && !VERB.contains(said.get(i)) && !SPEAKING.contains(said.get(i)); i--) {
            boolean prepared = PREPOSITION.contains(said.get(i));
            boolean articled = ARTICLE.contains(said.get(i)) && !PREPOSITION.contains(said.get(Math.max(0, i - 1)));
            if (prepared && i - 2 >= earliest && ARTICLE.contains(said.get(i - 2))) {
                return i - 2;
            }
            if (prepared || articled || isNumber(i)) {
                return i;
            }
            if (JOINING.contains(said.get(i))) {
                return i + 1 < verb ? i + 1 : 0;
            }
        }
        return inverted && verb - 1 > last ? verb - 1 : 0;
    }

    /** "Zehn Euro reicht": the number that nothing stands before. */
    private boolean isNumber(int i) {
        String before = said.get(Math.max(0, i - 1));
        return !said.get(i).startsWith("ein")
                && new Term(said.get(i)).number().isPresent()
                && !VERB.contains(before)
                && !SPEAKING.contains(before)
                && !PREPOSITION.contains(before);
    }

    /** With the word that joins it to what was said before. */
    private int joined(int begin, int last) {
        int at = begin;
        while (at > last + 1 && JOINING.contains(said.get(at - 1))) {
            at--;
        }
        return at;
    }
}
