package de.komplize.channels.email;

import de.komplize.channels.email.postbox.Arrivals.Outcome;
import de.komplize.channels.email.postbox.Place;
import de.komplize.channels.email.postbox.Places;
import de.komplize.channels.email.postbox.Postbox;
import de.komplize.channels.email.postbox.RawMail;
import de.komplize.channels.email.submission.Envelope;
import de.komplize.channels.email.submission.Submission;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * Both ways against a real mail server, by hand: shows what arrives, and sends a line {@code FROM TO subject} ({@code -} for no sender, {@code @file}
 * for a subject: that file as it is). Settings as for the program; the folder's place stands in the file that is the argument. See docs/operations/mail.md.
 */
final class ByHand {

    private ByHand() {}

    /** Keeps the place in a file. */
    private record FilePlaces(Path file) implements Places {
        @Override
        public Optional<Place> load() {
            try {
                if (!Files.exists(file)) {
                    return Optional.empty();
                }
                String[] words = Files.readString(file).strip().split(" ");
                return Optional.of(
                        new Place(Long.parseLong(words[0]), Long.parseLong(words[1]), Instant.parse(words[2])));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void save(Place place) {
            try {
                Path next = file.resolveSibling(file.getFileName() + ".next");
                Files.writeString(next, place.validity() + " " + place.uid() + " " + place.since());
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        MailSettings settings = MailSettings.from(name -> Optional.ofNullable(System.getenv(name)))
                .orElseThrow();
        try (Postbox postbox =
                        new Postbox(settings, Clock.systemUTC(), ByHand::show, new FilePlaces(Path.of(arguments[0])));
                Submission submission = new Submission(settings, Clock.systemUTC());
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            postbox.start();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ", 3);
                if (words.length == 3) {
                    Envelope envelope = new Envelope(words[0].equals("-") ? "" : words[0], words[1]);
                    say("sent: " + submission.send(envelope, mail(words)));
                }
                say("trouble: " + postbox.trouble() + " " + submission.trouble());
            }
        }
    }

    private static byte[] mail(String[] words) throws IOException {
        if (words[2].startsWith("@")) {
            return Files.readAllBytes(Path.of(words[2].substring(1)));
        }
        return ("From: <" + words[0] + ">\r\nTo: <" + words[1] + ">\r\nSubject: " + words[2] + "\r\nMessage-ID: <"
                        + UUID.randomUUID()
                        + "@kassel.example>\r\nDate: Sun, 29 Nov 2026 12:00:00 +0000\r\n\r\nHallo\r\n.\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Outcome show(RawMail mail) {
        String text = new String(mail.content(), StandardCharsets.UTF_8);
        String subject = text.lines()
                .filter(line -> line.startsWith("Subject:"))
                .findFirst()
                .orElse("(no subject)");
        String sender = text.lines().findFirst().orElse("");
        say("arrived: " + mail + (mail.cut() ? " cut " : " ") + subject + " | " + sender);
        return Outcome.DONE;
    }

    private static void say(String text) {
        System.out.println(LocalTime.now(ZoneId.of("Europe/Berlin")).withNano(0) + " " + text);
    }
}
