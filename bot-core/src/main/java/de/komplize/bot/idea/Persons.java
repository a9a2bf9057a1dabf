package de.komplize.bot.idea;

import de.komplize.bot.entity.FirstNames;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of private persons: with a form of address, beside a relation, first name with surname, one's own. No offices, streets or schools. */
final class Persons {

    private static final String CAPITAL = "\\p{Lu}\\p{Ll}{1,30}(?:-\\p{Lu}\\p{Ll}{1,30}){0,2}";
    private static final String SURNAME = "(?:(?:von|van|de|zu|von der|von den|al|el|bin)[ -])?" + CAPITAL;

    /** Group 1 is the form of address, group 2 the first name or the only one, group 3 the surname. */
    private static final String NAME =
            "((?:Herrn? |Frau |Fräulein |Familie |Fam\\. |Hr\\. |Fr\\. )?(?:(?:Prof|Dr|med|Ing)\\. ?){0,3}(?:\\p{Lu}\\. ?)?)("
                    + SURNAME + ")(?: (?:\\p{Lu}\\. ?)?(" + SURNAME + "))?(?![\\p{L}])";

    private static final String NEAR = """
            Nachbar(?:in|s|n)?|Hausmeister(?:in|s)?|Vermieter(?:in|s)?|Mieter(?:in|s)?|Anwohner(?:in)?|Lehrer(?:in|s)?|Klassenlehrer(?:in|s)?|\
            Trainer(?:in)?|Hausarzt|Zahnarzt|Bäcker|Bauer|Wirt|Postbote|Mitbewohner(?:in)?|Chef(?:in)?""";
    private static final String DEAR = """
            Freund(?:in|es)?|Kolleg(?:e|in|en)|Sohn(?:es)?|Tochter|Mann(?:es)?|Ehemann|Frau|Ehefrau|Bruder|Schwester|Oma|Opa|Mutter|\
            Vater|Mama|Papa|Enkel(?:in)?|Onkel|Tante|Cousin(?:e)?|Ex|Partner(?:in)?|Schwager|Schwägerin|Neffe|Nichte|Bekannte[rn]?|Kind""";

    /** Which names are believed where. */
    private enum Rule {
        /** "Herr Müller", "Dr. Weber", "Familie Yılmaz". */
        ADDRESSED(
                "(?=Herrn? |Frau |Fräulein |Familie |Fam\\. |Hr\\. |Fr\\. |Eheleute |Prof\\. ?|Dr\\. ?)" + NAME, true),
        /** "der Hausmeister Krause". */
        NEIGHBOUR("(?:" + NEAR + ")[ ,]{1,2}" + NAME, true),
        /** "meine Tochter Lena", "mein Freund Sami Haddad"; after these a single noun often is no name. */
        RELATIVE("(?:" + DEAR + ")[ ,]{1,2}" + NAME, false),
        FULL(NAME, false),
        /** "Ich heiße Kowalski". */
        OWN("(?:[Ii]ch hei(?:ß|ss)e|[Mm]ein [Nn]ame (?:ist|lautet)|[Nn]ame ?:|[Gg]ez\\.) {0,2}" + NAME, true),
        SIGNED(
                "(?:Grü(?:ß|ss)en?|Gru(?:ß|ss)|MfG|Mfg|MFG|LG|VG|Unterschrift ?:)[,.!:]?\\s{1,3}(?:(?:Ihre?|[Ee]ure?r?|[Dd]eine?) )?"
                        + NAME + "(?=\\s{0,9}(?:$|\\n))",
                true);

        private final Pattern pattern;
        private final boolean oneIsEnough;

        Rule(String pattern, boolean oneIsEnough) {
            this.pattern = Pattern.compile("(?<![\\p{L}\\d-])" + pattern);
            this.oneIsEnough = oneIsEnough;
        }
    }

    /** What a name in front makes a street, a building or a firm. */
    private static final Pattern PLACE_AFTER = Pattern.compile("""
            [ -]{1,2}(?:\\p{Lu}\\p{Ll}{1,20}-)?(?i:stra(?:ß|ss)e|str\\.|weg|allee|platz|gasse|ring|ufer|damm|brücke|schule|gymnasium|haus|halle|\
            park|kirche|stift|klinik|bibliothek|institut|stadion|preis|denkmal|kita|anlage|tunnel|steg|museum|treppe|gmbh|ag|kg|e\\. ?v\\.)(?!\\p{Ll}).*\
            """, Pattern.DOTALL);

    private static final Pattern PUBLIC_BEFORE = Pattern.compile("""
            .*(?i:bürgermeister|minister|kanzler|präsident|dezernent|stadtr[aä]t|ortsvorsteher|abgeordnete|landr[aä]t|stadtbaur[aä]t|künstler|\
            dichter|partei|(?<!\\p{L})(?:brüder|am|im|st\\.|sankt))\\p{Ll}{0,4} (?:Herrn? |Frau |Dr\\. )?""", Pattern.DOTALL);
    /** Each is one character, so that places stay what they are. */
    private static final Pattern BLANK = Pattern.compile("[\\p{Zs}\\t]");

    private static final int VIEW = 40;

    private Persons() {}

    static Stream<Hint> in(Folded text) {
        String raw = BLANK.matcher(text.raw()).replaceAll(" ");
        Stream<Hint> capitalised = Stream.of(Rule.values())
                .flatMap(rule -> rule.pattern.matcher(raw).results().flatMap(m -> hint(rule, raw, m).stream()));
        return Stream.concat(capitalised, LowerCaseNames.in(text));
    }

    private static Optional<Hint> hint(Rule rule, String raw, MatchResult match) {
        int words = nameWords(rule, match);
        int end = words == 2 ? match.end(3) : match.end(2);
        boolean named = words > 0 && isPrivate(raw, match.start(), match.start(1), end);
        return named ? Optional.of(new Hint(Hint.Kind.PERSON, match.start(1), end)) : Optional.empty();
    }

    /** How many of the words are a name: none, the first, or both. */
    private static int nameWords(Rule rule, MatchResult match) {
        boolean addressed = !match.group(1).isEmpty();
        boolean known = FirstNames.contains(match.group(2));
        boolean second = match.group(3) != null && !NoName.is(match.group(3));
        if (NoName.is(match.group(2)) || rule == Rule.FULL && !(known && second)) {
            return 0;
        }
        // Behind a form of address what follows the surname is another noun: "Frau Weber Angst macht".
        if (known || !addressed) {
            return second ? 2 : known || rule.oneIsEnough ? 1 : 0;
        }
        return 1;
    }

    private static boolean isPrivate(String raw, int start, int nameStart, int end) {
        String before = raw.substring(Math.max(0, start - VIEW), start);
        String label = raw.substring(start, nameStart);
        String after = raw.substring(end, Math.min(raw.length(), end + VIEW));
        return !PLACE_AFTER.matcher(after).matches()
                && !PUBLIC_BEFORE.matcher(before + label).matches()
                && !ownWife(before, raw.substring(nameStart, end));
    }

    /** "Meine Frau", "als Frau" and "jede Frau" are no form of address; "meine Frau Petra" is found as a relative. */
    private static boolean ownWife(String before, String name) {
        return name.startsWith("Frau ")
                && List.of("eine ", "als ", "jede ", "keine ", "ihre ", "unsere ", "deine ", "von ", "für ").stream()
                        .anyMatch(before.toLowerCase(java.util.Locale.ROOT)::endsWith);
    }
}
