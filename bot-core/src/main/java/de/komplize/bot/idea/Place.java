package de.komplize.bot.idea;

import de.komplize.bot.entity.Gazetteer;
import de.komplize.bot.entity.Reading;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an idea is at home, as somebody answered when they were asked.
 *
 * @param words a place in their words
 */
public record Place(Reading<String> district, Optional<String> words) {

    /** "Hinter dem alten Kaufhaus an der Ecke": what is longer tells something else. */
    private static final int MOST_WORDS = 9;

    public static final int LONGEST = 80;

    private static final Pattern ANYWHERE = Pattern.compile("""
            (?:(?:eigentlich|einfach|das|es|soll|ist|waere|am besten|na|ja|fuer|in) ){0,4}(?:ueberall|egal|ganz kassel|die ganze stadt|der ganzen stadt|gesamte stadt|die gesamte stadt|stadtweit|alle stadtteile|in allen stadtteilen|\
            allen stadtteilen|kassel|jedem stadtteil|kein ort|kein bestimmter ort|nirgends|keine ahnung|weiss (?:ich )?nicht|weiter|ohne|allgemein|ueberall in kassel)[.! ]*""");
    private static final Pattern LEAD = Pattern.compile(
            "(?iu)^(?:(?:das|es|sie) (?:ist|wäre|soll|liegt|kommt)|ich meine|und zwar|na|also|genau|direkt|ja|am besten),? ");
    private static final Pattern STATES = Pattern.compile(
            "(?<!\\p{L})(?:ich|wir|man|ist|sind|war|hat|haben|soll\\p{L}*|koenn\\p{L}*|muss|brauch\\p{L}*|moechte\\p{L}*|weil|damit|wenn|mehr|keine?)(?!\\p{L})");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{3,}");

    static boolean isShort(String text) {
        return text.length() <= LONGEST && text.split("\\s+").length <= MOST_WORDS;
    }

    /** No place in particular. */
    public static boolean isAnywhere(String answer) {
        return ANYWHERE.matcher(Folded.of(answer.strip()).text()).matches();
    }

    /** The district that is named, and the place: a phrase such as "am Bahnhof", or the whole of a short answer that names no district. */
    public static Place of(String answer, Gazetteer districts) {
        String bare = LEAD.matcher(answer.strip()).replaceFirst("").replaceAll("[.!?\\s]+$", "");
        Reading<String> district = districts.read(bare);
        Optional<String> phrase = Whereabouts.place(bare, districts);
        boolean names = district instanceof Reading.Absent<String>
                && isShort(bare)
                && LETTERS.matcher(bare).find()
                && !STATES.matcher(Folded.of(bare).text()).find();
        return new Place(district, phrase.or(() -> names ? Optional.of(bare) : Optional.empty()));
    }
}
