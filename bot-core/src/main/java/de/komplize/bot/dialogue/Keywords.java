package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.knowledge.SayByMail;
import de.komplize.bot.messaging.Letters;
import de.komplize.bot.messaging.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that telephones know before anything else: STOP, START, HELP. By SMS a message is such a word when nothing else is left of it once
 * signs and words of courtesy are taken away: "STOP PLEASE" stops, "the bus stop is gone" does not. Pure.
 */
final class Keywords {

    private static final String SMS = "sms";

    private static final Set<Words.Command> FIRST =
            Set.of(Words.Command.STOP, Words.Command.STOP_ALL, Words.Command.START, Words.Command.HELP);

    private Keywords() {}

    static boolean bySms(Turn turn) {
        return turn.channel().equals(SMS);
    }

    /** The word, wherever the conversation stands; none where signs and courtesy do not leave one. */
    static Optional<Words.Command> command(Turn turn) {
        Optional<Words.Command> bare = Words.command(turn);
        return bySms(turn) && bare.isEmpty() ? Words.command(core(turn.utterance()), turn.language()) : bare;
    }

    /** Whether by SMS the word goes before whatever is open, also before the answer to an offer. */
    static boolean isFirst(Turn turn) {
        return bySms(turn) && command(turn).filter(FIRST::contains).isPresent();
    }

    /** Who has stopped the messages before is not told again; whatever was open is over. */
    static Optional<Step> again(Turn turn) {
        boolean taken = turn.session().takenOver();
        return bySms(turn) && turn.lookup().optedOut()
                ? Optional.of(new Step(taken ? turn.session().state() : new State.Idle(), List.of(), List.of()))
                : Optional.empty();
    }

    /** Who answers here, how the office is reached, how to stop, who pays; then what was open. Also while a person answers. */
    static Step help(Turn turn) {
        Step help = Step.aside(turn, turn.reply(Say.SMS_HELP));
        Optional<Reply> open = turn.session().takenOver()
                ? Optional.empty()
                : Router.question(turn.session().state(), turn);
        return open.map(question ->
                        new Step(turn.session().state(), List.of(turn.reply(Say.SMS_HELP), question), List.of()))
                .orElse(help);
    }

    /** The notice of first contact; on a telephone it has to be short, in a mail it stands at the end. */
    static String notice(String channel) {
        return switch (channel) {
            case SMS -> Say.SMS_NOTICE.key();
            case Letters.CHANNEL -> SayByMail.NOTICE.key();
            default -> Say.NOTICE.key();
        };
    }

    /** Who comes back is told anew what this is: the first word may have been the one that stopped it. */
    static Step started(Turn turn, Step confirmed) {
        Reply notice = turn.reply(Say.SMS_NOTICE, Map.of());
        Event shown = new Event.NoticeShown(turn.say(Say.NOTICE_VERSION));
        return bySms(turn)
                ? confirmed.and(new Step(confirmed.next(), List.of(notice), List.of(shown), confirmed.aside()))
                : confirmed;
    }

    /** Whether the notice of first contact stands in the step already, or must not be said: one confirmation, and nothing else. */
    static boolean withoutNotice(String channel, Step step) {
        return channel.equals(SMS)
                && step.events().stream()
                        .anyMatch(event -> event instanceof Event.NoticeShown
                                || event instanceof Event.OptedOut
                                || event instanceof Event.OptedOutEverywhere);
    }

    private static String core(String utterance) {
        return Arrays.stream(utterance.split("[^\\p{L}\\p{M}/]+"))
                .filter(word -> !word.isEmpty() && !Words.Said.COURTESY.isIn(word))
                .collect(Collectors.joining(" "));
    }
}
