package de.komplize.bot.survey;

import de.komplize.bot.survey.Findings.Finding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at the sentences of a mail once more for the questions that are still open: more generous with the words, for what is left can be about little
 * else, and stricter with how it is meant. What several sentences say differently stays open.
 */
final class SecondLook {

    private final List<Question> asked;
    private final Subjects subjects;
    private final AnswerReader.Context context;
    private final Findings findings;

    SecondLook(List<Question> asked, Subjects subjects, AnswerReader.Context context, Findings findings) {
        this.asked = asked;
        this.subjects = subjects;
        this.context = context;
        this.findings = findings;
    }

    /** Adds what it finds, and hands back the sentences that it found something in. */
    Set<Stretch> read(List<Stretch> sentences) {
        Map<Stretch, List<Remark>> remarks = new HashMap<>();
        sentences.forEach(sentence -> remarks.put(sentence, Remark.of(sentence.text(), subjects)));
        List<List<Remark>> all = sentences.stream().map(remarks::get).toList();
        Set<Stretch> used = new HashSet<>();
        Set<Question> open = new HashSet<>(asked);
        asked.stream()
                .filter(question -> findings.isSure(question) || !findings.isTold(question))
                .forEach(open::remove);
        for (Question question : asked) {
            if (question instanceof Question.MultipleChoice many
                    && !open.contains(question)
                    && findings.isTold(question)
                    && sentences.stream().anyMatch(s -> Coordinated.besides(many, subjects, s.text()))) {
                findings.doubt(question);
            }
            if (open.contains(question)) {
                look(question, all).ifPresent(found -> {
                    Stretch sentence = sentences.get(found.at());
                    boolean besides = question instanceof Question.MultipleChoice many
                            && Coordinated.besides(many, subjects, sentence.text());
                    Found place = besides ? new Found(found.at(), Prose.weaker(found.reading())) : found;
                    findings.replace(question, new Finding(sentence.at(), place.reading(), false, true));
                    if (place.reading() instanceof AnswerReading.Read) {
                        used.add(sentence);
                    }
                });
            }
        }
        return used;
    }

    /** @param at the place of the sentence */
    record Found(int at, AnswerReading reading) {}

    private Optional<Found> look(Question question, List<List<Remark>> sentences) {
        return switch (question) {
            case Question.SingleChoice choice
            when Frequency.suits(choice.options()) ->
                new OftenRemarks(choice)
                        .read(sentences)
                        .or(() -> new ChoiceRemarks(choice, asked, subjects).read(sentences));
            case Question.SingleChoice choice
            when Lasting.suits(choice)
                    || Times.suits(choice.options())
                    || Clock.suits(choice.options())
                    || Spans.suits(choice.options()) -> new OneChoiceRemarks(choice, asked, context).read(sentences);
            case Question.SingleChoice choice -> new ChoiceRemarks(choice, asked, subjects).read(sentences);
            case Question.MultipleChoice choice -> new ChoiceRemarks(choice, asked, subjects).read(sentences);
            case Question.YesNo asks ->
                State.read(asks, asked, sentences)
                        .or(() -> new VoiceRemarks(asks, asked, subjects).read(sentences))
                        .or(() -> new Verdict(asks, asked, subjects).read(sentences));
            case Question.Scale scale ->
                new FigureRemarks(scale, asked, subjects, context)
                        .read(sentences)
                        .or(() -> new WordedMark(scale, asked, subjects).read(sentences));
            case Question.Number number ->
                new FigureRemarks(number, asked, subjects, context)
                        .read(sentences)
                        .or(() -> OnlyMeasure.read(number, asked, subjects, context, sentences));
            case Question.Date date -> new DateRemarks(date, context).read(sentences);
            case Question.ShortText place
            when Places.isAskedBy(place) -> Places.read(place, subjects, sentences, context);
            case Question.Ranking _,
                    Question.District _,
                    Question.Consent _,
                    Question.ShortText _,
                    Question.LongText _,
                    Question.Info _ -> Optional.empty();
        };
    }
}
