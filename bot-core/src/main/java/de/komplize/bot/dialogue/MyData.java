package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Consents;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.knowledge.SayByMail;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.privacy.Grants;
import de.komplize.bot.privacy.Held;
import de.komplize.bot.understanding.Intents;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is held on the contact: shown, handed over as a copy, corrected. To be erased is {@link Erase}'s. */
final class MyData {

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    /** Channels whose residents can take a file ({@link Choice#COPY}). */
    private static final Set<String> CARRY_FILES = Set.of("webchat");

    /** What is wanted instead of a correction, or is a correction that has a dialogue of its own. */
    private static final Set<String> NO_NOTE = Set.of(
            Intents.DISTRICT,
            Intents.LANGUAGE,
            Intents.PLAIN_LANGUAGE,
            Intents.DATA_EXPORT,
            Intents.DATA_DELETE,
            Intents.PERSON,
            Intents.UNSUBSCRIBE,
            Intents.IDEA_WITHDRAW);

    private MyData() {}

    /** Asked what shall be corrected: whatever is written is a note for the office. */
    record Correcting() implements State {}

    static Step show(Turn turn) {
        List<Choice> choices = turn.choices(List.of(Intents.DATA_EXPORT, Intents.DATA_CORRECT, Intents.DATA_DELETE));
        String text = summary(turn, turn.lookup().held()) + "\n\n" + turn.say(Say.DATA_WHAT_NOW);
        return Step.idle(new Reply(text, choices), new Event.DataShown());
    }

    /** The summary, and with it the whole as a file; where no file can be sent, the office hands it over. */
    static Step export(Turn turn) {
        String summary = summary(turn, turn.lookup().held());
        if (!carriesFiles(turn.channel())) {
            return Step.idle(
                    Reply.of(summary + "\n\n" + turn.say(Say.DATA_COPY_OFFICE)),
                    new Event.DataShown(),
                    new Event.Deferred(Intents.DATA_EXPORT));
        }
        Reply reply = new Reply(
                summary + "\n\n" + turn.say(Say.DATA_COPY_READY),
                List.of(new Choice(Choice.COPY, turn.say(Say.DATA_COPY_CHOICE))));
        return Step.idle(reply, new Event.CopyGranted()).doing(Grants.grant());
    }

    static boolean carriesFiles(String channel) {
        return CARRY_FILES.contains(channel);
    }

    static Step correct(Turn turn) {
        return new Step(new Correcting(), List.of(question(turn)), List.of());
    }

    static Reply question(Turn turn) {
        return new Reply(turn.say(Say.DATA_CORRECT), turn.choices(List.of(Intents.DISTRICT, Intents.LANGUAGE)));
    }

    static Step step(Turn turn) {
        boolean other = turn.choice().isPresent() || turn.intents().stream().anyMatch(NO_NOTE::contains);
        if (other && !turn.intents().isEmpty()) {
            return Information.handle(turn.in(new State.Idle()), turn.intents());
        }
        if (turn.says(Intents.NO, false)) {
            return Step.idle(turn.reply(Say.CANCEL_DONE));
        }
        if (turn.utterance().strip().endsWith("?")) {
            Optional<Step> answered = Interruption.of(turn);
            if (answered.isPresent()) {
                return answered.get();
            }
        }
        return Step.idle(turn.reply(Say.DATA_CORRECT_NOTED), new Event.Deferred(Intents.DATA_CORRECT));
    }

    /** A line each, such as a person reads. */
    private static String summary(Turn turn, Held held) {
        return summary(turn.pack(), turn.language(), turn.district(), held);
    }

    static String summary(ContentPack pack, String language, Optional<String> district, Held held) {
        Lines lines = new Lines(pack, language);
        lines.add(Say.DATA_SINCE, "since", lines.day(held.since()));
        lines.add(
                Say.DATA_CHANNELS,
                "channels",
                held.channels().stream().map(lines::channel).collect(Collectors.joining(", ")));
        lines.add(Say.DATA_LANGUAGE, "language", pack.wording("language.name." + language, language));
        district.ifPresentOrElse(
                name -> lines.add(Say.DATA_DISTRICT, "district", name), () -> lines.add(Say.DATA_NO_DISTRICT));
        lines.add(Say.DATA_MESSAGES, "count", String.valueOf(held.messages()));
        if (held.files() > 0) {
            lines.add(Say.DATA_FILES, "count", String.valueOf(held.files()));
        }
        held.consents().forEach(lines::consent);
        lines.list(Say.DATA_IDEAS, held.ideas().stream().map(MyData::idea).toList());
        lines.list(
                Say.DATA_REQUESTS,
                held.requests().stream()
                        .map(request -> request.number() + " (" + title(pack, language, request.form()) + ")")
                        .toList());
        lines.list(
                Say.DATA_SURVEYS,
                held.surveys().stream()
                        .map(survey -> title(pack, language, survey))
                        .toList());
        lines.add(Say.DATA_KEPT, "count", String.valueOf(pack.retention().toTotalMonths()));
        return lines.text();
    }

    private static String idea(Held.Idea idea) {
        return idea.title().isBlank() ? String.valueOf(idea.number()) : idea.number() + " (" + idea.title() + ")";
    }

    /** A survey or form by its title; one that the pack no longer has by its stored name. */
    private static String title(ContentPack pack, String language, String questionnaire) {
        return Pass.find(questionnaire, pack)
                .map(questions -> questions.title().in(language))
                .orElse(questionnaire);
    }

    /** The name of a channel; one that a city added itself has its stored name. */
    static String channel(String stored, ContentPack pack, String language) {
        return switch (stored) {
            case "webchat" -> pack.say(Say.CHANNEL_WEBCHAT, language);
            case "sms" -> pack.say(Say.CHANNEL_SMS, language);
            case "email" -> pack.say(Say.CHANNEL_EMAIL, language);
            case "telegram" -> pack.say(Say.CHANNEL_TELEGRAM, language);
            default -> stored;
        };
    }

    /** The lines of a summary in one language. */
    private static final class Lines {

        private final ContentPack pack;
        private final String language;
        private final List<String> said = new ArrayList<>();

        Lines(ContentPack pack, String language) {
            this.pack = pack;
            this.language = language;
        }

        void add(Say what) {
            said.add(pack.say(what, language));
        }

        void add(Say what, String name, String value) {
            said.add(pack.say(what, language, Map.of(name, value)));
        }

        void list(Say what, List<String> names) {
            if (!names.isEmpty()) {
                add(what, "name", String.join(", ", names));
            }
        }

        void consent(Consents.Recorded consent) {
            said.add(pack.say(
                    consent.given() ? Say.DATA_CONSENT_GIVEN : Say.DATA_CONSENT_WITHDRAWN,
                    language,
                    Map.of(
                            "name", purpose(consent.purpose()),
                            "version", consent.version(),
                            "since", day(consent.at()),
                            "channels", channel(consent.channel()))));
        }

        private String purpose(String purpose) {
            return switch (purpose) {
                case Consents.NEWS -> pack.say(Say.DATA_NEWS, language);
                case Consents.INVITATION -> pack.say(SayByMail.INVITATIONS, language);
                default -> title(pack, language, purpose);
            };
        }

        String channel(String stored) {
            return MyData.channel(stored, pack, language);
        }

        String day(Instant at) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(Locale.forLanguageTag(ContentPack.bare(language)))
                    .format(at.atZone(CITY));
        }

        String text() {
            return String.join("\n", said);
        }
    }
}
