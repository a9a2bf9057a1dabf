package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Consents;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.survey.Response;
import de.komplize.bot.survey.Responses;
import de.komplize.bot.understanding.Intents;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A filed request is taken back, after a yes; what it said is erased. */
final class Withdrawal {

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
