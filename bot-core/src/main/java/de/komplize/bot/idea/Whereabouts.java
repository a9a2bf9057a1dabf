package de.komplize.bot.idea;

import de.komplize.bot.entity.Gazetteer;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where an idea is at home: the district, and a place in the writer's words such as "am Bahnhof". */
final class Whereabouts {

    /** "Wie in Waldau": the model is not the place. */
    private static final Pattern COMPARED = Pattern.compile(
            "(?iU)\\b(?:(?:so |genau |genauso |ähnlich |anders )?wie|als) (?:es |sie |ihn |den |die |das )?(?:es |sie )?(?:schon |auch |bereits )?(?:in|im|am|bei|aus) (?:\\p{L}+ ){0,1}\\p{L}[\\p{L}-]*");

    private static final String PREPOSITION = """
            (?:am|an der|an dem|auf dem|auf der|im|in der|in dem|vor der|vor dem|vorm|hinter der|hinter dem|hinterm|neben der|neben dem|bei der|bei dem|\
            beim|unter der|unterm|ueber der|entlang der|entlang des|gegenueber der|gegenueber vom|rund um den|rund um die|nahe der|nahe dem|in die|auf den|auf die|an die|ins)""";
    private static final String ADJECTIVE =
            "(?!(?:einen|einer|keine|keinen|keiner|mehr|der|fuer|ueber|unter|hinter|oder|aber|den|sollen|koennen|haben) )\\p{L}[\\p{L}-]{1,30}(?:er|sche|schen|en)";
    private static final String HEAD = """
            strasse|str\\.|weg|allee|platz|gasse|damm|ufer|bruecke|bahnhof|schule|gymnasium|kita|kindergarten|haltestelle|kirche|markt|park|anlage|friedhof|\
            kreuzung|stern|klinik|klinikum|krankenhaus|bad|halle|rathaus|uni|universitaet|campus|see|bach|fulda|aue|wald|herkules|entenanger|museum|theater|\
            haus|zentrum|center|heim|supermarkt|tunnel|unterfuehrung|treppe|feuerwehr|hafen|hof|tor|wiese|garten|schloss|berg|hang|steg|galerie|passage|kreisel""";
    private static final Pattern PLACE = Pattern.compile("(?<!\\p{L})(" + PREPOSITION + " ((?:" + ADJECTIVE
            + " ){0,2}((?:\\p{L}[\\p{L}-]{0,40})?(?:" + HEAD + ")(?: der deutschen einheit)?)))(?![\\p{L}-])");
    private static final Pattern STREET = Pattern.compile(
            "(?<![\\p{L}-])(((?:" + ADJECTIVE
                    + " )?(\\p{L}[\\p{L}-]{2,40}(?:strasse|str\\.|allee|gasse|damm|platz))|platz der deutschen einheit))(?![\\p{L}-])");

    /** Kinds of places; there is more than one of them. */
    private static final Pattern KIND = Pattern.compile("""
            (?:[\\p{L}-]*(?:strassen|wege|plaetze)|(?:rad|fahrrad|geh|fuss|schul|heim|ufer|wander|rollstuhl)weg|(?:fahrrad|spiel|einbahn|haupt|anwohner)strasse|strasse|weg|platz|berg|wald|garten|park|wiese|hof|uni|schule|kita|kindergarten|\
            zentrum|bad|halle|markt|heim|haus|tor|museum|theater|supermarkt|krankenhaus|[\\p{L}-]*(?:spiel|park|sitz|warte|wartelisten|kita|arbeits|stell|abstell|sport|grill|boule|zelt|camping|treff|rast|lern|ausbildungs|studien|bolz|dorf|tennis|fussball|skate|hunde|schlaf)platz|\
            (?:gruen|solar|skate|klima|photovoltaik|sport)anlage|(?:alten|senioren|kranken|schwimm|frei|parkhaus)(?:heim|haus|bad)|parkhaus|zuhause|(?:wochen|weihnachts|arbeits|super)markt)""");

    private static final Pattern PUBLIC_KIND = Pattern.compile("""
            (?:am|an der|vor der|vorm|vor dem|beim|bei der|neben der|neben dem|hinter der|hinter dem) (?:spielplatz|sportplatz|parkplatz|schule|kita|kindergarten|altenheim|seniorenheim|krankenhaus|supermarkt|\
            markt|wochenmarkt|freibad|schwimmbad|park|see|parkhaus|museum|theater|uni|uferweg|berg|wald)""");

    private Whereabouts() {}

    static Optional<String> district(String text, Gazetteer districts) {
        return text.isBlank()
                ? Optional.empty()
                : districts.about(COMPARED.matcher(text).replaceAll(" ")).value();
    }

    /** With its preposition where it has one; a street also without. */
    static Optional<String> place(String text, Gazetteer districts) {
        Folded folded = Folded.of(COMPARED.matcher(text).replaceAll(" "));
        return places(folded.text()).stream()
                .map(m -> folded.raw(m.start(1), m.end(1)))
                .filter(place -> districts
                        .about("in " + place.substring(place.indexOf(' ') + 1))
                        .candidates()
                        .isEmpty())
                .findFirst();
    }

    /** The places in a folded text; those with a preposition first. */
    static List<MatchResult> places(String folded) {
        List<MatchResult> placed = PLACE.matcher(folded)
                .results()
                .filter(m -> !KIND.matcher(m.group(2)).matches()
                        || PUBLIC_KIND.matcher(m.group(1)).matches())
                .toList();
        return placed.isEmpty()
                ? STREET.matcher(folded)
                        .results()
                        .filter(m ->
                                m.group(3) == null || !KIND.matcher(m.group(3)).matches())
                        .toList()
                : placed;
    }
}
