package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.survey.AnswerReader;
import de.komplize.bot.survey.Excerpt;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.ReplyReader;
import de.komplize.bot.survey.ReplyReading;
import java.util.List;

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
        return ReplyReader.read(survey, own, context);
    }
}
