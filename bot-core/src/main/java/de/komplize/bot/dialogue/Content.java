package de.komplize.bot.dialogue;

import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Letter;
import de.komplize.bot.survey.Courtesies;
import de.komplize.bot.understanding.Understanding;
import java.util.List;
import java.util.Optional;

/**
 * What came with a message.
 *
 * @param words that were written, or the label of the choice; of a mail without what greets and signs
 * @param stale a button was pressed that is not on offer any more
 * @param mail what a mail answers to a survey
 * @param heading the subject of a mail that begins a conversation; empty elsewhere
 */
record Content(
        String words,
        Optional<Choice> choice,
        boolean stale,
        List<String> attachments,
        Optional<Inbound.Unread> unread,
        boolean amongOthers,
        Optional<SurveyMail.Arrived> mail,
        String heading) {

    static final Content NOTHING =
            new Content("", Optional.empty(), false, List.of(), Optional.empty(), false, Optional.empty(), "");

    Content(String words, Optional<Choice> choice, boolean stale, Inbound message, Optional<SurveyMail.Arrived> mail) {
        this(
                words,
                choice,
                stale,
                message.attachments(),
                message.unread(),
                message.amongOthers(),
                mail,
                message.letter().map(Letter::heading).orElse(""));
    }

    /** What was written to the bot: in a mail greetings, names and closings stand around it. */
    static String said(Inbound message) {
        return message.letter().isPresent() ? Courtesies.bare(message.text()) : message.text();
    }

    /** What is to be understood where it is not the words: what answers to a survey leave, or words that need their subject. */
    Optional<String> otherwise(Understanding whole) {
        if (mail.isPresent()) {
            return Optional.of(utterance());
        }
        boolean bare = whole.detection().refused() && choice.isEmpty() && !heading.isEmpty();
        return bare ? Optional.of(heading + "\n" + words) : Optional.empty();
    }

    /** What was said beside answers: of a mail that answers a survey, what no answer accounts for. */
    String utterance() {
        return mail.map(SurveyMail.Arrived::leftover).orElse(words);
    }
}
