package de.komplize.channels.telegram;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.File;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Calls the Bot API by the library's client. Tells what was never handed over from what may have been done. Thread-safe. */
final class BotApi implements AutoCloseable {

    /** The library writes them in small letters; this is how Telegram's page writes them. */
    private static final Map<String, String> METHODS = Stream.of(
                    "getMe",
                    "getUpdates",
                    "getFile",
                    "setWebhook",
                    "deleteWebhook",
                    "setMyCommands",
                    "sendMessage",
                    "sendChatAction",
                    "answerCallbackQuery",
                    "editMessageReplyMarkup")
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    /** More than are ever under way: sends, taps and the poll have limits of their own. */
    private static final int MOST_CALLS = 256;

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient http;
    private final OkHttpTelegramClient client;
    private final TelegramSettings settings;

    /** The call never left: the connection was not made. */
    private static final class NotSent extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        NotSent(IOException cause) {
            super(cause.getClass().getSimpleName());
        }
    }

    /** The library puts a field into every call that Telegram does not know there. */
    private static final class WithoutMethod extends BeanSerializerModifier {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
            return PartialBotApiMethod.class.isAssignableFrom(bean.getBeanClass())
                    ? properties.stream()
                            .filter(property -> !property.getName().equals("method"))
                            .toList()
                    : properties;
        }
    }

    BotApi(TelegramSettings settings, Duration silence) {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        this.settings = settings;
        this.http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(CONNECT)
                .readTimeout(silence)
                .writeTimeout(silence)
                // What was handed over must not be handed over again behind our back.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addInterceptor(BotApi::tellNotSent)
                .addNetworkInterceptor(BotApi::noteSent)
                .build();
        ObjectMapper mapper =
                new ObjectMapper().registerModule(new SimpleModule().setSerializerModifier(new WithoutMethod()));
        this.client = new OkHttpTelegramClient(mapper, http, settings.token(), settings.url());
    }

    <T extends Serializable> Answer<T> call(BotApiMethod<T> method) {
        return answer(() -> client.execute(method));
    }

    Answer<Boolean> call(SetWebhook method) {
        return answer(() -> client.execute(method));
    }

    @FunctionalInterface
    private interface Call<T> {
        T make() throws TelegramApiException;
    }

    private static <T> Answer<T> answer(Call<T> call) {
        try {
            return new Answer.Done<>(call.make());
        } catch (TelegramApiRequestException e) {
            return refused(e);
        } catch (TelegramApiException e) {
            return lost(e);
        }
    }

    /** A file that a resident sent, at most so many bytes of it and one more. */
    Answer<byte[]> download(String fileId, int most) {
        return switch (call(new GetFile(fileId))) {
            case Answer.Done<File>(File file) -> fetch(file, most);
            case Answer.Refused<File>(int code, String why, var wait, var moved) ->
                new Answer.Refused<>(code, why, wait, moved);
            case Answer.Unreachable<File>(String reason) -> new Answer.Unreachable<>(reason);
            case Answer.Unknown<File>(String reason) -> new Answer.Unreachable<>(reason);
        };
    }

    /** The library would ask the official server, whatever is configured. */
    private Answer<byte[]> fetch(File file, int most) {
        HttpUrl url = new HttpUrl.Builder()
                .scheme(settings.url().getSchema())
                .host(settings.url().getHost())
                .port(settings.url().getPort())
                .addPathSegments("file/bot" + settings.token())
                .addPathSegments(String.valueOf(file.getFilePath()))
                .build();
        try (Response response =
                http.newCall(new Request.Builder().url(url).build()).execute()) {
            ResponseBody body = response.body();
            return response.isSuccessful() && body != null
                    ? new Answer.Done<>(body.byteStream().readNBytes(most + 1))
                    : new Answer.Unreachable<>("The file did not come: " + response.code());
        } catch (IOException e) {
            return new Answer.Unreachable<>(
                    "The file did not come: " + e.getClass().getSimpleName());
        }
    }

    /** An answer that is no JSON comes from something in front of the Bot API, which is then down. */
    private static <T> Answer<T> refused(TelegramApiRequestException e) {
        int code = Optional.ofNullable(e.getErrorCode()).orElse(0);
        if (code == 0 || code >= SERVER_ERROR) {
            return new Answer.Unreachable<>("Telegram is down" + (code == 0 ? "" : " (" + code + ")"));
        }
        Optional<ResponseParameters> more = Optional.ofNullable(e.getParameters());
        Optional<Duration> wait = more.map(ResponseParameters::getRetryAfter)
                .map(Duration::ofSeconds)
                .filter(_ -> code == TOO_MANY);
        return new Answer.Refused<>(
                code, String.valueOf(e.getApiResponse()), wait, more.map(ResponseParameters::getMigrateToChatId));
    }

    private static <T> Answer<T> lost(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotSent) {
                return new Answer.Unreachable<>("No connection to Telegram: " + cause.getMessage());
            }
        }
        Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
        return new Answer.Unknown<>(
                "Telegram did not answer: " + cause.getClass().getSimpleName());
    }

    private static final ThreadLocal<Boolean> SENT = ThreadLocal.withInitial(() -> false);

    /** Outermost: knows whether a connection was there when it failed. */
    private static Response tellNotSent(Interceptor.Chain chain) throws IOException {
        SENT.set(false);
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            if (SENT.get()) {
                throw e;
            }
            throw new NotSent(e);
        } finally {
            SENT.remove();
        }
    }

    /** Innermost: there is a connection, and the call goes out on it. */
    private static Response noteSent(Interceptor.Chain chain) throws IOException {
        SENT.set(true);
        HttpUrl url = chain.request().url();
        List<String> path = url.pathSegments();
        String method = METHODS.getOrDefault(path.getLast(), path.getLast());
        HttpUrl spelled =
                url.newBuilder().setPathSegment(path.size() - 1, method).build();
        return chain.proceed(chain.request().newBuilder().url(spelled).build());
    }

    /** Ends all calls that are under way. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
        threads.shutdown();
    }
}
