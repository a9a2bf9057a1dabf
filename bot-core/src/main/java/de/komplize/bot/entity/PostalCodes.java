package de.komplize.bot.entity;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads German postal codes. Which district one belongs to is not known, so it never names a district. */
public final class PostalCodes {

    // Leading pairs that were never given out: 00, 05, 43, 62.
    private static final String GIVEN_OUT = "(?!00|0100|05|43|62|99 ?999)";

    private static final Pattern DIGITS = Pattern.compile(GIVEN_OUT + "\\d{5}");

    private static final String KEYWORD =
            "(?:plz|postleitzahl|postal code|postcode|zip(?: code)?|posta kodum?(?:uz)?|(?:почтовый )?индекс|(?:поштовий )?індекс|الرمز البريدي|رمزي البريدي)";

    private static final Pattern SHAPE = Pattern.compile("(?<![\\p{N}+#])(?<![\\p{N}][.,/:-])(?:(?<=plz|zahl|kassel-?|"
            + NotADistrict.CITY + ")|(?<!\\p{L}|\\p{L}-))(?<land>de?-?)?(?<code>"
            + GIVEN_OUT + "(?:\\d{5}|(?<![,.]|\\p{N} )\\d{2} \\d{3}))"
            // "34134Kassel" lacks a blank, "34134er" and "34134a" are something else.
            + "(?!\\p{N}|\\p{L}{1,3}(?!\\p{L})|[.,/:-]\\d|@)");
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?s).*" + KEYWORD + "[ :=.]*(?:(?:ist|lautet|waere|is|هو)(?: die)?)?[ :]*$");
    private static final Pattern EXPLAINED =
            Pattern.compile("(?s)^ (?:ist|waere) (?:meine|die|unsere) " + KEYWORD + ".*");

    private static final Pattern COUNTS = Pattern.compile("""
            (?s)^ ?(?:€|\\$|%|,-|(?:euro|eur|cent|leute|menschen|personen|einwohner\\p{L}*|buerger\\p{L}*|bewohner\\p{L}*|kinder|\
            haushalte|wohnungen|stimmen|unterschriften|baeume|autos|fahrzeuge|raeder|fahrraeder|besucher\\p{L}*|mitglieder|\
            teilnehm\\p{L}*|tonnen|kilo\\p{L}*|km|m|qm|quadratmeter|meter|schritte|stueck|klicks|aufrufe|follower|punkte|seiten|mal|stunden|tage|jahre|minuten|kwh|watt|\
            liter|people|residents|lira|kisi|insan|рублей|человек|людей|евро|євро|يورو|شخص|اشخاص|نسمه)(?!\\p{L})).*""");
    private static final Pattern OTHER_FIGURE = Pattern.compile("""
            (?s).*(?:(?<!\\p{L})(?:tel|telefon|fax|handy|mobil|durchwahl|\\p{L}*nummer|\\p{L}*nr|konto|iban|ticket|vorgang|\
            aktenzeichen|az|rechnung|bestellung|artikel|version|ausgabe|idee|meldung|code|pin|tan|id|referenz|preis|summe|betrag|miete|gehalt|einkommen|zaehlerstand|\\p{L}*wort|\
            kennzeichen(?: \\p{L}+)?|ruf|isbn|jahr|kostet|kosten|zahle|bezahle|rund|etwa|ca|circa|ungefaehr|fast|ueber|unter|\
            insgesamt|knapp|mehr als|weniger als|mindestens|maximal|phone|eur|euro)|[€$])(?: ist| lautet)?[ .:]*$""");
    private static final Pattern NEGATED = Pattern.compile(
            "(?s).*(?<!\\p{L})(?:nicht|not|statt|anstatt|frueher|vorher|zuvor|bisher|ehemals)(?: mehr| in| die)* $");
    private static final Pattern REFUSED =
            Pattern.compile("(?s)^,? (?:(?:ist|war|stimmt) )?(?:leider )?(?:nicht|falsch|verkehrt)(?=$| ?[,.;!?]).*");
    private static final Pattern LEFT = Pattern.compile("(?s).*(?<!\\p{L})(?:von|aus|from)(?: der| dem)? $");
    private static final Pattern MOVED_ON = Pattern.compile("(?s)^[^.;!?]{0,40} (?:nach|in|to) [^.;!?]{0,40}\\d{5}.*");

    /** @param apart true when a blank parts it as in "34 117", which may be a number just as well */
    record Code(String digits, boolean apart, int start, int end) {

        private static Code of(MatchResult match) {
            String digits = match.group("code");
            boolean apart = digits.length() > 5 && match.group("land") == null;
            return new Code(digits.replace(" ", ""), apart, match.start(), match.end());
        }
    }

    private PostalCodes() {}

    /** A code that is meant as one: not a price, a count, a telephone number. */
    public static Reading<String> read(String utterance) {
        return Correction.lastWord(Words.of(utterance), PostalCodes::read);
    }

    static Reading<String> read(Words words) {
        String text = words.text();
        return Reading.of(codes(words)
                .filter(code -> !isRefused(text, code))
                .map(Code::digits)
                .toList());
    }

    private static boolean isRefused(String text, Code code) {
        String before = Words.lead(text, code.start());
        String after = Words.trail(text, code.end());
        return NEGATED.matcher(before).matches()
                || REFUSED.matcher(after).matches()
                || (LEFT.matcher(before).matches() && MOVED_ON.matcher(after).matches());
    }

    /** The given text, of the same length as that of the words, with all codes taken out. */
    static String blank(Words words, String text) {
        return codes(words).reduce(text, (left, code) -> Words.blank(left, code.start(), code.end()), (a, _) -> a);
    }

    private static Stream<Code> codes(Words words) {
        List<Code> dictated = DictatedCodes.in(words).stream()
                .filter(code -> DIGITS.matcher(code.digits()).matches())
                .toList();
        if (dictated.isEmpty() && words.text().chars().noneMatch(Character::isDigit)) {
            return Stream.empty();
        }
        String left = NoQuantity.blankContacts(words.text());
        Stream<Code> written = SHAPE.matcher(left).results().map(Code::of);
        return Stream.concat(dictated.stream(), written).filter(code -> isCode(left, code));
    }

    private static boolean isCode(String text, Code code) {
        String before = Words.lead(text, code.start());
        String after = Words.trail(text, code.end());
        boolean announced =
                ANNOUNCED.matcher(before).matches() || EXPLAINED.matcher(after).matches();
        boolean counts =
                COUNTS.matcher(after).matches() || OTHER_FIGURE.matcher(before).matches();
        return announced || !(code.apart() || counts);
    }
}
