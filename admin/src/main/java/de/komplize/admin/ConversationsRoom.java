package de.komplize.admin;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Inbox;
import de.komplize.bot.office.Permission;
import de.komplize.bot.search.Passage;
import de.komplize.bot.search.SearchIndex;
import de.komplize.bot.search.Sought;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The conversations: danger first, then the latest; narrowed, and searched by words. */
final class ConversationsRoom implements Room {

    static final String PATH = "/conversations";

    /** Lines of a page: what fits a few glances. */
    private static final int LINES = 40;

    private static final int HITS = 40;

    /** Enough to know the conversation again. */
    private static final int SHORT = 200;

    private final Office.Parts parts;
    private final Pseudonyms pseudonyms;

    ConversationsRoom(Office.Parts parts, Pseudonyms pseudonyms) {
        this.parts = parts;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public String title() {
        return "Gespräche";
    }

    @Override
    public List<Address> addresses() {
        return List.of(Address.get(PATH, Permission.READ_WORDS, this::list));
    }

    private void list(Visit visit) {
        Inquiry inquiry = Inquiry.of(visit, parts);
        visit.show(
                "conversations.jte",
                "Gespräche",
                inquiry.sought().map(sought -> found(visit, inquiry, sought)).orElseGet(() -> lines(visit, inquiry)));
    }

    private ConversationsPage lines(Visit visit, Inquiry inquiry) {
        Optional<String> after = visit.asked("after");
        Inbox.Page page = parts.database().read(tx -> Inbox.page(tx, inquiry.question(), after, LINES));
        return new ConversationsPage(
                inquiry.selects(),
                "",
                ConversationsPage.Search.NONE,
                page.lines().stream().map(this::row).toList(),
                List.of(),
                inquiry.at(PATH).toString(),
                page.next().map(next -> inquiry.at(PATH).with("after", next).toString()),
                after.isPresent(),
                files(inquiry));
    }

    private ConversationsPage.Row row(Inbox.Line line) {
        String words = line.lastWords();
        return new ConversationsPage.Row(
                line.contact().value(),
                pseudonyms.of(line.contact()),
                line,
                Passage.of(words, line.language(), new Sought(List.of()), parts.stemmer(), SHORT).pieces().stream()
                        .map(Passage.Piece::text)
                        .collect(Collectors.joining()));
    }

    /** Without words to seek there is nothing to take along but everything. */
    private static TakeAlong files(Inquiry inquiry) {
        boolean narrowed = !inquiry.chosen().isEmpty()
                && inquiry.sought().filter(Sought::isEmpty).isEmpty();
        return TakeAlong.of("conversations", inquiry.at(PATH), narrowed);
    }

    private ConversationsPage found(Visit visit, Inquiry inquiry, Sought sought) {
        Inbox.Question question = inquiry.question();
        Optional<Long> before = visit.asked("before").flatMap(Filter::number);
        List<SearchIndex.Hit> hits = parts.database()
                .read(tx -> SearchIndex.hits(tx, sought, question.sql(), question.parameters(), before, HITS + 1));
        List<SearchIndex.Hit> shown = hits.subList(0, Math.min(HITS, hits.size()));
        visit.recorded("conversations.searched", shown.size() + " messages");
        return new ConversationsPage(
                inquiry.selects(),
                inquiry.typed().orElse(""),
                sought.isEmpty() ? ConversationsPage.Search.NO_WORDS : ConversationsPage.Search.DONE,
                List.of(),
                byConversation(shown, sought),
                inquiry.at(PATH).toString(),
                hits.size() > HITS
                        ? Optional.of(inquiry.at(PATH)
                                .with("before", String.valueOf(shown.getLast().id()))
                                .toString())
                        : Optional.empty(),
                before.isPresent(),
                files(inquiry));
    }

    /** In the order of the newest that was found in each. */
    private List<ConversationsPage.Found> byConversation(List<SearchIndex.Hit> hits, Sought sought) {
        Map<Long, List<SearchIndex.Hit>> conversations = new LinkedHashMap<>();
        hits.forEach(hit -> conversations
                .computeIfAbsent(hit.conversation(), _ -> new ArrayList<>())
                .add(hit));
        return conversations.entrySet().stream()
                .map(entry -> new ConversationsPage.Found(
                        entry.getKey(),
                        pseudonyms.of(new Contact.Id(entry.getKey())),
                        entry.getValue().stream()
                                .map(hit -> new ConversationsPage.Place(
                                        hit.id(),
                                        hit.author(),
                                        Instant.ofEpochMilli(hit.at()),
                                        Passage.of(hit.text(), hit.language(), sought, parts.stemmer(), SHORT)))
                                .toList()))
                .toList();
    }
}
