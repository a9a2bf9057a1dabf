package de.komplize.bot.dialogue;

import de.komplize.bot.idea.Draft;
import de.komplize.bot.idea.Idea;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.office.IdeaStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How ideas are said: line by line, each part only where there is one. */
final class IdeaText {

    /** What is longer is shown by its beginning: people know their own words, and others read the whole on the page. */
    private static final int SHOWN = 600;

    private IdeaText() {}

    static Map<String, String> numbered(long number) {
        return Map.of("number", String.valueOf(number));
    }

    static Map<String, String> named(Idea idea) {
        return Map.of("number", String.valueOf(idea.number()), "title", idea.title());
    }

    /** A word ahead of what is said first. */
    static Step ahead(String words, Step step) {
        List<Reply> replies = new ArrayList<>(step.replies());
        Reply first = replies.getFirst();
        replies.set(0, new Reply(words + "\n\n" + first.text(), first.choices()));
        return step.saying(replies);
    }

    static List<String> lines(Draft draft, Turn turn) {
        Optional<String> where = where(draft.district(), draft.place());
        return Stream.of(
                        Stream.of(turn.reply(Say.IDEA_TITLE, Map.of("title", draft.title()))),
                        Stream.of(turn.reply(Say.IDEA_TEXT, Map.of("text", shown(draft.text())))),
                        Stream.of(turn.reply(Say.IDEA_TOPIC, Map.of("topic", topic(draft.topic(), turn)))),
                        where.stream().map(place -> turn.reply(Say.IDEA_PLACE, Map.of("place", place))),
                        pictures(draft.attachments().size(), turn).stream())
                .flatMap(lines -> lines)
                .map(Reply::text)
                .toList();
    }

    /** An idea as everybody may read it, or its author. */
    static String full(Idea idea, Turn turn) {
        Optional<String> where = where(idea.district(), idea.place());
        return Stream.of(
                        Stream.of(turn.reply(Say.IDEA_HEAD, named(idea))),
                        idea.text().isBlank() ? Stream.<Reply>empty() : Stream.of(Reply.of(shown(idea.text()))),
                        Stream.of(turn.reply(Say.IDEA_TOPIC, Map.of("topic", topic(idea.topic(), turn)))),
                        where.stream().map(place -> turn.reply(Say.IDEA_PLACE, Map.of("place", place))),
                        pictures(idea.pictures(), turn).stream(),
                        Stream.of(turn.reply(Say.IDEA_STATUS, Map.of("status", turn.say(status(idea))))),
                        merged(idea, turn).stream(),
                        survivor(idea, turn).or(() -> Optional.of(idea)).flatMap(Idea::answer).stream()
                                .map(answer -> turn.reply(Say.IDEA_ANSWER, Map.of("answer", answer))),
                        supporters(idea, turn).stream())
                .flatMap(lines -> lines)
                .map(Reply::text)
                .collect(Collectors.joining("\n"));
    }

    /** What became of an idea that was merged is what became of the other. */
    private static List<Reply> merged(Idea idea, Turn turn) {
        List<Reply> lines = new ArrayList<>();
        idea.mergedInto().ifPresent(into -> lines.add(turn.reply(Say.IDEA_MERGED_INTO, numbered(into))));
        survivor(idea, turn)
                .ifPresent(other -> lines.add(turn.reply(
                        Say.IDEA_MERGED_STATUS,
                        Map.of("number", String.valueOf(other.number()), "status", turn.say(status(other))))));
        return lines;
    }

    static Optional<Idea> survivor(Idea idea, Turn turn) {
        return idea.mergedInto().flatMap(turn.lookup()::idea);
    }

    private static Optional<Reply> pictures(long count, Turn turn) {
        return count == 0
                ? Optional.empty()
                : Optional.of(turn.reply(Say.IDEA_PICTURES, Map.of("count", String.valueOf(count))));
    }

    private static Optional<Reply> supporters(Idea idea, Turn turn) {
        return idea.isPublic() || idea.supporters() > 0
                ? Optional.of(turn.reply(Say.IDEA_SUPPORTERS, Map.of("count", String.valueOf(idea.supporters()))))
                : Optional.empty();
    }

    static Optional<String> where(Optional<String> district, Optional<String> place) {
        String where = Stream.concat(place.stream(), district.stream()).collect(Collectors.joining(", "));
        return where.isEmpty() ? Optional.empty() : Optional.of(where);
    }

    /** What a topic is called; its id where the pack has it no more. */
    static String topic(String id, Turn turn) {
        return turn.pack().topics().stream()
                .filter(topic -> topic.id().equals(id))
                .map(topic -> topic.labels()
                        .getOrDefault(
                                turn.language(), topic.labels().getOrDefault(ContentPack.bare(turn.language()), id)))
                .findFirst()
                .orElse(id);
    }

    static Say status(Idea idea) {
        return status(idea.status());
    }

    static Say status(IdeaStatus status) {
        return switch (status) {
            case SUBMITTED -> Say.IDEA_STATUS_SUBMITTED;
            case PUBLISHED -> Say.IDEA_STATUS_PUBLISHED;
            case DECLINED -> Say.IDEA_STATUS_DECLINED;
            case MERGED -> Say.IDEA_STATUS_MERGED;
            case PLANNED -> Say.IDEA_STATUS_PLANNED;
            case REALISED -> Say.IDEA_STATUS_REALISED;
            case WITHDRAWN -> Say.IDEA_STATUS_WITHDRAWN;
            case ERASED -> Say.IDEA_STATUS_ERASED;
        };
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)).strip() + " …";
    }
}
