package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether something should be open, or be done, at a certain time: "Sonntags öffnen wäre toll", "Wochenende braucht es nicht", "15 Uhr brauchts nicht". */
final class OpeningTimes {

    private static final Pattern ASKING =
            Pattern.compile("(?iu)\\A(?:soll(?:en?|ten?)?|möchten|wünschen|wollen|brauchen)(?!\\p{L})");

    private static final Pattern TIME = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:\\d{1,2}(?= ?uhr)|(?:sonn|sams|sonnab|mon|diens|mitt|donners|frei)(?:tag|woch|end)s?|wochenenden?|abends?|nachts?|mittags?|morgens|ferien)(?!\\p{L})");

    private static final String PRAISE =
            "(?:gut|besser|super|toll|nice|schoen|klasse|prima|cool|perfekt|ideal|ok|okay|praktisch|hilfreich|recht|sinnvoll)";

    /** "Sonntags ist es gut besucht" says nothing of it, "sonntags offen ist gut" does. */
    private static final Pattern GOOD = Wordlist.whole(
            "(?:waere?n?|waer|faende?) (?:\\p{L}+ ){0,5}" + PRAISE
                    + "|(?:gut|super|toll|schoen) (?:waere|faende)|(?:offen|oeffnen|geoeffnet|auf|uhr)(?: \\p{L}+){0,3} (?:ist|passt) (?:\\p{L}+ ){0,3}"
                    + PRAISE
                    + "|muss (?:\\p{L}+ ){0,3}(?:offen|auf|geoeffnet)(?: sein)?|(?:darf|duerfen|soll|sollte|kann|koennte) (?:\\p{L}+ ){0,6}(?:offen|auf|geoeffnet|oeffnen|aufmachen|auf haben)"
                    + "|(?:find|finde|finden) (?:ich |wir )?(?:\\p{L}+ ){0,3}(?:richtig|vernuenftig|"
                    + PRAISE.substring(3)
                    + "|offen bitte|bitte (?:ja|unbedingt|gern\\p{L}*)|(?:unbedingt|auf jeden fall)(?: offen| oeffnen)?[ .!]*$|gerne? (?:offen|oeffnen|geoeffnet|auf)");

    private static final Pattern NEEDED =
            Wordlist.whole("(?:brauch\\p{L}*|muss|muesst\\p{L}*|noetig|notwendig|lohnt|soll\\p{L}*)");

    private static final Pattern OPEN = Wordlist.whole("nichts|wenn|falls|ob|egal|gleich|nur|vielleicht|eigentlich");

    private OpeningTimes() {}

    /** The times that a question asks for; of "15 Uhr statt bis 13 Uhr" the first. Empty where it asks for none. */
    static Set<String> times(Question.YesNo question) {
        String text = question.text().in("de");
        Set<String> times = TIME.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(OpeningTimes::stem)
                .collect(Collectors.toSet());
        boolean figures = times.stream().allMatch(t -> Character.isDigit(t.charAt(0)));
        return !ASKING.matcher(text).find()
                ? Set.of()
                : times.stream()
                        .filter(t -> figures ? t.equals(first(text)) : !Character.isDigit(t.charAt(0)))
                        .collect(Collectors.toSet());
    }

    private static String first(String text) {
        return TIME.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(OpeningTimes::stem)
                .findFirst()
                .orElse("");
    }

    private static String stem(String word) {
        return new Term(Paraphrase.fold(word)).stem();
    }

    /** @param times as {@link #times} gives them */
    static Optional<Boolean> in(Set<String> times, Remark remark) {
        boolean named = remark.terms().stream().anyMatch(t -> times.contains(t.stem()))
                || times.contains("wochenend") && remark.folded().matches("(?s).*\\bam we\\b.*");
        if (!named || remark.others() || OPEN.matcher(remark.folded()).find()) {
            return Optional.empty();
        }
        long denials = remark.denials();
        if (denials == 0 && GOOD.matcher(remark.folded()).find() && !Lacking.is(remark.folded())) {
            return Optional.of(true);
        }
        return denials == 1 && NEEDED.matcher(remark.folded()).find() ? Optional.of(false) : Optional.empty();
    }
}
