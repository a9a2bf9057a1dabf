package de.komplize.channels.email.reading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Check 53: seeded mutations of the recordings; nothing is thrown, none takes a second. */
class Check53FuzzTest {

    private static final int ROUNDS = 8;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Random random = new Random(53);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void mutationsOfTheRecordingsAreRead() {
        List<byte[]> seeds = seeds();
        Duration longest = Duration.ZERO;
        for (byte[] seed : seeds) {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] mutated = mutated(seed, seeds);
                long begin = threads.getCurrentThreadCpuTime();
                ReadMail mail = MailReader.read(mutated);
                Stopping.isMeant(mail);
                Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);
                longest = taken.compareTo(longest) > 0 ? taken : longest;
            }
        }
        assertTrue(longest.compareTo(LONGEST) < 0, longest.toString());
    }

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (String file : List.of("bounce/notices.mails", "auto/automatic.mails")) {
            Recordings.mails(file).forEach(mail -> seeds.add(mail.mail().getBytes(StandardCharsets.UTF_8)));
        }
        for (String file : List.of("reply/replies.mails", "reply/replies-3.mails", "reply/replies-4.mails")) {
            Recordings.mails(file).forEach(mail -> seeds.add(with("text/plain; format=flowed", mail.mail())));
        }
        for (String file : List.of("html/replies.mails", "html/replies-2.mails")) {
            Recordings.mails(file).forEach(mail -> seeds.add(with("text/html", mail.mail())));
        }
        return seeds;
    }

    private static byte[] with(String type, String body) {
        return ("From: Max <max@example.org>\nSubject: =?utf-8?Q?Gr=C3=BC?=\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: "
                        + type + "\n\n" + body
                        + "\n--b\nContent-Type: image/png; name*=utf-8''%C3%A4.png\nContent-Transfer-Encoding: base64\n\nQUFB\n--b--")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] mutated(byte[] seed, List<byte[]> seeds) {
        byte[] bytes = Arrays.copyOf(seed, seed.length);
        int changes = 1 + random.nextInt(20);
        for (int i = 0; i < changes && bytes.length > 4; i++) {
            bytes = changed(bytes, seeds);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes, List<byte[]> seeds) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(64));
        return switch (random.nextInt(5)) {
            case 0 -> {
                bytes[at] = (byte) random.nextInt(256);
                yield bytes;
            }
            case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
            case 2 -> joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
            case 3 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                yield joined(
                        Arrays.copyOf(bytes, at),
                        Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
            }
            default -> {
                bytes[at] = (byte) "\r\n\0<>=?:;\"()-_".charAt(random.nextInt(14));
                yield bytes;
            }
        };
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
