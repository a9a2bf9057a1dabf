package de.komplize.bot.survey;

import de.komplize.bot.survey.Findings.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what stands under no question and no number: a list in the order of the questions, or sentences. */
final class Unnumbered {

    private static final Pattern TAKEN_BACK = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:sorry|nachgesehen|nachgeschaut|vertan|stimmt nicht|falsch|eher .{1,20}, nicht \\d+|doch nicht|verwechselt)(?!\\p{L})");

    // Every sentence is looked at for every question; who writes more of them writes a letter.
    private static final int MOST_SENTENCES = 30;

    // In characters; what goes on without a stop is a story.
    private static final int LONGEST_SENTENCE = 600;

    private final Questionnaire questionnaire;
    private final List<Question> asked;
    private final Subjects subjects;
    private final AnswerReader.Context context;
    private final Findings findings;

    Unnumbered(
            Questionnaire questionnaire,
            List<Question> asked,
            Subjects subjects,
            AnswerReader.Context context,
            Findings findings) {
        this.questionnaire = questionnaire;
        this.asked = asked;
        this.subjects = subjects;
        this.context = context;
        this.findings = findings;
    }

    void read(List<Stretch> free) {
        List<Stretch> answering = new ArrayList<>();
        for (Stretch stretch : free) {
            for (Stretch sentence : Sentences.of(stretch)) {
                if (answering.size() >= MOST_SENTENCES
                        || sentence.text().length() > LONGEST_SENTENCE
                        || Requests.is(sentence.text())) {
                    findings.unread(sentence);
                } else {
                    answering.add(sentence);
                }
            }
        }
        // A wish under its own heading may stand behind a list of all else.
        List<Question> open = asked.stream()
                .filter(question -> !findings.questions().contains(question))
                .toList();
        boolean untouched = findings.questions().stream().allMatch(Section::hasWords) && !open.isEmpty();
        InOrder order = new InOrder(questionnaire, open, subjects, context);
        Optional<Map<Question, AnswerReading>> list = untouched ? order.read(free, answering) : Optional.empty();
        if (list.isPresent()) {
            order.passed().forEach(line -> findings.unread(new Stretch(0, line)));
            list.get().forEach((question, reading) -> findings.add(question, new Finding(0, reading, false, false)));
        } else {
            prose(answering);
        }
    }

    /** Only a part was taken as a wish, and no other question took the rest: a person reads all of it. */
    private static boolean isHalf(Told told, Map<Question, AnswerReading> claims) {
        return claims.size() == 1
                && !claims.keySet().containsAll(told.about())
                && claims.values().stream()
                        .anyMatch(reading -> reading instanceof AnswerReading.Read(Answer.Words(String words))
                                && words.length() < told.text().length() / 2 + 1);
    }

    private void prose(List<Stretch> sentences) {
        Optional<Question> last = Optional.empty();
        List<Told> passed = new ArrayList<>();
        for (Stretch sentence : sentences) {
            Told told = Told.of(sentence.text(), asked, subjects, last, context);
            Map<Question, AnswerReading> claims = Prose.claims(told);
            if (claims.isEmpty()) {
                findings.unread(sentence);
            }
            if (isHalf(told, claims)) {
                findings.unread(sentence);
            }
            boolean corrects = told.corrects();
            claims.forEach(
                    (question, reading) -> findings.add(question, new Finding(sentence.at(), reading, corrects, true)));
            last = told.subject(claims.keySet());
            if (claims.isEmpty()) {
                passed.add(told);
            }
        }
        passed.forEach(this::doubt);
        passed.forEach(this::mistrust);
    }

    /** "Sorry, es war der 14.4.": what was answered before may no longer hold. */
    private void mistrust(Told told) {
        boolean corrects = told.corrects() || TAKEN_BACK.matcher(told.text()).find();
        asked.stream()
                .filter(question -> corrects && !Section.hasWords(question))
                .filter(question -> told.about().contains(question)
                        || question instanceof Question.Date
                                && !(told.read(question, told.text()) instanceof AnswerReading.Absent))
                .forEach(findings::mistrust);
    }

    /** "Und vielleicht WLAN": a choice that was named and not taken makes those that were taken unsure. */
    private void doubt(Told told) {
        List<Term> terms = Term.of(told.text());
        asked.stream()
                .filter(Question.MultipleChoice.class::isInstance)
                .filter(question -> subjects.names(question).in(terms).stream()
                        .anyMatch(mention -> mention.form() == Mention.Form.LABEL))
                .forEach(findings::doubt);
    }
}
