package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.knowledge.SayByMail;
import de.komplize.bot.knowledge.Sentence;
import de.komplize.bot.messaging.Posting;
import de.komplize.bot.survey.Condition;
import de.komplize.bot.survey.Option;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.ReplyReader;
import de.komplize.bot.understanding.Intents;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A survey as a mail: all questions with their numbers, what can be chosen with letters, an example of an answer. As text, and as a page with
 * buttons that begin the answer to one question.
 */
public final class SurveyLetter {

    private static final int MOST_EXAMPLES = 3;

    /** So many figures of a scale are buttons. */
    private static final int MOST_BUTTONS = 11;

    private final Questionnaire survey;
    private final ContentPack pack;
    private final String language;

    public SurveyLetter(Questionnaire survey, ContentPack pack, String language) {
        this.survey = survey;
        this.pack = pack;
        this.language = language;
    }

    /**
     * A mail.
     *
     * @param text all of it
     * @param posting the same as a page, with its subject
     */
    public record Written(String text, Posting posting) {
        @Override
        public String toString() {
            return "Written[" + text.length() + " characters]";
        }
    }

    /** @param web the address where the same can be answered in the web; empty where there is none */
    public Written invitation(Optional<String> web) {
        String opening = say(SayByMail.INVITE) + "\n" + survey.title().in(language)
                + survey.intro()
                        .map(intro -> "\n" + firstLine(intro.in(language)))
                        .orElse("");
        String how = pack.say(SayByMail.HOW, language, Map.of("answer", example()));
        List<Question> questions = ReplyReader.numbered(survey);
        List<Posting.Block> blocks = new ArrayList<>(List.of(new Posting.Words(opening), new Posting.Words(how)));
        questions.forEach(question ->
                blocks.add(block(question, condition(question).stream().toList())));
        web.ifPresent(link -> blocks.add(new Posting.Way(say(SayByMail.WEB), link)));
        blocks.add(new Posting.Words(say(SayByMail.STOP)));
        String subject = pack.say(
                SayByMail.INVITE_SUBJECT,
                language,
                Map.of("title", survey.title().in(language)));
        return written(blocks, Optional.of(subject));
    }

    /** What was understood, and what is asked once more; in the thread of the mail that is answered. */
    Written again(List<String> understood, List<Posting.Block> open) {
        List<Posting.Block> blocks = new ArrayList<>();
        if (!understood.isEmpty()) {
            blocks.add(new Posting.Words(say(SayByMail.UNDERSTOOD) + "\n" + String.join("\n", understood)));
        }
        blocks.add(new Posting.Words(say(SayByMail.MISSING)));
        blocks.addAll(open);
        return written(blocks, Optional.empty());
    }

    private Written written(List<Posting.Block> blocks, Optional<String> subject) {
        String text = blocks.stream().map(SurveyLetter::text).collect(Collectors.joining("\n\n"));
        return new Written(text, new Posting(Optional.of(survey.id()), subject, blocks));
    }

    private static String text(Posting.Block block) {
        return switch (block) {
            case Posting.Words(String words) -> words;
            case Posting.Way(String label, String link) -> label + "\n" + link;
            case Posting.Asked(int number, String text, List<String> lines, List<Posting.Quick> _) ->
                number + ") " + text
                        + lines.stream().map(line -> "\n   " + line).collect(Collectors.joining());
        };
    }

    /** @param first what is said of it before how it is answered; each on a line of its own */
    Posting.Asked block(Question question, List<String> first) {
        List<String> lines = new ArrayList<>(first);
        lines.addAll(hints(question));
        String text = question.text().in(language).replace('\n', ' ');
        return new Posting.Asked(number(question), text, lines, quick(question));
    }

    String language() {
        return language;
    }

    /** The number by which a question is answered. */
    int number(Question question) {
        return ReplyReader.numbered(survey).indexOf(question) + 1;
    }

    private Optional<String> condition(Question question) {
        return question.showIf()
                .flatMap(condition -> survey.question(condition.question())
                        .map(other -> pack.say(
                                SayByMail.ONLY_IF,
                                language,
                                Map.of("number", String.valueOf(number(other)), "answer", wanted(other, condition)))));
    }

    private String wanted(Question other, Condition condition) {
        List<String> stored = !condition.is().isEmpty()
                ? condition.is()
                : other.offered().stream()
                        .map(Option::id)
                        .filter(id -> !condition.isNot().contains(id))
                        .toList();
        return stored.stream().map(id -> label(other, id)).collect(Collectors.joining(" / "));
    }

    private String label(Question question, String id) {
        if (id.equals("yes") || id.equals("no")) {
            return pack.label(id.equals("yes") ? Intents.YES : Intents.NO, language);
        }
        return question.offered().stream()
                .filter(option -> option.id().equals(id))
                .map(option -> option.label().in(language))
                .findFirst()
                .orElse(id);
    }

    private List<String> hints(Question question) {
        return switch (question) {
            case Question.SingleChoice single -> lettered(single.options(), SayByMail.ONE_LETTER);
            case Question.MultipleChoice many ->
                lettered(many.options(), many.max() > 1 ? SayByMail.MORE_LETTERS : SayByMail.ONE_LETTER);
            case Question.Ranking ranking -> lettered(ranking.options(), Say.ASK_RANKING);
            case Question.Scale scale -> List.of(scale(scale));
            case Question.YesNo _, Question.Consent _ -> List.of(say(SayByMail.YES_OR_NO));
            case Question.Date _ -> List.of(say(Say.ASK_DATE));
            case Question.Number number ->
                number
                        .min()
                        .flatMap(min -> number.max().map(max -> range(min.toPlainString(), max.toPlainString())))
                        .stream()
                        .toList();
            case Question.District _, Question.ShortText _, Question.LongText _, Question.Info _ -> List.of();
        };
    }

    private List<String> lettered(List<Option> options, Sentence how) {
        List<String> lines = new ArrayList<>(IntStream.range(0, options.size())
                .mapToObj(i ->
                        QuestionText.letter(i) + ") " + options.get(i).label().in(language))
                .toList());
        lines.add(say(how));
        return lines;
    }

    private String scale(Question.Scale scale) {
        String ends = scale.low()
                .flatMap(low -> scale.high()
                        .map(high -> scale.min() + " = " + low.in(language) + ", " + scale.max() + " = "
                                + high.in(language) + ". "))
                .orElse("");
        return ends + range(String.valueOf(scale.min()), String.valueOf(scale.max()));
    }

    private String range(String min, String max) {
        return pack.say(Say.ASK_SCALE, language, Map.of("min", min, "max", max));
    }

    private List<Posting.Quick> quick(Question question) {
        String number = number(question) + ") ";
        return switch (question) {
            case Question.Scale scale
            when scale.max() - scale.min() < MOST_BUTTONS ->
                IntStream.rangeClosed(scale.min(), scale.max())
                        .mapToObj(value -> new Posting.Quick(String.valueOf(value), number + value))
                        .toList();
            case Question.YesNo _, Question.Consent _ ->
                List.of(Intents.YES, Intents.NO).stream()
                        .map(intent -> pack.label(intent, language))
                        .map(label -> new Posting.Quick(label, number + label))
                        .toList();
            case Question.SingleChoice single ->
                IntStream.range(0, single.options().size())
                        .mapToObj(i -> new Posting.Quick(
                                String.valueOf(QuestionText.letter(i)), number + QuestionText.letter(i)))
                        .toList();
            case Question.Scale _,
                    Question.MultipleChoice _,
                    Question.Ranking _,
                    Question.Number _,
                    Question.Date _,
                    Question.District _,
                    Question.ShortText _,
                    Question.LongText _,
                    Question.Info _ -> List.of(new Posting.Quick(say(SayByMail.BUTTON), number));
        };
    }

    /** How an answer to the first questions looks. */
    private String example() {
        List<Question> questions = ReplyReader.numbered(survey);
        return questions.stream()
                .limit(MOST_EXAMPLES)
                .map(question -> number(question) + ") " + example(question))
                .collect(Collectors.joining("  "));
    }

    private String example(Question question) {
        return switch (question) {
            case Question.Scale scale -> String.valueOf(Math.max(scale.min(), scale.max() - 1));
            case Question.YesNo _, Question.Consent _ -> pack.label(Intents.NO, language);
            case Question.SingleChoice _ -> "b";
            case Question.MultipleChoice many ->
                many.max() > 1 && many.options().size() > 2 ? "a, c" : "a";
            case Question.Ranking ranking ->
                IntStream.range(0, ranking.options().size())
                        .mapToObj(i -> String.valueOf(
                                QuestionText.letter(ranking.options().size() - 1 - i)))
                        .collect(Collectors.joining(", "));
            case Question.Number number ->
                number.min().map(min -> min.add(BigDecimal.ONE).toPlainString()).orElse("2");
            case Question.Date _ -> "3.5.2026";
            case Question.District _ -> pack.districts().official().getFirst();
            case Question.ShortText _, Question.LongText _, Question.Info _ -> "…";
        };
    }

    private String say(Sentence sentence) {
        return pack.say(sentence, language);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }
}
