package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place that somebody names where a question for own words asks for one: "Am schlimmsten ist es in der Wilhelmstraße". */
final class Places {

    private static final Pattern ASKED = Pattern.compile(
            "(?iu)(?:\\A|[.!:] |, )(?:Wo|Wohin|(?:An |In |Auf )?welche[rnms]? (?:\\p{L}+ oder welche[rnms]? )?(?:\\p{L}*(?:straße|platz|ort|stelle|kreuzung|park|stadtteil|viertel|fläche|gegend)|Ecke))(?!\\p{L}).*",
            Pattern.DOTALL);

    private static final String BEFORE =
            "(?:in der|in den|in die|im|ins|am|an der|an den|an die|auf dem|auf der|auf den|auf die|aufm|beim|bei der|bei den|bei|vor dem|vor der|vorm|vor|neben dem|neben der|neben|unter der|unter dem|unterm|gegenüber(?: vom| von der| der| dem)?|zwischen|hinter dem|hinter der|hinterm|ecke|höhe|rund um|nahe)";

    private static final String NAMED =
            "\\p{L}[\\p{L}-]*(?:straße|strasse|str\\.|str|platz|weg|allee|gasse|ring|park|ufer|damm|brücke|markt|graben|steig|tor|unterführung|bahnhof|kreuzung|kreisel|tunnel|wiese|halle)";

    private static final Pattern PLACE = Pattern.compile("(?iu)(?<!\\p{L})(?:" + BEFORE + " (?-i:\\p{Lu})[^,;!?]*|(?:"
            + BEFORE + " )?" + NAMED + "(?![\\p{L}])[^,;!?]*)");

    private static final Pattern WORST = Wordlist.whole(
            "am (?:aller)?(?:schlimmsten|heissesten|kahlsten|gefaehrlichsten|dringendsten|meisten|besten|dunkelsten|wenigsten|noetigsten|liebsten|haeufigsten)|(?:der|die|das) (?:schlimmste|heisseste|gefaehrlichste|dunkelste|beste)|zuerst|als erstes|besonders (?:gefaehrlich|schlimm|dunkel|heiss)|gefaehrlich ist|stelle");

    private static final Pattern VISITED = Pattern.compile("(?iu)(?:besuchen|nutzen|gehen|sind) Sie");
    private static final Pattern VISITING = Wordlist.whole(
            "(?:bin|sind|gehe?n?|komme?n?|laufe?n?|jogge?n?|spaziere?n?|joggen) .*|meistens|taeglich|jeden tag|am liebsten");
    private static final Pattern STREET_ASKED = Pattern.compile("(?iu)welcher Straße");
    private static final Pattern STREET = Pattern.compile("(?iu)" + NAMED);

    private static final Pattern HOME =
            Wordlist.whole("wohn\\p{L}*|leb\\p{L}*|zuhause|zu hause|haus\\p{L}*|anwohner\\p{L}*");
    private static final Pattern TIME = Wordlist.whole(
            "am (?:\\d.*|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende|abend|morgen|nachmittag|vormittag|anfang|ende|rande)|im (?:januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|sommer|winter|herbst|fruehling|moment|jahr|allgemeinen|voraus|internet)|in der (?:woche|regel|zeitung|nacht|zeit)|vor (?:der )?\\p{L}+ (?:jahren|monaten)");

    private Places() {}

    /** "Auf die Wiese", where it is asked which of the meadows. */
    private static boolean isAskedWord(Question question, String name) {
        return Term.of(name).stream()
                .filter(Subjects::isTelling)
                .allMatch(t -> Term.ofLabel(question.text().in("de")).stream()
                        .anyMatch(own -> own.stem().endsWith(t.stem())));
    }

    static boolean isAskedBy(Question question) {
        return question instanceof Question.ShortText
                && ASKED.matcher(question.text().in("de")).find();
    }

    /** Whether the place is asked where somebody lives. */
    private static boolean isHome(Question question) {
        return HOME.matcher(Words.of(question.text().in("de")).text()).find();
    }

    /** The name of the place with the word before it; empty where none is named. */
    static Optional<String> in(String said) {
        Matcher place = PLACE.matcher(said);
        while (place.find()) {
            String name = place.group().strip().replaceAll("[.! ]+$", "");
            if (!TIME.matcher(Words.of(name).text()).lookingAt()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The only place of a letter that is said to be the one. */
    static Optional<SecondLook.Found> read(
            Question question, Subjects subjects, List<List<Remark>> sentences, AnswerReader.Context context) {
        List<SecondLook.Found> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (Remark remark : sentences.get(i)) {
                boolean living = HOME.matcher(remark.folded()).find();
                boolean about = subjects.about(remark.terms()).equals(Set.of(question))
                        || WORST.matcher(remark.folded()).find() && !remark.isElsewhere(question);
                boolean there = VISITED.matcher(question.text().in("de")).find()
                        && VISITING.matcher(remark.folded()).find()
                        && !remark.isElsewhere(question);
                boolean meant = isHome(question) ? living : (about || there) && !living;
                if (meant && !remark.others() && !remark.isConditional() && remark.denials() == 0) {
                    int at = i;
                    in(remark.text())
                            .filter(name -> !isAskedWord(question, name))
                            .filter(name -> !STREET_ASKED
                                            .matcher(question.text().in("de"))
                                            .find()
                                    || STREET.matcher(name).find())
                            .map(name -> AnswerReader.read(question, name, context))
                            .ifPresent(reading -> found.add(new SecondLook.Found(at, reading)));
                }
            }
        }
        return found.stream().map(SecondLook.Found::reading).distinct().count() == 1
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }
}
