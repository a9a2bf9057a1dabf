package de.komplize.bot.idea;

import de.komplize.bot.office.IdeaStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * An idea as it is stored, seen by one contact.
 *
 * @param number what people call it by
 * @param title empty, as the text, once it was taken back
 * @param topic the id of a topic
 * @param district the official name
 * @param answer what the office says to it
 * @param supporters how many support it
 * @param pictures how many files belong to it
 * @param mergedInto the number of the idea that it was put together with
 * @param own whether the contact handed it in
 * @param supported whether the contact supports it
 */
public record Idea(
        long number,
        IdeaStatus status,
        String title,
        String text,
        String topic,
        Optional<String> district,
        Optional<String> place,
        Optional<String> answer,
        long supporters,
        long pictures,
        Optional<Long> mergedInto,
        boolean own,
        boolean supported,
        Instant createdAt) {

    /** Whether everybody may read it. */
    public boolean isPublic() {
        return status == IdeaStatus.PUBLISHED || status == IdeaStatus.PLANNED || status == IdeaStatus.REALISED;
    }

    /** Whether its author may still change it alone. */
    public boolean isOpen() {
        return status == IdeaStatus.SUBMITTED;
    }

    /** People's words stay out of logs. */
    @Override
    public String toString() {
        return "Idea[" + number + ", " + status + "]";
    }
}
