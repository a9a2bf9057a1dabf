package de.komplize.bot.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a choice that is a number of times or a time of the day, where a letter says only one. */
final class OneChoiceRemarks {

    private final Question.SingleChoice question;
    private final AnswerReader.Context context;

    OneChoiceRemarks(Question.SingleChoice question, AnswerReader.Context context) {
        this.question = question;
        this.context = context;
    }

    Optional<SecondLook.Found> read(List<List<Remark>> sentences) {
        boolean clock = Clock.suits(question.options());
        List<SecondLook.Found> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (Remark remark : sentences.get(i)) {
                Optional<Option> option = clock
                        ? Clock.in(question.options(), remark.text())
                        : Times.in(question.options(), remark.text());
                boolean said = option.isPresent()
                        && !remark.isElsewhere(question)
                        && !remark.others()
                        && !remark.isConditional()
                        && !remark.isOpen();
                if (said) {
                    found.add(new SecondLook.Found(i, Strictly.read(question, remark.text(), context)));
                }
            }
        }
        boolean one = found.stream().map(SecondLook.Found::reading).distinct().count() == 1
                && found.getFirst().reading() instanceof AnswerReading.Read;
        return one ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
