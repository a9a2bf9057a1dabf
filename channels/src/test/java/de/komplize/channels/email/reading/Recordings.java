package de.komplize.channels.email.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The recordings under {@code src/test/resources/de/komplize/channels/email}: tables of lines, and collections of mails with what is expected of them. */
final class Recordings {

    /** The mail that all answers quote. */
    static final String INVITATION = """
            Guten Tag,

            wir fragen Sie nach Ihrem Stadtteil.
            1. Wie zufrieden sind Sie? (1 bis 5)
            2. Nutzen Sie das Stadtteilzentrum?

            Ihre Stadt Kassel
            """;

    private Recordings() {}

    /** A mail of a collection: {@code === name | what is expected}, the mail, and if need be {@code --- text} with the expected text. */
    record Recorded(String name, String expected, String mail, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static String read(String file) {
        try (InputStream in = Objects.requireNonNull(
                Recordings.class.getResourceAsStream("/de/komplize/channels/email/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a table; line ends within a line stand as ⏎. */
    static List<String> lines(String file) {
        return read(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replace('⏎', '\n'))
                .toList();
    }

    static List<Recorded> mails(String file) {
        List<Recorded> mails = new ArrayList<>();
        String[] pieces = ("\n" + read(file)).split("\n=== ");
        for (int i = 1; i < pieces.length; i++) {
            int head = pieces[i].indexOf('\n');
            String title = pieces[i].substring(0, head);
            String rest = pieces[i].substring(head + 1);
            int text = rest.indexOf("\n--- text\n");
            int bar = title.indexOf('|');
            mails.add(new Recorded(
                    (bar < 0 ? title : title.substring(0, bar)).strip(),
                    bar < 0 ? "" : title.substring(bar + 1).strip(),
                    text < 0 ? rest : rest.substring(0, text),
                    text < 0 ? "" : rest.substring(text + 10).strip()));
        }
        return mails;
    }

    static ReadMail plain(String body) {
        return text("text/plain", body);
    }

    static ReadMail text(String type, String body) {
        String mail =
                "From: Max Muster <max@example.org>\nTo: mit@stadt.example\nSubject: Re: Umfrage\nMessage-ID: <1@example.org>\n"
                        + "MIME-Version: 1.0\nContent-Type: " + type
                        + "; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + body;
        return MailReader.read(mail.getBytes(StandardCharsets.UTF_8));
    }

    static String marked(String text) {
        return text.lines().map(line -> ("> " + line).stripTrailing()).reduce("", (a, b) -> a + b + "\n");
    }
}
