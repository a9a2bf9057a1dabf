package de.komplize.bot.dialogue;

import de.komplize.bot.dialogue.IdeaState.AskedSupport;
import de.komplize.bot.dialogue.IdeaState.Listed;
import de.komplize.bot.dialogue.IdeaState.Shown;
import de.komplize.bot.entity.Folding;
import de.komplize.bot.idea.Idea;
import de.komplize.bot.idea.Ideas;
import de.komplize.bot.idea.Likeness;
import de.komplize.bot.idea.Query;
import de.komplize.bot.idea.Wanted;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.understanding.Intents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Support for an idea of somebody else: once a contact, by its number, out of the list, or by its words after asking back; and back again. */
final class IdeaSupport {

    private static final String SUPPORT = "idea:support";
    private static final String UNSUPPORT = "idea:unsupport";

    /** Among so many, the newest, one is looked for by its words. */
    private static final int MOST_SEARCHED = 500;

    private static final Pattern TAKES_BACK = Pattern.compile(
            "(?iu).*(?:zurück|zurueck|nicht mehr unterstütz|doch nicht|entfern|lösch|nicht unterstütz|weg).*",
            Pattern.DOTALL);
    private static final Pattern SUPPORTS = Pattern.compile(
            "(?iu)\\W*(?:ja,? |die |das |ich |dann |bitte )*(?:unterstütz\\p{L}*|unterstuetz\\p{L}*|dafür|dafuer|nochmal unterstütz\\p{L}*|daumen hoch|like|liken|bin dafür|finde ich gut|find ich gut|stimme (?:dafür|zu)|\\+1|👍)(?: (?:ich|bitte|das|die|idee|diese|auch))*\\W*");

    private static final Pattern VERB = Pattern.compile(
            "(?iu).*(?:\\bich unterst|unterstütz(?:e|en)\\b|unterstuetz(?:e|en)\\b|unterstützung|unterstuetzung|abstimmen|meine stimme|stimme für|\\bvot(?:e|en)\\b).*",
            Pattern.DOTALL);

    private IdeaSupport() {}

    /** Support is what a message is about, whether the classifier is sure of it or not. */
    static boolean isMeant(Turn turn) {
        boolean asks =
                Folding.plain(turn.utterance()).contains("?") || turn.intents().contains(Intents.IDEA_BROWSE);
        return turn.choice().isEmpty()
                && (turn.wants(Intents.IDEA_SUPPORT)
                        || !asks
                                && (VERB.matcher(turn.utterance()).matches()
                                        || IdeaVerbs.support(turn.utterance())
                                        || IdeaVerbs.takeSupportBack(turn.utterance())));
    }

    static Step begin(Turn turn) {
        if (turn.choice().isPresent()) {
            return ask(new AskedSupport(Optional.empty()), turn);
        }
        boolean back = TAKES_BACK.matcher(turn.utterance()).matches() || IdeaVerbs.takeSupportBack(turn.utterance());
        return meant(turn)
                .map(number -> back ? unsupport(number, turn) : support(number, turn))
                .orElseGet(() -> back ? takeBack(turn) : search(turn));
    }

    /** The idea that is named, or in view. */
    private static Optional<Long> meant(Turn turn) {
        OptionalLong number = Wanted.number(turn.utterance());
        if (number.isPresent()) {
            return Optional.of(number.getAsLong());
        }
        return turn.session().state() instanceof Shown shown ? Optional.of(shown.number()) : Optional.empty();
    }

    private static Step search(Turn turn) {
        List<Idea> like = Likeness.of(turn.utterance(), turn.lookup().ideas(Query.newest(), 0, MOST_SEARCHED));
        return ask(
                new AskedSupport(like.size() == 1 ? Optional.of(like.getFirst().number()) : Optional.empty()), turn);
    }

    static Step ask(AskedSupport asked, Turn turn) {
        Optional<Idea> idea = asked.number().flatMap(turn.lookup()::idea);
        Reply question = idea.map(found -> new Reply(
                        turn.reply(Say.IDEA_SUPPORT_CHECK, IdeaText.named(found))
                                .text(),
                        turn.choices(List.of(Intents.YES, Intents.NO))))
                .orElseGet(
                        () -> new Reply(turn.say(Say.IDEA_SUPPORT_WHICH), turn.choices(List.of(Intents.IDEA_BROWSE))));
        return new Step(asked, List.of(question), List.of());
    }

    /** Empty when something else was said. */
    static Optional<Step> step(AskedSupport asked, Turn turn) {
        if (asked.number().isPresent() && turn.says(Intents.YES, true)) {
            return asked.number().map(number -> support(number, turn));
        }
        if (turn.says(Intents.NO, false)) {
            return Optional.of(
                    asked.number().isPresent()
                            ? ask(new AskedSupport(Optional.empty()), turn)
                            : Step.idle(turn.reply(Say.CANCEL_DONE)));
        }
        if (turn.choice().isPresent()) {
            return Optional.empty();
        }
        OptionalLong number = Wanted.number(turn.utterance());
        if (number.isPresent()) {
            return Optional.of(support(number.getAsLong(), turn));
        }
        List<Idea> like = Likeness.of(turn.utterance(), turn.lookup().ideas(Query.newest(), 0, MOST_SEARCHED));
        boolean other = IdeaAside.isQuestion(turn.utterance());
        return like.size() == 1 && !other
                ? Optional.of(ask(new AskedSupport(Optional.of(like.getFirst().number())), turn))
                : Optional.empty();
    }

    /** What can be done about an idea that is shown. */
    static List<Choice> choices(Idea idea, Turn turn) {
        if (idea.own() || !idea.isPublic()) {
            return List.of();
        }
        return List.of(
                idea.supported()
                        ? new Choice(UNSUPPORT, turn.say(Say.IDEA_UNSUPPORT))
                        : new Choice(SUPPORT, turn.say(Say.IDEA_SUPPORT)));
    }

    /** Support for the idea that is shown; empty when something else was said. */
    static Optional<Step> step(Shown shown, Turn turn) {
        String choice = turn.choice().map(Choice::id).orElse("");
        boolean typed = choice.isEmpty() && Wanted.number(turn.utterance()).isEmpty();
        boolean back = choice.equals(UNSUPPORT)
                || typed && IdeaVerbs.takeSupportBack(turn.utterance())
                || typed
                        && TAKES_BACK.matcher(turn.utterance()).matches()
                        && turn.utterance().toLowerCase(java.util.Locale.ROOT).contains("unterst");
        if (back) {
            return Optional.of(unsupport(shown.number(), turn));
        }
        boolean supports = choice.equals(SUPPORT)
                || typed && (SUPPORTS.matcher(turn.utterance()).matches() || isMeant(turn));
        return supports ? Optional.of(support(shown.number(), turn)) : Optional.empty();
    }

    private static Step support(long number, Turn turn) {
        Optional<Idea> idea = target(number, turn);
        if (idea.isEmpty()) {
            return Step.aside(turn, turn.reply(Say.IDEA_UNKNOWN, IdeaText.numbered(number)));
        }
        Idea found = idea.get();
        if (found.own()) {
            return done(turn, turn.reply(Say.IDEA_SUPPORT_OWN, IdeaText.named(found)));
        }
        if (found.supported()) {
            return done(turn, turn.reply(Say.IDEA_SUPPORTED_BEFORE, IdeaText.named(found)));
        }
        Map<String, String> values = Map.of(
                "number",
                String.valueOf(found.number()),
                "title",
                found.title(),
                "count",
                String.valueOf(found.supporters() + 1));
        return done(turn, turn.reply(Say.IDEA_SUPPORTED, values), new Event.IdeaSupported(found.number()))
                .doing(new Ideas.Support(found.number()));
    }

    private static Step unsupport(long number, Turn turn) {
        Optional<Idea> idea = target(number, turn);
        if (idea.isEmpty()) {
            return Step.aside(turn, turn.reply(Say.IDEA_UNKNOWN, IdeaText.numbered(number)));
        }
        Map<String, String> values = IdeaText.named(idea.get());
        return idea.get().supported()
                ? done(
                                turn,
                                turn.reply(Say.IDEA_UNSUPPORTED, values),
                                new Event.SupportWithdrawn(idea.get().number()))
                        .doing(new Ideas.Unsupport(idea.get().number()))
                : done(turn, turn.reply(Say.IDEA_UNSUPPORTED_BEFORE, values));
    }

    /** Support is taken back of the one that is named, in view, or the only one that is supported. */
    static Step takeBack(Turn turn) {
        Optional<Long> named = meant(turn);
        if (named.isPresent()) {
            return unsupport(named.get(), turn);
        }
        List<Idea> supported = turn.lookup().ideas(Query.newest(), 0, MOST_SEARCHED).stream()
                .filter(Idea::supported)
                .toList();
        List<Idea> like = Likeness.of(turn.utterance(), supported);
        if (like.size() == 1 || supported.size() == 1) {
            return unsupport((like.size() == 1 ? like : supported).getFirst().number(), turn);
        }
        return Step.idle(turn.reply(Say.IDEA_UNSUPPORT_WHICH));
    }

    /** A list or an idea in view stays so. */
    private static Step done(Turn turn, Reply reply, Event... events) {
        State state = turn.session().state();
        boolean viewing = state instanceof Shown || state instanceof Listed;
        return viewing ? new Step(state, List.of(reply), List.of(events), true) : Step.idle(reply, events);
    }

    /** What was merged counts for what it was merged into. */
    private static Optional<Idea> target(long number, Turn turn) {
        Optional<Idea> idea = turn.lookup().idea(number);
        return idea.filter(found -> found.status() == IdeaStatus.MERGED)
                .flatMap(Idea::mergedInto)
                .flatMap(turn.lookup()::idea)
                .or(() -> idea)
                .filter(found -> found.isPublic() || found.own());
    }
}
