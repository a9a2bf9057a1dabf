package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.SayByMail;
import de.komplize.bot.messaging.Letter;
import de.komplize.bot.messaging.Posting;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.AnswerReader;
import de.komplize.bot.survey.AnswerReading;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.ReplyReading;
import de.komplize.bot.survey.Responses;
import de.komplize.bot.understanding.Intents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A survey that is answered by replying to a mail: all answers at once, what is missing or unclear asked once more, what is left over given to the
 * office. What cannot be read for certain is not stored.
 */
final class SurveyMail {

    /** What is carried out beside the answers, where it is plainly wished; what else was written a person reads. */
    private static final List<String> WISHES = List.of(
            Intents.UNSUBSCRIBE,
            Intents.DATA_DELETE,
            Intents.DATA_EXPORT,
            Intents.DATA_CORRECT,
            Intents.PERSON,
            Intents.LANGUAGE,
            Intents.PLAIN_LANGUAGE);

    private SurveyMail() {}

    /**
     * What is missing was asked once more already.
     *
     * @param survey its id
     */
    record Asked(String survey) implements State {}

    /** What a mail answers to a survey. */
    public record Arrived(Questionnaire survey, ReplyReading reading) {

        /** Where nothing is left over, nothing else was said. */
        String leftover() {
            return String.join("\n", reading.unread());
        }
    }

    /** Reads a mail that answers one about a survey; empty where it is about none that is open. */
    static Optional<Arrived> read(
            Letter letter, Session session, AnswerReader.Context context, ContentPack pack, SurveysOpen open) {
        Optional<String> asked =
                session.state() instanceof Asked(String survey) ? Optional.of(survey) : Optional.empty();
        return letter.survey()
                .or(() -> asked)
                .flatMap(survey -> open.survey(survey, context.today()))
                .map(survey -> new Arrived(survey, LetterReply.read(survey, letter.excerpts(), context, pack)))
                .filter(arrived -> !arrived.reading.answers().isEmpty());
    }

    /** The surveys that can be answered. */
    @FunctionalInterface
    interface SurveysOpen {
        Optional<Questionnaire> survey(String id, LocalDate today);
    }

    /** The whole survey as one mail. */
    static Step begin(Questionnaire survey, Turn turn) {
        SurveyLetter.Written letter =
                new SurveyLetter(survey, turn.pack(), turn.language()).invitation(Optional.empty());
        return Step.idle(Reply.of(letter.text()), new Event.SurveyStarted(survey.id()))
                .doing(letter.posting());
    }

    /** The answers are stored; what is left over is carried out, or given to the office. Empty where the mail answers no survey. */
    static Optional<Step> step(Turn turn) {
        boolean quietly = turn.session().takenOver();
        return turn.arrival().mail().map(mail -> step(mail, turn, quietly));
    }

    /** The same without a word, where something else is answered; empty where the mail answers no survey. */
    static Optional<Step> quietly(Turn turn) {
        return turn.arrival().mail().map(mail -> step(mail, turn, true));
    }

    private static Step step(Arrived mail, Turn turn, boolean quietly) {
        Pass before = Pass.of(mail.survey.id(), turn).orElseThrow();
        Map<String, Answer> read = new LinkedHashMap<>();
        mail.reading.answers().forEach((question, reading) -> {
            if (reading instanceof AnswerReading.Read(Answer answer)) {
                read.put(question, answer);
            }
        });
        Pass after = with(before, read);
        Step stored = storing(before, after, read).doing(new Step.Leftover(mail.reading.unread()));
        return quietly
                ? silent(complete(mail, before, after, turn) ? stored.and(completed(after)) : stored, turn)
                : stored.and(answer(mail, before, after, turn));
    }

    private static Step silent(Step stored, Turn turn) {
        return new Step(turn.session().state(), List.of(), stored.events(), true, stored.acts(), List.of());
    }

    private static boolean complete(Arrived mail, Pass before, Pass after, Turn turn) {
        return !before.complete() && open(mail, after, turn).isEmpty();
    }

    private static Step completed(Pass after) {
        String survey = after.questions().id();
        Event completed = new Event.SurveyCompleted(survey, after.answered());
        return new Step(new State.Idle(), List.of(), List.of(completed))
                .doing(new Responses.Complete(survey, Optional.empty()));
    }

    private static Pass with(Pass pass, Map<String, Answer> read) {
        Pass after = pass;
        for (Map.Entry<String, Answer> answer : read.entrySet()) {
            after = after.with(answer.getKey(), answer.getValue());
        }
        return after;
    }

    /** In the order of the questions: what is answered to a question that is not shown then does not count. */
    private static Step storing(Pass before, Pass after, Map<String, Answer> read) {
        Step nothing = new Step(new State.Idle(), List.of(), List.of());
        Step step = nothing.doing(before.begin());
        Pass pass = before;
        for (Question question : after.counted()) {
            Optional<Answer> answer = Optional.ofNullable(read.get(question.id()));
            if (answer.isPresent()
                    && !answer.equals(Optional.ofNullable(before.answers().get(question.id())))) {
                step = step.and(pass.storing(question.id(), answer.get(), nothing));
                pass = pass.with(question.id(), answer.get());
            }
        }
        return step;
    }

    private static Step answer(Arrived mail, Pass before, Pass after, Turn turn) {
        List<Posting.Block> open = open(mail, after, turn);
        boolean askedBefore = turn.session().state() instanceof Asked(String survey) && survey.equals(mail.survey.id());
        Step own = !open.isEmpty() && !askedBefore ? again(mail, after, open, turn) : end(before, after, turn);
        if (mail.reading.unread().isEmpty()) {
            return own;
        }
        Optional<Step> wish = wishes(mail, turn);
        // What only asks something is answered, and read by a person as well.
        boolean carriedOut = wish.isPresent() && turn.intents().stream().anyMatch(WISHES::contains);
        Step read = carriedOut ? own : remarked(mail, own, turn);
        return wish.map(step -> beside(step, read)).orElse(read);
    }

    private static Step again(Arrived mail, Pass after, List<Posting.Block> open, Turn turn) {
        SurveyLetter.Written letter = new SurveyLetter(mail.survey, turn.pack(), turn.language())
                .again(lines(mail.survey, after, turn), open);
        return new Step(new Asked(mail.survey.id()), List.of(Reply.of(letter.text())), List.of())
                .doing(letter.posting());
    }

    /** What is unclear, and what is missing and was not left out on purpose. */
    private static List<Posting.Block> open(Arrived mail, Pass after, Turn turn) {
        SurveyLetter letter = new SurveyLetter(mail.survey, turn.pack(), turn.language());
        return after.counted().stream()
                .flatMap(question -> why(question, mail, after, turn).map(why -> letter.block(question, why)).stream())
                .<Posting.Block>map(block -> block)
                .toList();
    }

    private static Optional<List<String>> why(Question question, Arrived mail, Pass after, Turn turn) {
        // Who has finished once is not asked again for what another answer brings up.
        boolean missing = !after.complete() && !after.answers().containsKey(question.id()) && !question.optional();
        return Optional.ofNullable(mail.reading.answers().get(question.id()))
                .flatMap(reading -> switch (reading) {
                    case AnswerReading.Echo(Answer answer) ->
                        Optional.of(turn.pack()
                                .say(
                                        SayByMail.MEANT,
                                        turn.language(),
                                        Map.of("answer", QuestionText.shown(question, answer, turn))));
                    case AnswerReading.Unclear _ -> Optional.of(turn.say(SayByMail.UNCLEAR));
                    case AnswerReading.OutOfRange _ -> Optional.of(turn.say(SayByMail.RANGE));
                    case AnswerReading.Read _, AnswerReading.Absent _ -> Optional.<String>empty();
                })
                .map(List::of)
                .or(() -> missing ? Optional.of(List.of()) : Optional.empty());
    }

    private static Step end(Pass before, Pass after, Turn turn) {
        String survey = after.questions().id();
        List<String> lines = new ArrayList<>();
        lines.add(turn.say(before.complete() ? SayByMail.CORRECTED : SayByMail.UNDERSTOOD));
        lines.addAll(lines(after.questions(), after, turn));
        lines.add("");
        lines.add(turn.say(SayByMail.CORRECT));
        if (before.complete()) {
            return new Step(
                            new State.Idle(),
                            List.of(Reply.of(String.join("\n", lines))),
                            List.of(new Event.SurveyCorrected(survey)))
                    .doing(about(survey));
        }
        lines.add("");
        lines.add(after.questions()
                .thanks()
                .map(thanks -> thanks.in(turn.language()))
                .orElseGet(() -> turn.say(SayByMail.COMPLETE)));
        return completed(after)
                .saying(List.of(Reply.of(String.join("\n", lines))))
                .doing(about(survey));
    }

    /** The answers, each under the number it was given by. */
    private static List<String> lines(Questionnaire survey, Pass pass, Turn turn) {
        SurveyLetter letter = new SurveyLetter(survey, turn.pack(), turn.language());
        List<String> lines = new ArrayList<>();
        for (Question question : pass.counted()) {
            Optional.ofNullable(pass.answers().get(question.id()))
                    .ifPresent(answer -> lines.add(letter.number(question) + ") "
                            + Forms.firstLine(question.text().in(turn.language())) + " "
                            + QuestionText.shown(question, answer, turn)));
        }
        return lines;
    }

    private static Posting about(String survey) {
        return new Posting(Optional.of(survey), Optional.empty(), List.of());
    }

    /** What somebody plainly wishes beside their answers, as it is done everywhere; empty where nothing of the kind was written. */
    private static Optional<Step> wishes(Arrived mail, Turn turn) {
        if (mail.reading.unread().isEmpty()) {
            return Optional.empty();
        }
        Optional<Step> stops =
                Keywords.command(turn).filter(Words.Command.STOP::equals).map(_ -> Router.stop(turn));
        boolean sure = !turn.understanding().detection().refused()
                && !turn.understanding().detection().clarify();
        List<String> wanted = turn.intents().stream()
                .filter(intent -> WISHES.contains(intent) || intent.startsWith("info."))
                .toList();
        return stops.or(() -> sure && !wanted.isEmpty()
                ? Optional.of(Information.withoutChoices(Information.handle(turn.in(new State.Idle()), wanted)))
                : Optional.empty());
    }

    /** The wish comes first: it may be the end of all messages. What it opens stays open; the survey can be answered at any time. */
    private static Step beside(Step wish, Step own) {
        State next = wish.next() instanceof State.Idle ? own.next() : wish.next();
        List<Reply> replies =
                Stream.concat(wish.replies().stream(), own.replies().stream()).toList();
        return wish.and(new Step(next, List.of(), own.events(), false, own.acts(), own.later()))
                .saying(replies);
    }

    /** A person reads what is left over. */
    private static Step remarked(Arrived mail, Step own, Turn turn) {
        List<Reply> replies = new ArrayList<>(own.replies());
        Reply last = replies.removeLast();
        replies.add(new Reply(last.text() + "\n\n" + turn.say(SayByMail.LEFTOVER), last.choices()));
        return own.saying(replies)
                .and(new Step(own.next(), List.of(), List.of(new Event.RemarkLeft(mail.survey.id()))));
    }
}
