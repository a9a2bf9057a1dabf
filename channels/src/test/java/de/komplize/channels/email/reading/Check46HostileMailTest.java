package de.komplize.channels.email.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Check 46 and line 48: whatever bytes come, they are read or refused within two seconds, and the next mail is read. */
class Check46HostileMailTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** In bytes: the limit of a mail. */
    private static final int LARGEST = 25 * 1024 * 1024;

    private static final String HEAD = "From: max@example.org\nSubject: x\n";
    private static final Map<String, Supplier<byte[]>> MAILS = mails();

    static List<String> names() {
        return List.copyOf(MAILS.keySet());
    }

    private static Map<String, Supplier<byte[]>> mails() {
        Map<String, Supplier<byte[]>> mails = new LinkedHashMap<>();
        put(mails, "nothing", () -> "");
        put(mails, "a line end", () -> "\n");
        put(mails, "a header without an end", () -> HEAD);
        put(mails, "10,000 nested parts", () -> nested(10_000));
        put(
                mails,
                "10,000 parts side by side",
                () -> HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(10_000));
        put(mails, "10,000 mails in mails", () -> HEAD + "Content-Type: message/rfc822\n\n".repeat(10_000));
        put(mails, "a header of 50 MB", () -> HEAD + "X-Long: " + "x".repeat(50_000_000) + "\n\ntext");
        put(mails, "a million header lines", () -> HEAD + "X: y\n".repeat(1_000_000) + "\ntext");
        put(mails, "a folded header of 10 MB", () -> HEAD + "To:" + "\n a@example.org,".repeat(600_000) + "\n\ntext");
        put(
                mails,
                "base64 that never ends",
                () -> HEAD + "Content-Transfer-Encoding: base64\n\n" + "QUFB".repeat(8_000_000));
        put(mails, "base64 that is cut", () -> HEAD + "Content-Transfer-Encoding: base64\n\nR3LDvMOfZ");
        put(mails, "a line of 30 MB", () -> HEAD + "\n" + "a".repeat(30_000_000));
        put(mails, "a million lines", () -> HEAD + "\n" + "Am 3.11.2025 schrieb x:\n".repeat(200_000));
        put(mails, "a million quote marks", () -> HEAD + "\n" + ">".repeat(1_000_000));
        put(mails, "quote marks in lines", () -> HEAD + "\n" + "> > > x\ny:\n".repeat(100_000));
        put(mails, "a million colons", () -> HEAD + "\n" + "Von: a\n".repeat(100_000) + ":".repeat(1_000_000));
        put(mails, "dashes", () -> HEAD + "\n" + "--\n".repeat(200_000) + "-".repeat(500_000));
        put(
                mails,
                "nested HTML",
                () -> HEAD + "Content-Type: text/html\n\n" + "<div style='border-top:solid 1pt'>a:b:".repeat(100_000));
        put(
                mails,
                "nested quotes in HTML",
                () -> HEAD + "Content-Type: text/html\n\n" + "<blockquote class=gmail_attr>".repeat(100_000) + "x:");
        put(mails, "open tags", () -> HEAD + "Content-Type: text/html\n\n" + "<".repeat(1_000_000));
        put(mails, "attributes", () -> HEAD + "Content-Type: text/html\n\n<a " + "x=y ".repeat(500_000) + ">");
        put(mails, "encoded words", () -> "From: a@example.org\nSubject: " + "=?utf-8?Q?=C3".repeat(20_000) + "\n\nx");
        put(
                mails,
                "encoded words that begin",
                () -> "From: a@example.org\nSubject: " + "=?a?b?".repeat(20_000) + "\n\nx");
        put(mails, "brackets", () -> "From: " + "<(\"".repeat(50_000) + "\nTo: " + "(".repeat(60_000) + "\n\nx");
        put(mails, "parameters", () -> HEAD + "Content-Type: text/plain" + "; x*0*=utf-8''%".repeat(20_000) + "\n\nx");
        put(
                mails,
                "a broken charset",
                () -> HEAD + "Content-Type: text/plain; charset=\"../\u0000\u00ff%s\"\n\nGr\u00fc\u00dfe");
        put(mails, "zero bytes", () -> HEAD + "\n" + "\0".repeat(1_000_000));
        put(
                mails,
                "a report without end",
                () -> HEAD
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
                        + "Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n\n".repeat(50_000));
        put(
                mails,
                "a notice of many addresses",
                () -> "Return-Path: <>\nFrom: MAILER-DAEMON@x.example\nSubject: failure notice\n\n"
                        + "<a@b.example>: 550 no such user ".repeat(50_000));
        put(mails, "initials", () -> HEAD + "\n" + "Am 3.11.2025 14:02 schrieb X:\nAB> x\n\n".repeat(100_000));
        put(mails, "arrows", () -> HEAD + "\n" + ">>> a@b.example 3.11.2025 14:02 >>>\n\n".repeat(100_000));
        put(mails, "wide colons", () -> HEAD + "\n" + "Am 3.11.2025 14:02 schrieb a@b:   ?\n".repeat(100_000));
        put(mails, "footers", () -> HEAD + "\n" + "> x\n\nCe message\n---\nconfidentiel\n".repeat(100_000));
        put(mails, "devices", () -> HEAD + "\n" + "> x\nVon meinem <https://x\nvom windows ,\n".repeat(100_000));
        put(mails, "spaces", () -> HEAD + "\n" + " ".repeat(1_000_000) + "x" + "\n \t".repeat(300_000));
        put(mails, "uuencode", () -> HEAD + "\n" + "begin 644 x\n".repeat(100_000));
        mails.put("random bytes", () -> random(2_000_000));
        mails.put("a bomb of gzip", Check46HostileMailTest::gzip);
        return mails;
    }

    private static void put(Map<String, Supplier<byte[]>> mails, String name, Supplier<String> text) {
        mails.put(name, () -> text.get().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String nested(int depth) {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return mail.append("\nText").toString();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(46).nextBytes(bytes);
        return bytes;
    }

    private static byte[] gzip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((HEAD + "Content-Type: application/zip; name=a.zip\nContent-Disposition: attachment\n\n")
                .getBytes(StandardCharsets.US_ASCII));
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[10_000_000]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest(name = "{arguments}")
    @MethodSource("names")
    void isReadWithinTwoSeconds(String name) {
        byte[] mail = mail(name);
        // The processor's time: what else runs on the machine is not the mail's fault.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        ReadMail read = MailReader.read(mail);
        Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);
        assertTrue(taken.compareTo(LONGEST) <= 0, taken.toString());
        assertTrue(read.text().length() <= 2 * TextPart.LONGEST);
        assertEquals("Vier.", Recordings.plain("Vier.").text());
    }

    @Test
    void namesWhatItLimited() {
        assertTrue(MailReader.read(mail("10,000 nested parts")).notes().contains("limited: parts, depth or header"));
    }

    /** 64 MB for a whole program, the mail itself and all classes among them; a longer mail is not fetched. */
    @Test
    void areReadInSixtyFourMegabytes(@TempDir Path folder) throws IOException, InterruptedException {
        int number = 0;
        for (Supplier<byte[]> each : MAILS.values()) {
            byte[] mail = each.get();
            Files.write(
                    folder.resolve(String.valueOf(number++)),
                    mail.length > LARGEST ? Arrays.copyOf(mail, LARGEST) : mail);
        }
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ReadFolder.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, reading.waitFor(), said);
        assertEquals(String.valueOf(MAILS.size()), said.strip().lines().toList().getLast());
    }

    private static byte[] mail(String name) {
        return Objects.requireNonNull(MAILS.get(name)).get();
    }
}
