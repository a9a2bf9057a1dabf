package de.komplize.bot.idea;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Wir brauchen einen zweiten Supermarkt" names "ein zweiter Supermarkt": what stood in another case, as a title says it. */
final class Article {

    private static final Pattern MASCULINE = Pattern.compile("[Ee]inen (?:(\\p{Ll}{2,30})en (?=\\p{Lu}))?");
    private static final Pattern FEMININE = Pattern.compile("[Ee]iner (?:(\\p{Ll}{2,30}e)n (?=\\p{Lu}))?");
    private static final Pattern DATIVE = Pattern.compile("[Ee]inem (?=\\p{Lu})");

    private Article() {}

    /** A verb at the end still wants its object: "einen Verleih einrichten". */
    private static final Pattern VERB_AT_END = Pattern.compile("(?u).* \\p{Ll}{2,}n");

    static String nominative(String title) {
        if (VERB_AT_END.matcher(title).matches()) {
            return title;
        }
        Matcher masculine = MASCULINE.matcher(title);
        if (masculine.lookingAt()) {
            return masculine.replaceFirst(masculine.group(1) == null ? "ein " : "ein $1er ");
        }
        Matcher feminine = FEMININE.matcher(title);
        if (feminine.lookingAt()) {
            return feminine.replaceFirst(feminine.group(1) == null ? "eine " : "eine $1 ");
        }
        Matcher dative = DATIVE.matcher(title);
        return dative.lookingAt() ? dative.replaceFirst("") : title;
    }
}
