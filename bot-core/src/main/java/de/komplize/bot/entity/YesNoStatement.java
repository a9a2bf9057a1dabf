package de.komplize.bot.entity;

import de.komplize.bot.entity.YesNoClause.Item;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A short German sentence that answers by saying what the writer does: "mache ich regelmäßig", "das möchte ich nicht", "finde ich gut". It
 * may hold nothing but a verb, its subject and words that say little; anything else is a statement and no answer.
 */
record YesNoStatement(List<Item> items) {

    private static final Set<String> SMALL = Wordlist.of("""
            dies da dort ihn sie den ihm damit daran dran hier ihr die der mir so auch gern gerne schon sehr oft regelmäßig immer häufig
            täglich sofort doch jetzt bereits eigentlich wohl mal zu mit dabei natürlich bestimmt ganz voll absolut viel wirklich einmal
            wieder bisher noch leider total unbedingt persönlich gar überhaupt eher vollkommen völlig definitiv wahrscheinlich
            vermutlich sicher sicherlich unterwegs selbst alle jemals je generell grundsätzlich in für davor sogar nun momentan aktuell
            derzeit sowieso öfter öfters mehrmals bei frage infrage jeden jede tag woche monat gut toll super prima klasse wichtig
            richtig sinnvoll schön spannend okay ok notwendig nötig korrekt wahr bekannt möglich recht einverstanden zufrieden
            interessiert dafür bereit hilfreich nützlich fall ordnung geeignet wünschenswert erwünscht machen tun haben nutzen kommen
            kennen wissen sagen sehen gehen hin ab vor teil statt an klappen funktionieren sein interesse lust zeit bedarf bock nach teilnehmen mitmachen
            mitgestalten mitwirken beitreten zustimmen""");

    private static final Set<String> TURNING = Wordlist.of("""
            nicht nie niemals kein keine keinen keiner keinem keins keinerlei nichts ungern kaum weniger wenig schlecht blöd doof falsch
            unnötig unwichtig überflüssig sinnlos unsinn unsinnig unmöglich dagegen unbekannt unzufrieden problem probleme einwände
            einwand bedenken lehne rate verneine widerspreche bezweifle verneinen ablehnen verzichten widersprechen
            bezweifeln abraten verzichte weigere hasse vermeide""");

    private static final Pattern PARTICIPLE = Pattern.compile(
            "ge\\p{L}{2,}(?:t|en)|(?:be|er|ent)\\p{L}{2,}t|ver\\p{L}{2,}(?:t|en)|\\p{L}{2,}iert|\\p{L}{2,}ge\\p{L}{2,}(?:t|en)");

    private static final Pattern INFINITIVE = Pattern.compile("\\p{L}{3,}(?:en|ern|eln|t)");
    private static final Pattern EAGER = Pattern.compile("ge\\p{L}+t|interesse|lust");

    // "Das verstehe ich nicht" is no refusal.
    private static final Set<String> UNKNOWING = Wordlist.of("""
            weiß verstehe versteh erinnere kapiere begreife überlege verstanden kapiert begriffen entscheide
            entscheiden entschieden festlegen festgelegt""");
    private static final Set<String> TORN = Wordlist.of("""
            zwiegespalten gespalten geteilt hergerissen unsicher verunsichert ratlos überfragt unschlüssig unentschlossen unentschieden""");
    // "Ich kann mich schwer entscheiden" doubts without a "nicht".
    private static final Set<String> HARDLY = Wordlist.of("schwer schlecht schwerlich");

    private static final Set<String> SUBJECTS = Set.of("ich", "wir");
    private static final Set<String> THAT = Set.of("das", "es", "dem", "dies", "dazu", "daran");
    private static final Set<YesNoKind> ADVERBIAL = EnumSet.of(
            YesNoKind.FILLER,
            YesNoKind.NOT,
            YesNoKind.NO,
            YesNoKind.YES,
            YesNoKind.PARTLY,
            YesNoKind.LEANING,
            YesNoKind.RATHER);
    private static final Set<String> PREPOSITIONS =
            Wordlist.of("im in zur zum bei beim um am vor nach an auf unter seit für diese dieses dieser diesen");
    private static final Set<String> MODALS = Wordlist.of("kann will möchte würde mag darf werde muss soll könnte");
    private static final Set<String> COPULAS = Wordlist.of(
            "kommt wird ist wäre war klingt stimmt passt trifft geht klappt interessiert betrifft reizt gefällt");

    // Verbs that people write without "ich" when they say no: "brauche nicht", "will das nicht".
    private static final Set<String> SHORT_VERBS = Wordlist.of("""
            brauche brauch kenne kenn will möchte möcht mag nutze nutz habe hab bin kann finde find mache mach weiß gehe geh sehe seh
            war glaube glaub denke darf""");

    // "Brauche ich", "wohne ich": no answer unless denied; conjunctions and question words are no verbs at all.
    private static final Set<String> NO_ANSWER = Wordlist.of("""
            was wie wo wer wann ob welche welchen warum wieso wenn als dass weil und oder aber also dann überlege zweifle frage schwanke
            hoffe wünsche brauche brauchen wohne wohnen komme suche meine danke grüße muss müsste sollte lebe arbeite""");

    // "Kann ich nicht" is a phrase of the table, but here each word has its place.
    YesNoStatement {
        items = items.stream().flatMap(YesNoStatement::apart).toList();
    }

    private static Stream<Item> apart(Item item) {
        boolean subject = SUBJECTS.stream().anyMatch(s -> item.text().contains(" " + s));
        return subject ? Arrays.stream(item.text().split(" ")).map(Item::of) : Stream.of(item);
    }

    /** What the sentence answers; {@code NONE} for every other sentence. */
    YesNoVerdict verdict() {
        OptionalInt subject = IntStream.range(0, items.size())
                .filter(i -> SUBJECTS.contains(word(i)))
                .findFirst();
        return subject.isPresent() && subject.getAsInt() > 0
                ? verbFirst(subject.getAsInt())
                : adverbial().orElseGet(() -> verbSecond(subject.isPresent()));
    }

    /** "Ich kenne das nicht", "das ist richtig", "brauche keine". */
    private YesNoVerdict verbSecond(boolean subject) {
        if (items.size() == 1 || isParticipleOnly()) {
            return word(0).equals("dafuer") || items.size() > 1 ? judged() : YesNoVerdict.NONE;
        }
        int verb = subject || THAT.contains(word(0)) || word(0).equals("so") ? 1 : 0;
        boolean known = subject || COPULAS.contains(word(verb)) || (SHORT_VERBS.contains(word(verb)) && turns() > 0);
        boolean answer = known && verb + 1 < items.size() && isAnswer(verb) && saysLittle(verb + 1, items.size());
        return answer ? judged() : YesNoVerdict.NONE;
    }

    /** "Im Sommer nicht", "derzeit ja", "nicht genug": one thing besides the yes or no. */
    private Optional<YesNoVerdict> adverbial() {
        YesNoKind first = items.getFirst().kind();
        YesNoKind last = items.getLast().kind();
        List<Item> others =
                items.stream().filter(i -> i.kind() == YesNoKind.OTHER).toList();
        boolean one = others.size() == 1
                && items.stream().allMatch(i -> i.kind() == YesNoKind.OTHER || ADVERBIAL.contains(i.kind()));
        boolean placed = PREPOSITIONS.contains(word(0)) && items.size() <= 4;
        boolean asks = others.stream().anyMatch(i -> NO_ANSWER.contains(i.text()));
        if (asks || !(one || placed)) {
            return Optional.empty();
        }
        boolean no =
                last == YesNoKind.NOT || last == YesNoKind.NO || (one && first == YesNoKind.NOT && items.size() == 2);
        return no ? Optional.of(YesNoVerdict.NO) : Optional.of(YesNoVerdict.YES).filter(_ -> last == YesNoKind.YES);
    }

    /** "Noch nie dort gewesen", "schon gemacht". */
    private boolean isParticipleOnly() {
        YesNoKind first = items.getFirst().kind();
        boolean opens = first == YesNoKind.DISSENT || first == YesNoKind.NOT || word(0).matches("schon|bereits");
        return opens && PARTICIPLE.matcher(word(items.size() - 1)).matches() && saysLittle(0, items.size());
    }

    /** "Mache ich gern", "das kann ich bestätigen". */
    private YesNoVerdict verbFirst(int subject) {
        int verb = subject - 1;
        // After "das" and the like the last word may be any verb; "hier möchte ich wohnen" is no answer.
        boolean about = THAT.contains(word(0)) || (verb == 0 && MODALS.contains(word(0)) && turns() > 0);
        boolean free = about && INFINITIVE.matcher(word(items.size() - 1)).matches();
        boolean little = IntStream.range(0, verb).noneMatch(i -> items.get(i).kind() == YesNoKind.OTHER && turns(i))
                && saysLittle(0, verb)
                && saysLittle(subject + 1, items.size() - (free && items.size() > subject + 1 ? 1 : 0));
        return word(verb).length() > 2 && isAnswer(verb) && little ? judged() : YesNoVerdict.NONE;
    }

    private YesNoVerdict judged() {
        boolean doubts = turns() % 2 == 1 || hasAnyOf(HARDLY);
        if ((doubts && hasAnyOf(UNKNOWING)) || hasAnyOf(TORN)) {
            return YesNoVerdict.OPEN;
        }
        return turns() % 2 == 0 ? YesNoVerdict.YES : YesNoVerdict.NO;
    }

    private boolean hasAnyOf(Set<String> words) {
        return IntStream.range(0, items.size()).anyMatch(i -> words.contains(word(i)));
    }

    private boolean isAnswer(int verb) {
        return !NO_ANSWER.contains(word(verb))
                || turns() > 0
                || IntStream.range(0, items.size())
                        .anyMatch(i -> EAGER.matcher(word(i)).matches());
    }

    private long turns() {
        return IntStream.range(0, items.size()).filter(this::turns).count();
    }

    private boolean turns(int i) {
        return switch (items.get(i).kind()) {
            case NOT, DISSENT -> true;
            case OTHER, SUBJECT, FILLER -> TURNING.contains(word(i));
            case YES, NO, HESITANT_NO, ASSENT, SOFT, LEANING, RHETORIC, OPEN, BOTH, CORRECTION, RATHER, PARTLY, LINK ->
                false;
        };
    }

    private boolean saysLittle(int from, int to) {
        return IntStream.range(from, to).allMatch(this::saysLittle);
    }

    private boolean saysLittle(int i) {
        return switch (items.get(i).kind()) {
            case FILLER, SUBJECT, RATHER, LEANING, PARTLY, ASSENT, SOFT, NOT, DISSENT -> true;
            case OTHER ->
                SMALL.contains(word(i))
                        || TURNING.contains(word(i))
                        || PARTICIPLE.matcher(word(i)).matches();
            // "Das ist ja toll": here "ja" is a particle.
            case YES, NO, HESITANT_NO, RHETORIC, OPEN, BOTH, CORRECTION, LINK -> false;
        };
    }

    private String word(int i) {
        return i < items.size() ? items.get(i).text() : "";
    }
}
