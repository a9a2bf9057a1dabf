package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Consents;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.Response;
import de.komplize.bot.survey.Responses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One pass through a survey or a form, as far as it has come.
 *
 * @param answers by the ids of their questions, those of this turn included
 * @param complete all was answered before this turn: what is done now is a correction
 */
record Pass(Response.Kind kind, Questionnaire questions, Map<String, Answer> answers, boolean complete) {

    Pass {
        answers = Map.copyOf(answers);
    }

    /** The pass of the turn's contact; empty when the pack has no such questionnaire any more. */
    static Optional<Pass> of(String questionnaire, Turn turn) {
        return find(questionnaire, turn.pack()).map(questions -> {
            Optional<Response> response = turn.lookup().response(questionnaire);
            return new Pass(
                    turn.pack().form(questionnaire).isPresent() ? Response.Kind.FORM : Response.Kind.SURVEY,
                    questions,
                    response.map(Response::answers).orElse(Map.of()),
                    response.filter(r -> !r.isOpen()).isPresent());
        });
    }

    static Optional<Questionnaire> find(String questionnaire, ContentPack pack) {
        return pack.surveys().stream()
                .filter(survey -> survey.id().equals(questionnaire))
                .findFirst()
                .or(() -> pack.form(questionnaire));
    }

    /** The same with one more answer. */
    Pass with(String question, Answer answer) {
        Map<String, Answer> more = new HashMap<>(answers);
        more.put(question, answer);
        return new Pass(kind, questions, more, complete);
    }

    /** The next question that has no answer yet, or the end. */
    Step next(Optional<String> after, Turn turn) {
        List<Question> shown = questions.shown(answers);
        Optional<Question> open = shown.stream()
                .filter(question -> !(question instanceof Question.Info))
                .filter(question -> !answers.containsKey(question.id()))
                .findFirst();
        return open.map(question -> Questions.ask(this, question, notes(shown, after, question), turn))
                .orElseGet(() -> end(turn));
    }

    /** What only informs, between the question just answered and the next one. */
    private static List<Question> notes(List<Question> shown, Optional<String> after, Question next) {
        List<String> ids = shown.stream().map(Question::id).toList();
        int from = after.map(ids::indexOf).orElse(-1) + 1;
        int to = ids.indexOf(next.id());
        List<Question> notes = new ArrayList<>();
        for (int i = Math.max(0, from); i < to; i++) {
            if (shown.get(i) instanceof Question.Info) {
                notes.add(shown.get(i));
            }
        }
        return notes;
    }

    Optional<Question> previous(String question) {
        List<Question> before = new ArrayList<>();
        for (Question shown : questions.shown(answers)) {
            if (shown.id().equals(question)) {
                break;
            }
            if (!(shown instanceof Question.Info)) {
                before.add(shown);
            }
        }
        return before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
    }

    /** The questions that are counted, in their order: "2 von 7". */
    List<Question> counted() {
        return questions.shown(answers).stream()
                .filter(question -> !(question instanceof Question.Info))
                .toList();
    }

    /** How many questions were answered, and not left out. */
    int answered() {
        return Math.toIntExact(counted().stream()
                .map(question -> answers.get(question.id()))
                .filter(answer -> answer != null && !(answer instanceof Answer.Skipped))
                .count());
    }

    /** The step, with the answer stored in it. */
    Step storing(String question, Answer answer, Step step) {
        // What the step itself does with the response comes after the answer.
        Step first = new Step(step.next(), List.of(), List.of())
                .doing(begin(), new Responses.Put(questions.id(), question, answer));
        for (String hidden : with(question, answer).hidden()) {
            first = first.doing(new Responses.Drop(questions.id(), hidden));
        }
        return agreeing(question, answer, first).and(step).saying(step.replies());
    }

    /** A consent within a survey holds from its answer on; that of a form from when it is sent. */
    private Step agreeing(String question, Answer answer, Step step) {
        return kind == Response.Kind.SURVEY
                        && answer instanceof Answer.Agreed(boolean yes)
                        && questions.question(question).orElse(null) instanceof Question.Consent consent
                ? step.doing(Consents.record(questions.id(), consent.version(), yes))
                : step;
    }

    /** Questions that were answered and that a later answer has hidden: what was said to them counts no more. */
    private List<String> hidden() {
        List<String> shown = questions.shown(answers).stream().map(Question::id).toList();
        return answers.keySet().stream()
                .filter(id -> !shown.contains(id))
                .sorted()
                .toList();
    }

    Responses.Begin begin() {
        return new Responses.Begin(kind, questions.id(), questions.version());
    }

    private Step end(Turn turn) {
        return switch (kind) {
            case SURVEY -> Surveys.end(this, turn);
            case FORM -> Forms.end(this, turn);
        };
    }

    /** It was left before its end. */
    Step left(Turn turn) {
        return switch (kind) {
            case SURVEY -> Surveys.pause(this, turn);
            case FORM -> Forms.leave(this, turn);
        };
    }
}
