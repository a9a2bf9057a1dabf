package de.komplize.bot.survey;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is to be added to choices that were made before: "bei 3 bitte noch d dazu". */
final class Added {

    private static final Pattern ADDING = Pattern.compile(
            "(?iu)\\s*(?:(?:bitte |doch |möchte ich |auch |fehlt )*(?:noch|zusätzlich|auch|außerdem|ausserdem)(?: noch| bitte)* ([^,;.!]{1,60}?)(?: dazu| hinzufügen| ergänzen| ankreuzen| eintragen| dazunehmen| aufnehmen)?|(?:habe?|hab) ich ([^,;.!]{1,60}?) (?:vergessen|übersehen|ausgelassen))(?:[ .!]*|[,;.!] (?!.*(?:nicht|statt|doch|nein)).{0,120})");

    private Added() {}

    /** All of them together; empty where nothing is added. */
    static Optional<AnswerReading> to(
            Optional<List<String>> before, Question question, String said, AnswerReader.Context context) {
        Matcher adding = ADDING.matcher(said);
        if (before.isEmpty() || !adding.matches()) {
            return Optional.empty();
        }
        String named = adding.group(1) == null ? adding.group(2) : adding.group(1);
        if (!(Trimmed.or(question, named, Strictly.read(question, named, context), context)
                        instanceof AnswerReading.Read(Answer.Many(List<String> more)))
                || more.isEmpty()) {
            return Optional.empty();
        }
        List<String> all = question.offered().stream()
                .map(Option::id)
                .filter(id -> before.get().contains(id) || more.contains(id))
                .toList();
        return Optional.of(new AnswerReading.Read(new Answer.Many(all)));
    }
}
