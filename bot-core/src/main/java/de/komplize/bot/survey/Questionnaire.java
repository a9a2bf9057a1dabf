package de.komplize.bot.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A survey or a form: questions in their order, some of them shown only after certain answers.
 *
 * @param id the stored name
 * @param version changes with the content, whatever the dates; kept with every response
 * @param intro said before the first question
 * @param thanks said after the last one
 * @param opens the first day; absent where it is open from the start
 * @param closes the last day; absent where it stays open
 */
public record Questionnaire(
        String id,
        String version,
        Wording title,
        Optional<Wording> intro,
        Optional<Wording> thanks,
        Optional<LocalDate> opens,
        Optional<LocalDate> closes,
        List<Question> questions) {

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    /** One whose version is that of its content. */
    public static Questionnaire of(
            String id,
            Wording title,
            Optional<Wording> intro,
            Optional<Wording> thanks,
            Optional<LocalDate> opens,
            Optional<LocalDate> closes,
            List<Question> questions) {
        List<List<Object>> kinds =
                questions.stream().map(q -> List.<Object>of(q.kind(), q)).toList();
        String version = Fingerprint.of(List.of(id, title, intro, thanks, kinds));
        return new Questionnaire(id, version, title, intro, thanks, opens, closes, questions);
    }

    public Optional<Question> question(String question) {
        return questions.stream().filter(q -> q.id().equals(question)).findFirst();
    }

    /**
     * The questions that are shown, as far as the answers tell now. An answer to a question that a later correction has hidden counts no more.
     *
     * @param answers by the ids of their questions
     */
    public List<Question> shown(Map<String, Answer> answers) {
        List<Question> shown = new ArrayList<>();
        Map<String, Answer> counting = new HashMap<>();
        for (Question question : questions) {
            if (question.showIf().map(condition -> condition.holds(counting)).orElse(true)) {
                shown.add(question);
                Optional.ofNullable(answers.get(question.id()))
                        .ifPresent(answer -> counting.put(question.id(), answer));
            }
        }
        return List.copyOf(shown);
    }

    /**
     * The question that is shown next.
     *
     * @param after the id of the one before; empty for the first
     */
    public Optional<Question> next(Optional<String> after, Map<String, Answer> answers) {
        int from = after.map(id -> place(id) + 1).orElse(0);
        return shown(answers).stream().filter(q -> place(q.id()) >= from).findFirst();
    }

    /** The question that was shown before. */
    public Optional<Question> previous(String before, Map<String, Answer> answers) {
        int to = place(before);
        return shown(answers).reversed().stream()
                .filter(q -> place(q.id()) < to)
                .findFirst();
    }

    public boolean isOpen(LocalDate today) {
        return opens.filter(today::isBefore).isEmpty()
                && closes.filter(today::isAfter).isEmpty();
    }

    private int place(String question) {
        return questions.stream().map(Question::id).toList().indexOf(question);
    }
}
