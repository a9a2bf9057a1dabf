package de.komplize.bot.idea;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody can be reached or found by: mail addresses, accounts, telephone numbers, number plates. */
final class Traces {

    private static final String AT = "(?: ?@ ?| ?[(\\[{] ?(?:at|aet|@) ?[)\\]}] ?| (?:at|aet|affenschwanz) )";
    private static final String DOT = "(?:\\.| ?[(\\[{] ?(?:punkt|dot|\\.) ?[)\\]}] ?| (?:punkt|dot) )";
    private static final Pattern EMAIL = Pattern.compile("(?<![\\w.+-])\\w[\\w.+-]{0,63}" + AT + "[\\w-]{1,63}(?:" + DOT
            + "[\\w-]{1,63}){0,3}" + DOT + "[a-z]{2,24}(?![\\w-])");

    // DIN ISO 13616: country, two check digits, up to 30 letters and figures; people part them in fours.
    private static final Pattern IBAN = Pattern.compile(
            "(?<![a-z0-9])[a-z]{2} ?\\d{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,3})?(?![a-z0-9])");
    private static final Pattern CARD = Pattern.compile("(?<![\\w-])\\d{4}(?:[ -]?\\d{4}){3}(?![\\w-])");
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?:konto ?-?(?:nummer|nr)\\.?|iban|blz)[.: ]{0,3}(?:ist |lautet )?((?:[a-z]{2} ?)?\\d[\\d ]{4,30}\\d)(?!\\d)");

    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\w.,/+-])(?:\\+ ?\\d|\\(\\+?\\d|0)\\d{0,15}+(?:[ /.()-]{0,3}+\\d{1,15}+){0,8}+(?![\\w,])");
    private static final Pattern ANNOUNCED_PHONE = Pattern.compile("""
            (?<![a-z])(?:tel|telefon|telefonnummer|telefonnr|handy|handynummer|handynr|mobil|mobilnummer|whatsapp|fax|rufnummer|phone|\
            (?:ruft?|rufen) (?:sie )?(?:mich |uns |ihn |sie )?(?:bitte )?an)(?:[ :.]| ist| unter| lautet| geht| per){0,5}\
            ((?:\\(?\\d)\\d{0,15}+(?:[ /()-]{0,3}+\\d{1,15}+){0,8}+)""");
    private static final Pattern DAY = Pattern.compile("0?\\d{1,2}[./-] ?\\d{1,2}[./-] ?(?:\\d{2}|\\d{4})(?!\\d).*");
    private static final Pattern YEARS = Pattern.compile("0\\d[./-]?(?:19|20)\\d\\d.*");
    private static final int SHORTEST_PHONE = 7;
    private static final int SHORTEST_ANNOUNCED = 5;
    private static final int LONGEST_PHONE = 15;

    private static final Pattern PLATE =
            Pattern.compile("(?<![a-z0-9-])([a-z]{1,3}|(?:ks)) ?[- ] ?[a-z]{1,2}[ -]?\\d{1,4}[eh]?(?![a-z0-9]|-\\d)");
    private static final Pattern PLATE_JOINED = Pattern.compile("(?<![a-z0-9-])ks ?[a-z]{1,2} ?\\d{2,4}(?![a-z0-9])");
    private static final Pattern ABOUT_A_CAR = Pattern.compile(
            "kennzeich|nummernschild|autonummer|auto |wagen|lieferwagen|transporter|bmw|audi|vw|golf|mercedes|parkt");
    private static final int VIEW = 60;

    private Traces() {}

    static Stream<Hint> in(Folded text) {
        return Stream.of(emails(text), accounts(text), phones(text), plates(text))
                .flatMap(hints -> hints);
    }

    private static Stream<Hint> emails(Folded text) {
        return Hints.matches(text, EMAIL).map(m -> Hints.hint(Hint.Kind.EMAIL, text, m));
    }

    private static Stream<Hint> accounts(Folded text) {
        Stream<MatchResult> numbers = Stream.concat(
                Hints.matches(text, IBAN).filter(m -> isIban(m.group().replaceAll("[ -]", ""))),
                Hints.matches(text, CARD).filter(m -> isCard(m.group().replaceAll("[ -]", ""))));
        return Stream.concat(numbers, Hints.matches(text, ACCOUNT)).map(m -> Hints.hint(Hint.Kind.ACCOUNT, text, m));
    }

    /** A German one is taken with a slip in it, too; a foreign one must be right, or too much would be one. */
    private static boolean isIban(String iban) {
        if (iban.startsWith("de")) {
            return iban.matches("de\\d{18,22}");
        }
        StringBuilder figures = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> figures.append(Character.digit(c, 36)));
        return iban.length() >= 15
                && new BigInteger(figures.toString())
                                .mod(BigInteger.valueOf(97))
                                .intValue()
                        == 1;
    }

    /** Luhn's check digit. */
    private static boolean isCard(String card) {
        int sum = 0;
        for (int i = 0; i < card.length(); i++) {
            int digit = card.charAt(card.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static Stream<Hint> phones(Folded text) {
        return Stream.concat(
                Hints.matches(text, PHONE)
                        .filter(m -> isPhone(m.group(), SHORTEST_PHONE))
                        .map(m -> Hints.hint(Hint.Kind.PHONE, text, m)),
                Hints.matches(text, ANNOUNCED_PHONE)
                        .filter(m -> isPhone(m.group(1), SHORTEST_ANNOUNCED))
                        .map(m -> Hints.hint(Hint.Kind.PHONE, text, m)));
    }

    private static boolean isPhone(String number, int shortest) {
        long digits = number.chars().filter(Character::isDigit).count();
        return digits >= shortest
                && digits <= LONGEST_PHONE
                && !DAY.matcher(number).matches()
                && !YEARS.matcher(number).matches();
    }

    private static Stream<Hint> plates(Folded text) {
        return Stream.concat(
                        Hints.matches(text, PLATE).filter(m -> isPlate(text, m)),
                        Hints.matches(text, PLATE_JOINED).filter(m -> isUpperCase(text, m) || isAboutACar(text, m)))
                .map(m -> new Hint(Hint.Kind.PLATE, text.from(m.start()), text.to(m.end())));
    }

    private static boolean isPlate(Folded text, MatchResult match) {
        boolean hyphen = match.group().startsWith("-", match.group(1).length());
        boolean here = match.group(1).equals("ks");
        return here && (hyphen || isUpperCase(text, match))
                || hyphen && isUpperCase(text, match)
                || isAboutACar(text, match);
    }

    private static boolean isUpperCase(Folded text, MatchResult match) {
        String raw = text.raw(match.start(), match.end());
        return raw.equals(raw.toUpperCase(Locale.ROOT));
    }

    private static boolean isAboutACar(Folded text, MatchResult match) {
        String before = text.text().substring(Math.max(0, match.start() - VIEW), match.start());
        return ABOUT_A_CAR.matcher(before).find();
    }
}
