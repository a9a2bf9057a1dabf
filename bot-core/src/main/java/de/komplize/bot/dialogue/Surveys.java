package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Letters;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.Response;
import de.komplize.bot.survey.Responses;
import de.komplize.bot.understanding.Intents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Taking part in a survey: which one, begin or go on, the end, and setting an answer right afterwards. */
final class Surveys {

    private static final String CHOICE = "survey:";

    /** Shorter words are in every title. */
    private static final int TELLING = 5;

    private Surveys() {}

    /** The surveys are on offer. */
    record Offered() implements State {}

    /**
     * A survey is over, and it was asked which answer shall be different.
     *
     * @param survey its id
     */
    record Changing(String survey) implements State {}

    /** The resident wants to take part: what was begun goes on, what was named begins, of several one is chosen. */
    static Step start(Turn turn) {
        List<Questionnaire> open = turn.pack().surveys().stream()
                .filter(survey -> survey.isOpen(turn.today()))
                .toList();
        Map<String, Response> own = own(turn);
        Optional<Questionnaire> named = named(open, turn);
        if (named.isPresent()) {
            return begin(named.get(), turn);
        }
        Optional<Questionnaire> begun = open.stream()
                .filter(survey ->
                        own.containsKey(survey.id()) && own.get(survey.id()).isOpen())
                .findFirst();
        boolean another = turn.utterance().toLowerCase(Locale.ROOT).contains("ander");
        if (begun.isPresent() && !another) {
            return begin(begun.get(), turn);
        }
        List<Questionnaire> left =
                open.stream().filter(survey -> !own.containsKey(survey.id())).toList();
        return switch (left.size()) {
            case 0 -> none(open, own, turn);
            case 1 -> begin(left.getFirst(), turn);
            default ->
                new Step(new Offered(), List.of(new Reply(turn.say(Say.SURVEY_WHICH), choices(left, turn))), List.of());
        };
    }

    static boolean hasOpen(Turn turn) {
        return own(turn).values().stream().anyMatch(Response::isOpen);
    }

    private static Step none(List<Questionnaire> open, Map<String, Response> own, Turn turn) {
        List<Questionnaire> answered =
                open.stream().filter(survey -> own.containsKey(survey.id())).toList();
        return answered.isEmpty()
                ? Step.idle(turn.reply(Say.SURVEY_NONE))
                : new Step(
                        new Offered(),
                        List.of(new Reply(turn.say(Say.SURVEY_ALL_DONE), choices(answered, turn))),
                        List.of());
    }

    private static Map<String, Response> own(Turn turn) {
        return turn.lookup().responses().stream()
                .filter(response -> response.kind() == Response.Kind.SURVEY)
                .collect(Collectors.toMap(Response::questionnaire, response -> response, (first, _) -> first));
    }

    private static List<Choice> choices(List<Questionnaire> surveys, Turn turn) {
        return surveys.stream()
                .map(survey -> new Choice(CHOICE + survey.id(), survey.title().in(turn.language())))
                .toList();
    }

    /** The one survey of whose title most telling words are said. */
    private static Optional<Questionnaire> named(List<Questionnaire> surveys, Turn turn) {
        return named(surveys, turn, "de").or(() -> named(surveys, turn, turn.language()));
    }

    private static Optional<Questionnaire> named(List<Questionnaire> surveys, Turn turn, String language) {
        Set<String> said = words(turn.utterance());
        long most = surveys.stream()
                .mapToLong(survey -> hits(survey, said, language))
                .max()
                .orElse(0);
        List<Questionnaire> named = surveys.stream()
                .filter(survey -> most > 0 && hits(survey, said, language) == most)
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static long hits(Questionnaire survey, Set<String> said, String language) {
        return words(survey.title().in(language)).stream()
                .filter(said::contains)
                .count();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).replace("-", "").split("\\PL+"))
                .filter(word -> word.length() >= TELLING)
                .filter(word -> !word.startsWith("umfrage"))
                .collect(Collectors.toSet());
    }

    /** A choice of the list; empty when something else was said. */
    static Optional<Step> step(Turn turn) {
        Optional<Questionnaire> chosen = turn.choice()
                .map(Choice::id)
                .filter(id -> id.startsWith(CHOICE))
                .flatMap(id -> Pass.find(id.substring(CHOICE.length()), turn.pack()));
        return chosen.or(() -> named(turn.pack().surveys(), turn)).map(survey -> begin(survey, turn));
    }

    static Step begin(Questionnaire survey, Turn turn) {
        Pass pass = Pass.of(survey.id(), turn).orElseThrow();
        if (pass.complete()) {
            return ask(pass, Say.SURVEY_ALREADY, turn);
        }
        if (turn.channel().equals(Letters.CHANNEL)) {
            return SurveyMail.begin(survey, turn);
        }
        boolean resumed = !pass.answers().isEmpty();
        String title = survey.title().in(turn.language());
        List<Reply> replies = new ArrayList<>();
        replies.add(
                resumed
                        ? turn.reply(Say.SURVEY_RESUMED, Map.of("name", title))
                        : Reply.of(title
                                + survey.intro()
                                        .map(intro -> "\n" + intro.in(turn.language()))
                                        .orElse("")));
        Step first = pass.next(Optional.empty(), turn);
        replies.addAll(first.replies());
        Event event = resumed ? new Event.SurveyResumed(survey.id()) : new Event.SurveyStarted(survey.id());
        return new Step(first.next(), List.of(), List.of(event))
                .doing(pass.begin())
                .and(first)
                .saying(replies);
    }

    /** All is answered: what happens next, and how to set something right. */
    static Step end(Pass pass, Turn turn) {
        String id = pass.questions().id();
        List<Reply> replies = new ArrayList<>();
        if (pass.complete()) {
            replies.add(turn.reply(Say.SURVEY_CORRECTED));
            return new Step(new State.Idle(), replies, List.of(new Event.SurveyCorrected(id)));
        }
        String thanks = pass.questions()
                .thanks()
                .map(words -> words.in(turn.language()) + "\n")
                .orElse("");
        replies.add(Reply.of(thanks + turn.say(Say.SURVEY_DONE)));
        return new Step(new State.Idle(), replies, List.of(new Event.SurveyCompleted(id, pass.answered())))
                .doing(new Responses.Complete(id, Optional.empty()));
    }

    static Step pause(Pass pass, Turn turn) {
        return pass.complete()
                ? Step.idle(turn.reply(Say.CANCEL_DONE))
                : Step.idle(
                        turn.reply(Say.SURVEY_PAUSED),
                        new Event.SurveyPaused(pass.questions().id()));
    }

    private static Step ask(Pass pass, Say why, Turn turn) {
        String title = pass.questions().title().in(turn.language());
        List<String> lines =
                new ArrayList<>(List.of(turn.reply(why, Map.of("name", title)).text()));
        lines.addAll(Forms.lines(pass, turn));
        lines.add(turn.say(Say.SURVEY_CHANGE));
        return new Step(new Changing(pass.questions().id()), List.of(Reply.of(String.join("\n", lines))), List.of());
    }

    /** "Frage 2 ändern" after the survey is over; empty where nothing of the kind was written. */
    static Optional<Step> afterwards(Turn turn) {
        return Corrections.isOne(turn.utterance())
                ? turn.lookup().responses().stream()
                        .filter(response -> response.kind() == Response.Kind.SURVEY)
                        .findFirst()
                        .flatMap(response -> Pass.of(response.questionnaire(), turn))
                        .flatMap(pass -> Corrections.step(pass, turn))
                : Optional.empty();
    }

    /** Which answer shall be different; empty when something else was said. */
    static Optional<Step> step(Changing changing, Turn turn) {
        if (turn.says(Intents.NO, false)) {
            return Optional.of(Step.idle(turn.reply(Say.AGENDA_DROPPED)));
        }
        return Pass.of(changing.survey, turn).flatMap(pass -> Corrections.wanted(pass, turn));
    }

    static Optional<Reply> question(Changing changing, Turn turn) {
        return Pass.of(changing.survey, turn)
                .map(pass -> ask(pass, Say.SURVEY_ALREADY, turn).replies().getFirst());
    }
}
