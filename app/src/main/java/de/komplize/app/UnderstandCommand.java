package de.komplize.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import de.komplize.bot.Json;
import de.komplize.bot.Refusal;
import de.komplize.bot.entity.Entities;
import de.komplize.bot.entity.Expected;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.Intents;
import de.komplize.bot.understanding.RankedIntent;
import de.komplize.bot.understanding.Understander;
import de.komplize.bot.understanding.Understanding;
import de.komplize.intents.Explanation;
import de.komplize.intents.OpenNlpDetector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code understand}: one utterance a line in, one JSON object a line out, in the same order. */
@Command(
        name = "understand",
        description =
                "Reads utterances from standard input, one a line; writes what each means, one JSON object a line.")
final class UnderstandCommand implements Runnable {

    /** Alternatives that are shown. */
    private static final int ALTERNATIVES = 3;

    /** de-easy is German; others than these are not told apart. */
    private static final Pattern HINT = Pattern.compile("(?i)(de|en|tr|ru|uk|ar)(-[a-z0-9]{2,8})*");

    @Option(names = "--language", description = "The session's language, a hint: de, en, …")
    private Optional<String> language = Optional.empty();

    @Option(names = "--date", description = "Today, for dates such as \"übermorgen\": 2026-11-22")
    private Optional<String> date = Optional.empty();

    @Option(
            names = "--explain",
            description = "Adds why: what spoke for it and against it, and the nearest training phrases")
    private boolean explain;

    @Option(names = "--expect", description = "The open question: yesno, scale[=MIN-MAX], number, date or district")
    private Optional<String> expect = Optional.empty();

    private final Map<String, String> environment;

    UnderstandCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The line that is written. */
    private record Line(
            String text,
            String language,
            String intent,
            double confidence,
            boolean clarify,
            List<Alternative> alternatives,
            List<String> intents,
            Found entities,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Explanation explanation) {}

    private record Alternative(String intent, double confidence) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Found(
            @Nullable String district,
            @Nullable String yesno,
            @Nullable Integer scale,
            @Nullable BigDecimal number,
            @Nullable @JsonProperty("date") String day,
            @Nullable String plz) {}

    @Override
    public void run() {
        LocalDate today = today();
        Optional<Expected> expected = expected();
        language.filter(hint -> !HINT.matcher(hint).matches()).ifPresent(_ -> {
            throw new Refusal("--language is no language: write it as de, de-easy, en, tr, ru, uk or ar");
        });
        Config config = Config.of(environment);
        ContentPack pack = ContentPack.load(config.pack());
        OpenNlpDetector detector = Models.detector(pack, config);
        Understander understander = new Understander(detector, pack.districts());
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (Optional<String> text = next(in); text.isPresent(); text = next(in)) {
                Understanding understanding = understander.understand(text.get(), language, today, expected);
                Explanation why = explain ? detector.explain(text.get(), language) : null;
                out.println(Json.write(line(text.get(), understanding, why)));
                // Whoever writes line by line and waits gets the answer at once.
                if (!in.ready()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            throw new Refusal("Standard input cannot be read: pipe UTF-8 text into the command", e);
        }
        out.flush();
    }

    /** Up to a line feed: a bare carriage return within an utterance is no end of a line. */
    private static Optional<String> next(Reader in) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        boolean fromWindows = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
        return Optional.of(fromWindows ? line.substring(0, line.length() - 1) : line.toString());
    }

    private Optional<Expected> expected() {
        try {
            return expect.map(Expected::parse);
        } catch (IllegalArgumentException e) {
            throw new Refusal("--expect: " + e.getMessage(), e);
        }
    }

    private LocalDate today() {
        try {
            return date.map(LocalDate::parse).orElseGet(() -> LocalDate.now(ZoneId.of("Europe/Berlin")));
        } catch (DateTimeException e) {
            throw new Refusal("--date is no date: write it as 2026-11-22", e);
        }
    }

    private static Line line(String text, Understanding understanding, @Nullable Explanation why) {
        Detection detection = understanding.detection();
        boolean danger = understanding.danger();
        List<String> intents = danger
                ? Stream.concat(Stream.of(Intents.CRISIS), detection.intents().stream())
                        .toList()
                : detection.intents();
        return new Line(
                text,
                detection.language(),
                understanding.intent(),
                danger ? 1 : rounded(detection.confidence()),
                !danger && detection.clarify(),
                detection.alternatives(ALTERNATIVES).stream()
                        .map(UnderstandCommand::alternative)
                        .toList(),
                intents,
                found(understanding.entities()),
                why);
    }

    private static Alternative alternative(RankedIntent ranked) {
        return new Alternative(ranked.intent(), rounded(ranked.confidence()));
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 10_000) / 10_000.0;
    }

    private static Found found(Entities entities) {
        return new Found(
                entities.district().orElse(null),
                entities.yesno().map(yes -> yes ? "yes" : "no").orElse(null),
                entities.scale().orElse(null),
                entities.number().map(UnderstandCommand::plain).orElse(null),
                entities.date().map(LocalDate::toString).orElse(null),
                entities.plz().orElse(null));
    }

    /** 1500 rather than 1.5E+3. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
