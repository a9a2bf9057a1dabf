package de.komplize.channels.email.reading;

import de.komplize.bot.survey.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a mail says.
 *
 * @param text what the person wrote, and only that; lines end with a line feed
 * @param excerpts the same, cut at quotes, each with the quoted lines directly above it; in the order of the mail
 * @param whole true where nothing or too little was left, or in doubt: then {@code text} is the whole text
 * @param quoted what was taken away as quoted
 * @param signature what was taken away as signature, legal footer or mark of a device
 * @param failure of a bounce or a delay
 * @param notes how it was read: {@code key} or {@code key: value}, the keys are stable
 */
public record ReadMail(
        Kind kind,
        Headers headers,
        String text,
        List<Excerpt> excerpts,
        boolean whole,
        Optional<String> quoted,
        Optional<String> signature,
        List<MailAttachment> attachments,
        List<Refused> refusedAttachments,
        Optional<Failure> failure,
        List<String> notes) {

    /** What sort of mail it is. */
    public enum Kind {
        /** Of a person, whatever it says. */
        REPLY,
        /** Of a machine: an answer by itself, a newsletter, a receipt. */
        AUTO_REPLY,
        /** It was not delivered. */
        BOUNCE,
        /** It is not delivered yet, and will be tried again. */
        DELAY,
        /** A provider reports a complaint (ARF, RFC 5965). */
        FEEDBACK,
        /** Of a person, with nothing in it. */
        EMPTY;

        /** The name in stored data and for other programs. */
        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ReadMail {
        excerpts = List.copyOf(excerpts);
        attachments = List.copyOf(attachments);
        refusedAttachments = List.copyOf(refusedAttachments);
        notes = List.copyOf(notes);
    }

    /** People's words stay out of logs. */
    @Override
    public String toString() {
        return "ReadMail[" + kind + ", " + text.length() + " characters, " + attachments.size() + " attachments]";
    }
}
