package de.komplize.bot.entity;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads German postal codes. Which district one belongs to is not known, so it never names a district. */
public final class PostalCodes {

    // Leading pairs that were never given out: 00, 05, 43, 62.
    private static final String CODE = "(?!00|05|43|62)\\d{5}";

    private static final Pattern FIVE_DIGITS = Pattern.compile("\\d\\d ?\\d{3}");

    private static final String KEYWORD =
            "(?:plz|postleitzahl|postal code|postcode|zip(?: code)?|posta kodum?|индекс|індекс)";

    private static final Pattern SHAPE =
            Pattern.compile("(?<![\\p{N}+#])(?<![\\p{N}][.,/-])(?<!\\p{L}|\\p{L}-)(?:de?-?)?(?<code>" + CODE
                    + "|(?<![,.]|\\p{N} )(?!00|05|43|62)\\d{2} \\d{3})(?![\\p{L}\\p{N}]|[.,/]\\d)");
    private static final Pattern ANNOUNCED = Pattern.compile("(?s).*" + KEYWORD + "[ :=]*(?:ist|lautet|is)?[ :]*$");
    private static final Pattern EXPLAINED =
            Pattern.compile("(?s)^ (?:ist|waere) (?:meine|die|unsere) " + KEYWORD + ".*");

    private static final Pattern COUNTS = Pattern.compile("""
            (?s)^ ?(?:€|\\$|%|,-|(?:euro|eur|cent|leute|menschen|personen|einwohner\\p{L}*|buerger\\p{L}*|bewohner\\p{L}*|kinder|\
            haushalte|wohnungen|stimmen|unterschriften|baeume|autos|fahrzeuge|raeder|fahrraeder|besucher\\p{L}*|mitglieder|\
            teilnehm\\p{L}*|tonnen|kilo\\p{L}*|km|m|qm|quadratmeter|meter|schritte|stueck|mal|stunden|tage|jahre|minuten|kwh|watt|\
            liter|people|residents|lira|рублей|человек)(?!\\p{L})).*""");
    private static final Pattern OTHER_FIGURE = Pattern.compile("""
            (?s).*(?:(?<!\\p{L})(?:tel|telefon|telefonnummer|fax|handy|handynummer|mobil|durchwahl|rufnummer|nummer|nr|konto|\
            kontonummer|iban|ticket|ticketnummer|vorgang|vorgangsnummer|aktenzeichen|az|kundennummer|rechnung|rechnungsnummer|\
            bestellung|bestellnummer|idee|meldung|code|pin|kostet|kosten|zahle|bezahle|rund|etwa|ca|circa|ungefaehr|fast|ueber|unter|\
            insgesamt|knapp|mehr als|weniger als|mindestens|maximal|phone|eur|euro)|[€$])(?: ist| lautet)?[ .:]*$""");
    private static final Pattern NEGATED =
            Pattern.compile("(?s).*(?<!\\p{L})(?:nicht|not|statt|anstatt|frueher)(?: mehr| in| die)* $");

    private PostalCodes() {}

    /** A code that is meant as one: not a price, a count, a telephone number. */
    public static Reading<String> read(String utterance) {
        return Correction.lastWord(Words.of(utterance), PostalCodes::read);
    }

    static Reading<String> read(Words words) {
        String text = words.text();
        return Reading.of(codes(text)
                .filter(code -> !NEGATED.matcher(Words.lead(text, code.start())).matches())
                .map(code -> code.group("code").replace(" ", ""))
                .toList());
    }

    /** The given text, of the same length as that of the words, with all codes taken out. */
    static String blank(Words words, String text) {
        return codes(words.text())
                .reduce(text, (left, code) -> Words.blank(left, code.start(), code.end()), (a, _) -> a);
    }

    private static Stream<MatchResult> codes(String text) {
        if (!FIVE_DIGITS.matcher(text).find()) {
            return Stream.empty();
        }
        String left = NoQuantity.blankTelephones(text);
        return SHAPE.matcher(left).results().filter(code -> isCode(left, code));
    }

    private static boolean isCode(String text, MatchResult code) {
        String before = Words.lead(text, code.start());
        String after = Words.trail(text, code.end());
        boolean announced =
                ANNOUNCED.matcher(before).matches() || EXPLAINED.matcher(after).matches();
        boolean apart = code.group("code").indexOf(' ') >= 0;
        boolean counts =
                COUNTS.matcher(after).matches() || OTHER_FIGURE.matcher(before).matches();
        return announced || !(apart || counts);
    }
}
