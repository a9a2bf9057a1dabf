package de.komplize.bot.dialogue;

import static de.komplize.bot.survey.Forms.PERSON;

import de.komplize.bot.contact.Consents;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.storage.Act;
import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.Response;
import de.komplize.bot.survey.Responses;
import de.komplize.bot.understanding.Intents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The short forms, all on one engine: what the first message says is taken from it, the rest is asked, read back, and filed under a number. */
final class Forms {

    /** By what is wanted, the form that serves it. */
    private static final Map<String, String> BY_INTENT = Map.of(
            Intents.PERSON,
            "person",
            Intents.DEFECT,
            "defect",
            "volunteer.offer",
            "accomplice",
            "material.request",
            "material",
            "expert.request",
            "expert",
            "pledge.make",
            "pledge",
            "council.register",
            "council",
            Intents.NEWS,
            "news");

    /** Read back more often, a person can do better. */
    private static final int MOST_TRIES = 2;

    private static final String FILE = "form:file";
    private static final String CHANGE = "form:change";

    private Forms() {}

    /**
     * All is filled in and was read back.
     *
     * @param form its id
     * @param tries how often something was said that was not understood
     * @param changing it was asked what shall be different: a yes sends nothing
     */
    record ReadBack(String form, int tries, boolean changing) implements State {}

    static Optional<String> of(String intent) {
        return Optional.ofNullable(BY_INTENT.get(intent));
    }

    static Step begin(String form, Turn turn) {
        Questionnaire questions = turn.pack()
                .form(form)
                .orElseThrow(() -> new IllegalStateException("The pack was loaded without the form " + form));
        Map<String, Answer> told = Prefilled.of(questions, turn);
        Pass pass = new Pass(Response.Kind.FORM, questions, told, false);
        List<Act> acts = new ArrayList<>(List.of(new Responses.Discard(form), pass.begin()));
        told.forEach((question, answer) -> acts.add(new Responses.Put(form, question, answer)));
        Step first = pass.next(Optional.empty(), turn);
        return new Step(first.next(), List.of(), List.of(new Event.FormBegun(form)))
                .doing(acts.toArray(Act[]::new))
                .and(first)
                .saying(opened(questions, first.replies(), turn));
    }

    /** What the form is for and its first question are one message. */
    private static List<Reply> opened(Questionnaire questions, List<Reply> replies, Turn turn) {
        List<Reply> all = new ArrayList<>(replies);
        questions.intro().map(intro -> intro.in(turn.language())).ifPresent(intro -> {
            Reply first = all.getFirst();
            all.set(0, new Reply(intro + "\n\n" + first.text(), first.choices()));
        });
        return all;
    }

    /** All is filled in: without a consent nothing is kept; where there is none to give, it is filed at once. */
    static Step end(Pass pass, Turn turn) {
        Optional<Question> consent = pass.counted().stream()
                .filter(Question.Consent.class::isInstance)
                .findFirst();
        if (consent.isEmpty()) {
            return file(pass, turn);
        }
        Optional<Answer> answer = consent.map(question -> pass.answers().get(question.id()));
        return answer.equals(Optional.of(new Answer.Agreed(true)))
                ? readBack(pass, 0, Say.FORM_CHECK, turn)
                : Step.idle(
                                turn.reply(Say.FORM_REFUSED),
                                new Event.FormLeft(pass.questions().id()))
                        .doing(new Responses.Discard(pass.questions().id()));
    }

    private static Step readBack(Pass pass, int tries, Say why, Turn turn) {
        Reply reply = new Reply(
                turn.say(why) + "\n" + String.join("\n", lines(pass, turn)) + "\n" + turn.say(Say.FORM_QUESTION),
                choices(turn));
        return new Step(new ReadBack(pass.questions().id(), tries, false), List.of(reply), List.of());
    }

    private static List<Choice> choices(Turn turn) {
        return List.of(
                new Choice(FILE, turn.say(Say.FORM_SEND)),
                new Choice(CHANGE, turn.say(Say.FORM_CHANGE)),
                turn.choices(List.of(Intents.CANCEL)).getFirst());
    }

    /** The answers as numbered lines; the numbers are those by which one is changed. */
    static List<String> lines(Pass pass, Turn turn) {
        List<String> lines = new ArrayList<>();
        List<Question> counted = pass.counted();
        for (int i = 0; i < counted.size(); i++) {
            Question question = counted.get(i);
            int number = i + 1;
            Optional.ofNullable(pass.answers().get(question.id()))
                    .filter(answer -> !(question instanceof Question.Consent) && !(answer instanceof Answer.Skipped))
                    .ifPresent(answer ->
                            lines.add(number + ". " + firstLine(question.text().in(turn.language())) + " "
                                    + QuestionText.shown(question, answer, turn)));
        }
        if (lines.isEmpty()) {
            lines.add(pass.questions().title().in(turn.language()));
        }
        return lines;
    }

    /** The question itself, without what explains it. */
    static String firstLine(String text) {
        String line = text.lines().findFirst().orElse(text);
        int end = line.indexOf('?');
        return end < 0 ? line : line.substring(0, end + 1);
    }

    static Step step(ReadBack readBack, Turn turn) {
        return Pass.of(readBack.form, turn)
                .map(pass -> step(readBack, pass, turn))
                .orElseGet(() -> Step.idle(turn.reply(Say.ASK_GONE)));
    }

    private static Step step(ReadBack readBack, Pass pass, Turn turn) {
        Optional<String> choice = turn.choice().map(Choice::id);
        if (choice.filter(Intents.CANCEL::equals).isPresent()) {
            return leave(pass, turn);
        }
        if (readBack.changing && choice.isEmpty() && turn.says(Intents.NO, false)) {
            return readBack(pass, readBack.tries, Say.FORM_CHECK, turn);
        }
        boolean send = Words.Said.SEND.isIn(turn.utterance()) || !readBack.changing && turn.says(Intents.YES, true);
        if (choice.filter(FILE::equals).isPresent() || choice.isEmpty() && send) {
            return file(pass, turn);
        }
        boolean change = choice.filter(CHANGE::equals).isPresent()
                || Words.Said.CHANGE.isIn(turn.utterance())
                || readBack.changing && turn.says(Intents.YES, true)
                || choice.isEmpty() && turn.says(Intents.NO, false);
        if (change) {
            return which(pass, readBack, turn);
        }
        return Corrections.wanted(pass, turn)
                .or(() -> Interruption.of(turn))
                .orElseGet(() -> unread(readBack, pass, turn));
    }

    /** Without choices: a number means a line here. */
    private static Step which(Pass pass, ReadBack readBack, Turn turn) {
        String text = turn.say(Say.FORM_WHICH) + "\n" + String.join("\n", lines(pass, turn));
        return new Step(new ReadBack(readBack.form, readBack.tries, true), List.of(Reply.of(text)), List.of());
    }

    private static Step unread(ReadBack readBack, Pass pass, Turn turn) {
        Step again = readBack(pass, readBack.tries + 1, Say.FORM_UNREAD, turn);
        return readBack.tries < MOST_TRIES ? again : again.and(personOffered(again, turn));
    }

    /** The form stays open: who is helped goes on with it. */
    private static Step personOffered(Step again, Turn turn) {
        return new Step(again.next(), List.of(turn.reply(Say.FORM_HELP)), List.of(new Event.PersonOffered()));
    }

    private static Step file(Pass pass, Turn turn) {
        String form = pass.questions().id();
        long number = turn.lookup().freshNumber();
        List<String> said = new ArrayList<>();
        said.add(turn.reply(Say.FORM_FILED, Map.of("number", String.valueOf(number)))
                .text());
        boolean agreed = pass.counted().stream().anyMatch(Question.Consent.class::isInstance);
        if (!agreed) {
            said.addAll(lines(pass, turn));
        }
        pass.questions().thanks().ifPresent(thanks -> said.add(thanks.in(turn.language())));
        if (form.equals(PERSON)) {
            said.add(turn.say(when(turn)));
        }
        Step filed = Step.idle(Reply.of(String.join("\n", said)), new Event.RequestFiled(form, number))
                .doing(new Responses.Complete(form, Optional.of(number)));
        return agreed ? filed.doing(Consents.record(form, pass.questions().version(), true)) : filed;
    }

    private static Say when(Turn turn) {
        return turn.pack()
                .staffed(turn.now())
                .map(staffed -> staffed ? Say.PERSON_NOW : Say.PERSON_LATER)
                .orElse(Say.PERSON_WHEN);
    }

    /** Nothing of a form that was not sent is kept. */
    static Step leave(Pass pass, Turn turn) {
        String form = pass.questions().id();
        return Step.idle(turn.reply(Say.FORM_LEFT), new Event.FormLeft(form)).doing(new Responses.Discard(form));
    }

    static Optional<Reply> question(ReadBack readBack, Turn turn) {
        return Pass.of(readBack.form, turn)
                .map(pass -> readBack(pass, readBack.tries, Say.FORM_CHECK, turn)
                        .replies()
                        .getFirst());
    }

    /** Back goes to the last question, stop leaves the form. */
    static Optional<Step> command(ReadBack readBack, Words.Command command, Turn turn) {
        return Pass.of(readBack.form, turn).flatMap(pass -> switch (command) {
            case BACK ->
                pass.counted().stream()
                        .filter(question -> !(question instanceof Question.Consent))
                        .reduce((_, last) -> last)
                        .map(last -> Questions.ask(pass, last, List.of(), turn));
            case STOP, CANCEL -> Optional.of(leave(pass, turn));
            case STOP_ALL, START, GREET, HELP, REPEAT, SKIP, MORE, PERSON, PLAIN, GERMAN, MY_DATA, SETTINGS, CONSENT ->
                Optional.empty();
        });
    }
}
