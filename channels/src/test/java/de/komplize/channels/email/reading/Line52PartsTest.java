package de.komplize.channels.email.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Line 52: files within limits and under safe names; mails in mails, signed ones, winmail.dat. */
class Line52PartsTest {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1, 2};

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(
            delimiter = '|',
            value = {
                "filename=foto.png | foto.png",
                "filename=\"../../etc/passwd.png\" | passwd.png",
                "filename=\"C:\\Users\\max\\foto.png\" | foto.png",
                "filename=\"=?utf-8?Q?Spielpl=C3=A4tze.png?=\" | Spielplätze.png",
                "filename*=utf-8''Spielpl%C3%A4tze.png | Spielplätze.png",
                "filename*0=\"lang\"; filename*1=\"er Name.png\" | langer Name.png",
                "filename*0*=utf-8''Spielpl%C3; filename*1*=%A4tze.png | Spielplätze.png",
                "filename*=iso-8859-1'de'Gr%FC%DFe.png | Grüße.png",
                "filename=\"a%0D%0Ab.png\" | a%0D%0Ab.png",
                "filename=\"=?utf-8?Q?a=0D=0ABcc:_b.png?=\" | a Bcc_ b.png",
                "filename=\"foto\u202Egnp.png\" | fotognp.png",
                "filename=\"...png\" | png",
                "filename=\"CON.png\" | _CON.png",
                "filename=\"a.png. . \" | a.png"
            })
    void makesNamesSafe(String disposition, String expected) {
        ReadMail mail = mail("image/png", "attachment; " + disposition, PICTURE);
        assertEquals(
                List.of(expected),
                mail.attachments().stream().map(MailAttachment::name).toList());
    }

    @Test
    void shortensLongNames() {
        String name = mail("image/png", "attachment; filename=\"" + "ä".repeat(500) + ".png\"", PICTURE)
                .attachments()
                .getFirst()
                .name();
        assertEquals(120, name.length());
        assertTrue(name.endsWith(".png"));
    }

    @Test
    void takesFilesAsTheyAre() {
        ReadMail mail = mail("image/png", "attachment; filename=foto.png", PICTURE);
        assertArrayEquals(PICTURE, mail.attachments().getFirst().bytes());
        assertEquals("image/png", mail.attachments().getFirst().mediaType());
        assertEquals("Vier.", mail.text());
    }

    @Test
    void refusesProgramsAndPages() {
        for (String name : List.of("a.exe", "a.pdf.js", "a.html", "a.svg", "a.bat", "a.docm", "a.lnk", "a.iso")) {
            ReadMail mail = mail("application/octet-stream", "attachment; filename=" + name, PICTURE);
            assertEquals(List.of(new Refused(name, Refused.Why.TYPE)), mail.refusedAttachments());
            assertEquals(List.of(), mail.attachments());
        }
    }

    @Test
    void takesTwentyFilesOfTwentyMegabytes() {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            parts.append(
                    "--b\nContent-Type: image/png\nContent-Disposition: attachment; filename=" + i + ".png\n\nx\n");
        }
        ReadMail many = read("Content-Type: multipart/mixed; boundary=b\n\n" + parts + "--b--");
        assertEquals(20, many.attachments().size());
        assertEquals(5, many.refusedAttachments().size());
        assertEquals(Refused.Why.COUNT, many.refusedAttachments().getFirst().why());
        ReadMail large = mail("image/png", "attachment; filename=a.png", new byte[21 * 1024 * 1024]);
        assertEquals(List.of(new Refused("a.png", Refused.Why.SIZE)), large.refusedAttachments());
    }

    @Test
    void leavesOutTheLogosOfSignatures() {
        String logo =
                "--b\nContent-Type: image/png; name=image001.png\nContent-ID: <image001.png@1>\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getEncoder().encodeToString(PICTURE) + "\n";
        ReadMail mail =
                read("Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Vier.</p>\n"
                        + logo + "--b--");
        assertEquals(List.of(), mail.attachments());
        assertEquals("Vier.", mail.text());
        assertTrue(mail.notes().contains("inline-picture-left-out"));
    }

    @Test
    void aMailInAMailIsAFile() {
        ReadMail mail = read(
                "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSiehe Anhang.\n--b\nContent-Type: message/rfc822\n\n"
                        + "Subject: Altes/Neues\n\nfremder Text\n--b--");
        assertEquals("Siehe Anhang.", mail.text());
        assertEquals("Altes-Neues.eml", mail.attachments().getFirst().name());
    }

    @Test
    void readsSignedMails() {
        ReadMail smime = read(
                "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
                        + "Vier.\n--b\nContent-Type: application/pkcs7-signature; name=smime.p7s\n\nMIIB\n--b--");
        assertEquals("Vier.", smime.text());
        assertEquals(List.of(), smime.attachments());
        ReadMail pgp = Recordings.plain(
                "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nVier.\n- - Punkt\n-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n");
        assertEquals("Vier.\n- Punkt", pgp.text());
    }

    @Test
    void readsTextThatIsSignedInOnePiece() {
        byte[] text = "Content-Type: text/plain\n\nVier.".getBytes(StandardCharsets.US_ASCII);
        byte[] octets = ByteBuffer.allocate(text.length + 2)
                .put((byte) 4)
                .put((byte) text.length)
                .put(text)
                .array();
        byte[] der = ByteBuffer.allocate(octets.length + 2)
                .put((byte) 0x30)
                .put((byte) octets.length)
                .put(octets)
                .array();
        String base64 = Base64.getEncoder().encodeToString(der);
        String head = "Content-Type: application/pkcs7-mime; name=smime.p7m; smime-type=";
        assertEquals(
                "Vier.",
                read(head + "signed-data\nContent-Transfer-Encoding: base64\n\n" + base64)
                        .text());
        ReadMail sealed = read(head + "enveloped-data\nContent-Transfer-Encoding: base64\n\n" + base64);
        assertEquals(List.of(new Refused("smime.p7m", Refused.Why.ENCRYPTED)), sealed.refusedAttachments());
        assertEquals(ReadMail.Kind.REPLY, sealed.kind());
    }

    @Test
    void namesEncryptedMails() {
        ReadMail mail = read(
                "Content-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\n"
                        + "Content-Type: application/octet-stream; name=encrypted.asc\n\n-----BEGIN PGP MESSAGE-----\n--b--");
        assertEquals(List.of(new Refused("encrypted.asc", Refused.Why.ENCRYPTED)), mail.refusedAttachments());
    }

    @Test
    void unpacksWinmail() {
        ByteBuffer tnef = ByteBuffer.allocate(200)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x223E9F78)
                .putShort((short) 1);
        attribute(tnef, 1, 0x0002800C, "Vier.\0");
        attribute(tnef, 2, 0x00069002, "....");
        attribute(tnef, 2, 0x00018010, "plan.txt\0");
        attribute(tnef, 2, 0x0006800F, "Inhalt");
        byte[] bytes = Arrays.copyOf(tnef.array(), tnef.position());
        ReadMail mail =
                read("Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getEncoder().encodeToString(bytes));
        assertEquals("Vier.", mail.text());
        assertEquals("plan.txt", mail.attachments().getFirst().name());
        assertEquals("Inhalt", new String(mail.attachments().getFirst().bytes(), StandardCharsets.US_ASCII));
        ReadMail broken = read("Content-Type: application/ms-tnef; name=winmail.dat\n\nxxxxxxxxxx");
        assertEquals(List.of(new Refused("winmail.dat", Refused.Why.TYPE)), broken.refusedAttachments());
    }

    private static void attribute(ByteBuffer tnef, int level, int id, String value) {
        tnef.put((byte) level)
                .putInt(id)
                .putInt(value.length())
                .put(value.getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 0);
    }

    @Test
    void joinsSoftLines() {
        String flowed =
                "Content-Type: text/plain; format=flowed\n\nDas ist \nein Satz.\n>> alt \n>> weiter\n\n-- \nMax";
        assertEquals("Das ist ein Satz.", read(flowed).text());
        String delsp = "Content-Type: text/plain; format=flowed; delsp=yes\n\nDas is \nt ein Satz.";
        assertEquals("Das ist ein Satz.", read(delsp).text());
    }

    @Test
    void takesFilesOutOfTheText() {
        ReadMail mail = Recordings.plain("Siehe unten.\n\nbegin 644 katze.txt\n#0V%T\n`\nend\n\nDanke");
        assertFalse(mail.text().contains("begin"));
        assertEquals("katze.txt", mail.attachments().getFirst().name());
        assertEquals(
                "begin 100 Bäume zu pflanzen",
                Recordings.plain("begin 100 Bäume zu pflanzen\n").text());
    }

    @Test
    void readsPartsWhateverTheirBoundaries() {
        String part = "--b\nContent-Type: text/plain\n\nVier.\n";
        assertEquals(
                "Vier.",
                read("Content-Type: multipart/mixed; boundary=b\n\n" + part).text());
        assertEquals(
                "Vier.",
                read("Content-Type: multipart/mixed; boundary=\"b\"\n\nVorwort\n" + part + "--b--\nNachwort")
                        .text());
        assertEquals(
                "Vier.",
                read("Content-Type: multipart/mixed\n\n" + part.replace("--b", "--quer"))
                        .text());
        assertEquals(
                "Vier.",
                read("Content-Type: multipart/mixed; boundary=b\n\nVier.").text());
        assertEquals(
                "Vier.",
                read("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\nVier.\n--c--\n--b--")
                        .text());
        assertEquals("Vier.", read("Content-Type: text\n\nVier.").text());
    }

    private static ReadMail mail(String type, String disposition, byte[] file) {
        return read(
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nVier.\n--b\nContent-Type: "
                        + type
                        + "\nContent-Disposition: " + disposition + "\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(file) + "\n--b--");
    }

    private static ReadMail read(String mail) {
        return MailReader.read(("From: max@example.org\nMIME-Version: 1.0\n" + mail).getBytes(StandardCharsets.UTF_8));
    }
}
