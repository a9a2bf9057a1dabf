package de.komplize.channels.telegram;

import de.komplize.bot.messaging.Address;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** What people see of a button they pressed: it stops waiting at once, and what they chose stands where the choices were. */
final class Taps {

    private static final Logger LOG = System.getLogger(Taps.class.getName());

    private static final String CHOSEN = "\u2713 ";

    private static final int REMEMBERED = 10_000;

    private final BotApi api;
    private final Tempo tempo;

    private final Map<String, Boolean> answered = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    Taps(BotApi api, Tempo tempo) {
        this.api = api;
        this.tempo = tempo;
    }

    /** Answers a query once, when the work is done or has taken long enough; also when it comes again. */
    void answer(String query, CompletableFuture<Boolean> work) {
        synchronized (answered) {
            if (answered.put(query, true) != null) {
                return;
            }
        }
        Thread.ofVirtual().name("komplize-telegram-tap").start(() -> {
            wait(work);
            // "query is too old" is as good as answered.
            api.call(new AnswerCallbackQuery(query));
        });
    }

    private void wait(CompletableFuture<Boolean> work) {
        try {
            work.get(tempo.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.log(Level.DEBUG, "A tap is answered before its work is done");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Only what was chosen stays of the keyboard. */
    void chosen(Incoming.Tap tap) {
        boolean already = tap.label().filter(label -> label.startsWith(CHOSEN)).isPresent();
        if (tap.message().isPresent() && tap.label().isPresent() && !already) {
            InlineKeyboardButton chosen = InlineKeyboardButton.builder()
                    .text(CHOSEN + tap.label().get())
                    .callbackData(tap.key())
                    .build();
            Answer<?> answer = api.call(EditMessageReplyMarkup.builder()
                    .chatId(Sender.chat(tap.from()))
                    .messageId(tap.message().get())
                    .replyMarkup(InlineKeyboardMarkup.builder()
                            .keyboardRow(new InlineKeyboardRow(chosen))
                            .build())
                    .build());
            if (!(answer instanceof Answer.Done<?>)) {
                LOG.log(Level.DEBUG, "A keyboard was not changed: {0}", answer);
            }
        }
    }

    /** Shows that somebody is at work, once it takes long. */
    void typing(Address to, CompletableFuture<Boolean> work) {
        Thread.ofVirtual().name("komplize-telegram-typing").start(() -> {
            try {
                work.get(tempo.typing().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                api.call(SendChatAction.builder()
                        .chatId(Sender.chat(to))
                        .action("typing")
                        .build());
            } catch (ExecutionException e) {
                LOG.log(Level.DEBUG, "The work has failed");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
