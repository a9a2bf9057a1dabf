package de.komplize.channels.telegram;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Takes updates chat by chat: those of one in their order, those of different chats side by side. Thread-safe. */
final class Intake {

    private static final Logger LOG = System.getLogger(Intake.class.getName());

    /** A worker without work waits so long for more before it ends. */
    private static final Duration IDLE = Duration.ofMillis(50);

    /** What does one or several updates of a chat; true when they are stored or need not be. */
    @FunctionalInterface
    interface Work {
        boolean take(List<Update> updates);
    }

    private final Work work;
    private final Taps taps;
    private final Tempo tempo;
    private final Together together;
    private final Map<Long, LinkedBlockingQueue<Item>> chats = new HashMap<>();
    private volatile boolean closing;

    /** Which update goes with those before it. */
    @FunctionalInterface
    interface Together {
        /** The test for what follows an update; empty where it stands alone. */
        Optional<Predicate<Update>> with(Update first);
    }

    private record Item(Update update, CompletableFuture<Boolean> done) {}

    Intake(Work work, Together together, Taps taps, Tempo tempo) {
        this.work = work;
        this.together = together;
        this.taps = taps;
        this.tempo = tempo;
    }

    /** What becomes of the update: true once it is stored, false where it must come again. */
    CompletableFuture<Boolean> offer(Update update) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        long chat;
        try {
            chat = chat(update);
            if (update.getCallbackQuery() != null) {
                taps.answer(update.getCallbackQuery().getId(), done);
            }
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(leftOut(update, e));
        }
        Item item = new Item(update, done);
        synchronized (chats) {
            LinkedBlockingQueue<Item> queue = chats.get(chat);
            if (queue == null) {
                LinkedBlockingQueue<Item> fresh = new LinkedBlockingQueue<>();
                fresh.add(item);
                chats.put(chat, fresh);
                Thread.ofVirtual().name("komplize-telegram-chat").start(() -> run(chat, fresh));
            } else {
                queue.add(item);
            }
        }
        return done;
    }

    private void run(long chat, LinkedBlockingQueue<Item> queue) {
        Optional<Item> next = poll(queue, IDLE);
        while (true) {
            if (next.isEmpty()) {
                synchronized (chats) {
                    next = Optional.ofNullable(queue.poll());
                    if (next.isEmpty()) {
                        chats.remove(chat);
                        return;
                    }
                }
            }
            next = take(next.get(), queue);
        }
    }

    /** Takes an item and what goes with it; returns the next one, as far as it was seen. */
    private Optional<Item> take(Item first, LinkedBlockingQueue<Item> queue) {
        List<Item> items = new ArrayList<>(List.of(first));
        Optional<Item> next = Optional.empty();
        Optional<Predicate<Update>> more = together.with(first.update());
        while (more.isPresent()) {
            next = poll(queue, tempo.quiet());
            if (next.isEmpty() || !more.get().test(next.get().update())) {
                break;
            }
            items.add(next.get());
            next = Optional.empty();
        }
        boolean taken = done(items.stream().map(Item::update).toList());
        items.forEach(item -> item.done().complete(taken));
        return next.isPresent() ? next : poll(queue, IDLE);
    }

    private boolean done(List<Update> updates) {
        if (closing) {
            return false;
        }
        try {
            return work.take(updates);
        } catch (RuntimeException | Error e) {
            // Without memory the program ends, and all comes again.
            return leftOut(updates.getFirst(), e);
        }
    }

    /** Nobody else is held up by an update that nobody can take. */
    private static boolean leftOut(Update update, Throwable why) {
        LOG.log(
                Level.ERROR,
                "Update {0} was not taken and is left out: {1}",
                update.getUpdateId(),
                why.getClass().getName());
        return true;
    }

    private Optional<Item> poll(LinkedBlockingQueue<Item> queue, Duration atMost) {
        try {
            return Optional.ofNullable(closing ? queue.poll() : queue.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static long chat(Update update) {
        if (update.getCallbackQuery() != null) {
            return Optional.ofNullable(update.getCallbackQuery().getMessage())
                    .map(MaybeInaccessibleMessage::getChatId)
                    .orElse(update.getCallbackQuery().getFrom().getId());
        }
        if (update.getMyChatMember() != null) {
            return update.getMyChatMember().getChat().getId();
        }
        Message message = update.getMessage() != null ? update.getMessage() : update.getEditedMessage();
        return message == null ? 0 : message.getChatId();
    }

    /** Whether what is under way must end: what is not taken comes again. */
    boolean isClosing() {
        return closing;
    }

    void close() {
        closing = true;
    }

    /** How many chats have something under way. */
    int underWay() {
        synchronized (chats) {
            return chats.size();
        }
    }
}
