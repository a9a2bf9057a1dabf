package de.komplize.bot.dialogue;

import de.komplize.bot.dialogue.IdeaState.AskedText;
import de.komplize.bot.dialogue.IdeaState.AskedWhere;
import de.komplize.bot.entity.Reading;
import de.komplize.bot.idea.Defects;
import de.komplize.bot.idea.Draft;
import de.komplize.bot.idea.Edit;
import de.komplize.bot.idea.Idea;
import de.komplize.bot.idea.Place;
import de.komplize.bot.idea.Proposal;
import de.komplize.bot.idea.Proposals;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.survey.AnswerReader;
import de.komplize.bot.understanding.Intents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An idea is handed in: what was said is taken as it is, what is missing is asked for, then all is read back. */
final class IdeaSubmission {

    /** Asked again more often, people give up. */
    private static final int MOST_TRIES = 2;

    /** "Im Vorderen Westen". */
    private static final int BARE = 3;

    private static final String DISTRICT = "district:";
    private static final String EVERYWHERE = "everywhere";

    private IdeaSubmission() {}

    /** @param text in which the idea is, or in which one is only announced */
    static Step begin(Turn turn, String text) {
        String words = withoutQuestions(turn, text);
        if (Defects.kind(words).isPresent() && turn.pack().form("defect").isPresent()) {
            return Forms.begin("defect", turn.saying(words));
        }
        List<Proposal> proposals =
                Proposals.of(words, turn.pack().topics(), turn.pack().districts());
        Optional<String> district = turn.pack().districts().about(words).value();
        return proposals.isEmpty()
                ? askText(new AskedText(district, turn.attachments(), 0), turn)
                : written(proposals, turn.attachments(), turn);
    }

    /** What is asked in the same message is answered beside it, and no part of the idea. */
    private static String withoutQuestions(Turn turn, String text) {
        boolean asks = turn.intents().stream().anyMatch(intent -> intent.startsWith("info."));
        if (!asks) {
            return text;
        }
        String rest = Arrays.stream(text.split("(?<=[.!?\\n])\\s+"))
                .filter(sentence -> !IdeaAside.isQuestion(sentence))
                .collect(Collectors.joining(" "));
        return rest.isBlank() ? text : rest;
    }

    private static Step written(List<Proposal> proposals, List<String> attachments, Turn turn) {
        Proposal first = proposals.getFirst();
        Optional<Idea> twice = turn.lookup().ownIdeas().stream()
                .filter(idea -> idea.isOpen() && idea.text().equals(first.text()))
                .findFirst();
        Step step = twice.map(idea -> Step.idle(turn.reply(Say.IDEA_TWICE, IdeaText.numbered(idea.number()))))
                .orElseGet(() -> next(Draft.of(first, attachments), turn));
        if (proposals.size() == 1) {
            return step;
        }
        List<Agenda> others = new ArrayList<>();
        proposals.stream().skip(1).forEach(other -> others.add(new Agenda.Idea(other.text())));
        return IdeaText.ahead(
                        turn.reply(Say.IDEA_SEVERAL, Map.of("count", String.valueOf(proposals.size())))
                                .text(),
                        step)
                .later(others.toArray(Agenda[]::new));
    }

    /** Asks for what is missing, or reads back. */
    static Step next(Draft draft, Turn turn) {
        return draft.hasPlace() ? IdeaReadBack.of(draft, turn) : askWhere(draft, turn);
    }

    static Step askText(AskedText asked, Turn turn) {
        Reply question = turn.reply(asked.tries() == 0 ? Say.IDEA_TEXT_ASK : Say.IDEA_TEXT_AGAIN);
        return new Step(asked, List.of(question), List.of());
    }

    static Step step(AskedText asked, Turn turn) {
        Optional<Step> aside = IdeaAside.of(turn);
        if (aside.isPresent()) {
            return aside.get();
        }
        if (AnswerReader.declines(turn.utterance()) || turn.wants(Intents.NO) || turn.wants(Intents.CANCEL)) {
            return drop(asked, turn);
        }
        List<Proposal> proposals =
                Proposals.of(turn.utterance(), turn.pack().topics(), turn.pack().districts());
        if (proposals.isEmpty()) {
            return asked.tries() < MOST_TRIES
                    ? askText(new AskedText(asked.district(), files(asked, turn), asked.tries() + 1), turn)
                    : Clarification.person(turn);
        }
        if (Defects.kind(turn.utterance()).isPresent()
                && turn.pack().form("defect").isPresent()) {
            return Forms.begin("defect", turn);
        }
        List<Proposal> placed = proposals.stream()
                .map(proposal -> placed(proposal, asked.district()))
                .toList();
        return written(placed, files(asked, turn), turn);
    }

    private static Proposal placed(Proposal proposal, Optional<String> district) {
        return new Proposal(
                proposal.title(),
                proposal.text(),
                proposal.topic(),
                proposal.district().or(() -> district),
                proposal.place());
    }

    private static List<String> files(AskedText asked, Turn turn) {
        List<String> files = new ArrayList<>(asked.attachments());
        files.addAll(turn.attachments());
        return files;
    }

    /** A picture came ahead of the words. */
    static Step pictured(AskedText asked, Turn turn) {
        Step question = askText(new AskedText(asked.district(), files(asked, turn), 0), turn);
        return IdeaText.ahead(turn.say(Say.IDEA_PICTURED), question);
    }

    static Step askWhere(Draft draft, Turn turn) {
        List<Choice> choices = new ArrayList<>();
        turn.district().ifPresent(own -> choices.add(new Choice(DISTRICT + own, own)));
        choices.add(new Choice(EVERYWHERE, turn.say(Say.IDEA_EVERYWHERE)));
        choices.addAll(turn.choices(List.of(Intents.SKIP)));
        return new Step(new AskedWhere(draft, 0), List.of(new Reply(turn.say(Say.IDEA_WHERE_ASK), choices)), List.of());
    }

    static Step step(AskedWhere asked, Turn turn) {
        Draft draft = asked.draft().with(turn.attachments());
        Optional<String> choice = turn.choice().map(Choice::id);
        if (choice.filter(id -> id.startsWith(DISTRICT)).isPresent()) {
            return IdeaReadBack.of(
                    draft.at(Optional.of(choice.get().substring(DISTRICT.length())), draft.place()), turn);
        }
        if (choice.filter(id -> id.equals(EVERYWHERE) || id.equals(Intents.SKIP))
                .isPresent()) {
            return IdeaReadBack.of(draft.at(Optional.empty(), Optional.empty()), turn);
        }
        if (Choosing.isNumber(turn.utterance())) {
            return Step.aside(turn, Clarification.which(turn));
        }
        return IdeaAside.of(turn).orElseGet(() -> located(new AskedWhere(draft, asked.tries()), turn));
    }

    /** A bare "Waldau" or "in Waldau" says where, whatever was asked. */
    static Optional<Step> given(Draft draft, Turn turn) {
        boolean bare = turn.choice().isEmpty() && turn.utterance().strip().split("\\s+").length <= BARE;
        return bare
                ? turn.pack()
                        .districts()
                        .read(turn.utterance())
                        .value()
                        .map(district -> IdeaReadBack.of(draft.at(Optional.of(district), draft.place()), turn))
                : Optional.empty();
    }

    private static Step located(AskedWhere asked, Turn turn) {
        Optional<Step> edited = Edit.of(turn.utterance())
                .filter(edit -> !(edit instanceof Edit.Where))
                .flatMap(edit -> IdeaChanges.edited(edit, asked.draft(), turn));
        if (edited.isPresent()) {
            return edited.get();
        }
        if (IdeaReadBack.isCancel(turn)) {
            return drop(asked, turn);
        }
        if (turn.says(Intents.YES, true)) {
            return askWhere(asked.draft(), turn);
        }
        if (Place.isAnywhere(turn.utterance())
                || Words.Said.EVERYWHERE.isIn(turn.utterance())
                || Words.Said.NO_DISTRICT.isIn(turn.utterance())
                || AnswerReader.declines(turn.utterance())
                || turn.says(Intents.NO, false)) {
            return IdeaReadBack.of(asked.draft().at(Optional.empty(), Optional.empty()), turn);
        }
        Place place = Place.of(turn.utterance(), turn.pack().districts());
        return switch (place.district()) {
            case Reading.Unclear<String>(List<String> candidates) -> which(asked.draft(), candidates, turn);
            case Reading.Read<String>(String district) ->
                IdeaReadBack.of(asked.draft().at(Optional.of(district), place.words()), turn);
            case Reading.Absent<String> _ ->
                place.words().isPresent()
                        ? IdeaReadBack.of(asked.draft().at(Optional.empty(), place.words()), turn)
                        : nowhere(asked, turn);
        };
    }

    private static Step which(Draft draft, List<String> candidates, Turn turn) {
        List<Choice> choices = new ArrayList<>();
        candidates.forEach(name -> choices.add(new Choice(DISTRICT + name, name)));
        choices.addAll(turn.choices(List.of(Intents.SKIP)));
        return new Step(
                new AskedWhere(draft, 0), List.of(new Reply(turn.say(Say.IDEA_WHERE_WHICH), choices)), List.of());
    }

    /** More words instead of a place: they belong to the idea, and the place is asked for once more. */
    private static Step nowhere(AskedWhere asked, Turn turn) {
        Draft more = IdeaReadBack.added(asked.draft(), turn).orElse(asked.draft());
        if (asked.tries() >= 1 || more.hasPlace()) {
            return IdeaText.ahead(turn.say(Say.IDEA_ADDED), IdeaReadBack.of(more, turn));
        }
        Step again = IdeaText.ahead(turn.say(Say.IDEA_ADDED), askWhere(more, turn));
        return new Step(new AskedWhere(more, asked.tries() + 1), again.replies(), List.of());
    }

    /** Nothing of it is kept; an idea that is stored already stays as it is. */
    static Step drop(IdeaState.Writing writing, Turn turn) {
        Optional<Long> stored = switch (writing) {
            case AskedText _ -> Optional.empty();
            case AskedWhere asked -> asked.draft().number();
            case IdeaState.ReadBack readBack -> readBack.draft().number();
            case IdeaState.AskedChange asked -> asked.draft().number();
        };
        return stored.map(number -> Step.idle(turn.reply(Say.IDEA_KEPT, IdeaText.numbered(number))))
                .orElseGet(() -> Step.idle(turn.reply(Say.IDEA_DROPPED), new Event.IdeaDropped()));
    }
}
