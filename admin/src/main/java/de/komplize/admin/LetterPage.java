package de.komplize.admin;

import de.komplize.bot.search.Passage;
import java.util.List;

/**
 * What a message that came by mail shows beside its words.
 *
 * @param marks what to know of it, in whole sentences
 * @param passage its words, with what no answer accounts for marked
 * @param elsewhere passages that no answer accounts for and that do not stand in the words as they are shown
 * @param reading how it was read
 * @param raw the attachment that holds the mail as it came
 */
public record LetterPage(
        String subject, List<Mark> marks, Passage passage, List<String> elsewhere, List<String> reading, String raw) {

    public LetterPage {
        marks = List.copyOf(marks);
        elsewhere = List.copyOf(elsewhere);
        reading = List.copyOf(reading);
    }

    /**
     * What to know of a mail.
     *
     * @param alarming it may be somebody else than it seems
     */
    public record Mark(String text, boolean alarming) {}

    public boolean hasMarked() {
        return !elsewhere.isEmpty() || passage.pieces().stream().anyMatch(Passage.Piece::marked);
    }

    /** Subjects are people's words. */
    @Override
    public String toString() {
        return "LetterPage[" + marks.size() + " marks]";
    }
}
