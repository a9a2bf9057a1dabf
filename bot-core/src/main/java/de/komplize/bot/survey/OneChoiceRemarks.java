package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a choice that is a number of times, a time of the day or how long something has lasted, where a letter says only one. */
final class OneChoiceRemarks {

    private static final Pattern SPEAKING = Wordlist.whole("ich|wir|mir|mich|uns|bin|brauche?");
    private static final int BRIEF = 5;

    /** "Kosten dürfte es maximal 30 Euro": how much it may be, where nothing else is asked in euros. */
    private static final Pattern LIMIT = Wordlist.whole(
            "duerft\\p{L}*|sollt\\p{L}*|soll|muess\\p{L}*|waer\\p{L}*|wuerde?|maximal|max|hoechstens|nicht mehr als|bis|reich\\p{L}*|genueg\\p{L}*|genug|okay|ok|in ordnung|zahl\\p{L}*|ausgeben");

    private final Question.SingleChoice question;
    private final boolean alone;

    /** Another question is answered by the like. */
    private final boolean shared;

    private final AnswerReader.Context context;

    OneChoiceRemarks(Question.SingleChoice question, List<Question> asked, AnswerReader.Context context) {
        this.question = question;
        this.context = context;
        alone = Spans.isAlone(question, asked);
        shared = Spans.isShared(question, asked);
    }

    /** Office hours, and what others need, are said in such words as well. */
    private boolean isOwn(Remark remark) {
        return remark.isAbout(question)
                || !shared
                        && (remark.terms().size() <= BRIEF
                                || SPEAKING.matcher(Words.of(remark.sentence()).text())
                                        .find())
                || alone && LIMIT.matcher(Words.of(remark.text()).text()).find();
    }

    Optional<SecondLook.Found> read(List<List<Remark>> sentences) {
        boolean spans = Spans.suits(question.options());
        boolean lasting = Lasting.suits(question);
        boolean clock = Clock.suits(question.options());
        List<SecondLook.Found> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (Remark remark : sentences.get(i)) {
                Optional<Option> option = lasting
                        ? Lasting.in(question, remark.text(), context.today())
                        : clock
                                ? Clock.in(question.options(), remark.text())
                                : spans
                                        ? Spans.in(question, remark.text(), context.today())
                                        : Times.in(question.options(), remark.text());
                boolean said = option.isPresent()
                        && (!(spans || lasting) || isOwn(remark))
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
