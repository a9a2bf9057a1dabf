package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.understanding.Intents;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a printed address or a link opens: an idea, a survey, or an idea for a district. It is a choice that is always on offer, in every language;
 * its label is what the person could have said. Pure.
 */
final class Openings {

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    /** Before what is opened, in the id of the choice. */
    static final String START = "start:";

    private static final String IDEA = "idea";

    /** As Telegram sends it for a link of the bot, see core.telegram.org/bots/features#deep-linking; whatever follows that is nothing here greets. */
    private static final Pattern COMMAND = Pattern.compile("/start\\s+(.+)", Pattern.DOTALL);

    private Openings() {}

    /**
     * @param start {@code idea}, the id of an open survey, or the number of a district
     * @param language of the pack
     */
    static Optional<Choice> of(String start, ContentPack pack, String language, Instant now) {
        return label(start, pack, language, now).map(label -> new Choice(START + start, label));
    }

    private static Optional<String> label(String start, ContentPack pack, String language, Instant now) {
        if (start.startsWith(Linking.PAYLOAD)) {
            return Optional.of(pack.say(Say.LINK_OPENED, language));
        }
        return start.equals(IDEA)
                ? Optional.of(pack.label(Intents.IDEA, language))
                : survey(start, pack, LocalDate.ofInstant(now, CITY))
                        .map(survey -> pack.say(
                                Say.START_SURVEY,
                                language,
                                Map.of("name", survey.title().in(language))))
                        .or(() -> district(start, pack)
                                .map(name -> pack.say(Say.START_DISTRICT, language, Map.of("name", name))));
    }

    /** What a message opens; a command that names nothing here is a greeting. Empty for all other messages. */
    static Optional<Choice> in(Inbound message, ContentPack pack, String language, Instant now) {
        Optional<String> chosen = message.choice().filter(id -> id.startsWith(START));
        if (chosen.isPresent()) {
            return of(chosen.get().substring(START.length()), pack, language, now);
        }
        Matcher command = COMMAND.matcher(message.text());
        return message.choice().isEmpty() && command.matches()
                ? of(command.group(1), pack, language, now)
                        .or(() -> Optional.of(new Choice(Intents.GREET, pack.label(Intents.GREET, language))))
                : Optional.empty();
    }

    static boolean isOne(Choice choice) {
        return choice.id().startsWith(START);
    }

    /** Opens it; what was open goes on afterwards. */
    static Optional<Step> step(Turn turn) {
        return turn.choice()
                .map(Choice::id)
                .filter(id -> id.startsWith(START))
                .flatMap(id -> open(id.substring(START.length()), turn.in(new State.Idle())))
                .map(step -> waits(turn.session().state(), step, turn)
                        ? step.later(new Agenda.Resume(turn.session().state()))
                        : step);
    }

    private static Optional<Step> open(String start, Turn turn) {
        if (start.equals(IDEA)) {
            return Optional.of(idea(turn.district(), turn));
        }
        return survey(start, turn.pack(), turn.today())
                .map(survey -> Surveys.begin(survey, turn))
                .or(() -> district(start, turn.pack())
                        .map(name -> District.set(turn, name).and(idea(Optional.of(name), turn))));
    }

    private static Step idea(Optional<String> district, Turn turn) {
        return IdeaSubmission.askText(new IdeaState.AskedText(district, List.of(), 0), turn);
    }

    /** Whoever comes by the same address twice is asked once. */
    private static boolean waits(State open, Step step, Turn turn) {
        boolean same = open instanceof Questions.Asked before && step.next() instanceof Questions.Asked now
                ? before.questionnaire().equals(now.questionnaire())
                : open.getClass().equals(step.next().getClass());
        return !same && Router.question(open, turn).isPresent();
    }

    private static Optional<Questionnaire> survey(String start, ContentPack pack, LocalDate today) {
        return pack.surveys().stream()
                .filter(survey -> survey.id().equals(start) && survey.isOpen(today))
                .findFirst();
    }

    /** By its place in the pack, from 1, which is short enough to be typed from a sheet of paper. */
    private static Optional<String> district(String start, ContentPack pack) {
        List<String> names = pack.districts().official();
        int place = start.matches("[0-9]{1,3}") ? Integer.parseInt(start) : 0;
        return place >= 1 && place <= names.size() ? Optional.of(names.get(place - 1)) : Optional.empty();
    }
}
