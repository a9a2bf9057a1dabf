package de.komplize.bot.dialogue;

import de.komplize.bot.dialogue.IdeaState.AskedChange;
import de.komplize.bot.dialogue.IdeaState.Part;
import de.komplize.bot.dialogue.IdeaState.ReadBack;
import de.komplize.bot.idea.Draft;
import de.komplize.bot.idea.Edit;
import de.komplize.bot.idea.Idea;
import de.komplize.bot.idea.Ideas;
import de.komplize.bot.idea.Proposal;
import de.komplize.bot.idea.Proposals;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.understanding.Intents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An idea is read back: a yes hands it in, what shall be different is changed, any other words are added to it. */
final class IdeaReadBack {

    static final String CHANGE = "idea:change";

    /** Where a picture cannot be sent. */
    private static final Set<String> WITHOUT_PICTURES = Set.of("sms", "console");

    private static final Pattern ANOTHER = Pattern.compile(
            "(?iu)^(?:und |ach |dann |außerdem )?(?:ich (?:habe|hab|hätte) )?(?:da )?(?:noch (?:eine |ne |einen )?(?:andere |weitere |zweite |neue )?|(?:eine |meine )?(?:zweite |weitere |andere |neue ))(?:idee|vorschlag|sache|anregung|wunsch)\\b.*",
            Pattern.DOTALL);

    private static final int SHORT = 6;

    private IdeaReadBack() {}

    static Step of(Draft draft, Turn turn) {
        List<Choice> choices = new ArrayList<>(turn.choices(List.of(Intents.YES)));
        choices.add(new Choice(CHANGE, turn.say(Say.IDEA_CHANGE)));
        choices.addAll(turn.choices(List.of(Intents.CANCEL)));
        List<String> lines = new ArrayList<>();
        lines.add(turn.say(draft.number().isPresent() ? Say.IDEA_CHECK_STORED : Say.IDEA_CHECK));
        lines.addAll(IdeaText.lines(draft, turn));
        lines.add("");
        lines.add(turn.say(draft.number().isPresent() ? Say.IDEA_SAVE_ASK : Say.IDEA_FILE_ASK));
        if (draft.attachments().isEmpty() && !WITHOUT_PICTURES.contains(turn.channel())) {
            lines.add(turn.say(Say.IDEA_PICTURE_HINT));
        }
        return new Step(new ReadBack(draft), List.of(new Reply(String.join("\n", lines), choices)), List.of());
    }

    static Step step(Draft draft, Turn turn) {
        Optional<String> choice = turn.choice().map(Choice::id);
        if (choice.filter(Intents.CANCEL::equals).isPresent()) {
            return IdeaSubmission.drop(new ReadBack(draft), turn);
        }
        Draft pictured = draft.with(turn.attachments());
        boolean send = Words.Said.SEND.isIn(turn.utterance()) || turn.says(Intents.YES, true);
        if (choice.filter(Intents.YES::equals).isPresent() || choice.isEmpty() && send) {
            return file(pictured, turn);
        }
        if (choice.filter(CHANGE::equals).isPresent() || choice.isEmpty() && Words.Said.CHANGE.isIn(turn.utterance())) {
            return IdeaChanges.ask(new AskedChange(pictured, Part.ANY), turn);
        }
        if (Choosing.isNumber(turn.utterance())) {
            return Step.aside(turn, Clarification.which(turn));
        }
        return Edit.of(turn.utterance())
                .flatMap(edit -> IdeaChanges.edited(edit, pictured, turn))
                .or(() -> IdeaSubmission.given(pictured, turn))
                .or(() -> refused(pictured, turn))
                .or(() -> IdeaAside.of(turn))
                .or(() -> another(pictured, turn))
                .orElseGet(() -> more(pictured, turn));
    }

    /** A no asks for what shall be different; "vergiss es" drops it. */
    private static Optional<Step> refused(Draft draft, Turn turn) {
        if (isCancel(turn)) {
            return Optional.of(IdeaSubmission.drop(new ReadBack(draft), turn));
        }
        return turn.choice().isEmpty() && turn.says(Intents.NO, false)
                ? Optional.of(IdeaChanges.ask(new AskedChange(draft, Part.ANY), turn))
                : Optional.empty();
    }

    /** "Vergiss es", "doch nicht": short, and nothing else. */
    static boolean isCancel(Turn turn) {
        return turn.choice().isEmpty()
                && (turn.wants(Intents.CANCEL) || turn.wants(Intents.IDEA_WITHDRAW))
                && turn.utterance().strip().split("\\s+").length <= SHORT;
    }

    /** "Ich habe noch eine andere Idee: …" is written down after this one. */
    private static Optional<Step> another(Draft draft, Turn turn) {
        return ANOTHER.matcher(turn.utterance().strip()).matches()
                ? Optional.of(IdeaText.ahead(turn.say(Say.AGENDA_NOTED), of(draft, turn))
                        .later(new Agenda.Idea(turn.utterance())))
                : Optional.empty();
    }

    private static Step more(Draft draft, Turn turn) {
        return added(draft, turn)
                .map(longer -> IdeaText.ahead(turn.say(Say.IDEA_ADDED), of(longer, turn)))
                .orElseGet(() -> IdeaText.ahead(
                        turn.reply(Say.IDEA_TOO_LONG, Map.of("max", String.valueOf(Draft.LONGEST)))
                                .text(),
                        of(draft, turn)));
    }

    /** The idea with what was just said to it; empty where it would be too long. What was not known before may be known now. */
    static Optional<Draft> added(Draft draft, Turn turn) {
        String text = draft.text() + "\n" + turn.utterance().strip();
        if (text.codePointCount(0, text.length()) > Draft.LONGEST) {
            return Optional.empty();
        }
        Draft longer = draft.saying(text).with(turn.attachments());
        Optional<Proposal> read = Proposals.of(
                        turn.utterance(), turn.pack().topics(), turn.pack().districts())
                .stream()
                .findFirst();
        Draft placed =
                longer.hasPlace() ? longer : longer.at(read.flatMap(Proposal::district), read.flatMap(Proposal::place));
        boolean about = placed.topic().equals(Proposals.OTHER) && read.isPresent();
        return Optional.of(about ? placed.about(read.get().topic()) : placed);
    }

    static Step pictured(Draft draft, Turn turn) {
        return IdeaText.ahead(turn.say(Say.IDEA_PICTURED), of(draft.with(turn.attachments()), turn));
    }

    private static Step file(Draft draft, Turn turn) {
        return draft.number().map(number -> save(number, draft, turn)).orElseGet(() -> submit(draft, turn));
    }

    private static Step submit(Draft draft, Turn turn) {
        long number = turn.lookup().freshNumber();
        return Step.idle(
                        turn.reply(Say.IDEA_FILED, IdeaText.numbered(number)),
                        new Event.IdeaSubmitted(
                                number, draft.topic(), draft.attachments().size()))
                .doing(new Ideas.Submit(number, draft));
    }

    /** The office may have decided meanwhile. */
    private static Step save(long number, Draft draft, Turn turn) {
        Optional<Idea> idea = turn.lookup().idea(number).filter(found -> found.own() && found.isOpen());
        return idea.isPresent()
                ? Step.idle(turn.reply(Say.IDEA_SAVED, IdeaText.numbered(number)), new Event.IdeaChanged(number))
                        .doing(new Ideas.Rewrite(number, draft))
                : OwnIdeas.decided(number, turn);
    }
}
