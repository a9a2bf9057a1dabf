package de.komplize.bot.entity;

import de.komplize.bot.entity.YesNoClause.Item;
import de.komplize.bot.entity.YesNoClause.Verdict;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A short German sentence that answers by saying what the writer does: "mache ich regelmäßig", "das möchte ich nicht", "finde ich gut". It
 * may hold nothing but a verb, its subject and words that say little; anything else is a statement and no answer.
 */
record YesNoStatement(List<Item> items) {

    private static final Set<String> SMALL = Wordlist.of("""
            dies da dort ihn sie den ihm damit daran dran hier ihr die der mir so auch gern gerne schon sehr oft regelmäßig immer häufig
            täglich sofort doch jetzt bereits eigentlich wohl mal zu mit dabei natürlich bestimmt ganz voll absolut viel wirklich einmal wieder bisher noch leider
            total unbedingt persönlich gar überhaupt eher vollkommen völlig definitiv wahrscheinlich vermutlich sicher sicherlich unterwegs selbst alle jemals je
            generell grundsätzlich in für darauf drauf davor sogar nun momentan aktuell derzeit sowieso öfter öfters mehrmals bei jeden jede tag woche monat
            gut toll super prima klasse wichtig richtig sinnvoll schön spannend okay ok notwendig nötig korrekt wahr bekannt möglich recht einverstanden zufrieden
            interessiert dafür bereit hilfreich nützlich fall ordnung geeignet wünschenswert erwünscht machen tun haben nutzen kommen kennen wissen sagen sehen
            gehen hin ab vor teil statt an interesse lust zeit bedarf bock nach""");

    private static final Set<String> TURNING = Wordlist.of("""
            nicht nie niemals kein keine keinen keiner keinem keins keinerlei nichts ungern kaum weniger wenig
            schlecht blöd doof falsch unnötig unwichtig überflüssig sinnlos unsinn unsinnig unmöglich dagegen unbekannt unzufrieden problem probleme einwände
            einwand bedenken lehne verneine widerspreche bezweifle verzichte weigere hasse vermeide""");

    private static final Pattern PARTICIPLE = Pattern.compile("ge\\p{L}{2,}(?:t|en)|be\\p{L}{2,}t|ver\\p{L}{2,}(?:t|en)|\\p{L}{2,}iert|\\p{L}{2,}ge\\p{L}{2,}(?:t|en)");

    private static final Set<String> SUBJECTS = Set.of("ich", "wir");
    private static final Set<String> THAT = Set.of("das", "es", "dem", "dies", "dazu", "daran");
    private static final Set<String> COPULAS = Wordlist.of("ist wäre war klingt stimmt passt trifft geht klappt interessiert betrifft reizt gefällt");

    // Verbs that people write without "ich" when they say no: "brauche nicht", "will das nicht".
    private static final Set<String> SHORT_VERBS = Wordlist.of("""
            brauche brauch kenne kenn will möchte möcht mag nutze nutz habe hab bin kann finde find mache mach weiß gehe geh sehe seh war glaube glaub denke darf""");

    // "Weiß ich", "brauche ich", "wohne ich": no answer unless denied; conjunctions and question words are no verbs at all.
    private static final Set<String> NO_ANSWER = Wordlist.of("""
            was wie wo wer wann ob welche welchen warum wieso wenn als dass weil und oder aber also dann weiß überlege zweifle frage schwanke hoffe wünsche
            brauche brauchen wohne wohnen komme suche meine danke grüße muss müsste sollte lebe arbeite""");

    /** What the sentence answers; {@code NONE} for every other sentence. */
    Verdict verdict() {
        OptionalInt subject = IntStream.range(0, items.size()).filter(i -> SUBJECTS.contains(word(i))).findFirst();
        if (subject.isPresent() && subject.getAsInt() > 0) {
            return verbFirst(subject.getAsInt());
        }
        int verb = subject.isPresent() || THAT.contains(word(0)) || word(0).equals("so") ? 1 : 0;
        boolean known = subject.isPresent() || COPULAS.contains(word(verb)) || SHORT_VERBS.contains(word(verb)) && turns() > 0;
        return known && verb + 1 < items.size() && isAnswer(verb) && saysLittle(verb + 1, items.size()) ? judged() : Verdict.NONE;
    }

    /** "Mache ich gern", "das kann ich bestätigen". */
    private Verdict verbFirst(int subject) {
        int verb = subject - 1;
        // After "das" and the like the last word may be any verb; "hier möchte ich wohnen" is no answer.
        boolean free = THAT.contains(word(0)) && word(items.size() - 1).matches("\\p{L}{3,}(?:en|ern|eln|t)");
        boolean little = IntStream.range(0, verb).noneMatch(this::turns) && saysLittle(0, verb) && saysLittle(subject + 1, items.size() - (free && items.size() > subject + 1 ? 1 : 0));
        return word(verb).length() > 2 && isAnswer(verb) && little ? judged() : Verdict.NONE;
    }

    private Verdict judged() {
        return turns() % 2 == 0 ? Verdict.YES : Verdict.NO;
    }

    private boolean isAnswer(int verb) {
        return !NO_ANSWER.contains(word(verb)) || turns() > 0 || IntStream.range(0, items.size()).anyMatch(i -> word(i).matches("ge\\p{L}+t|interesse|lust"));
    }

    private long turns() {
        return IntStream.range(0, items.size()).filter(this::turns).count();
    }

    private boolean turns(int i) {
        return switch (items.get(i).kind()) {
            case NOT, DISSENT -> true;
            case OTHER, SUBJECT, FILLER -> TURNING.contains(word(i));
            case YES, NO, HESITANT_NO, ASSENT, SOFT, LEANING, RHETORIC, OPEN, BOTH, CORRECTION, RATHER, PARTLY, LINK -> false;
        };
    }

    private boolean saysLittle(int from, int to) {
        return IntStream.range(from, to).allMatch(this::saysLittle);
    }

    private boolean saysLittle(int i) {
        return switch (items.get(i).kind()) {
            case FILLER, SUBJECT, RATHER, LEANING, PARTLY, ASSENT, SOFT, NOT, DISSENT -> true;
            case OTHER -> SMALL.contains(word(i)) || TURNING.contains(word(i)) || PARTICIPLE.matcher(word(i)).matches();
            // "Das ist ja toll": here "ja" is a particle.
            case YES, NO, HESITANT_NO, RHETORIC, OPEN, BOTH, CORRECTION, LINK -> false;
        };
    }

    private String word(int i) {
        return i < items.size() ? items.get(i).text() : "";
    }
}
