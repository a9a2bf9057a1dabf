package de.komplize.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.komplize.bot.Json;
import de.komplize.bot.Refusal;
import de.komplize.bot.dialogue.LetterReply;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.SurveyFile;
import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.AnswerReader;
import de.komplize.bot.survey.AnswerReading;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.ReplyReading;
import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.Intents;
import de.komplize.bot.understanding.Understander;
import de.komplize.bot.understanding.Understanding;
import de.komplize.channels.email.reading.Failure;
import de.komplize.channels.email.reading.MailReader;
import de.komplize.channels.email.reading.ReadMail;
import de.komplize.channels.email.reading.ReadMail.Kind;
import de.komplize.channels.email.reading.Stopping;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code read-mail}: one mail in, one JSON object out that says how it is read. */
@Command(name = "read-mail", description = "Reads a mail from standard input; writes what it says as one JSON object.")
final class ReadMailCommand implements Runnable {

    /** Nobody has more wishes in one mail. */
    private static final int MOST_SENTENCES = 60;

    /** Answers to a question, not wishes of their own. */
    private static final Set<String> ANSWERS = Set.of(Intents.YES, Intents.NO, Intents.GREET);

    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");

    @Option(names = "--survey", description = "The survey that the mail answers: its file")
    private Optional<Path> survey = Optional.empty();

    @Option(names = "--language", description = "The language the survey was asked in: de, en, …")
    private String language = "de";

    @Option(
            names = "--explain",
            description = "Adds how the mail was read: which rule cut where, what made it automatic")
    private boolean explain;

    private final Map<String, String> environment;

    ReadMailCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The object that is written. */
    private record Output(
            String kind,
            String text,
            @Nullable Boolean hard,
            @Nullable String address,
            @Nullable String status,
            Map<String, Object> answers,
            boolean unsubscribe,
            List<String> intents,
            List<String> unread,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> explanation) {}

    @Override
    public void run() {
        Optional<Questionnaire> questions = survey.map(SurveyFile::load);
        Config config = Config.of(environment);
        ContentPack pack = ContentPack.load(config.pack());
        ReadMail mail = MailReader.read(input());
        Output output = mail.kind() == Kind.REPLY ? reply(mail, questions, pack, config) : other(mail);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.println(Json.write(output));
        out.flush();
    }

    private static byte[] input() {
        try {
            return System.in.readAllBytes();
        } catch (IOException e) {
            throw new Refusal("Standard input cannot be read: pipe a mail into the command", e);
        }
    }

    /** What no person wrote answers nothing. */
    private Output other(ReadMail mail) {
        Optional<Failure> failure = mail.failure();
        return new Output(
                mail.kind().stored(),
                mail.text(),
                failure.map(Failure::hard).orElse(null),
                failure.flatMap(Failure::address).orElse(null),
                failure.map(Failure::status).orElse(null),
                Map.of(),
                Stopping.isMeant(mail),
                List.of(),
                List.of(),
                explain ? mail.notes() : null);
    }

    private Output reply(ReadMail mail, Optional<Questionnaire> questions, ContentPack pack, Config config) {
        Optional<ReplyReading> reading = questions.map(asked -> read(asked, mail, pack));
        List<String> unread = reading.map(ReplyReading::unread).orElse(List.of());
        Set<String> intents = intents(reading.isPresent() ? unread : List.of(mail.text()), pack, config);
        boolean stop = Stopping.isMeant(mail);
        if (stop) {
            intents.add(Intents.UNSUBSCRIBE);
        }
        return new Output(
                mail.kind().stored(),
                mail.text(),
                null,
                null,
                null,
                reading.map(ReadMailCommand::answers).orElse(Map.of()),
                stop || intents.contains(Intents.UNSUBSCRIBE),
                List.copyOf(intents),
                unread,
                explain ? mail.notes() : null);
    }

    private ReplyReading read(Questionnaire asked, ReadMail mail, ContentPack pack) {
        AnswerReader.Context context = new AnswerReader.Context(language, LocalDate.now(HERE), pack.districts());
        return LetterReply.read(asked, mail.excerpts(), context, pack);
    }

    /** Sentence by sentence, and only what is sure. */
    private static Set<String> intents(List<String> passages, ContentPack pack, Config config) {
        Set<String> found = new LinkedHashSet<>();
        // The model is not loaded for figures alone.
        if (passages.stream().noneMatch(passage -> passage.codePoints().anyMatch(Character::isLetter))) {
            return found;
        }
        Understander understander = new Understander(Models.detector(pack, config), pack.districts());
        passages.stream()
                .flatMap(passage -> Stream.of(passage.split("(?<=[.!?])\\s+|\\n+")))
                .filter(sentence -> !sentence.isBlank())
                .limit(MOST_SENTENCES)
                .map(sentence -> understander.understand(
                        sentence.strip(), Optional.empty(), LocalDate.now(HERE), Optional.empty()))
                .forEach(understanding -> add(understanding, found));
        return found;
    }

    private static void add(Understanding understanding, Set<String> found) {
        if (understanding.danger()) {
            found.add(Intents.CRISIS);
        }
        Detection detection = understanding.detection();
        if (!detection.refused() && !detection.clarify()) {
            detection.intents().stream()
                    .filter(intent -> !ANSWERS.contains(intent))
                    .forEach(found::add);
        }
    }

    private static Map<String, Object> answers(ReplyReading reading) {
        Map<String, Object> answers = new LinkedHashMap<>();
        reading.answers().forEach((question, read) -> {
            if (read instanceof AnswerReading.Read(Answer answer) && !(answer instanceof Answer.Skipped)) {
                answers.put(question, value(answer));
            }
        });
        return answers;
    }

    private static Object value(Answer answer) {
        return switch (answer) {
            case Answer.Rate(int figure) -> figure;
            case Answer.Amount(var figure) -> figure;
            case Answer.Many(List<String> options) -> options.stream().sorted().toList();
            case Answer.Order(List<String> options) -> options;
            case Answer.One _,
                    Answer.YesNo _,
                    Answer.Day _,
                    Answer.Place _,
                    Answer.Words _,
                    Answer.Agreed _,
                    Answer.Skipped _ -> answer.stored();
        };
    }
}
