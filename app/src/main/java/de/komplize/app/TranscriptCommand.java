package de.komplize.app;

import de.komplize.bot.Refusal;
import de.komplize.bot.dialogue.Conversations;
import de.komplize.bot.storage.DataFolder;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code transcript}: a stored conversation in the form that {@code chat --script} plays. */
@Command(name = "transcript", description = "Prints a stored conversation in the form that chat --script plays.")
final class TranscriptCommand implements Runnable {

    @Parameters(paramLabel = "CONVERSATION", description = "Its number in the office's list")
    private long conversation;

    private final Map<String, String> environment;

    TranscriptCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void run() {
        Config config = Config.of(environment);
        System.out.print(Conversations.transcript(DataFolder.existing(config.data()), conversation)
                .orElseThrow(() -> new Refusal(
                        "There is no conversation " + conversation + ": take a number from the office's list"))
                .format());
    }
}
