package de.komplize.bot.entity;

import java.util.regex.Pattern;

/** Tells where a district's name stands for something else: a street, a surname, a building, a place near it, a district of another city. */
final class NotADistrict {

    static final String CITY = Wordlist.anyOf("""
            Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dortmund Essen Bremen Dresden Hannover Nürnberg Duisburg
            Bochum Wuppertal Bielefeld Bonn Münster Mannheim Karlsruhe Augsburg Wiesbaden Mönchengladbach Braunschweig Kiel Chemnitz
            Aachen Halle Magdeburg Freiburg Krefeld Mainz Lübeck Erfurt Rostock Hagen Heidelberg Darmstadt Potsdam Würzburg Göttingen
            Jena Weimar Eisenach Marburg Gießen Fulda Paderborn Thüringen Sachsen Bayern Ingolstadt Ulm Gera Suhl""");

    private static final String STREET = """
            (?:\\p{L}*(?:strasse|weg|allee|platz|gasse|ring|ufer|damm|bruecke|kreuz|chaussee|promenade|graben|steig|pfad|stieg|markt)|\
            str)""";

    private static final Pattern STREET_AFTER = Pattern.compile("[ -]*" + STREET + "(?!\\p{L}).*", Pattern.DOTALL);
    private static final Pattern HOUSE_NUMBER_AFTER =
            Pattern.compile(" (?:nr\\.? ?)?\\d{1,3} ?[a-h]?(?:$| ?[,.;!?].*)", Pattern.DOTALL);
    private static final Pattern AT = Pattern.compile("(?:.* )?(?:am|an der|auf dem|auf der|zum|im|strasse)|");

    private static final Pattern NAME_BEFORE = Pattern.compile(
            "(?:.*[ \\n,.;:!?])?(?:" + FirstNames.ANY + " |\\p{L}\\. ?"
                    + "|(?:herrn?|frau|hr|familie|fam|dr|prof|firma|fa|heisse|heiss|name ist|nachname(?: ist)?|namens|name)[ .:]{1,3}"
                    + "|(?:gez|gruss|gruesse|gruessen|lg|mfg|vg|bg)[ .,:!\\n]{1,3})",
            Pattern.DOTALL);
    private static final Pattern NAME_AFTER = Pattern.compile(
            " (?:ist|lautet|heisst) (?:mein|unser|der) (?:nach|familien|haus)?name(?!\\p{L}).*", Pattern.DOTALL);
    private static final Pattern AT_PLACE = Pattern.compile("""
            (?:.*[ -])?(?:\\p{L}*bahnhof|haltestelle|station|bahnhaltestelle|schloss|bergpark|schlosspark|park|\\p{L}*klinik|klinikum|\
            krankenhaus|friedhof|hotel|restaurant|gasthaus|gaststaette|baeckerei|firma|autohaus|kino|\\p{L}*schule|gymnasium|kita|(?:frei|hallen|schwimm)bad|\\p{L}*zentrum|buergerhaus|feuerwehr|apotheke|wochenmarkt|\
            \
            kirche|strasse|tsv|sv|fc|tv|vfl|sportverein|verein|fussballverein|bundesliga|richtung)(?: kassel)?[ -]*""");
    private static final Pattern NEAR = Pattern.compile("""
            (?:.* )?(?:bei|kurz (?:vor|hinter|nach)|naehe (?:von|vom|zu|zum|zur|des|der|bei)|naehe|nahe|nahe (?:bei|an|am)|unweit|\
            unweit (?:von|vom|des)|neben|hinter|richtung|weit (?:weg )?(?:von|vom)|grenze (?:zu|zum|zur|nach|von)|gegenueber|\
            gegenueber (?:von|vom)|angrenzend an|grenzt an|ausserhalb|ausserhalb von|oberhalb|oberhalb von|unterhalb|unterhalb von|\
            fast (?:in|im|am|an|auf)|near|close to|next to|not far from|рядом с|возле|около|недалеко от|біля|поруч з|неподалік від|قرب|بجانب|بالقرب من|قريب من|nachbarschaft (?:von|zu|zum))(?: (?:der|dem|den|kassel))*[ -]*""");
    // Asks about the place and names no home: "Wo liegt Waldau?", "Gehört Mulang dazu?"
    private static final Pattern ASKED_ABOUT = Pattern.compile("""
            (?:(?:und|aber|hallo|entschuldigung) )?(?:wo (?:\\p{L}+ )?(?:liegt|ist|befindet|beginnt|endet|faengt)|gehoert|zaehlt|\
            kennen sie|kennst du|(?:wann|wie) (?:faehrt|fahren|komme|kommt|kommen|geht)|ist(?= .*(?:dabei|mit drin|gemeint|ein stadtteil)$)|where is|\
            how do i get|где|как доехать|де|як доїхати|اين|كيف اصل)(?!\\p{L}).*|.*(?<!\\p{L})(?:nerede|neresi|nasil giderim)""");
    // "Wohne Kirchditmolder Straße, gehört aber zu Rothenditmold": the subject was left out.
    private static final Pattern BELONGS = Pattern.compile("""
            (?:gehoert|zaehlt)(?: (?:aber|noch|wohl|eher|schon|offiziell|glaube ich|jetzt|auch|ja|doch|eigentlich|mehr|heute|\
            \\p{L}+lich))* (?:in|zu|zur|zum)(?: stadtteil)?(?!\\p{L}).*""");
    private static final Pattern ASKS = Pattern.compile("[^,.;!]*\\?.*", Pattern.DOTALL);
    private static final Pattern OTHER_CITY_BEFORE =
            Pattern.compile("(?:.*[ -])?" + CITY + "(?:er)?(?: stadtteil)?[ -]+", Pattern.DOTALL);
    private static final Pattern OTHER_CITY_AFTER =
            Pattern.compile("[ -]*\\(?(?:in |bei |von )?" + CITY + "(?!\\p{L}).*", Pattern.DOTALL);

    private NotADistrict() {}

    static boolean is(Surroundings around) {
        String before = around.allBefore();
        String after = around.allAfter();
        return STREET_AFTER.matcher(after).matches()
                || (HOUSE_NUMBER_AFTER.matcher(after).matches()
                        && AT.matcher(around.before()).matches())
                || NAME_BEFORE.matcher(before).matches()
                || NAME_AFTER.matcher(after).matches()
                || AT_PLACE.matcher(around.before()).matches()
                || isAskedAbout(around.clause(), after)
                || NEAR.matcher(around.before()).matches()
                || OTHER_CITY_BEFORE.matcher(before).matches()
                || OTHER_CITY_AFTER.matcher(after).matches();
    }

    private static boolean isAskedAbout(String clause, String after) {
        boolean told = BELONGS.matcher(clause).matches() && !ASKS.matcher(after).matches();
        return !told && ASKED_ABOUT.matcher(clause).matches();
    }
}
