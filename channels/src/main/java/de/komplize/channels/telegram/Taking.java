package de.komplize.channels.telegram;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbound.Unread;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.storage.StorageException;
import de.komplize.channels.MediaKind;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Makes one message of the engine of what came, and hands it over until it is stored. */
final class Taking implements Intake.Work, Intake.Together {

    private static final Logger LOG = System.getLogger(Taking.class.getName());

    /** Older messages waited for us: those of a chat are answered together. */
    private static final Duration LATE = Duration.ofMinutes(10);

    /** Leaves room for what composing adds, see {@link Inbound#tooLong}. */
    private static final int LONGEST = Inbound.LONGEST - 200;

    private static final int TRIES = 3;

    private final Inbox inbox;
    private final UpdateReader reader;
    private final BotApi api;
    private final Taps taps;
    private final Sender sender;
    private final Clock clock;
    private final Tempo tempo;
    private final BooleanSupplier closing;

    Taking(
            Inbox inbox,
            UpdateReader reader,
            BotApi api,
            Taps taps,
            Sender sender,
            Clock clock,
            Tempo tempo,
            BooleanSupplier closing) {
        this.inbox = inbox;
        this.reader = reader;
        this.api = api;
        this.taps = taps;
        this.sender = sender;
        this.clock = clock;
        this.tempo = tempo;
        this.closing = closing;
    }

    /** The pictures of an album, and what was written while we were away. */
    @Override
    public Optional<Predicate<Update>> with(Update first) {
        Message message = first.getMessage();
        if (message == null) {
            return Optional.empty();
        }
        if (message.getMediaGroupId() != null) {
            return Optional.of(next -> next.getMessage() != null
                    && message.getMediaGroupId().equals(next.getMessage().getMediaGroupId()));
        }
        return isLate(first) ? Optional.of(next -> isLate(next) && samePerson(message, next)) : Optional.empty();
    }

    private boolean isLate(Update update) {
        return update.getMessage() != null
                && Instant.ofEpochSecond(update.getMessage().getDate())
                        .isBefore(clock.instant().minus(LATE));
    }

    private static boolean samePerson(Message message, Update next) {
        return message.getFrom() != null
                && Objects.equals(message.getFrom(), next.getMessage().getFrom());
    }

    @Override
    public boolean take(List<Update> updates) {
        List<Incoming> read = updates.stream().map(reader::read).toList();
        List<Incoming.Post> posts = read.stream()
                .filter(Incoming.Post.class::isInstance)
                .map(Incoming.Post.class::cast)
                .toList();
        return posts.isEmpty() ? read.stream().allMatch(this::other) : posts(posts);
    }

    private boolean other(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Tap tap -> tap(tap);
            case Incoming.Left(Address where) -> stored(() -> inbox.left(where));
            case Incoming.Returned(Address where) -> stored(() -> inbox.returned(where));
            case Incoming.Moved(Address from, Address to) -> stored(() -> inbox.moved(from, to));
            case Incoming.Post _, Incoming.Nothing _ -> true;
        };
    }

    private boolean tap(Incoming.Tap tap) {
        if (tap.key().isBlank()) {
            return true;
        }
        Inbound inbound = new Inbound(
                tap.from(),
                "tap:" + tap.query(),
                "",
                Optional.of(tap.key()),
                List.of(),
                tap.language(),
                clock.instant(),
                Set.of(),
                Optional.empty(),
                tap.amongOthers());
        Optional<Receipt> receipt = accept(inbound);
        if (receipt.orElse(null) instanceof Receipt.Accepted) {
            taps.chosen(tap);
        }
        return receipt.isPresent();
    }

    private boolean posts(List<Incoming.Post> posts) {
        Incoming.Post first = posts.getFirst();
        Set<String> ids = posts.stream().map(Incoming.Post::id).collect(Collectors.toSet());
        Optional<Set<String>> known = asked(() -> inbox.taken(Telegram.NAME, ids));
        if (known.isEmpty()) {
            return false;
        }
        List<Incoming.Post> fresh =
                posts.stream().filter(post -> !known.get().contains(post.id())).toList();
        if (fresh.isEmpty()) {
            return true;
        }
        if (first.amongOthers()) {
            sender.answers(first.from(), fresh.getLast().number());
        }
        List<Inbound> all = inboundOf(fresh);
        // What was still to be fetched when the program stops comes again, with its pictures.
        return !closing.getAsBoolean()
                && all.stream().allMatch(inbound -> accept(inbound).isPresent());
    }

    /** One message of all; a second one where the words do not fit into one. */
    private List<Inbound> inboundOf(List<Incoming.Post> posts) {
        Incoming.Post first = posts.getFirst();
        String text = posts.stream()
                .map(Incoming.Post::text)
                .filter(t -> !t.isBlank())
                .collect(Collectors.joining("\n"));
        List<String> parts = TextParts.of(text, LONGEST);
        List<String> files = new ArrayList<>();
        Optional<Unread> unread = files(posts, files);
        List<Inbound> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            all.add(new Inbound(
                    first.from(),
                    i == 0 ? first.id() : first.id() + "#" + (i + 1),
                    parts.get(i),
                    Optional.empty(),
                    last ? files : List.of(),
                    first.language(),
                    clock.instant(),
                    last ? posts.stream().skip(1).map(Incoming.Post::id).collect(Collectors.toSet()) : Set.of(),
                    last ? unread : Optional.empty(),
                    first.amongOthers()));
        }
        return all;
    }

    /** Fetches the files of all; returns what cannot be read. */
    private Optional<Unread> files(List<Incoming.Post> posts, List<String> kept) {
        Address from = posts.getFirst().from();
        List<Incoming.File> files =
                posts.stream().flatMap(post -> post.files().stream()).toList();
        Stream<Unread> told = posts.stream().flatMap(post -> post.unread().stream());
        if (files.isEmpty()) {
            return told.findFirst();
        }
        // A file is kept for somebody who is known.
        asked(() -> inbox.open(from, posts.getFirst().language()));
        List<Unread> failed = new ArrayList<>();
        for (Incoming.File file : files.subList(0, Math.min(files.size(), Inbound.MOST_ATTACHMENTS))) {
            fetch(file)
                    .ifPresentOrElse(
                            content -> MediaKind.sniff(content, file.mediaType())
                                    .filter(_ -> content.length <= UpdateReader.LARGEST_FILE)
                                    .flatMap(type -> asked(() -> inbox.keep(from, type, content)))
                                    .ifPresentOrElse(kept::add, () -> failed.add(Unread.FILE)),
                            () -> failed.add(Unread.OTHER));
        }
        return Stream.concat(failed.stream(), told).findFirst();
    }

    private Optional<byte[]> fetch(Incoming.File file) {
        Duration wait = tempo.first();
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            if (api.download(file.id(), UpdateReader.LARGEST_FILE) instanceof Answer.Done<byte[]>(byte[] content)) {
                return Optional.of(content);
            }
            if (attempt < TRIES && !pause(wait)) {
                return Optional.empty();
            }
            wait = wait.multipliedBy(2);
        }
        return Optional.empty();
    }

    /** Hands a message over until it is taken; empty where the program stops before. */
    private Optional<Receipt> accept(Inbound inbound) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        taps.typing(inbound.from(), done);
        try {
            while (true) {
                Receipt receipt = inbox.accept(inbound);
                Duration wait = switch (receipt) {
                    case Receipt.Accepted _, Receipt.Duplicate _ -> Duration.ZERO;
                    case Receipt.TooFast(Duration after) -> after;
                    case Receipt.Unavailable(Duration after) -> after;
                };
                if (wait.isZero()) {
                    return Optional.of(receipt);
                }
                if (closing.getAsBoolean() || !pause(wait.compareTo(tempo.longest()) < 0 ? wait : tempo.longest())) {
                    return Optional.empty();
                }
            }
        } finally {
            done.complete(true);
        }
    }

    private boolean stored(Runnable change) {
        return asked(() -> {
                    change.run();
                    return true;
                })
                .isPresent();
    }

    /** What the engine says, asked again while its disk is in trouble; empty where the program stops before. */
    private <T> Optional<T> asked(Supplier<T> question) {
        while (!closing.getAsBoolean()) {
            try {
                return Optional.of(question.get());
            } catch (StorageException e) {
                LOG.log(Level.WARNING, "An update waits for the database: {0}", e.getMessage());
                if (!pause(tempo.first())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean pause(Duration duration) {
        try {
            Thread.sleep(duration);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
