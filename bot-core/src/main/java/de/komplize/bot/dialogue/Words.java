package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.understanding.Intents;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that always work, as whole messages, whatever the classifier thinks of them: in every language, in any case, with or without final punctuation. */
final class Words {

    private static final String LANGUAGE = "NAME_OF_";

    private static final Set<String> COMMANDS =
            Arrays.stream(Command.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> LANGUAGES = WordLists.LANGUAGES.stream()
            .map(language -> LANGUAGE + language.toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** What is wanted by a word, where nothing else is asked. */
    private static final Map<String, String> WISHES = Map.of(
            "SURVEY", Intents.SURVEY,
            "COPY", Intents.DATA_EXPORT,
            "NEWS", Intents.NEWS,
            "FORGET_DISTRICT", Intents.DISTRICT);

    private Words() {}

    /** What a word asks for. */
    enum Command {
        STOP,
        STOP_ALL,
        START,
        GREET,
        HELP,
        REPEAT,
        SKIP,
        BACK,
        CANCEL,
        MORE,
        PERSON,
        PLAIN,
        GERMAN,
        MY_DATA,
        SETTINGS,
        CONSENT
    }

    /** What a word says where it is asked for. */
    enum Said {
        /** What was read back shall be sent. */
        SEND,
        /** Something that was read back shall be different. */
        CHANGE,
        NO_DISTRICT,
        FORGET_DISTRICT,
        NONE_OF_THESE,
        EVERYWHERE,
        /** "Bitte", "danke": says nothing by itself. */
        COURTESY,
        /** A yes to everything being erased, and nothing but; "ja, aber" is none. */
        ERASE,
        /** Channels shall be one conversation: a command as those above, read by {@link LinkWords}. */
        LINK,
        UNLINK,
        /** What six figures are called. */
        CODE;

        boolean isIn(String utterance) {
            return WordLists.has(name(), utterance);
        }
    }

    /** @param language the one that is spoken: its words go before those of the others */
    static Optional<Command> command(String utterance, String language) {
        return name(utterance, language, COMMANDS).map(Command::valueOf);
    }

    static Optional<Command> command(Turn turn) {
        return command(turn.utterance(), turn.language());
    }

    /** The language, other than German, whose bare name was written: {@code tr} for "Türkçe", "auf Türkisch bitte". */
    static Optional<String> language(Turn turn) {
        return name(turn.utterance(), turn.language(), LANGUAGES)
                .map(name -> name.substring(LANGUAGE.length()).toLowerCase(Locale.ROOT));
    }

    /** The intent that is wanted by its word. */
    static Optional<String> wish(Turn turn) {
        return name(turn.utterance(), turn.language(), WISHES.keySet()).map(WISHES::get);
    }

    private static Optional<String> name(String utterance, String language, Set<String> names) {
        return WordLists.name(utterance, ContentPack.bare(language), names);
    }
}
