package de.komplize.bot.entity;

import java.util.List;
import java.util.regex.Pattern;

/** Figures that count nothing: clock times, telephone and house numbers, the names of lines and rooms, ordinals, years, turns of phrase. */
final class NoQuantity {

    private static final String HOUR_WORD =
            Wordlist.anyOf("eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf");
    private static final String HOUR = "(?:\\d{1,2}|ein|" + HOUR_WORD + ")";

    private static final String MEASURE = Wordlist.anyOf("""
            euro eur cent prozent cm zentimeter m meter km kilometer grad punkt punkte sterne leute personen jahre stunden minuten tage
            wochen monate mal qm bänke bäume kinder""");

    private static final String LABEL = Wordlist.anyOf("""
            buslinie straßenbahn straßenbahnlinie regiotram rt rb re zug gleis zimmer raum büro etage frage fragen idee punkt thema
            nummer nr no hausnummer haus artikel art absatz paragraph paragraf seite kapitel phase version tor block ticket vorgang
            aktenzeichen az konto kontonummer kundennummer rechnung telefon tel telefonnummer fax handy mobil handynummer durchwahl
            rufnummer ruf notruf iban teil abschnitt klasse bezirk stadtteil top kanal code pin geschoss stock abs agenda projekt jahrgang baujahr
            bj hausnr hnr wohnung whg apartment question soru вопрос питання запитання السؤال""");

    private static final String STREET =
            "(?:\\p{L}{3,}(?:tor|hof|markt|feld|stieg|park|anger|bruecke)|\\p{L}*(?:strasse|str|weg|allee|platz|gasse|ring|ufer|"
                    + "damm|chaussee|promenade|steig|pfad|graben|berg))";

    private static final String YEAR = "(?:19|20)\\d{2}";

    private static final String NO_COUNT =
            "(?!\\d|[.,]\\d| ?(?:euro|eur|€|leute|menschen|personen|stueck|unterschriften|stimmen|einwohner\\p{L}*|buerger\\p{L}*|"
                    + "kinder|baeume|haushalte|wohnungen|plaetze|meter|m|km|qm)(?!\\p{L}))";

    private static final Pattern ANY_YEAR = Pattern.compile("(?<![\\p{L}\\p{N}.,])" + YEAR + NO_COUNT);

    // An IBAN, a web page, an e-mail address, +49 561 787-2467, 0561/787 2467
    private static final List<Pattern> CONTACTS = List.of(
            Wordlist.whole(
                    "(?:iban[ .:]*)?[a-z]{2} ?\\d\\d(?: ?\\d{4}){3,7}(?: ?\\d{1,3})?|iban[ .:]*\\d[\\d ]{8,}\\d"),
            Pattern.compile("(?:https?://|www\\.)\\S+|\\S+@\\S+"),
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\+|00)[1-9][\\d /()-]{6,}\\d"),
            Pattern.compile("(?<![\\p{L}\\p{N}.,])0\\d{2,5}[ /-]{1,3}\\d[\\d /-]{3,}|(?<![\\p{L}\\p{N}.,])0\\d{6,}"));

    private static final List<Pattern> PATTERNS = List.of(
            // Clock: 18:30, 18.30 Uhr, 9 bis 12 Uhr, halb acht, Viertel nach drei, um 8
            Wordlist.whole("(?:" + HOUR + "(?:[.:]\\d\\d)? ?(?:-|bis|und) ?)?" + HOUR
                    + "(?:[.:]\\d\\d)? ?(?:uhr|h)(?: ?\\d\\d)?"),
            Wordlist.whole("\\d{1,2}:\\d\\d(?::\\d\\d)?|\\d{1,2}(?:am|pm)|\\d{1,2} pm"),
            Wordlist.whole(
                    "(?:(?:um|gegen|ab|bis|at) )?(?:halb|(?:drei)?viertel(?: (?:vor|nach|ueber))?|kurz (?:vor|nach)) "
                            + HOUR + "(?! (?:wochen?|monate?n?|jahre?n?|tage?n?))"),
            Pattern.compile("(?<!\\p{L})(?:um|gegen|at) (?:[01]?\\d|2[0-4]|" + HOUR_WORD
                    + ")(?![\\p{L}\\d]|[.,]\\d| ?(?:[%€]|" + MEASURE + ")(?!\\p{L}))"),
            Wordlist.whole(
                    "saat \\d{1,2}(?:[.:]\\d\\d)?|(?:в|о|об|до) \\d{1,2}(?: час(?:а|ов)?| годин[іиу]?)|الساعه [\\p{L}\\d]+"),
            // Names with a figure in them: Linie 4, Hausnummer 12a, Frage 3, § 5
            Wordlist.whole("(?:linien?|trams?|bus(?:se)?|regiotram) \\d+(?: ?(?:,|/|und|oder|bis|-) ?\\d+)*"),
            Wordlist.whole(
                    "(?:" + LABEL
                            + "[ .:#]{0,3}|[§#] ?|(?<!\\p{L})(?:a|[bkl] ?)(?=\\d))\\d+(?:[-/.]\\d+)*(?: ?[a-z])?(?=[^,.\\d]|[,.](?!\\d)|$)"),
            Pattern.compile("(?<!\\p{L})" + STREET
                    + "\\.? (?:nr\\.? )?\\d{1,4}(?: ?- ?\\d{1,4})?(?: ?[a-h](?!\\p{L}))?(?= ?$| ?[,.;!?()]| (?:in|und|bis|"
                    + "nach|\\d{5}|kassel)(?!\\p{L}))"),
            Pattern.compile(
                    "(?<=\\p{L}(?:strasse|str\\.?|weg|allee|platz|gasse) )\\d{1,4}+(?: ?[a-h](?!\\p{L}))?(?! ?\\p{L}{3,})"),
            Pattern.compile(
                    "^(?:am|an der|an den|im|auf dem|auf der|zum|zur|unter den|hinter der|in der|in den) \\p{L}+ \\d{1,3} ?[a-h]?$"),
            // Floors: 2. Stock, 3. OG rechts
            Wordlist.whole(
                    "\\d{1,2}\\. ?(?:stock\\p{L}*|etagen?|og|ug|(?:ober|unter|dach)?geschoss)|\\d{1,2} ?(?:og|ug|dg)"),
            // Ordinals: im 3. Stock, das 4. Kind, 2. Punkt
            Pattern.compile("(?<=(?:^|\\n)) ?\\d{1,2}[.)] (?=\\p{L})"),
            Pattern.compile(
                    "(?<=(?<!\\p{L})(?:im|am|der|die|das|den|dem|zum|zur|des|vom|jede[nrs]?|unser|unsere|mein|meine|ihr|ein|"
                            + "eine) )\\d{1,3}\\.(?= ?\\p{L})"),
            // Years: seit 2015, im Jahr 2035
            Pattern.compile(
                    "(?<=(?<!\\p{L})(?:seit|jahre?|in|ab|bis|von|anno|sommer|winter|herbst|fruehling|fruehjahr|anfang|mitte|ende|"
                            + "jahrgang|baujahr|geboren|geb\\.?|since|kassel) )"
                            + YEAR + NO_COUNT),
            Wordlist.whole(YEAR + " (?:geboren|gebaut|gezogen|zugezogen|eingezogen)|" + YEAR + "er"),
            Wordlist.whole(
                    "tausend dank|null (?:problem|problemo|bock|ahnung|chance|lust|plan)|(?:ausser|in) acht|acht (?:geben|nehmen|"
                            + "gibt|gegeben)|"
                            + "auf allen vieren|vier augen|zu einem|eins a|24 ?/ ?7|9 to 5|auf null|fuenf vor zwoelf|"
                            + "hundertprozentig|hundert pro|\\p{L}+ (?:viertel|drittel|fuenftel|achtel|zehntel)"),
            Wordlist.whole(
                    "(?:mehrere?n?|einigen?|vielen?|ein paar|etlichen?|zig) (?:hunderte?n?|tausende?n?|millionen|dutzende?|tsd\\.?)"));

    private NoQuantity() {}

    /** The folded text, with all of these taken out. */
    static String blank(String text) {
        return blank(blankContacts(text), PATTERNS);
    }

    /** The text without anything that may be a year; only where nobody asked for a number. */
    static String blankYears(String text) {
        return Words.blank(text, ANY_YEAR);
    }

    static String blankContacts(String text) {
        return blank(text, CONTACTS);
    }

    private static String blank(String text, List<Pattern> patterns) {
        return patterns.stream().reduce(text, Words::blank, (a, _) -> a);
    }
}
