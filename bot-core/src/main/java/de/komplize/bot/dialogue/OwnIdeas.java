package de.komplize.bot.dialogue;

import de.komplize.bot.dialogue.IdeaState.OwnOpen;
import de.komplize.bot.dialogue.IdeaState.Purpose;
import de.komplize.bot.dialogue.IdeaState.WhichOwn;
import de.komplize.bot.dialogue.IdeaState.Withdrawing;
import de.komplize.bot.idea.Draft;
import de.komplize.bot.idea.Idea;
import de.komplize.bot.idea.Ideas;
import de.komplize.bot.idea.Likeness;
import de.komplize.bot.idea.Wanted;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.understanding.Intents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What became of the own ideas; one that the office has not decided on can be changed or taken back. */
final class OwnIdeas {

    /** More in one message nobody reads; the rest is asked for by number. */
    private static final int MOST_LISTED = 10;

    private static final int MOST_CHOICES = 6;

    private static final String OWN = "own:";
    private static final String WITHDRAW = "idea:withdraw";
    private static final String KEEP = "idea:keep";

    private static final Pattern WITHDRAWS = Pattern.compile(
            "(?iu).*(?:zurück[ -]?(?:zieh|nehm|gezogen|hol|nahm)|zieh\\p{L}* .*zurück|nehm\\p{L}* .*zurück|lösch|loesch|entfern|\\braus\\b|\\bweg\\b|wegmach|storn|nicht mehr|widerruf|widerrufe|streich|zurueck|hinfällig|cancel|fallen lassen|erledigt).*",
            Pattern.DOTALL);
    private static final Pattern REWRITES = Pattern.compile(
            "(?iu).*(?:änder|aender|bearbeit|korrigier|ergänz|ergaenz|umschreib|umformulier|nachtrag|anpass|verbesser|überarbeit|ueberarbeit|austausch|vergessen|falsch geschrieben|titel|überschrift|dazuschreib|präzisier|aufmachen).*",
            Pattern.DOTALL);
    private static final Pattern SUPPORT =
            Pattern.compile("(?iu).*(?:unterstütz|unterstuetz|\\bstimme\\b|meine stimme|\\blike\\b).*", Pattern.DOTALL);

    private OwnIdeas() {}

    static Step status(Turn turn) {
        return meant(turn, Purpose.STATUS);
    }

    static Step change(Turn turn) {
        String words = turn.utterance();
        boolean unsupports = IdeaVerbs.takeSupportBack(words)
                || SUPPORT.matcher(words).matches() && WITHDRAWS.matcher(words).matches();
        if (turn.choice().isEmpty() && unsupports) {
            return IdeaSupport.takeBack(turn);
        }
        boolean chosen = turn.choice().isPresent();
        boolean rewrite = !chosen && rewrites(words);
        boolean withdraw = chosen || withdraws(words);
        return meant(turn, rewrite == withdraw ? Purpose.EITHER : rewrite ? Purpose.REWRITE : Purpose.WITHDRAW);
    }

    private static boolean rewrites(String words) {
        return REWRITES.matcher(words).matches() || IdeaVerbs.rewrite(words);
    }

    private static boolean withdraws(String words) {
        return WITHDRAWS.matcher(words).matches() || IdeaVerbs.withdraw(words);
    }

    /** The idea that is named, or like the words, or the only one; else they are listed. */
    private static Step meant(Turn turn, Purpose purpose) {
        OptionalLong number = Wanted.number(turn.utterance());
        if (number.isPresent()) {
            return numbered(number.getAsLong(), purpose, turn);
        }
        List<Idea> own = owned(purpose, turn);
        if (own.isEmpty()) {
            return turn.lookup().ownIdeas().stream()
                    .findFirst()
                    .map(idea -> with(idea, purpose, turn))
                    .orElseGet(() -> Step.idle(turn.reply(Say.IDEA_OWN_NONE)));
        }
        List<Idea> like = turn.choice().isPresent() ? List.of() : Likeness.of(turn.utterance(), own);
        if (own.size() == 1 || like.size() == 1) {
            return with(like.size() == 1 ? like.getFirst() : own.getFirst(), purpose, turn);
        }
        return which(purpose, turn);
    }

    private static List<Idea> owned(Purpose purpose, Turn turn) {
        return turn.lookup().ownIdeas().stream()
                .filter(idea -> purpose == Purpose.STATUS || idea.status() != IdeaStatus.WITHDRAWN)
                .toList();
    }

    private static Step numbered(long number, Purpose purpose, Turn turn) {
        Optional<Idea> idea = turn.lookup().idea(number);
        Optional<Idea> own = idea.filter(Idea::own);
        if (own.isPresent()) {
            return with(own.get(), purpose, turn);
        }
        if (idea.filter(found -> found.isPublic() || found.status() == IdeaStatus.MERGED)
                .isPresent()) {
            return purpose == Purpose.STATUS
                    ? IdeaBrowsing.show(number, turn)
                    : Step.idle(turn.reply(Say.IDEA_NOT_YOURS, IdeaText.numbered(number)));
        }
        return unknown(number, purpose, turn);
    }

    private static Step unknown(long number, Purpose purpose, Turn turn) {
        Reply unknown = turn.reply(Say.IDEA_UNKNOWN, IdeaText.numbered(number));
        return owned(purpose, turn).isEmpty()
                ? Step.idle(unknown)
                : IdeaText.ahead(unknown.text(), which(purpose, turn));
    }

    /** The own ideas, each in a line, to choose from. */
    static Step which(Purpose purpose, Turn turn) {
        List<Idea> own = owned(purpose, turn);
        List<String> lines =
                new ArrayList<>(List.of(turn.say(purpose == Purpose.STATUS ? Say.IDEA_OWN_LIST : Say.IDEA_OWN_WHICH)));
        own.stream().limit(MOST_LISTED).forEach(idea -> lines.add(line(idea, turn)));
        lines.add(turn.say(Say.IDEA_OWN_MORE));
        List<Choice> choices = own.stream()
                .limit(MOST_CHOICES)
                .map(idea -> new Choice(OWN + idea.number(), label(idea.number(), turn)))
                .toList();
        return new Step(new WhichOwn(purpose), List.of(new Reply(String.join("\n", lines), choices)), List.of());
    }

    static String label(long number, Turn turn) {
        return turn.reply(Say.IDEA_NUMBER, IdeaText.numbered(number)).text();
    }

    private static String line(Idea idea, Turn turn) {
        String title = idea.title().isBlank() ? "…" : idea.title();
        return turn.reply(
                        Say.IDEA_OWN_LINE,
                        Map.of("number", String.valueOf(idea.number()), "title", title, "status", status(idea, turn)))
                .text();
    }

    /** Of a merged one, how the other stands. */
    private static String status(Idea idea, Turn turn) {
        String own = turn.say(IdeaText.status(idea));
        return IdeaText.survivor(idea, turn)
                .map(other -> own + " (" + label(other.number(), turn) + ": " + turn.say(IdeaText.status(other)) + ")")
                .orElse(own);
    }

    /** Empty when something else was said. */
    static Optional<Step> step(WhichOwn which, Turn turn) {
        Optional<Long> chosen = turn.choice()
                .map(Choice::id)
                .filter(id -> id.startsWith(OWN))
                .map(id -> Long.parseLong(id.substring(OWN.length())));
        if (chosen.isPresent()) {
            return Optional.of(numbered(chosen.get(), which.purpose(), turn));
        }
        if (turn.choice().isPresent()) {
            return Optional.empty();
        }
        OptionalLong number = Wanted.number(turn.utterance());
        if (number.isPresent()) {
            return Optional.of(numbered(number.getAsLong(), which.purpose(), turn));
        }
        List<Idea> like = Likeness.of(turn.utterance(), owned(which.purpose(), turn));
        boolean other = turn.intents().stream().anyMatch(intent -> intent.startsWith("info."))
                && turn.utterance().contains("?");
        return like.size() == 1 && !other
                ? Optional.of(with(like.getFirst(), which.purpose(), turn))
                : Optional.empty();
    }

    private static Step with(Idea idea, Purpose purpose, Turn turn) {
        if (idea.status() == IdeaStatus.WITHDRAWN) {
            return Step.idle(turn.reply(Say.IDEA_WITHDRAWN_BEFORE, IdeaText.numbered(idea.number())));
        }
        if (purpose == Purpose.STATUS) {
            return told(idea, turn);
        }
        if (!idea.isOpen()) {
            return decided(idea.number(), turn);
        }
        return switch (purpose) {
            case REWRITE -> IdeaReadBack.of(Draft.of(idea), turn);
            case WITHDRAW -> confirm(idea.number(), turn);
            case EITHER, STATUS -> either(idea.number(), turn);
        };
    }

    /** The whole of it; what it was merged into goes along. */
    private static Step told(Idea idea, Turn turn) {
        return Step.idle(Reply.of(IdeaText.full(idea, turn)), new Event.IdeaStatusTold(idea.number()));
    }

    /** Over what is published already its author does not decide alone: an honest word, and the office is asked. */
    static Step decided(long number, Turn turn) {
        Map<String, String> values = Map.of(
                "number",
                String.valueOf(number),
                "status",
                turn.lookup()
                        .idea(number)
                        .map(idea -> turn.say(IdeaText.status(idea)))
                        .orElse(""));
        return Step.idle(turn.reply(Say.IDEA_DECIDED, values), new Event.Deferred(Intents.IDEA_WITHDRAW));
    }

    static Step either(long number, Turn turn) {
        return open(number, turn)
                .map(idea -> new Step(
                        new OwnOpen(number),
                        List.of(new Reply(
                                turn.reply(Say.IDEA_EITHER, IdeaText.named(idea))
                                        .text(),
                                List.of(
                                        new Choice(IdeaReadBack.CHANGE, turn.say(Say.IDEA_CHANGE)),
                                        new Choice(WITHDRAW, turn.say(Say.IDEA_WITHDRAW)),
                                        new Choice(KEEP, turn.say(Say.IDEA_KEEP))))),
                        List.of()))
                .orElseGet(() -> decided(number, turn));
    }

    private static Optional<Idea> open(long number, Turn turn) {
        return turn.lookup().idea(number).filter(idea -> idea.own() && idea.isOpen());
    }

    /** Empty when something else was said. */
    static Optional<Step> step(OwnOpen state, Turn turn) {
        long number = state.number();
        String choice = turn.choice().map(Choice::id).orElse("");
        if (choice.equals(KEEP) || turn.says(Intents.NO, false)) {
            return Optional.of(Step.idle(turn.reply(Say.IDEA_KEPT, IdeaText.numbered(number))));
        }
        if (choice.isEmpty() && turn.says(Intents.YES, true)) {
            return Optional.of(either(number, turn));
        }
        if (choice.equals(WITHDRAW) || choice.isEmpty() && withdraws(turn.utterance())) {
            return Optional.of(confirm(number, turn));
        }
        boolean change = choice.equals(IdeaReadBack.CHANGE) || choice.isEmpty() && rewrites(turn.utterance());
        return change
                ? Optional.of(open(number, turn)
                        .map(idea -> IdeaReadBack.of(Draft.of(idea), turn))
                        .orElseGet(() -> decided(number, turn)))
                : Optional.empty();
    }

    static Step confirm(long number, Turn turn) {
        return open(number, turn)
                .map(idea -> new Step(
                        new Withdrawing(number),
                        List.of(new Reply(
                                turn.reply(Say.IDEA_WITHDRAW_ASK, IdeaText.named(idea))
                                        .text(),
                                turn.choices(List.of(Intents.YES, Intents.NO)))),
                        List.of()))
                .orElseGet(() -> decided(number, turn));
    }

    /** Only a yes takes it back; empty when something else was said. */
    static Optional<Step> step(Withdrawing withdrawing, Turn turn) {
        long number = withdrawing.number();
        if (turn.says(Intents.YES, true)) {
            return Optional.of(open(number, turn)
                    .map(_ -> Step.idle(
                                    turn.reply(Say.IDEA_WITHDRAWN, IdeaText.numbered(number)),
                                    new Event.IdeaWithdrawn(number))
                            .doing(new Ideas.Withdraw(number)))
                    .orElseGet(() -> decided(number, turn)));
        }
        return turn.says(Intents.NO, false)
                ? Optional.of(Step.idle(turn.reply(Say.IDEA_KEPT, IdeaText.numbered(number))))
                : Optional.empty();
    }
}
