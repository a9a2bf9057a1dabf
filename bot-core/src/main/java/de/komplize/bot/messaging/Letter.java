package de.komplize.bot.messaging;

import de.komplize.bot.storage.Attachments;
import de.komplize.bot.survey.Excerpt;
import java.util.List;
import java.util.Optional;

/**
 * What a message that came by mail has beside its text.
 *
 * @param mailId the Message-ID, with its angle brackets, for the threading of what is answered
 * @param subject decoded, in one line
 * @param excerpts the person's own words, each with the quoted lines above it
 * @param survey the survey that the mail which is answered here was about
 * @param proven it came with the secret of a mail of ours, from the address which that was sent to: who writes is who was written to
 * @param marks what the office shall see of it, such as {@code reply-to}: short stored words
 * @param raw the mail as it came; kept on the disk, and not in the database yet
 * @param files what was attached; kept on the disk, and not in the database yet
 * @param reading how it was read, line by line, for the office
 */
public record Letter(
        Optional<String> mailId,
        String subject,
        List<Excerpt> excerpts,
        Optional<String> survey,
        boolean proven,
        List<String> marks,
        Attachments.Kept raw,
        List<Attachments.Kept> files,
        List<String> reading) {

    public Letter {
        excerpts = List.copyOf(excerpts);
        marks = List.copyOf(marks);
        files = List.copyOf(files);
        reading = List.copyOf(reading);
    }

    /** The subject of a mail that begins a conversation; empty where it is that of another mail. */
    public String heading() {
        return proven || survey.isPresent() || subject.matches("(?s)\\p{L}{1,4}(?:\\[\\d+])?:.*") ? "" : subject;
    }

    /** Subjects are people's words. */
    @Override
    public String toString() {
        return "Letter[" + excerpts.size() + " excerpts, " + files.size() + " files]";
    }
}
