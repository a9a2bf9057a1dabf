package de.komplize.bot.dialogue;

import de.komplize.bot.dialogue.CorrectionsAbroad.Wanted;
import de.komplize.bot.entity.Folding;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.AnswerReader;
import de.komplize.bot.survey.AnswerReading;
import de.komplize.bot.survey.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An earlier answer is set right: "Frage 2 ändern", "Antwort 3: nein". The numbers are those the questions were asked under. */
final class Corrections {

    private static final List<String> WORDS =
            List.of("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn");

    private static final String NUMBER = "(?<number>[0-9]{1,2}|" + String.join("|", WORDS) + ")";

    /** "Frage 2: nein", "Antwort 3 ist doch ja", "bei Frage 4 meinte ich 5". */
    private static final Pattern WITH_ANSWER = Pattern.compile(
            "(?iu)(?:ich meinte |nein,? |doch |bei |zu |in |die )*(?:frage|antwort|angabe|punkt|nr\\.?|nummer) ?"
                    + NUMBER
                    + " ?(?:[:=–-]|ist|soll|lautet|war|doch|lieber|meinte ich|jetzt)+(?: (?:doch|sein|heißen|lieber))* ?(?<answer>.+)",
            Pattern.DOTALL);

    /** "Frage 2 ändern", "ich möchte Antwort 3 korrigieren", "zurück zu Frage 1". */
    private static final Pattern ALONE = Pattern.compile(
            "(?iu)(?:(?:ich|möchte|moechte|will|würde|wuerde|gern|gerne|bitte|kann|noch|mal|nochmal|"
                    + "zurück|zurueck|zu|zur|die|meine|ändern|aendern|ändere|korrigiere|korrigieren|bei|war|falsch) )*"
                    + "(?:frage|antwort|angabe|punkt|nr\\.?|nummer) ?" + NUMBER
                    + "(?: (?:bitte|noch|mal|nochmal|noch einmal|ändern|aendern|korrigieren|berichtigen|wiederholen|war falsch|ist falsch|stimmt nicht|neu))*[.!]?");

    /** "4 ändern", "die 2 bitte ändern" where it is asked what shall be different. */
    private static final Pattern BARE_CHANGE = Pattern.compile("(?iu)(?:bitte |die |den |das |nummer |nr\\.? ?)*"
            + NUMBER + "(?: bitte)? (?:ändern|aendern|anders|korrigieren|berichtigen|falsch)[.!]?");

    /** "3: nein" where it is asked what shall be different. */
    private static final Pattern BARE = Pattern.compile("(?iu)" + NUMBER + " ?[:.)=–-] ?(?<answer>.+)", Pattern.DOTALL);

    private static final Pattern QUOTES = Pattern.compile("^[«„“”\"]+|[»“”\"]+$");

    private Corrections() {}

    static boolean isOne(String utterance) {
        String text = bare(utterance);
        return wanted(text, WITH_ANSWER)
                        .or(() -> CorrectionsAbroad.withAnswer(text))
                        .isPresent()
                || wanted(text, ALONE).or(() -> CorrectionsAbroad.alone(text)).isPresent();
    }

    /** What a correction inside a pass comes to; empty where none was written. */
    static Optional<Step> step(Pass pass, Turn turn) {
        String text = bare(turn.utterance());
        return wanted(text, WITH_ANSWER)
                .or(() -> CorrectionsAbroad.withAnswer(text))
                .flatMap(wanted -> correction(wanted, pass, turn))
                .or(() -> anew(text, pass, turn));
    }

    /** The same where numbers alone mean questions. */
    static Optional<Step> wanted(Pass pass, Turn turn) {
        String text = bare(turn.utterance());
        return step(pass, turn)
                .or(() -> wanted(text, BARE).flatMap(wanted -> correction(wanted, pass, turn)))
                .or(() -> numbered(pass, text, turn));
    }

    private static Optional<Step> numbered(Pass pass, String text, Turn turn) {
        Optional<Wanted> change = wanted(text, BARE_CHANGE).or(() -> CorrectionsAbroad.bare(text));
        return change.map(Wanted::number)
                .or(() -> Optional.of(text.replaceAll("[^0-9]", "")).filter(_ -> Choosing.isNumber(text)))
                .flatMap(number -> shown(pass, number))
                .map(question -> Questions.ask(pass, question, List.of(), turn));
    }

    private static Optional<Wanted> wanted(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches()
                ? Optional.of(new Wanted(
                        matcher.group("number"),
                        matcher.namedGroups().containsKey("answer")
                                ? Optional.of(matcher.group("answer").strip())
                                : Optional.empty()))
                : Optional.empty();
    }

    private static Optional<Step> correction(Wanted wanted, Pass pass, Turn turn) {
        return wanted.answer()
                .flatMap(words -> counted(pass, wanted.number()).map(question -> set(pass, question, words, turn)));
    }

    /** Only what is read clearly takes the place of the earlier answer; else the question is asked anew. */
    private static Step set(Pass pass, Question question, String words, Turn turn) {
        AnswerReader.Context context = new AnswerReader.Context(
                turn.language(), turn.today(), turn.pack().districts());
        return AnswerReader.read(question, words, context) instanceof AnswerReading.Read(Answer answer)
                ? changed(pass, question, answer, turn)
                : Questions.ask(pass, question, List.of(), turn);
    }

    private static Step changed(Pass pass, Question question, Answer answer, Turn turn) {
        Step next = Questions.answered(new Questions.Open(pass, question), answer, turn);
        String said = turn.reply(Say.ASK_CHANGED, Map.of("name", QuestionText.shown(question, answer, turn)))
                .text();
        List<Reply> replies = new ArrayList<>(next.replies());
        Reply first = replies.getFirst();
        replies.set(0, new Reply(said + "\n" + first.text(), first.choices()));
        return next.saying(replies);
    }

    private static Optional<Step> anew(String text, Pass pass, Turn turn) {
        return wanted(text, ALONE)
                .or(() -> CorrectionsAbroad.alone(text))
                .map(wanted -> counted(pass, wanted.number())
                        .map(question -> Questions.ask(pass, question, List.of(), turn))
                        .orElseGet(() -> beyond(pass, turn)));
    }

    /** There is no answer under that number yet. */
    private static Step beyond(Pass pass, Turn turn) {
        int answered = Math.toIntExact(pass.counted().stream()
                .filter(question -> pass.answers().containsKey(question.id()))
                .count());
        return Step.aside(turn, turn.reply(Say.ASK_BEYOND, Map.of("max", String.valueOf(Math.max(1, answered)))));
    }

    /** A question that was reached already, by the number it was asked under; after the end any of them. */
    private static Optional<Question> counted(Pass pass, String number) {
        return shown(pass, number)
                .filter(question -> pass.complete() || pass.answers().containsKey(question.id()));
    }

    private static Optional<Question> shown(Pass pass, String number) {
        int place = Choosing.number(number).orElse(0) - 1;
        List<Question> counted = pass.counted();
        return place >= 0 && place < counted.size() ? Optional.of(counted.get(place)) : Optional.empty();
    }

    /** The message in plain digits, without the quotes of the example it was copied from. */
    private static String bare(String utterance) {
        return QUOTES.matcher(Folding.plain(utterance).strip()).replaceAll("").strip();
    }
}
