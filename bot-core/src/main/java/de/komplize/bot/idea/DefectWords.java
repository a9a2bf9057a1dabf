package de.komplize.bot.idea;

import de.komplize.bot.entity.Misspelling;
import de.komplize.bot.idea.Defects.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The things of a city, and what can be wrong with each; in folded spelling. */
final class DefectWords {

    private static final String BROKEN = """
            kaputt?\\p{L}{0,3}|defekt\\p{L}{0,2}|zerbroch\\p{L}+|(?:ab|durch|aus|an)?gebrochen\\p{L}*|(?:ab|zer|aus|ein)(?:ge)?rissen\\p{L}*|zerstoert\\p{L}*|beschaedigt\\p{L}*|demoliert\\p{L}*|\
            verbrannt\\p{L}*|abgebrannt|angezuendet|ausgefallen|ausser (?:betrieb|funktion)|ohne (?:lehne|strom|funktion)|hinueber|im eimer|broken|verbogen\\p{L}*|\
            (?:geht|gehen|ging|funktioniert|funktionieren|funktioniere|laeuft|laufen|leuchtet|leuchten|brennt|brennen|piept|oeffnet|schliesst|klappt|tut|reagiert)(?: \\p{L}+){0,4} nicht(?! weit)|\
            (?:geht|gehen|leuchtet|brennt|funktioniert|laeuft) (?:schon |wieder |gar )?nicht|nicht mehr (?:an|auf|zu)|nicht (?:mehr )?(?:leuchtet|brennt|geht|funktioniert|laeuft|oeffnet|piept|richtig schliesst)|flacker\\p{L}+|wackel(?:t|n)\\p{L}*|locker\\p{L}{0,2}|lose[nrs]?|morsch\\p{L}*|verrostet\\p{L}*|durchgerostet|rostet|\
            umge(?:kippt|fallen|stuerzt|fahren|knickt|weht)\\p{L}*|(?:steht|haengt|stehen|haengen) (?:\\p{L}+ )?(?:schief|runter|herunter|herab|offen|lose)|haengt nur noch|\
            eingeschlagen\\p{L}*|eingetreten|gesplittert|vandal\\p{L}+|verklemmt|klemmt|steckt (?:fest)?|bleibt (?:immer |dauernd )?(?:rot|schwarz|dunkel|stehen)|zeigt (?:nur )?(?:stoerung|fehler\\p{L}*)|stoerung|tot seit|(?:ab|um)geknickt\\p{L}*|verzogen|abgetreten|zerkratzt|aufgeschlitzt|eingeworfen|eingedrueckt|ausgewaschen|weggebrochen|laesst sich nicht|gesperrt seit|(?:ist|is|sind) hin(?= ?$)|aus(?= ?$)|abgefackelt|abgerissen|rausgerissen|umgesaegt|zerschlagen|faellt (?:bald )?(?:um|ab|auseinander)""";
    private static final String DIRTY = """
            dreckig\\p{L}*|verdreckt\\p{L}*|verschmutzt\\p{L}*|eklig\\p{L}*|ekelhaft\\p{L}*|stinkt|stinken|verstopft\\p{L}*|voller (?:algen|dreck|muell|scherben)|vermuellt\\p{L}*""";

    /** Kinds in the order in which they are asked: what is most particular stands first. */
    private static final Map<Kind, Pattern> THINGS = new EnumMap<>(Kind.class);

    private static final Map<Kind, Pattern> DAMAGES = new EnumMap<>(Kind.class);

    /** What says it alone. */
    private static final Map<Kind, Pattern> ALONE = new EnumMap<>(Kind.class);

    static {
        put(
                THINGS,
                Kind.LIGHT,
                "\\p{L}*latern\\p{L}*|\\p{L}*lampen?\\p{L}{0,6}|\\p{L}*beleuchtung|\\p{L}*licht(?:er)?|leuchten?|\\p{L}*leuchten?");
        put(
                DAMAGES,
                Kind.LIGHT,
                BROKEN
                        + "|(?:sind|ist) (?:\\p{L}+ ){0,3}aus|(?:brennt|geht|brennen|leuchtet) (?:\\p{L}+ ){0,8}kein|brennt (?:\\p{L}+ ){0,2}(?:am tag|den ganzen tag|tagsueber)|am tag an|kein licht");
        put(THINGS, Kind.SIGNAL, "\\p{L}*ampeln?|ampel\\p{L}+|lichtsignal\\p{L}*");
        put(DAMAGES, Kind.SIGNAL, BROKEN + "|(?:ist|sind) (?:\\p{L}+ ){0,3}aus|blinkt nur|zeigt nichts");
        put(THINGS, Kind.ROAD, """
                \\p{L}*strasse|\\p{L}*weg|\\p{L}*wege|\\p{L}*steig|fahrbahn\\p{L}*|asphalt|\\p{L}*pflaster\\p{L}*|\\p{L}*platten?|\\p{L}*gully\\p{L}*|gulli\\p{L}*|kanaldeckel|\
                bordstein\\p{L}*|\\p{L}*schild(?:er)?|\\p{L}*bruecken?|\\p{L}*gelaender|(?!roll)\\p{L}*treppen?|stufen?|\\p{L}*markierung|zebrastreifen|poller|\\p{L}*steg""");
        put(
                DAMAGES,
                Kind.ROAD,
                BROKEN
                        + "|loch|loecher\\p{L}*|risse|verblichen|verdreht|abgefahren|kaum noch zu sehen|hochgedrueckt|abgesackt|eingebrochen|\\p{L}*(?:deckel|platte|stein|steine|schild|stufe) (?:fehlt|fehlen)|klappert|zugewachsen|flickenteppich");
        put(THINGS, Kind.FURNITURE, """
                \\p{L}*bank|\\p{L}*baenke\\p{L}*|\\p{L}*spielplatz\\p{L}*|spielgeraet\\p{L}*|\\p{L}*schaukeln?|\\p{L}*rutschen?|\\p{L}*klettergeruest\\p{L}*|wippe|sandkasten|\\p{L}*tisch|wartehaeuschen|haltestelle\\p{L}*|\
                scheiben?|\\p{L}*(?:muell|abfall)eimer|papierkorb|\\p{L}*zaun|\\p{L}*aufzug|fahrstuhl|lift|rolltreppen?|\\p{L}*automat|\\p{L}*ladesaeulen?|ladestation|\\p{L}*anzeige\\p{L}*|\
                \\p{L}*toiletten?|klo|wc|\\p{L}*tuer|\\p{L}*tor|\\p{L}*staender|\\p{L}*korb|\\p{L}*brunnen|wlan|internet|fenster|sitz|heizung|mast|\\p{L}*masten?|\\p{L}*spiegel|schranke|handlauf|uhr|display|klingel|leitplanke|fliesen|schiene|\\p{L}*kasten|schaltkasten|kabel|stromkabel|briefkasten|denkmal|netz|knopf|\\p{L}*dach""");
        put(
                DAMAGES,
                Kind.FURNITURE,
                BROKEN + "|" + DIRTY
                        + "|(?:brett|lehne|latte|sitz|scheibe|schraube|kette) fehlt|fehlt (?:ein|eine|die|der) (?:brett|lehne|latte|sitz|scheibe|kette)|kein wasser|naegel|abgeschlossen und|liegt frei");
        put(THINGS, Kind.RUBBISH, """
                \\p{L}*muell|\\p{L}*muellhalde|\\p{L}*abfaell?e?|unrat|dreck|\\p{L}*scherben|matratzen?|kuehlschraenke?|bauschutt|\\p{L}*kippen|hunde(?:kot|haufen|kacke|scheisse)|hundekacke|\\p{L}*spritzen|\
                \\p{L}*muelltonnen?|\\p{L}*(?:muell|abfall)eimer|papierk\\p{L}+|altreifen|autoreifen|sofas?|moebel|tote?[srn]? \\p{L}+|kadaver|\\p{L}*container|muellsaecke?|gelbe saecke|essensreste|altoel|oelfleck|oelspur""");
        put(DAMAGES, Kind.RUBBISH, """
                liegt|liegen|rumliegt|herumliegt|lag|lagen|steht|stehen|herum|rum|ueberall|ueberal|quillt|quellen|quollen|ueberfuellt\\p{L}*|laeuft ueber|(?:ist|sind) (?:\\p{L}+ ){0,3}voll|nicht (?:\\p{L}+ )?geleert|entsorgt|abgeladen|\
                abgestellt|hingeworfen|weggeworfen|voll mit|gefunden|auf dem|auf der|im wald|im gebuesch|ausgelaufen|laeuft""");
        put(
                THINGS,
                Kind.GRAFFITI,
                "graffitis?|schmiererei\\p{L}*|hakenkreuze?|sprueche|aufkleber|wand|mauer|denkmal|fassade|haltestelle|\\p{L}*tunnel|unterfuehrung");
        put(
                DAMAGES,
                Kind.GRAFFITI,
                "(?:be|ver|voll|hin)?geschmiert|beschmiert\\p{L}*|verschmiert\\p{L}*|besprueht\\p{L}*|vollgesprueht|vollgeschmiert|hingeschmiert|schmiererei\\p{L}*|hakenkreuze?|graffitis? (?:an|auf|am)|nazi\\p{L}*");
        put(
                THINGS,
                Kind.WATER,
                "\\p{L}*wasser|\\p{L}*rohr|\\p{L}*leitung|\\p{L}*kanal|hydrant\\p{L}*|pfuetzen?|keller");
        put(
                DAMAGES,
                Kind.WATER,
                "laeuft (?:\\p{L}+ )?(?:aus|raus|heraus)|sprudelt|spritzt|tropft|undicht|geplatzt|leck|stinkt|steht (?:alles )?unter|verstopft|gebrochen|jedes ?mal wenn|so gross wie|kommt aus der strasse");
        put(
                THINGS,
                Kind.TREE,
                "\\p{L}*baum|\\p{L}*baeume|\\p{L}*aeste|ast|hecken?|\\p{L}*busch|\\p{L}*buesche|wurzeln?|kastanie|linde|eiche|brombeeren|gebuesch|zweige?");
        put(
                DAMAGES,
                Kind.TREE,
                BROKEN
                        + "|haengt|haengen|waechst in|wachsen in|ragt|ragen|zugewachsen|abgestorben\\p{L}*|toter|quer|krank|zugewuchert");
        put(
                THINGS,
                Kind.BLOCKED,
                "\\p{L}*weg|\\p{L}*steig|einfahrt|\\p{L}*zufahrt|rampe|\\p{L}*roller|scooter|autowrack|schrott\\p{L}*|fahrradleichen?|absperrung|bauzaun|baustelle\\p{L}*|\\p{L}*wagen|autos?|lkw");
        put(
                DAMAGES,
                Kind.BLOCKED,
                "zugeparkt|zugestellt|versperr\\p{L}+|blockier\\p{L}+|kreuz|steht (?:\\p{L}+ ){0,4}auf dem (?:rad|geh|fuss)\\p{L}*|stehen (?:\\p{L}+ ){0,4}auf dem (?:rad|geh|fuss)\\p{L}*|liegen (?:\\p{L}+ ){0,3}auf dem (?:rad|geh|fuss|buerger)\\p{L}*|ohne (?:kennzeichen|absicherung)|umgefallen|seit monaten|liegt auf dem");
        put(THINGS, Kind.ICE, "\\p{L}*weg|\\p{L}*steig|\\p{L}*strasse|treppe|\\p{L}*platz|schnee|laub|blaetter|eis");
        put(
                DAMAGES,
                Kind.ICE,
                "nicht geraeumt|nicht gestreut|spiegelglatt|vereist|eisglatt|rutschig\\p{L}*|ausrutscht|eisplatte");
        put(
                ALONE,
                Kind.ROAD,
                "schlagl(?:och|oecher)\\p{L}{0,2}|stolperfallen?|stolper ?gefahr|spurrillen|krater|strassenabsackung|aufgerissen|gully ?deckel fehlt|gullideckel fehlt");
        put(
                ALONE,
                Kind.RUBBISH,
                "hundehaufen|hundekacke|hundekot|(?:wilder|illegaler) muell|illegale muellkippe|muellhaufen|ratten ?$|muell (?:im|am|auf|melden)|abfall am|voller? (?:glas|splitter|scherben|flaschen)|vandalismus|unrat|verschmutzung|alles voll|wilde muellkippe|ratten(?:plage| \\p{L}+ \\p{L}*spielplatz)|glasscherben|eichenprozessionsspinner|wespennest|scherbenhaufen");
        put(ALONE, Kind.WATER, "wasserrohrbruch|rohrbruch|ueberschwemmt\\p{L}*|wasserleitung geplatzt");
        put(
                ALONE,
                Kind.GRAFFITI,
                "schmiererei(?:en)?|hakenkreuze?|graffitis? (?:(?:an|auf|am) \\p{L}+|$)|vollgeschmiert");
        put(
                ALONE,
                Kind.LIGHT,
                "(?:brennt|geht|leuchtet) (?:\\p{L}+ ){0,6}(?:kein licht|keine lampe|keine laterne)|keine lampe geht");
        put(ALONE, Kind.ICE, "eisplatte|spiegelglatt|nicht geraeumt");
        put(ALONE, Kind.BLOCKED, "zugeparkt|fahrradleichen?|autowrack|schrottfahrr\\p{L}+|falschparker");
        put(
                ALONE,
                Kind.OTHER,
                "(?:einen |den |ein )?(?:schaden|schaeden|gefahrenstelle|defekt|mangel|maengel|missstand) (?:zu )?(?:melden|anzeigen)|schaden an der|gefahrenstelle|schadensmeldung|maengelmeldung|(?:ist|sind|geht|alles|was|etwas) (?:(?!nicht|nie|kein)\\p{L}+ ){0,2}kaputt|kaputte sachen|(?:ist|sind) (?:\\p{L}+ ){0,2}(?:beschaedigt|defekt|zerstoert)|^defekt$");
    }

    /** Words worth a second look when they were mistyped; shorter ones are too close to others. */
    private static final List<String> KNOWN = List.of(
            "laterne",
            "laternen",
            "strassenlampe",
            "strassenlaterne",
            "beleuchtung",
            "schlagloch",
            "schlagloecher",
            "muelleimer",
            "spielplatz",
            "schaukel",
            "rutsche",
            "parkbank",
            "sitzbank",
            "kaputt",
            "defekt",
            "zerstoert",
            "beschaedigt",
            "abgebrochen",
            "umgekippt",
            "graffiti",
            "scherben",
            "sperrmuell",
            "gehweg",
            "radweg",
            "buergersteig",
            "wasserrohrbruch",
            "hundehaufen",
            "verstopft",
            "zugeparkt",
            "flackert",
            "gullydeckel",
            "fahrstuhl",
            "rolltreppe",
            "schmierereien",
            "funktioniert",
            "gebrochen",
            "leuchtet");

    private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");

    private DefectWords() {}

    private static void put(Map<Kind, Pattern> table, Kind kind, String words) {
        table.put(kind, Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})"));
    }

    /** The kind of thing whose damage a clause states; the thing itself may stand elsewhere in the sentence. */
    static Optional<Kind> damaged(String clause, String sentence) {
        return Arrays.stream(Kind.values())
                .filter(kind ->
                        isStated(ALONE, kind, clause) || isStated(DAMAGES, kind, clause) && has(THINGS, kind, clause))
                .findFirst()
                .or(() -> Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.RUBBISH && kind != Kind.BLOCKED && kind != Kind.WATER)
                        .filter(kind -> isStated(DAMAGES, kind, clause) && has(THINGS, kind, sentence))
                        .findFirst());
    }

    private static boolean has(Map<Kind, Pattern> table, Kind kind, String text) {
        return Optional.ofNullable(table.get(kind))
                .filter(p -> p.matcher(text).find())
                .isPresent();
    }

    private static boolean isStated(Map<Kind, Pattern> table, Kind kind, String text) {
        return Optional.ofNullable(table.get(kind))
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .filter(found -> !Defects.isDenied(text.substring(0, found.start())))
                .isPresent();
    }

    /** A mistyped word as it was meant. */
    static String respelled(String text) {
        return WORD.matcher(text).replaceAll(m -> meant(m.group()));
    }

    private static String meant(String word) {
        return KNOWN.contains(word)
                ? word
                : KNOWN.stream()
                        .filter(known -> Misspelling.isOf(known, word))
                        .findFirst()
                        .orElse(word);
    }
}
