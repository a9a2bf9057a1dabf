package de.komplize.bot.dialogue;

import de.komplize.bot.entity.Reading;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.survey.Questionnaire;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What somebody says first who comes by a printed address: in their language, as they could have written it themselves. */
final class Openings {

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    private Openings() {}

    /** @param start the id of an open survey, or the number of a district */
    static Optional<String> of(String start, ContentPack pack, String language, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, CITY);
        Optional<String> survey = pack.surveys().stream()
                .filter(known -> known.id().equals(start) && known.isOpen(today))
                .findFirst()
                .map(known -> wish(known, pack, language));
        return survey.or(() ->
                district(start, pack).map(name -> pack.say(Say.START_DISTRICT, language, Map.of("name", name))));
    }

    /** The survey that was wished for in just these words; whatever the title says besides. */
    static Optional<Step> step(Turn turn) {
        return turn.pack().surveys().stream()
                .filter(survey -> survey.isOpen(turn.today())
                        && wish(survey, turn.pack(), turn.language()).equals(turn.utterance()))
                .findFirst()
                .map(survey -> Surveys.begin(survey, turn));
    }

    private static String wish(Questionnaire survey, ContentPack pack, String language) {
        return pack.say(
                Say.START_SURVEY, language, Map.of("name", survey.title().in(language)));
    }

    private static Optional<String> district(String start, ContentPack pack) {
        return start.matches("[0-9]{1,3}") && pack.districts().read(start) instanceof Reading.Read<String>(String name)
                ? Optional.of(name)
                : Optional.empty();
    }
}
