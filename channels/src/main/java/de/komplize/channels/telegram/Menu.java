package de.komplize.channels.telegram;

import de.komplize.bot.messaging.Inbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** The commands that the program of the resident offers, in their language. */
final class Menu {

    /** Each with the key of what it says. */
    private static final Map<String, String> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("start", "command.start");
        COMMANDS.put("help", "command.help");
        COMMANDS.put("settings", "command.settings");
        COMMANDS.put("meinedaten", "command.data");
        COMMANDS.put("stop", "command.stop");
    }

    private Menu() {}

    /** One for each language with two letters, and one for everybody else in the first of the pack. */
    static List<SetMyCommands> of(Inbox inbox) {
        List<String> languages = inbox.languages();
        return Stream.concat(
                        Stream.of(SetMyCommands.builder()
                                .commands(commands(inbox, languages.getFirst()))
                                .build()),
                        languages.stream()
                                .filter(language -> language.length() == 2)
                                .map(language -> SetMyCommands.builder()
                                        .commands(commands(inbox, language))
                                        .languageCode(language)
                                        .build()))
                .toList();
    }

    private static List<BotCommand> commands(Inbox inbox, String language) {
        return COMMANDS.entrySet().stream()
                .map(command -> new BotCommand(command.getKey(), inbox.wording(command.getValue(), language)))
                .toList();
    }
}
