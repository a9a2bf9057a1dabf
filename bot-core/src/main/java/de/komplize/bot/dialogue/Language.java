package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which language the bot speaks, Einfache Sprache being one of the choices. */
final class Language {

    private static final String CHOICE = "language:";
    private static final String GERMAN = "de";

    private static final int FEWEST_WORDS = 2;
    private static final int SENTENCE = 4;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’ʼ]+");
    private static final Pattern FOREIGN = Pattern.compile("[\\p{IsCyrillic}\\p{IsArabic}&&\\p{L}]");

    private Language() {}

    /** The languages are on offer. */
    record Asked() implements State {}

    static Step ask(Turn turn) {
        Map<String, String> values = Map.of("language", name(turn, turn.language()), "languages", all(turn));
        List<Choice> choices = turn.pack().languages().stream()
                .map(language -> new Choice(CHOICE + language, name(turn, language)))
                .toList();
        String question = turn.pack().say(Say.LANGUAGE_CURRENT, turn.language(), values);
        String inTheirs = notSpoken(turn).map(words -> words + "\n\n").orElse("");
        return new Step(new Asked(), List.of(new Reply(inTheirs + question, choices)), List.of());
    }

    /** In the language of the turn, that it is not spoken here, and what is; empty where it is. */
    static Optional<String> notSpoken(Turn turn) {
        String written = turn.understanding().detection().language();
        return turn.pack().languages().stream().map(ContentPack::bare).anyMatch(written::equals)
                ? Optional.empty()
                : Optional.of(turn.pack().wording("language.only." + written, turn.language()));
    }

    /** The choice that was made; empty when something else was said, which is answered as if nothing were open. */
    static Optional<Step> step(Turn turn) {
        return turn.choice()
                .map(Choice::id)
                .filter(id -> id.startsWith(CHOICE))
                .map(id -> change(turn, id.substring(CHOICE.length()), Say.LANGUAGE_CHANGED));
    }

    /** Whose name alone was written, that is spoken from now on. */
    static Optional<Step> named(Turn turn) {
        return Words.language(turn)
                .filter(turn.pack().languages()::contains)
                .map(language -> change(turn, language, Say.LANGUAGE_CHANGED));
    }

    /** Asked for by its name, Einfache Sprache is spoken whatever was spoken before. */
    static Step plain(Turn turn) {
        return plain(
                turn, turn.pack().plain(turn.language()).or(() -> turn.pack().plain(GERMAN)));
    }

    /** Plainer words within the language that is spoken; where it has no plain form, the languages are on offer. */
    static Step plainer(Turn turn) {
        return plain(turn, turn.pack().plain(turn.language()));
    }

    private static Step plain(Turn turn, Optional<String> form) {
        return ContentPack.isPlain(turn.language())
                ? Step.aside(turn, turn.reply(Say.PLAIN_ALREADY))
                : form.map(language -> change(turn, language, Say.PLAIN_ON)).orElseGet(() -> ask(turn));
    }

    /** The usual German. */
    static Step german(Turn turn) {
        if (turn.language().equals(GERMAN) || !turn.pack().languages().contains(GERMAN)) {
            return ask(turn);
        }
        boolean plain = ContentPack.bare(turn.language()).equals(GERMAN);
        return change(turn, GERMAN, plain ? Say.PLAIN_OFF : Say.LANGUAGE_CHANGED);
    }

    /** The language, other than the spoken one, that somebody simply writes in: it is spoken from now on. Of a refused message it is only a guess. */
    static Optional<String> written(Turn turn) {
        return turn.session().takenOver() || turn.understanding().detection().refused()
                ? Optional.empty()
                : guessed(turn);
    }

    /** The step, spoken in this language from now on; one that chose another, or ended all, stays as it is. */
    static Step from(String language, Step step) {
        boolean settled = step.events().stream()
                .anyMatch(event -> event instanceof Event.LanguageSet || event instanceof Event.Erased);
        Step set = new Step(step.next(), List.of(), List.of(new Event.LanguageSet(language)), true);
        return settled ? step : set.and(step);
    }

    /** The turn of somebody who is answered in the language of this one message. */
    static Turn heard(Turn turn) {
        return guessed(turn).map(turn::speaking).orElse(turn);
    }

    private static Optional<String> guessed(Turn turn) {
        String written = turn.understanding().detection().language();
        boolean other = turn.choice().isEmpty()
                && !written.equals(ContentPack.bare(turn.language()))
                && turn.pack().languages().contains(written);
        return other && isPlainly(turn) ? Optional.of(written) : Optional.empty();
    }

    /** More than a name or a loan word; inside a question a sentence, and never where any words are an answer. */
    private static boolean isPlainly(Turn turn) {
        State open = turn.session().state() instanceof Danger.Offered(State before, String _)
                ? before
                : turn.session().state();
        long words = WORD.matcher(turn.utterance()).results().count();
        return Router.question(open, turn).isEmpty()
                ? words >= FEWEST_WORDS || FOREIGN.matcher(turn.utterance()).find()
                : words >= SENTENCE && !Router.takesAnyWords(open, turn);
    }

    private static Step change(Turn turn, String language, Say confirmation) {
        Map<String, String> values = Map.of("language", turn.pack().wording("language.name." + language, language));
        Reply reply = Reply.of(turn.pack().say(confirmation, language, values));
        State open = turn.session().state();
        if (!(open instanceof State.Idle) && !(open instanceof Asked)) {
            return inside(turn.speaking(language), reply, new Event.LanguageSet(language));
        }
        Step changed = Step.idle(reply, new Event.LanguageSet(language));
        // What was just answered is what somebody wants to read in other words.
        return turn.session()
                .about()
                .map(intent -> Information.answer(turn.speaking(language), intent))
                .map(answer -> changed.and(new Step(answer.next(), answer.replies(), List.of())))
                .orElse(changed);
    }

    /** The open question follows in the new language. */
    private static Step inside(Turn turn, Reply reply, Event changed) {
        State open = turn.session().state();
        List<Reply> replies = Stream.concat(Stream.of(reply), Router.question(open, turn).stream())
                .toList();
        return new Step(open, replies, List.of(changed), replies.size() == 1);
    }

    private static String all(Turn turn) {
        return turn.pack().languages().stream().map(l -> name(turn, l)).collect(Collectors.joining(", "));
    }

    private static String name(Turn turn, String language) {
        return turn.pack().wording("language.name." + language, turn.language());
    }
}
