package de.komplize.bot.dialogue;

import de.komplize.bot.Ids;
import de.komplize.bot.contact.Contact;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.office.Decisions.Idea;
import de.komplize.bot.office.Decisions.Listener;
import de.komplize.bot.office.IdeaStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What people are told of ideas, in their language; the city's answer as the city wrote it. */
final class IdeaNews {

    private final ContentPack pack;
    private final Ids ids;

    IdeaNews(ContentPack pack, Ids ids) {
        this.pack = pack;
        this.ids = ids;
    }

    /** To each person once: who wrote one idea and supports another is told as the author. Those of the ideas named first come first. */
    List<Announcements.News> toEach(List<Listener> listeners, Function<Listener, String> text) {
        List<Listener> inOrder = new ArrayList<>(
                listeners.stream().filter(listener -> !listener.supports()).toList());
        inOrder.addAll(listeners.stream().filter(Listener::supports).toList());
        Set<Contact.Id> told = new HashSet<>();
        return inOrder.stream()
                .filter(listener -> told.add(listener.contact()))
                .map(listener -> new Announcements.News(ids.next(), listener, text.apply(listener)))
                .toList();
    }

    /** What became of an idea; to those of the ideas that were merged into it as well. */
    String decided(Idea idea, IdeaStatus status, Optional<String> answer, Listener to) {
        boolean own = to.idea() == idea.id() && !to.supports();
        String news = own
                ? head(idea, to) + "\n" + say(sentence(status), to)
                : say(to.supports() ? Say.OFFICE_IDEA_SUPPORTED : Say.OFFICE_IDEA_VIA, to, named(idea)) + "\n"
                        + standing(status, to);
        return answer.map(text -> news + "\n" + say(Say.OFFICE_IDEA_ANSWER, to) + "\n" + text)
                .orElse(news);
    }

    /** Two ideas were put together. Words that are not published yet are not shown to others. */
    String merged(Idea idea, Idea into, Listener to) {
        List<String> lines = new ArrayList<>(List.of(head(to.idea() == idea.id() ? idea : into, to)));
        if (to.idea() == idea.id() && !to.supports()) {
            lines.add(say(Say.OFFICE_IDEA_MERGED, to));
        }
        lines.add(say(Say.OFFICE_IDEA_TOGETHER, to, both(idea, into)));
        if (to.idea() == idea.id() && isPublic(into.status())) {
            lines.add(say(Say.IDEA_HEAD, to, Map.of("number", String.valueOf(into.number()), "title", into.title())));
        }
        return String.join("\n", lines);
    }

    /** They are two again. */
    String apart(Idea idea, Idea from, IdeaStatus status, Listener to) {
        boolean itself = to.idea() == idea.id();
        String news = head(itself ? idea : from, to) + "\n" + say(Say.OFFICE_IDEA_APART, to, both(idea, from));
        return itself ? news + "\n" + standing(status, to) : news;
    }

    private String head(Idea idea, Listener to) {
        return say(to.supports() ? Say.OFFICE_IDEA_SUPPORTED : Say.OFFICE_IDEA, to, named(idea));
    }

    private String standing(IdeaStatus status, Listener to) {
        return say(Say.IDEA_STATUS, to, Map.of("status", say(IdeaText.status(status), to)));
    }

    private static boolean isPublic(IdeaStatus status) {
        return status == IdeaStatus.PUBLISHED || status == IdeaStatus.PLANNED || status == IdeaStatus.REALISED;
    }

    private static Map<String, String> named(Idea idea) {
        return Map.of("number", String.valueOf(idea.number()), "name", idea.title());
    }

    private static Map<String, String> both(Idea idea, Idea other) {
        return Map.of("number", String.valueOf(idea.number()), "name", String.valueOf(other.number()));
    }

    private String say(Say what, Listener to) {
        return pack.say(what, to.language());
    }

    private String say(Say what, Listener to, Map<String, String> values) {
        return pack.say(what, to.language(), values);
    }

    private static Say sentence(IdeaStatus status) {
        return switch (status) {
            case PUBLISHED -> Say.OFFICE_IDEA_PUBLISHED;
            case DECLINED -> Say.OFFICE_IDEA_DECLINED;
            case PLANNED -> Say.OFFICE_IDEA_PLANNED;
            case REALISED -> Say.OFFICE_IDEA_REALISED;
            case SUBMITTED, MERGED, WITHDRAWN, ERASED ->
                throw new IllegalArgumentException("The office does not decide that an idea is " + status.stored());
        };
    }
}
