package de.komplize.channels.email.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program of its own: reads all mails of a folder, one after the other, and says how many. */
final class ReadFolder {

    private ReadFolder() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> mails;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            mails = all.sorted().toList();
        }
        for (Path mail : mails) {
            MailReader.read(Files.readAllBytes(mail));
        }
        System.out.println(mails.size());
    }
}
