package de.komplize.app.durability;

import de.komplize.bot.messaging.Outbound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the double's provider was sent, in order, by the processes that sent it. */
record Sends(List<List<Send>> processes) {

    /** The line with which a process begins. */
    static final String BEGUN = "begun";

    /** One message that the provider took. */
    record Send(long id, boolean uncertain, String handle) {}

    Sends {
        processes = processes.stream().map(List::copyOf).toList();
    }

    static String line(Outbound message) {
        return message.id() + " " + message.uncertain() + " " + message.to().handle() + "\n";
    }

    static Sends read(Path record) {
        List<List<Send>> processes = new ArrayList<>();
        try {
            for (String line : Files.exists(record) ? Files.readAllLines(record) : List.<String>of()) {
                if (line.equals(BEGUN)) {
                    processes.add(new ArrayList<>());
                } else {
                    String[] parts = line.split(" ", 3);
                    processes
                            .getLast()
                            .add(new Send(Long.parseLong(parts[0]), Boolean.parseBoolean(parts[1]), parts[2]));
                }
            }
            return new Sends(processes);
        } catch (IOException e) {
            throw new UncheckedIOException("The record of the double cannot be read", e);
        }
    }

    long count() {
        return processes.stream().mapToLong(List::size).sum();
    }
}
