package de.komplize.bot.idea;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a private person lives, with house number. The same address as the place of an idea is none of that. */
final class Homes {

    private static final String NAMED = """
            (?:(?!(?:der|einer|meiner|unserer|dieser|oder|aber|ueber|unter|hinter|jeder|immer|wieder|hier|nachbar\\p{L}*) )\
            (?:\\p{L}[\\p{L}-]{2,30}(?:er|sche|schen)|obere[nr]?|untere[nr]?|alte[nr]?|neue[nr]?|grosse[nr]?|kleine[nr]?|lange[nr]?|\
            hohe[nr]?) )""";
    private static final String STREET =
            "[\\p{L}-]{0,40}(?:strasse|str\\.?|weg|allee|platz|gasse|ring|ufer|damm|graben|berg|hang|feld"
                    + "|hof|steig|pfad|stieg|winkel|grund|chaussee|breite|wiesen?|garten)";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\p{L}\\d-])((?:" + NAMED + "?" + STREET
                    + "|(?:am|an der|auf der|auf dem) \\p{L}[\\p{L}-]{2,30}) ?(?:nr\\.? ?|nummer )?\\d{1,3} ?[a-h]?)(?![\\p{L}\\d]|[.,]\\d| uhr)");

    private static final Pattern SOMEBODYS = Pattern.compile("""
            (?<!\\p{L})(?:wohn\\p{L}*|leb(?:e|t|en)|zu ?hause|daheim|gemeldet|bei (?:mir|uns|ihm|ihr|ihnen)|nachbar\\p{L}*|famil\\p{L}+|\
            herrn?|frau|adresse|anschrift|mieter\\p{L}*|vermieter\\p{L}*|hausbesitzer\\p{L}*|mein\\p{L}{0,2} (?:haus|wohnung|grundstueck|\
            garten|oma|opa|mutter|vater|schwester|bruder)|unser\\p{L}{0,2} (?:haus|wohnung|grundstueck))(?!\\p{L})""");
    private static final Pattern SOMEBODYS_AFTER = Pattern.compile(
            " ?(?:,|in kassel|kassel)? ?(?:wohn\\p{L}*|leb(?:e|t|en)|ist (?:meine|unsere) (?:adresse|anschrift))(?!\\p{L}).*");
    private static final int VIEW = 60;

    private Homes() {}

    static Stream<Hint> in(Folded text) {
        return Hints.matches(text, ADDRESS)
                .filter(m -> isSomebodys(text.text(), m))
                .map(m -> Hints.hint(Hint.Kind.HOME, text, m));
    }

    private static boolean isSomebodys(String text, MatchResult match) {
        String before = text.substring(Math.max(0, match.start() - VIEW), match.start());
        String sentence = before.substring(Math.max(before.lastIndexOf(". "), before.lastIndexOf('!')) + 1);
        String after = text.substring(match.end(), Math.min(text.length(), match.end() + VIEW))
                .replace('\n', ' ');
        return SOMEBODYS.matcher(sentence).find()
                || SOMEBODYS_AFTER.matcher(after).matches();
    }
}
