package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.Sentence;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.understanding.Intents;
import de.komplize.bot.understanding.Understanding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One inbound message with all that is known at that moment. Everything a dialogue decides, it decides from this.
 *
 * @param utterance what was written, or the label of the choice that was taken
 * @param choice the choice that was taken: by its button, its number or its words
 * @param staleChoice a button was pressed that is not on offer any more
 * @param attachments the ids of the files that came along
 * @param arrival how it came
 * @param language the contact's language, one of the pack's
 * @param district the contact's, as far as it is known
 */
public record Turn(
        String utterance,
        Optional<Choice> choice,
        boolean staleChoice,
        List<String> attachments,
        Arrival arrival,
        String language,
        Optional<String> district,
        Understanding understanding,
        Session session,
        ContentPack pack,
        Lookup lookup,
        Instant now) {

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    /**
     * How a message came.
     *
     * @param channel the stored name of the channel
     * @param unread what came along that nobody here can read
     * @param amongOthers written where others read along
     * @param mail what a mail answers to a survey
     */
    public record Arrival(
            String channel, Optional<Inbound.Unread> unread, boolean amongOthers, Optional<SurveyMail.Arrived> mail) {

        Arrival(String channel, Optional<Inbound.Unread> unread, boolean amongOthers) {
            this(channel, unread, amongOthers, Optional.empty());
        }
    }

    /** "Ja, gerne, das wäre schön" is an answer; what is longer says something of its own. */
    private static final int LONGEST_YES = 6;

    public Turn {
        attachments = List.copyOf(attachments);
    }

    /** The stored name of the channel. */
    String channel() {
        return arrival.channel;
    }

    /** The same turn, had the conversation stood elsewhere. */
    Turn in(State state) {
        return with(session.in(state));
    }

    /** The same turn in another session. */
    Turn with(Session other) {
        return new Turn(
                utterance,
                choice,
                staleChoice,
                attachments,
                arrival,
                language,
                district,
                understanding,
                other,
                pack,
                lookup,
                now);
    }

    /** The same turn, of somebody on whom this is stored. */
    Turn looking(Lookup other) {
        return new Turn(
                utterance,
                choice,
                staleChoice,
                attachments,
                arrival,
                language,
                district,
                understanding,
                session,
                pack,
                other,
                now);
    }

    /** The same turn, had these words been written and no choice been taken. */
    Turn saying(String words) {
        return new Turn(
                words,
                Optional.empty(),
                false,
                attachments,
                arrival,
                language,
                district,
                understanding,
                session,
                pack,
                lookup,
                now);
    }

    /** The same turn, of a contact that speaks another language. */
    Turn speaking(String other) {
        return new Turn(
                utterance,
                choice,
                staleChoice,
                attachments,
                arrival,
                other,
                district,
                understanding,
                session,
                pack,
                lookup,
                now);
    }

    /** The day in the city. */
    LocalDate today() {
        return LocalDate.ofInstant(now, CITY);
    }

    /** The intent's choice was taken, or a short yes or no was said. */
    boolean says(String intent, boolean yes) {
        boolean isShort = utterance.strip().split("\\s+").length <= LONGEST_YES;
        return choice.map(Choice::id).filter(intent::equals).isPresent()
                || wants(intent)
                || choice.isEmpty()
                        && isShort
                        && understanding
                                .entities()
                                .yesno()
                                .filter(said -> said == yes)
                                .isPresent();
    }

    String say(Sentence what) {
        return pack.say(what, language);
    }

    Reply reply(Sentence what) {
        return Reply.of(say(what));
    }

    Reply reply(Sentence what, Map<String, String> values) {
        return Reply.of(pack.say(what, language, values));
    }

    /** The intents as choices, each with its short name. */
    List<Choice> choices(List<String> intents) {
        return intents.stream().map(i -> new Choice(i, pack.label(i, language))).toList();
    }

    /** The intents this turn carries: of the choice if one was taken, else as understood. */
    List<String> intents() {
        return choice.map(Choice::id)
                .filter(Intents::isKnown)
                .map(List::of)
                .orElseGet(() -> understanding.detection().intents());
    }

    /** True when this is the single thing the turn wants, and it is sure. */
    boolean wants(String intent) {
        return intents().equals(List.of(intent))
                && (choice.isPresent() || !understanding.detection().clarify());
    }

    @Override
    public String toString() {
        return "Turn[" + channel() + ", " + session.state().getClass().getSimpleName() + "]";
    }
}
