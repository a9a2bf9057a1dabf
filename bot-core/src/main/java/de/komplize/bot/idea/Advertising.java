package de.komplize.bot.idea;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What sells or lures: addresses of web pages, calls to buy, discounts, money for nothing. */
final class Advertising {

    private static final Pattern PAGE = Pattern.compile("""
            (?<![\\w@.-])((?:https?|hxxps?)\\s?:/{1,2}[^\\s<>"]{1,400}|www\\.[^\\s<>"]{3,400}|(?:[\\w-]{1,63}\\.){1,4}(?:de|com|net|org|info|shop|online|eu|io|\
            biz|xyz|ru|top|tk|store|app|me|tv|at|ch)(?:/[^\\s<>"]{0,400})?)(?![\\w@])""");
    private static final Pattern CALL = Pattern.compile("""
            (?<![a-z])(?:jetzt (?:kaufen|bestellen|sichern|zugreifen|kostenlos testen|anmelden und sparen)|hier (?:klicken|bestellen|kaufen)|\
            klick(?:t|en sie)? (?:jetzt )?hier|(?:bestellen|kaufen) sie (?:jetzt|noch heute|gleich|bei uns)|nur (?:noch )?(?:heute|fuer kurze zeit|solange der vorrat reicht)\
            |solange (?:der )?vorrat reicht|sonderangebote?|schnaeppchen|rabatt ?(?:code|aktion)s?|gutschein ?codes?|mit dem code [a-z0-9]{3,12}|\
            \\d{1,2} ?(?:%|prozent) (?:rabatt|guenstiger|auf alles|billiger)|(?:gratis|kostenloser|kostenfreier) versand|versandkostenfrei|zum (?:bestpreis|sonderpreis|schnaeppchenpreis)|\
            bester preis|guenstige(?:r|n)? (?:kredite?|viagra)|kredit(?:e)? ohne schufa|sofortkredit|(?:besuch(?:t|en sie)?|schau(?:t|en sie)?) (?:doch )?(?:mal )?(?:bei )?(?:unser\\p{L}*|mein\\p{L}*) \
            (?:online-?shop|shop|laden|webseite|website|seite|kanal|profil)|folg(?:t|en sie)? (?:mir|uns) auf|abonniert? (?:mein\\p{L}*|unser\\p{L}*) kanal|\
            online-?casino|casino bonus|viagra|cialis|potenzmittel|(?:schnell|einfach|viel) geld verdienen|geld verdienen (?:von zu ?hause|im internet)|\
            verdien(?:e|en sie|t)? (?:bis zu )?\\d[\\d.]{2,7} ?(?:euro|eur|€)|passives einkommen|bitcoin (?:verdienen|investieren|gewinn)\\p{L}*|\
            krypto ?(?:gewinn|invest|trading)\\p{L}*|(?:garantierter|sicherer) gewinn|sie haben gewonnen|gewinnspiel teilnehmen|unverbindliches angebot|\
            (?:meine|unsere) (?:dienste|dienstleistungen|firma) (?:bietet|anbieten|empfehlen)|(?:meine|unsere) firma bietet|buchen sie (?:uns|jetzt))(?![a-z])""");

    private Advertising() {}

    static Stream<Hint> in(Folded text) {
        return Stream.concat(Hints.matches(text, PAGE), Hints.matches(text, CALL))
                .map(m -> Hints.hint(Hint.Kind.ADVERTISING, text, m));
    }
}
