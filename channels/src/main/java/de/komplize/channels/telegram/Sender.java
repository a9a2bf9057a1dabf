package de.komplize.channels.telegram;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Channel.Pace;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.SendResult;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Sends replies: plain text, so that nothing anybody wrote can break it, and the choices as buttons below. Thread-safe. */
final class Sender {

    /** Long messages that were sent in part, messages that are answered in groups, chats that were written to. */
    private static final int REMEMBERED = 1_000;

    /** "No more than 30 messages per second" (core.telegram.org/bots/faq). */
    private static final int MOST_A_SECOND = 30;

    /** A second, and what the clocks of two machines may differ in it. */
    private static final Duration WINDOW = Duration.ofMillis(1_005);

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    /** Where Telegram names no time. */
    private static final Duration A_WHILE = Duration.ofSeconds(5);

    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private final BotApi api;
    private final Tempo tempo;
    private final Condition condition;
    private final Throttle throttle;
    private final Map<Long, Integer> sentParts = remembered();
    private final Map<Address, Integer> answered = remembered();
    private final Map<String, Long> occupied = remembered();

    Sender(BotApi api, Tempo tempo, Condition condition) {
        this.api = api;
        this.tempo = tempo;
        this.condition = condition;
        this.throttle = new Throttle(Math.max(MOST_A_SECOND, tempo.perSecond()), WINDOW);
    }

    /** The reply to somebody in a group shows what it answers. */
    void answers(Address from, int message) {
        synchronized (answered) {
            answered.put(from, message);
        }
    }

    Pace pace(Address to) {
        String chat = chat(to);
        return new Pace(chat, chat.startsWith("-") ? tempo.group() : tempo.chat());
    }

    SendResult send(Outbound message) {
        if (message.text().isBlank()) {
            return new SendResult.Rejected("The message is empty");
        }
        if (condition.isLockedOut()) {
            return new SendResult.Unreachable("Telegram does not take the token");
        }
        List<String> parts = TextParts.of(message.text(), TextParts.LONGEST);
        int first = parts(message.id());
        for (int i = first; i < parts.size(); i++) {
            Optional<Answer<Message>> called = inTurn(message.to(), call(message, parts.get(i), i == parts.size() - 1));
            if (called.isEmpty()) {
                return new SendResult.TryLater("The program stops", Optional.empty());
            }
            Answer<Message> answer = called.get();
            if (!(answer instanceof Answer.Done<Message>(Message sent))) {
                return failed(answer, message.to());
            }
            remember(message.id(), i + 1);
            if (i == parts.size() - 1) {
                return sent(message.id(), sent);
            }
        }
        return new SendResult.Sent(Optional.empty());
    }

    /** Empty where the program stops before it is its turn. */
    private Optional<Answer<Message>> inTurn(Address to, SendMessage call) {
        try {
            for (Duration wait = untilOpen(to); wait.isPositive(); wait = untilOpen(to)) {
                Thread.sleep(wait);
            }
            throttle.begin();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            occupy(to);
            return Optional.of(api.call(call));
        } finally {
            throttle.end();
            occupy(to);
        }
    }

    /** The lane spaces what it starts; what then waited for its turn may be closer to the next. */
    private Duration untilOpen(Address to) {
        Pace pace = pace(to);
        synchronized (occupied) {
            long now = System.nanoTime();
            long open = occupied.getOrDefault(pace.place(), now - pace.gap().toNanos())
                    + pace.gap().toNanos();
            return Duration.ofNanos(Math.max(0, open - now));
        }
    }

    private void occupy(Address to) {
        synchronized (occupied) {
            occupied.put(pace(to).place(), System.nanoTime());
        }
    }

    private SendResult sent(long id, Message sent) {
        synchronized (sentParts) {
            sentParts.remove(id);
        }
        return new SendResult.Sent(Optional.ofNullable(sent.getMessageId()).map(String::valueOf));
    }

    private SendMessage call(Outbound message, String text, boolean last) {
        SendMessage.SendMessageBuilder<?, ?> call =
                SendMessage.builder().chatId(chat(message.to())).text(text).linkPreviewOptions(NO_PREVIEW);
        if (last && !message.choices().isEmpty()) {
            call.replyMarkup(keyboard(message.choices()));
        }
        answeredBy(message.to())
                .ifPresent(number -> call.replyParameters(ReplyParameters.builder()
                        .messageId(number)
                        .allowSendingWithoutReply(true)
                        .build()));
        return call.build();
    }

    private Optional<Integer> answeredBy(Address to) {
        synchronized (answered) {
            return Optional.ofNullable(answered.get(to));
        }
    }

    /** One below the other: labels are sentences, and a telephone is narrow. */
    private static InlineKeyboardMarkup keyboard(List<Choice> choices) {
        return InlineKeyboardMarkup.builder()
                .keyboard(choices.stream()
                        .map(choice -> new InlineKeyboardRow(InlineKeyboardButton.builder()
                                .text(choice.label())
                                .callbackData(choice.key())
                                .build()))
                        .toList())
                .build();
    }

    private SendResult failed(Answer<Message> answer, Address to) {
        return switch (answer) {
            case Answer.Done<Message> done -> throw new IllegalStateException("This is no failure: " + done);
            case Answer.Unreachable<Message>(String reason) -> new SendResult.Unreachable(reason);
            case Answer.Unknown<Message>(String reason) -> new SendResult.Uncertain(reason);
            case Answer.Refused<Message> no -> refused(no, to);
        };
    }

    private SendResult refused(Answer.Refused<Message> no, Address to) {
        if (no.movedTo().isPresent()) {
            String handle = to.handle()
                    .replaceFirst("^-?[0-9]+", String.valueOf(no.movedTo().get()));
            return new SendResult.Moved(new Address(to.channel(), handle));
        }
        if (no.locksOut()) {
            condition.lockOut();
            return new SendResult.Unreachable("Telegram does not take the token");
        }
        return switch (no.code()) {
            case TOO_MANY ->
                new SendResult.TryLater(no.description(), Optional.of(no.pause().orElse(A_WHILE)));
            case FORBIDDEN -> new SendResult.OptedOut(no.description());
            case BAD_REQUEST ->
                no.description().toLowerCase(Locale.ROOT).contains("not modified")
                        ? new SendResult.Sent(Optional.empty())
                        : new SendResult.Rejected(no.description());
            default -> new SendResult.TryLater(no.description(), Optional.empty());
        };
    }

    static String chat(Address address) {
        return address.handle().replaceFirst("/.*", "");
    }

    private int parts(long id) {
        synchronized (sentParts) {
            return sentParts.getOrDefault(id, 0);
        }
    }

    private void remember(long id, int parts) {
        synchronized (sentParts) {
            sentParts.put(id, parts);
        }
    }

    private static <K, V> Map<K, V> remembered() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
