package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts people as they count themselves: "allein", "mein Mann und ich", "5 (3 Kinder)". */
final class Household {

    private static final Pattern PEOPLE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:personen|menschen|leute|mitglieder|wievielt|wie vielt)(?!\\p{L})");

    /** "Wie viele Personen in Ihrem Haushalt haben ein Smartphone?" */
    private static final Pattern HOLDING =
            Pattern.compile("(?iu)(?<!\\p{L})(?:haben|besitzen|nutzen|arbeiten|brauchen|fahren|pendeln)(?!\\p{L})");

    private static final Pattern ALONE = Pattern.compile(
            "(?:ich |wir |also |nur |bin |lebe |wohne |komme |komm |war |gehe |immer |stets |meistens |meist |hier |dort |da |ganz |seit \\p{L}+ |noch |leider |jetzt ){0,6}(?:allein(?:e|lebend|stehend)?|single(?:haushalt)?|nur ich|ich allein)(?: hier| lebend| zu hause| in der wohnung| im haus(?:halt)?)?[ .!]*");

    private static final String ONE =
            "(?:mann|frau|partner(?:in)?|freund(?:in)?|schwester|bruder|mutter|vater|sohn|tochter|mitbewohner(?:in)?|oma|opa)";

    private static final Pattern TWO =
            Pattern.compile("(?:nur )?(?:ich und meine?|meine?) " + ONE + "(?: und ich)?[ .!]*");

    private static final List<String> NUMBERS =
            List.of("ein", "zwei", "drei", "vier", "fuenf", "sechs", "sieben", "acht");
    private static final Pattern AND = Pattern.compile("\\s*(?:,| und | plus | sowie | mit |\\+|&)\\s*");
    private static final Pattern GROUP = Pattern.compile(
            "ich|(?:meine?|unsere?) " + ONE
                    + "|(?:meine |unsere |die )?(?<number>\\d|eine?n?|zwei|drei|vier|fuenf|sechs|sieben|acht) (?:kleine[nr]? |grosse[nr]? )?(?:kind(?:er[n]?)?|erwachsene[nr]?|toechter|tochter|soehne|sohn|babys?|jugendliche[nr]?|jungs|maedchen|eltern|rentner)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]{0,60}\\)");
    private static final Pattern ANIMALS = Wordlist.whole(
            "(?:und|plus|mit|sowie) (?:\\d{1,2}|eine[rmn]?|einem|zwei|drei|vier)? ?(?:katzen?|hunde?n?|hund|kater|voegeln?|hasen?|meerschweinchen|haustier\\p{L}*|fischen?)");
    private static final Pattern COUNTED =
            Wordlist.whole("leuten?|koepfe?|menschen|rentner(?:n|innen)?|erwachsenen?|bewohner|mann");
    private static final Pattern AROUND =
            Wordlist.whole("wg|insgesamt|im haushalt|haushalt|mit mir|(?:wir|es|hier) sind|zusammen|hier");

    private static final Pattern WE = Wordlist.whole(
            "(?:wir|hier) (?:sind|wohnen|leben)(?: hier| zu| insgesamt)* .*|ich (?:lebe|wohne|bin)(?: hier| ganz| jetzt)* allein.*|.* zu (?:zweit|dritt|viert|fuenft|sechst)|(?:\\d{1,2}|ein|eine|zwei|drei|vier|fuenf|sechs) (?:personen?|leute)(?: (?:im haushalt|hier|insgesamt))?|es sind .* (?:leute|personen)(?: hier)?");

    private Household() {}

    static boolean isAskedBy(Question.Number question) {
        String text = question.text().in("de");
        return PEOPLE.matcher(text).find() && !HOLDING.matcher(text).find();
    }

    static String spelled(String said) {
        String text = Words.of(said).text().strip();
        if (ALONE.matcher(text).matches()) {
            return "1";
        }
        if (TWO.matcher(text).matches() && text.contains("ich")) {
            return "2";
        }
        OptionalInt counted = counted(text);
        if (counted.isPresent()) {
            return String.valueOf(counted.getAsInt());
        }
        String plain = IN_BRACKETS.matcher(text).replaceAll(" ");
        plain = ANIMALS.matcher(plain).replaceAll(" ");
        plain = COUNTED.matcher(plain).replaceAll("Personen");
        plain = AROUND.matcher(plain).replaceAll(" ").replaceAll("^[ ,;:]+", "");
        return plain.strip().equals(text) || plain.isBlank() ? said : plain.strip();
    }

    /** "Ich, mein Mann und drei Kinder", "2 Erwachsene, 2 Kinder": each part counts somebody. */
    private static OptionalInt counted(String text) {
        String[] parts = AND.split(
                text.replaceFirst("^(?:wir sind|das sind|hier (?:leben|wohnen)|nur|also|unser haushalt:?) ", "")
                        .replaceAll("[ .!]+$", ""));
        int sum = 0;
        for (String part : parts) {
            Matcher group = GROUP.matcher(part.strip());
            if (!group.matches()) {
                return OptionalInt.empty();
            }
            String number = group.group("number");
            sum += number == null || number.startsWith("ein")
                    ? 1
                    : NUMBERS.indexOf(number) >= 0 ? NUMBERS.indexOf(number) + 1 : Integer.parseInt(number);
        }
        return parts.length > 1 ? OptionalInt.of(sum) : OptionalInt.empty();
    }

    /** The passage that counts them in a sentence; empty where none does. */
    static Optional<String> in(String clause) {
        String text = Words.of(clause).text().strip();
        return WE.matcher(text).matches() ? Optional.of(spelled(clause)) : Optional.empty();
    }
}
