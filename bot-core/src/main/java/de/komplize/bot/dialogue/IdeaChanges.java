package de.komplize.bot.dialogue;

import de.komplize.bot.dialogue.IdeaState.AskedChange;
import de.komplize.bot.dialogue.IdeaState.Part;
import de.komplize.bot.entity.Reading;
import de.komplize.bot.idea.Draft;
import de.komplize.bot.idea.Edit;
import de.komplize.bot.idea.Place;
import de.komplize.bot.idea.Proposal;
import de.komplize.bot.idea.Proposals;
import de.komplize.bot.idea.Wanted;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.knowledge.Topic;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.understanding.Intents;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was read back of an idea is changed: title, text, topic or place, with the new words at once or after a question. */
final class IdeaChanges {

    private static final String TITLE = "idea:title";
    private static final String TEXT = "idea:text";
    private static final String TOPIC = "idea:topic";
    private static final String PLACE = "idea:place";
    private static final String TOPICS = "topic:";

    private static final int SHORT = 4;

    private IdeaChanges() {}

    static Step ask(AskedChange asked, Turn turn) {
        Reply question = switch (asked.part()) {
            case ANY -> new Reply(turn.say(Say.IDEA_CHANGE_WHICH), parts(turn));
            case TITLE -> turn.reply(Say.IDEA_NEW_TITLE, Map.of("max", String.valueOf(Proposal.LONGEST_TITLE)));
            case TEXT -> turn.reply(Say.IDEA_NEW_TEXT);
            case TOPIC -> new Reply(turn.say(Say.IDEA_NEW_TOPIC), topics(turn));
        };
        return new Step(asked, List.of(question), List.of());
    }

    private static List<Choice> parts(Turn turn) {
        return List.of(
                new Choice(TITLE, turn.say(Say.IDEA_PART_TITLE)),
                new Choice(TEXT, turn.say(Say.IDEA_PART_TEXT)),
                new Choice(TOPIC, turn.say(Say.IDEA_PART_TOPIC)),
                new Choice(PLACE, turn.say(Say.IDEA_PART_PLACE)));
    }

    /** Every topic as a choice. */
    static List<Choice> topics(Turn turn) {
        return turn.pack().topics().stream()
                .map(topic -> new Choice(TOPICS + topic.id(), IdeaText.topic(topic.id(), turn)))
                .toList();
    }

    /** The topic that was chosen or named. */
    static Optional<String> topic(Turn turn, String words) {
        List<Topic> topics = turn.pack().topics();
        return turn.choice()
                .map(Choice::id)
                .filter(id -> id.startsWith(TOPICS))
                .map(id -> id.substring(TOPICS.length()))
                .or(() -> Wanted.labelled(words, topics))
                .or(() -> Optional.of(Proposals.topic(words, topics))
                        .filter(id -> isShort(words) && !id.equals(Proposals.OTHER)));
    }

    /** "Sicherheit im Verkehr" names a topic; what is longer says something of its own. */
    private static boolean isShort(String words) {
        return words.strip().split("\\s+").length <= SHORT;
    }

    /** The topic of that number in the list. */
    private static Optional<String> counted(String words, Turn turn) {
        List<Topic> topics = turn.pack().topics();
        return Choosing.isNumber(words)
                ? topics.stream()
                        .skip(Math.max(0, Long.parseLong(words.replaceAll("\\D", "")) - 1))
                        .findFirst()
                        .map(Topic::id)
                : Optional.empty();
    }

    static Step step(AskedChange asked, Turn turn) {
        Draft draft = asked.draft().with(turn.attachments());
        Optional<String> choice = turn.choice().map(Choice::id);
        if (choice.isPresent()) {
            return chosen(new AskedChange(draft, asked.part()), choice.get(), turn);
        }
        Optional<Step> otherwise =
                IdeaAside.of(turn).or(() -> Edit.of(turn.utterance()).flatMap(edit -> edited(edit, draft, turn)));
        if (otherwise.isPresent()) {
            return otherwise.get();
        }
        boolean keeps = turn.says(Intents.NO, false) || turn.wants(Intents.CANCEL) && asked.part() == Part.ANY;
        return keeps ? IdeaReadBack.of(draft, turn) : worded(asked.part(), draft, turn);
    }

    private static Step worded(Part part, Draft draft, Turn turn) {
        String words = turn.utterance().strip();
        return switch (part) {
            case TITLE -> titled(words, draft, turn);
            case TEXT -> reworded(words, draft, turn);
            case TOPIC ->
                counted(words, turn)
                        .or(() -> topic(turn, words))
                        .map(topic -> IdeaReadBack.of(draft.about(topic), turn))
                        .orElseGet(() -> isShort(words) ? noSuchTopic(draft, turn) : IdeaReadBack.step(draft, turn));
            case ANY -> IdeaReadBack.step(draft, turn);
        };
    }

    private static Step chosen(AskedChange asked, String choice, Turn turn) {
        return switch (choice) {
            case TITLE -> ask(new AskedChange(asked.draft(), Part.TITLE), turn);
            case TEXT -> ask(new AskedChange(asked.draft(), Part.TEXT), turn);
            case TOPIC -> ask(new AskedChange(asked.draft(), Part.TOPIC), turn);
            case PLACE -> IdeaSubmission.askWhere(asked.draft(), turn);
            default ->
                choice.startsWith(TOPICS)
                        ? IdeaReadBack.of(asked.draft().about(choice.substring(TOPICS.length())), turn)
                        : IdeaReadBack.of(asked.draft(), turn);
        };
    }

    /** The change at once where its words were given; empty where they make no sense as one, and belong to the text. */
    static Optional<Step> edited(Edit edit, Draft draft, Turn turn) {
        return switch (edit) {
            case Edit.Something _ -> Optional.of(ask(new AskedChange(draft, Part.ANY), turn));
            case Edit.Title title ->
                Optional.of(title.words()
                        .map(words -> titled(words, draft, turn))
                        .orElseGet(() -> ask(new AskedChange(draft, Part.TITLE), turn)));
            case Edit.Text text ->
                Optional.of(text.words()
                        .map(words -> reworded(words, draft, turn))
                        .orElseGet(() -> ask(new AskedChange(draft, Part.TEXT), turn)));
            case Edit.Topic topic ->
                Optional.of(topic.words()
                        .flatMap(words -> topic(turn, words))
                        .map(id -> IdeaReadBack.of(draft.about(id), turn))
                        .orElseGet(() -> topic.words().isPresent()
                                ? noSuchTopic(draft, turn)
                                : ask(new AskedChange(draft, Part.TOPIC), turn)));
            case Edit.Where where ->
                where.words().isPresent()
                        ? where.words().flatMap(words -> located(words, draft, turn))
                        : Optional.of(IdeaSubmission.askWhere(draft, turn));
        };
    }

    private static Optional<Step> located(String words, Draft draft, Turn turn) {
        Place place = Place.of(words, turn.pack().districts());
        boolean said = place.words().isPresent() || !(place.district() instanceof Reading.Absent<String>);
        return said
                ? Optional.of(IdeaSubmission.step(new IdeaState.AskedWhere(draft, 0), turn.saying(words)))
                : Optional.empty();
    }

    private static Step titled(String words, Draft draft, Turn turn) {
        Optional<String> title = Proposals.fitted(words);
        if (title.isEmpty()) {
            return ask(new AskedChange(draft, Part.TITLE), turn);
        }
        Step step = IdeaReadBack.of(draft.titled(title.get()), turn);
        boolean cut = words.codePointCount(0, words.length()) > Proposal.LONGEST_TITLE;
        return cut ? IdeaText.ahead(turn.say(Say.IDEA_TITLE_CUT), step) : step;
    }

    private static Step reworded(String words, Draft draft, Turn turn) {
        return Proposals.title(words)
                .map(_ -> IdeaReadBack.of(draft.saying(words), turn))
                .orElseGet(() -> ask(new AskedChange(draft, Part.TEXT), turn));
    }

    private static Step noSuchTopic(Draft draft, Turn turn) {
        return new Step(
                new AskedChange(draft, Part.TOPIC),
                List.of(new Reply(turn.say(Say.IDEA_NO_TOPIC), topics(turn))),
                List.of());
    }
}
