package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/** A yes or a no that is told in the words of what is asked: what somebody has, thinks of it, knows, or does as a habit. */
final class VoiceWords {

    static final Pattern VOICED = Wordlist.whole("ja|nein|nee|jo");

    private VoiceWords() {}

    /**
     * @param said as written
     * @param figured the same with its figures spelled
     * @param plain what the grammar of yes and no reads in it
     */
    static AnswerReading read(
            Question.YesNo question, String said, String figured, AnswerReading plain, AnswerReader.Context context) {
        AnswerReading voice = plain instanceof AnswerReading.Read ? plain : Voice.of(question, figured, plain, context);
        // "Finde ich Quatsch" says what is found.
        if (Stance.isAskedBy(question)
                && !VOICED.matcher(Words.of(said).text()).find()
                && Approval.of(question, said).filter(yes -> !yes).isPresent()) {
            return new AnswerReading.Read(new Answer.YesNo(false));
        }
        if (!(voice instanceof AnswerReading.Read)) {
            voice = Having.in(question, said).orElse(voice);
        }
        if (voice instanceof AnswerReading.Absent) {
            Optional<Boolean> state = State.in(question, said);
            if (state.isPresent()) {
                return new AnswerReading.Read(new Answer.YesNo(state.get()));
            }
        }
        if (!(voice instanceof AnswerReading.Read) && Stance.isAskedBy(question)) {
            Optional<Boolean> stance = Stance.in(question, said);
            return stance.isPresent() ? Everyday.certain(new Answer.YesNo(stance.get()), said) : voice;
        }
        if (Knowing.isAskedBy(question)) {
            Optional<Boolean> known = Knowing.in(said);
            if (known.isPresent() && !VOICED.matcher(Words.of(said).text()).find()) {
                return new AnswerReading.Read(new Answer.YesNo(known.get()));
            }
        }
        if (!(voice instanceof AnswerReading.Read) && Habit.isAskedBy(question)) {
            Optional<Boolean> habit = Habit.in(said);
            return habit.isPresent() ? new AnswerReading.Read(new Answer.YesNo(habit.get())) : voice;
        }
        return voice;
    }
}
