package de.komplize.channels;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Carrier;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.Message.Author;
import de.komplize.bot.messaging.OwnCopy;
import de.komplize.bot.messaging.Post;
import de.komplize.bot.messaging.Receipt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An inbox in memory that answers each message with its echo; what it should refuse is set. */
public final class InboxDouble implements Inbox {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Map<Address, List<Message>> messages = new LinkedHashMap<>();
    private final Map<String, Long> taken = new LinkedHashMap<>();
    private final List<String> kept = new ArrayList<>();
    private Consumer<Address> stored = _ -> {};
    private Optional<Receipt> refusal = Optional.empty();
    private OwnCopy copy = new OwnCopy.None();
    private boolean broken;

    /** What the next one who fetches a copy gets. */
    public synchronized void grant(OwnCopy next) {
        copy = next;
    }

    /** Once. */
    @Override
    public synchronized OwnCopy copy(Address from) {
        OwnCopy given = copy;
        copy = given instanceof OwnCopy.Ready ? new OwnCopy.Over() : given;
        return given;
    }

    public synchronized void refuse(Receipt receipt) {
        refusal = Optional.of(receipt);
    }

    public synchronized void breakDown() {
        broken = true;
    }

    public synchronized void onStored(Consumer<Address> listener) {
        stored = listener;
    }

    public synchronized List<String> kept() {
        return List.copyOf(kept);
    }

    public synchronized List<Message> all() {
        return messages.values().stream().flatMap(List::stream).toList();
    }

    public synchronized List<String> externalIds() {
        return List.copyOf(taken.keySet());
    }

    public synchronized Address onlyAddress() {
        return messages.keySet().iterator().next();
    }

    public synchronized void forget(Address address) {
        messages.remove(address);
    }

    /** A message that nobody asked for, such as staff's. */
    public synchronized void say(Address to, Author author, String text, String language, Choice... choices) {
        List<Message> all = messages.get(to);
        if (all == null) {
            throw new IllegalArgumentException("No such address");
        }
        add(all, author, text, language, List.of(choices));
        stored.accept(to);
    }

    @Override
    public synchronized Receipt accept(Inbound message) {
        if (broken) {
            throw new IllegalStateException("broken for the test");
        }
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Long before = taken.get(message.externalId());
        if (before != null) {
            return new Receipt.Duplicate(before);
        }
        List<Message> all = messages.computeIfAbsent(message.from(), _ -> new ArrayList<>());
        long seq = add(all, Author.CONTACT, message.choice().orElse(message.text()), "de", List.of());
        taken.put(message.externalId(), seq);
        add(all, Author.BOT, "Antwort auf: " + message.choice().orElse(message.text()), "de", List.of());
        stored.accept(message.from());
        return new Receipt.Accepted(seq);
    }

    @Override
    public synchronized Receipt open(Address address, Optional<String> language) {
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<Message> all = messages.computeIfAbsent(address, _ -> new ArrayList<>());
        return new Receipt.Accepted(
                add(all, Author.BOT, "Hinweis: Hier antwortet eine Maschine.", language.orElse("de"), List.of()));
    }

    private static long add(List<Message> all, Author author, String text, String language, List<Choice> choices) {
        all.add(new Message(
                all.size() + 1L,
                author,
                text,
                Optional.empty(),
                choices,
                language,
                Optional.empty(),
                Optional.empty(),
                NOW));
        return all.size();
    }

    @Override
    public synchronized boolean knows(Address address) {
        return messages.containsKey(address);
    }

    @Override
    public synchronized List<Message> since(Address address, long seq, int limit) {
        return messages.getOrDefault(address, List.of()).stream()
                .filter(message -> message.seq() > seq)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized String keep(Address from, String mediaType, byte[] content) {
        kept.add(mediaType + " " + content.length);
        return "a" + kept.size();
    }

    @Override
    public synchronized Optional<String> missing(Address from, List<String> attachments) {
        return attachments.stream()
                .filter(id -> !id.matches("a[1-9]") || Integer.parseInt(id.substring(1)) > kept.size())
                .findFirst();
    }

    @Override
    public String wording(String key, String language) {
        return key.equals("webchat.too_long") ? "Zu lang: höchstens {max}" : key + "/" + language;
    }

    @Override
    public Optional<Choice> opening(String start, String language) {
        return start.equals("zukunftsbild")
                ? Optional.of(new Choice("start:zukunftsbild", "Umfrage \"Zukunft\""))
                : Optional.empty();
    }

    @Override
    public List<String> languages() {
        return List.of("de", "de-easy", "en");
    }

    @Override
    public Carrier carrier(String channel) {
        throw new UnsupportedOperationException("The tests of carriers take a whole engine");
    }

    @Override
    public Post post() {
        throw new UnsupportedOperationException("The tests of mail take a whole engine");
    }

    @Override
    public byte[] secret(String name) {
        return ("0123456789abcdef" + name).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public synchronized Set<String> taken(String channel, Set<String> externalIds) {
        return externalIds.stream().filter(taken::containsKey).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void left(Address address) {}

    @Override
    public void returned(Address address) {}

    @Override
    public void moved(Address from, Address to) {}

    @Override
    public List<String> ways(String channel) {
        return List.of();
    }
}
