package de.komplize.bot.dialogue;

import de.komplize.bot.messaging.Reply;
import java.util.Optional;

/** The dialogues about ideas, by where they stand. */
final class IdeaDialogues {

    private IdeaDialogues() {}

    static Optional<Step> step(IdeaState state, Turn turn) {
        return switch (state) {
            case IdeaState.AskedText asked -> Optional.of(IdeaSubmission.step(asked, turn));
            case IdeaState.AskedWhere asked -> Optional.of(IdeaSubmission.step(asked, turn));
            case IdeaState.ReadBack readBack -> Optional.of(IdeaReadBack.step(readBack.draft(), turn));
            case IdeaState.AskedChange asked -> Optional.of(IdeaChanges.step(asked, turn));
            case IdeaState.WhichOwn which -> OwnIdeas.step(which, turn);
            case IdeaState.OwnOpen open -> OwnIdeas.step(open, turn);
            case IdeaState.Withdrawing withdrawing -> OwnIdeas.step(withdrawing, turn);
            case IdeaState.AskedHow _ -> IdeaBrowsing.chosen(turn);
            case IdeaState.AskedBy asked -> IdeaBrowsing.step(asked, turn);
            case IdeaState.Listed listed -> IdeaBrowsing.step(listed, turn);
            case IdeaState.Shown shown -> IdeaBrowsing.step(shown, turn);
            case IdeaState.AskedSupport asked -> IdeaSupport.step(asked, turn);
        };
    }

    /** The question that is open, once more. */
    static Optional<Reply> question(IdeaState state, Turn turn) {
        return again(state, turn).replies().stream().reduce((_, last) -> last);
    }

    private static Step again(IdeaState state, Turn turn) {
        return switch (state) {
            case IdeaState.AskedText asked -> IdeaSubmission.askText(asked, turn);
            case IdeaState.AskedWhere asked -> IdeaSubmission.askWhere(asked.draft(), turn);
            case IdeaState.ReadBack readBack -> IdeaReadBack.of(readBack.draft(), turn);
            case IdeaState.AskedChange asked -> IdeaChanges.ask(asked, turn);
            case IdeaState.WhichOwn which -> OwnIdeas.which(which.purpose(), turn);
            case IdeaState.OwnOpen open -> OwnIdeas.either(open.number(), turn);
            case IdeaState.Withdrawing withdrawing -> OwnIdeas.confirm(withdrawing.number(), turn);
            case IdeaState.AskedHow _ -> IdeaBrowsing.ask(turn);
            case IdeaState.AskedBy asked -> IdeaBrowsing.ask(asked, turn);
            case IdeaState.Listed listed -> IdeaBrowsing.list(listed.query(), listed.from(), turn);
            case IdeaState.Shown shown -> IdeaBrowsing.show(shown, turn);
            case IdeaState.AskedSupport asked -> IdeaSupport.ask(asked, turn);
        };
    }

    /** What back, skip and stop do while an idea is written or ideas are read. */
    static Optional<Step> command(IdeaState state, Words.Command command, Turn turn) {
        return switch (command) {
            case BACK -> back(state, turn);
            case SKIP -> skip(state, turn);
            case STOP, CANCEL ->
                state instanceof IdeaState.Writing writing
                        ? Optional.of(IdeaSubmission.drop(writing, turn))
                        : Optional.empty();
            case MORE ->
                state instanceof IdeaState.Listed listed
                        ? Optional.of(IdeaBrowsing.further(listed, turn))
                        : Optional.empty();
            case STOP_ALL, START, GREET, HELP, REPEAT, PERSON, PLAIN, GERMAN, MY_DATA, SETTINGS, CONSENT ->
                Optional.empty();
        };
    }

    private static Optional<Step> back(IdeaState state, Turn turn) {
        return switch (state) {
            case IdeaState.AskedText asked -> Optional.of(IdeaSubmission.drop(asked, turn));
            case IdeaState.AskedWhere asked ->
                Optional.of(IdeaChanges.ask(new IdeaState.AskedChange(asked.draft(), IdeaState.Part.TEXT), turn));
            case IdeaState.ReadBack readBack -> Optional.of(IdeaSubmission.askWhere(readBack.draft(), turn));
            case IdeaState.AskedChange asked -> Optional.of(IdeaReadBack.of(asked.draft(), turn));
            case IdeaState.AskedBy _ -> Optional.of(IdeaBrowsing.ask(turn));
            case IdeaState.Listed listed -> Optional.of(IdeaBrowsing.before(listed, turn));
            case IdeaState.Shown shown -> Optional.of(IdeaBrowsing.list(shown.query(), shown.from(), turn));
            case IdeaState.WhichOwn _,
                    IdeaState.OwnOpen _,
                    IdeaState.Withdrawing _,
                    IdeaState.AskedHow _,
                    IdeaState.AskedSupport _ -> Optional.empty();
        };
    }

    /** Nothing that was written is lost by a skip. */
    private static Optional<Step> skip(IdeaState state, Turn turn) {
        return switch (state) {
            case IdeaState.AskedText asked -> Optional.of(IdeaSubmission.drop(asked, turn));
            case IdeaState.AskedWhere asked -> Optional.of(IdeaReadBack.of(asked.draft(), turn));
            case IdeaState.ReadBack readBack -> Optional.of(IdeaReadBack.of(readBack.draft(), turn));
            case IdeaState.AskedChange asked -> Optional.of(IdeaReadBack.of(asked.draft(), turn));
            case IdeaState.AskedBy asked -> Optional.of(IdeaBrowsing.list(asked.query(), 0, turn));
            case IdeaState.AskedHow _,
                    IdeaState.Listed _,
                    IdeaState.Shown _,
                    IdeaState.WhichOwn _,
                    IdeaState.OwnOpen _,
                    IdeaState.Withdrawing _,
                    IdeaState.AskedSupport _ -> Optional.empty();
        };
    }

    /** Whether whatever is written may be part of the idea. */
    static boolean takesAnyWords(IdeaState state) {
        return state instanceof IdeaState.Writing;
    }

    /** Files that came without a word, while an idea is written, belong to it. */
    static Optional<Step> pictured(IdeaState state, Turn turn) {
        return switch (state) {
            case IdeaState.AskedText asked -> Optional.of(IdeaSubmission.pictured(asked, turn));
            case IdeaState.AskedWhere asked -> Optional.of(IdeaReadBack.pictured(asked.draft(), turn));
            case IdeaState.ReadBack readBack -> Optional.of(IdeaReadBack.pictured(readBack.draft(), turn));
            case IdeaState.AskedChange asked -> Optional.of(IdeaReadBack.pictured(asked.draft(), turn));
            case IdeaState.WhichOwn _,
                    IdeaState.OwnOpen _,
                    IdeaState.Withdrawing _,
                    IdeaState.AskedHow _,
                    IdeaState.AskedBy _,
                    IdeaState.Listed _,
                    IdeaState.Shown _,
                    IdeaState.AskedSupport _ -> Optional.empty();
        };
    }
}
