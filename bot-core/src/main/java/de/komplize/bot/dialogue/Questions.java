package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.AnswerReader;
import de.komplize.bot.survey.AnswerReading;
import de.komplize.bot.survey.Question;
import de.komplize.bot.understanding.Intents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the questions of a survey or a form, one after the other: the one engine for both. Each answer is stored as soon as it is read; what is
 * unclear is asked, never guessed.
 */
final class Questions {

    /** Asked again more often, people give up: then the question is left out. */
    private static final int MOST_TRIES = 2;

    /** "Nein, danke" refuses; what is longer says something. */
    private static final int SHORT_REFUSAL = 3;

    private Questions() {}

    /**
     * A question is open.
     *
     * @param questionnaire the id of the survey or form
     * @param question the id of the question
     * @param tries how often it was asked again
     * @param echo the answer that was probably meant, and waits for a yes
     */
    record Asked(String questionnaire, String question, int tries, Optional<Answer> echo) implements State {}

    static Step step(Asked asked, Turn turn) {
        return Pass.of(asked.questionnaire, turn)
                .flatMap(pass -> pass.questions()
                        .question(asked.question)
                        .map(question -> step(asked, new Open(pass, question), turn)))
                .orElseGet(() -> gone(turn));
    }

    /** An open question within its pass. */
    record Open(Pass pass, Question question) {

        String id() {
            return question.id();
        }
    }

    private static Step step(Asked asked, Open open, Turn turn) {
        Optional<Choice> choice = turn.choice();
        if (choice.isPresent()) {
            return chosen(asked, open, choice.get(), turn);
        }
        if (asked.echo.isPresent() && turn.says(Intents.YES, true)) {
            return answered(open, asked.echo.get(), turn);
        }
        if (asked.echo.isPresent() && turn.says(Intents.NO, false)) {
            return again(asked, open, Say.ASK_ONCE_MORE, List.of(), turn);
        }
        if (open.question.optional() && takesWords(open.question) && isRefusal(turn)) {
            return skip(open, turn);
        }
        return Corrections.step(open.pass, turn)
                .or(() -> Asides.of(open, turn))
                .orElseGet(() -> read(asked, open, turn));
    }

    /** A bare no to what is free to answer. */
    private static boolean isRefusal(Turn turn) {
        boolean isShort = turn.utterance().strip().split("\\s+").length <= SHORT_REFUSAL;
        return isShort && turn.says(Intents.NO, false) || AnswerReader.declines(turn.utterance());
    }

    /** Whether any words are an answer to it. */
    static boolean takesWords(Question question) {
        return question instanceof Question.ShortText || question instanceof Question.LongText;
    }

    private static Step chosen(Asked asked, Open open, Choice choice, Turn turn) {
        if (choice.id().equals(Intents.SKIP)) {
            return skip(open, turn);
        }
        if (asked.echo.isPresent() && choice.id().equals(Intents.YES)) {
            return answered(open, asked.echo.get(), turn);
        }
        if (asked.echo.isPresent() && choice.id().equals(Intents.NO)) {
            return again(asked, open, Say.ASK_ONCE_MORE, List.of(), turn);
        }
        return QuestionText.answer(open.question, choice)
                .map(answer -> answered(open, answer, turn))
                .or(() -> Interruption.of(turn))
                .orElseGet(() -> again(asked, open, Say.ASK_UNREAD, List.of(), turn));
    }

    private static Step read(Asked asked, Open open, Turn turn) {
        if (!takesWords(open.question) && Asides.wantsPerson(turn)) {
            return Interruption.of(turn).orElseThrow();
        }
        AnswerReader.Context context = new AnswerReader.Context(
                turn.language(), turn.today(), turn.pack().districts());
        return switch (AnswerReader.read(open.question, words(open.question, turn), context)) {
            case AnswerReading.Read(Answer.Words(String words))
            when !Contactable.fits(open.question, words) -> again(asked, open, Say.ASK_CONTACT, List.of(), turn);
            case AnswerReading.Read(Answer read) -> Asides.after(answered(open, read, turn), turn);
            case AnswerReading.Echo(Answer read) -> echo(asked, open, read, turn);
            case AnswerReading.Unclear(List<Answer> candidates) ->
                again(asked, open, Say.ASK_UNCLEAR, candidates, turn);
            case AnswerReading.OutOfRange _ -> again(asked, open, Say.ASK_RANGE, List.of(), turn);
            case AnswerReading.Absent _ -> absent(asked, open, turn);
        };
    }

    /** What of the utterance is read as an answer. */
    private static String words(Question question, Turn turn) {
        if (takesWords(question)) {
            return turn.utterance();
        }
        return offersOptions(question) && Words.Said.NONE_OF_THESE.isIn(turn.utterance())
                ? AnswerReader.NONE
                : Asides.withoutQuestions(turn.utterance());
    }

    private static boolean offersOptions(Question question) {
        return question instanceof Question.SingleChoice || question instanceof Question.MultipleChoice;
    }

    private static Step absent(Asked asked, Open open, Turn turn) {
        boolean noDistrict = open.question instanceof Question.District
                && (Words.Said.NO_DISTRICT.isIn(turn.utterance()) || Words.Said.FORGET_DISTRICT.isIn(turn.utterance()));
        if (noDistrict || AnswerReader.declines(turn.utterance())) {
            return skip(open, turn);
        }
        return Interruption.of(turn)
                .or(() -> Asides.unknown(turn))
                .orElseGet(() -> again(asked, open, Say.ASK_UNREAD, List.of(), turn));
    }

    private static Step echo(Asked asked, Open open, Answer answer, Turn turn) {
        String shown = QuestionText.shown(open.question, answer, turn);
        Reply reply = new Reply(
                turn.reply(Say.ASK_ECHO, Map.of("name", shown)).text(), turn.choices(List.of(Intents.YES, Intents.NO)));
        return new Step(
                new Asked(asked.questionnaire, asked.question, asked.tries, Optional.of(answer)),
                List.of(reply),
                List.of());
    }

    /** Asks once more, at most twice; then the question is left out, which can be made good later. */
    private static Step again(Asked asked, Open open, Say why, List<Answer> candidates, Turn turn) {
        if (asked.tries >= MOST_TRIES) {
            return open.question instanceof Question.Consent
                    ? withHelp(asked, open, turn)
                    : leaveOut(open, Say.ASK_LEFT_OUT, turn);
        }
        Reply question = QuestionText.again(open, turn);
        List<Choice> choices =
                candidates.isEmpty() ? question.choices() : QuestionText.candidates(open.question, candidates, turn);
        Reply reply = new Reply(turn.say(why) + "\n" + question.text(), choices);
        State next = new Asked(asked.questionnaire, asked.question, asked.tries + 1, Optional.empty());
        return new Step(next, List.of(reply), List.of());
    }

    /** A consent is given or refused, and not left out because a reply could not be read: a form would be lost with it. */
    private static Step withHelp(Asked asked, Open open, Turn turn) {
        Reply question = QuestionText.again(open, turn);
        Reply reply = new Reply(turn.say(Say.FORM_HELP) + "\n" + question.text(), question.choices());
        return new Step(asked, List.of(reply), List.of());
    }

    /** An answer that was given before stays. */
    static Step skip(Open open, Turn turn) {
        Answer before = open.pass.answers().getOrDefault(open.id(), new Answer.Skipped());
        return before instanceof Answer.Skipped
                ? leaveOut(open, Say.ASK_SKIPPED, turn)
                : said(turn.say(Say.ASK_KEPT), answered(open, before, turn));
    }

    private static Step leaveOut(Open open, Say why, Turn turn) {
        return said(turn.say(why), answered(open, new Answer.Skipped(), turn));
    }

    /** The step with these words ahead of its first reply. */
    private static Step said(String words, Step step) {
        List<Reply> replies = new ArrayList<>(step.replies());
        Reply first = replies.getFirst();
        replies.set(0, new Reply(words + "\n" + first.text(), first.choices()));
        return step.saying(replies);
    }

    /** The answer is stored, and the next question comes, or the end. */
    static Step answered(Open open, Answer answer, Turn turn) {
        Step next = open.pass.with(open.id(), answer).next(Optional.of(open.id()), turn);
        return open.pass.storing(open.id(), answer, next);
    }

    /** The question is asked; what only informs on the way to it goes ahead. */
    static Step ask(Pass pass, Question question, List<Question> notes, Turn turn) {
        List<Reply> replies = new ArrayList<>();
        notes.forEach(note -> replies.add(Reply.of(note.text().in(turn.language()))));
        replies.add(QuestionText.of(new Open(pass, question), turn));
        return new Step(open(pass, question), replies, List.of());
    }

    static State open(Pass pass, Question question) {
        return new Asked(pass.questions().id(), question.id(), 0, Optional.empty());
    }

    /** The open question as it is repeated. */
    static Optional<Reply> question(Asked asked, Turn turn) {
        return Pass.of(asked.questionnaire, turn)
                .flatMap(pass -> pass.questions()
                        .question(asked.question)
                        .map(question -> QuestionText.of(new Open(pass, question), turn)));
    }

    /** Which district a question is about need not be where somebody lives. */
    static boolean asksForDistrict(Asked asked, Turn turn) {
        return Pass.find(asked.questionnaire, turn.pack())
                .flatMap(questions -> questions.question(asked.question))
                .filter(Question.District.class::isInstance)
                .isPresent();
    }

    static boolean takesAnyWords(Asked asked, Turn turn) {
        return Pass.find(asked.questionnaire, turn.pack())
                .flatMap(questions -> questions.question(asked.question))
                .filter(Questions::takesWords)
                .isPresent();
    }

    /** What back, skip and stop do while a question is open. */
    static Optional<Step> command(Asked asked, Words.Command command, Turn turn) {
        Optional<Pass> pass = Pass.of(asked.questionnaire, turn);
        Optional<Open> open =
                pass.flatMap(p -> p.questions().question(asked.question).map(question -> new Open(p, question)));
        return open.flatMap(o -> switch (command) {
            case BACK -> Optional.of(back(o, turn));
            case SKIP -> Optional.of(skip(o, turn));
            case STOP -> Optional.of(stopped(o.pass.left(turn), turn));
            case CANCEL -> Optional.of(o.pass.left(turn));
            case STOP_ALL, START, GREET, HELP, REPEAT, MORE, PERSON, PLAIN, GERMAN, MY_DATA, SETTINGS, CONSENT ->
                Optional.empty();
        });
    }

    /** Who writes STOPP may mean the messages, not the questions. */
    private static Step stopped(Step left, Turn turn) {
        Reply first = left.replies().getFirst();
        List<Reply> replies = new ArrayList<>(left.replies());
        replies.set(0, new Reply(first.text() + "\n" + turn.say(Say.STOP_HINT), first.choices()));
        return left.saying(replies);
    }

    private static Step back(Open open, Turn turn) {
        Optional<Question> previous = open.pass.previous(open.id());
        return previous.map(question -> ask(open.pass, question, List.of(), turn))
                .orElseGet(() -> {
                    Reply again = QuestionText.of(open, turn);
                    Reply reply = new Reply(turn.say(Say.ASK_FIRST) + "\n" + again.text(), again.choices());
                    return new Step(turn.session().state(), List.of(reply), List.of());
                });
    }

    /** The survey or the question is not in the pack any more: what was answered is kept. */
    private static Step gone(Turn turn) {
        return Step.idle(turn.reply(Say.ASK_GONE));
    }
}
