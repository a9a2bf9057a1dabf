package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Consents;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Response;
import de.komplize.bot.survey.Responses;
import de.komplize.bot.understanding.Intents;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A filed request is taken back, after a yes; what it said is erased. */
final class Withdrawal {

    private static final String CHOICE = "withdraw:";

    private Withdrawal() {}

    /**
     * Whether it shall really be taken back.
     *
     * @param form its kind
     * @param number of the request
     */
    record Confirming(String form, long number) implements State {}

    /** @param form the kind of request that is meant */
    static Step ask(String form, Turn turn) {
        return turn.lookup().responses().stream()
                .filter(response -> response.questionnaire().equals(form))
                .filter(response -> response.state() == Response.State.COMPLETE)
                .flatMap(response -> response.number().stream())
                .findFirst()
                .map(number -> new Confirming(form, number))
                .map(confirming -> new Step(confirming, List.of(question(confirming, turn)), List.of()))
                .orElseGet(() ->
                        Step.idle(turn.reply(Say.WITHDRAW_NOTHING), new Event.Deferred(Intents.COUNCIL_WITHDRAW)));
    }

    /** A consent is taken back: the one that was given, or one of several by choice. */
    static Step consent(Turn turn) {
        List<Pass> agreed = turn.lookup().responses().stream()
                .filter(response -> response.state() == Response.State.COMPLETE)
                .flatMap(response -> passed(response, turn).stream())
                .filter(pass -> agreement(pass).isPresent())
                .toList();
        return switch (agreed.size()) {
            case 0 -> Step.idle(turn.reply(Say.WITHDRAW_NO_CONSENT));
            case 1 -> withdraw(agreed.getFirst(), turn);
            default -> Step.idle(new Reply(turn.say(Say.WITHDRAW_WHICH), choices(agreed, turn)));
        };
    }

    private static Optional<Pass> passed(Response response, Turn turn) {
        return Pass.find(response.questionnaire(), turn.pack())
                .map(questions -> new Pass(response.kind(), questions, response.answers(), true));
    }

    private static Optional<Question> agreement(Pass pass) {
        return pass.counted().stream()
                .filter(Question.Consent.class::isInstance)
                .filter(question ->
                        new Answer.Agreed(true).equals(pass.answers().get(question.id())))
                .findFirst();
    }

    private static List<Choice> choices(List<Pass> agreed, Turn turn) {
        return agreed.stream()
                .map(Pass::questions)
                .map(questions ->
                        new Choice(CHOICE + questions.id(), questions.title().in(turn.language())))
                .distinct()
                .toList();
    }

    /** A choice of the list of consents; empty where something else was chosen. */
    static Optional<Step> chosen(Turn turn) {
        return turn.choice()
                .map(Choice::id)
                .filter(id -> id.startsWith(CHOICE))
                .flatMap(id -> turn.lookup().responses().stream()
                        .filter(response -> response.questionnaire().equals(id.substring(CHOICE.length())))
                        .findFirst())
                .flatMap(response -> passed(response, turn))
                .map(pass -> withdraw(pass, turn));
    }

    /** A form goes as a whole, after a yes; in a survey the answers go that hung on the consent. */
    private static Step withdraw(Pass pass, Turn turn) {
        return pass.kind() == Response.Kind.FORM
                ? ask(pass.questions().id(), turn)
                : agreement(pass)
                        .map(question ->
                                Questions.answered(new Questions.Open(pass, question), new Answer.Agreed(false), turn))
                        .orElseGet(() -> Step.idle(turn.reply(Say.WITHDRAW_NO_CONSENT)));
    }

    static Reply question(Confirming confirming, Turn turn) {
        String title = turn.pack()
                .form(confirming.form)
                .map(form -> form.title().in(turn.language()))
                .orElse("");
        String text = turn.reply(Say.WITHDRAW_ASK, Map.of("name", title, "number", String.valueOf(confirming.number)))
                .text();
        return new Reply(text, turn.choices(List.of(Intents.YES, Intents.NO)));
    }

    /** Only a yes takes it back; empty when something else was said. */
    static Optional<Step> step(Confirming confirming, Turn turn) {
        if (turn.says(Intents.YES, true)) {
            return Optional.of(Step.idle(
                            turn.reply(Say.WITHDRAW_DONE),
                            new Event.RequestWithdrawn(confirming.form, confirming.number))
                    .doing(new Responses.Withdraw(confirming.number), Consents.withdraw(confirming.form)));
        }
        return turn.says(Intents.NO, false) ? Optional.of(Step.idle(turn.reply(Say.WITHDRAW_KEPT))) : Optional.empty();
    }
}
