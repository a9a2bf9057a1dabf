package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.survey.AnswerReader;
import de.komplize.bot.survey.Excerpt;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.ReplyReader;
import de.komplize.bot.survey.ReplyReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a reply to a survey's letter: what of it is the letter's own goes first, then the answers are read. */
public final class LetterReply {

    private LetterReply() {}

    /**
     * Reads it.
     *
     * @param excerpts the pieces of the mail in their order
     * @param context with the language that the letter was written in
     * @param pack whose texts stand in the letter
     */
    public static ReplyReading read(
            Questionnaire survey, List<Excerpt> excerpts, AnswerReader.Context context, ContentPack pack) {
        CopiedLetter copied = CopiedLetter.of(new SurveyLetter(survey, pack, context.language()), pack);
        List<Excerpt> own =
                excerpts.stream().flatMap(e -> copied.apart(e).stream()).toList();
        return ReplyReader.read(survey, together(own), context);
    }

    /** Choices of one question that were marked one by one. */
    private static List<Excerpt> together(List<Excerpt> own) {
        List<Excerpt> joined = new ArrayList<>();
        for (Excerpt excerpt : own) {
            Optional<Excerpt> before = Optional.of(joined)
                    .filter(list -> !list.isEmpty())
                    .map(List::getLast)
                    .filter(last -> last.under().equals(excerpt.under()) && isMarked(last) && isMarked(excerpt));
            before.ifPresent(_ -> joined.removeLast());
            joined.add(before.map(last -> new Excerpt(last.under(), last.written() + "\n" + excerpt.written()))
                    .orElse(excerpt));
        }
        return joined;
    }

    private static boolean isMarked(Excerpt excerpt) {
        return !excerpt.under().isBlank() && excerpt.written().lines().allMatch(Mark::ends);
    }
}
