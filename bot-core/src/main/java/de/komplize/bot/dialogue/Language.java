package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which language the bot speaks, Einfache Sprache being one of the choices. */
final class Language {

    private static final String CHOICE = "language:";

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

    /** Einfache Sprache on or off, within the language that is spoken. */
    static Step plain(Turn turn, boolean on) {
        boolean already = ContentPack.isPlain(turn.language());
        if (on && already) {
            return Step.aside(turn, turn.reply(Say.PLAIN_ALREADY));
        }
        String target =
                on ? turn.pack().plain(turn.language()).orElse(turn.language()) : ContentPack.bare(turn.language());
        return target.equals(turn.language()) ? ask(turn) : change(turn, target, on ? Say.PLAIN_ON : Say.PLAIN_OFF);
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
