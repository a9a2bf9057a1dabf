package de.komplize.bot.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.invitation.AddressFile.Column;
import de.komplize.bot.invitation.Bad.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of addresses as offices have them, and as nobody should. */
class AddressFileTest {

    private static final Map<String, String> LANGUAGES = Map.of("de", "de", "deutsch", "de", "en", "en");
    private static final List<String> ANNA = List.of("anna@example.org", "de", "Bürgerfest");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "address,language,source\nanna@example.org,de,Bürgerfest\n",
                "\n\nE-Mail;Sprache;Quelle\r\nAnna@Example.org;DE;Bürgerfest\r\n;;\r\n",
                "sep=;\n\"Einwilligung\";\"Adresse\";\"Sprache\"\n\"Bürgerfest\";\" anna@example.org \";\"Deutsch\"",
                "Sprache\tName\tConsent\temail\nde_DE\tAnna, die Erste\tBürgerfest\tanna@example.org",
                "adresse;e-mail;sprache;quelle\rAm Markt 1;anna@example.org;de;Bürgerfest\r",
            })
    void aTableIsReadInWhateverFormItIs(String text) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertEquals(List.of(ANNA), guests(text.getBytes(charset)), text);
        }
        assertEquals(List.of(ANNA), guests(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)), text);
        assertEquals(List.of(ANNA), guests(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)), text);
    }

    @Test
    void eachBadLineIsNamedAndStopsNoOther() {
        Guest.Listed listed = listed("""
                address,language,source
                anna@example.org,de,Fest
                ,de,Fest
                anna at example.org,de,Fest
                bert@example.org,fr,Fest
                carl@example.org,de,
                "dora@example.org,de,Fest
                ANNA@example.org,en,Fest
                emil@example.org,de
                Anna <anna@example.org>,de,Fest
                "franz@example.org",de,"Fest, im Mai"
                """);
        assertEquals(
                Map.of(
                        3L, Reason.NO_ADDRESS,
                        4L, Reason.NOT_AN_ADDRESS,
                        5L, Reason.LANGUAGE,
                        6L, Reason.NO_SOURCE,
                        7L, Reason.BROKEN,
                        8L, Reason.TWICE,
                        9L, Reason.NO_SOURCE,
                        10L, Reason.NOT_AN_ADDRESS),
                listed.bad().stream().collect(Collectors.toMap(Bad::line, Bad::reason)));
        assertEquals(
                List.of("anna@example.org", "franz@example.org"),
                listed.guests().stream().map(guest -> guest.mailbox().name()).toList());
        assertEquals("Fest, im Mai", listed.guests().getLast().source());
    }

    @Test
    void whatAppearsAgainAfterABadLineIsNotTwice() {
        Guest.Listed listed = listed("address,language,source\na@x.org,fr,Fest\na@x.org,de,Fest\n");
        assertEquals(1, listed.guests().size());
        assertEquals(List.of(new Bad(2, Reason.LANGUAGE)), listed.bad());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"x\")@example.org",
                "=1+1@example.org",
                "@example.org",
                "a@b",
                "a@b..org",
                "a@example.org.",
                ".a@example.org",
                "a@example.org\u0000",
                "a@example.org\u200b",
                "a<b>@example.org",
                "a@exa mple.org",
                "a@[127.0.0.1]",
                "a,b@example.org",
                "mailto:a@example.org",
                "a@example.org?bcc=b@example.org",
            })
    void whatIsNoAddressIsNone(String address) {
        Guest.Listed listed =
                listed("address\tlanguage\tsource\n\"" + address.replace("\"", "\"\"") + "\"\tde\tFest\n");
        assertEquals(List.of(new Bad(2, Reason.NOT_AN_ADDRESS)), listed.bad(), address);
    }

    @Test
    void aSourceIsPlainAndShort() {
        String source = listed("address,language,source\na@x.org,de,<b>Fest</b>\u0000\u0007 " + "ü".repeat(500))
                .guests()
                .getFirst()
                .source();
        assertTrue(source.startsWith("<b>Fest</b> ü"), source);
        assertEquals(200, source.length());
    }

    @Test
    void whatIsNoTableIsSaidSo() {
        assertInstanceOf(AddressFile.Empty.class, read(""));
        assertInstanceOf(AddressFile.Empty.class, read("\ufeff\r\n \n"));
        assertInstanceOf(AddressFile.Empty.class, read("address,language,source\n,,\n"));
        assertInstanceOf(AddressFile.NoText.class, read("PK\u0003\u0004 and so on"));
        assertEquals(new AddressFile.NoTable(Set.of(Column.values())), read("Sehr geehrte Damen und Herren"));
        assertEquals(new AddressFile.NoTable(Set.of(Column.SOURCE)), read("E-Mail;Sprache\na@x.org;de"));
        assertEquals(new AddressFile.NoTable(Set.of(Column.values())), read("\"address,language,source\na@x.org,de,x"));
    }

    @Test
    void tooMuchIsRefusedAndALongLineCostsItselfOnly() {
        assertInstanceOf(AddressFile.TooMuch.class, AddressFile.read(new byte[AddressFile.LARGEST + 1]));
        String row = "a%d@x.org,de,Fest\n";
        String most = "address,language,source\n"
                + IntStream.range(0, AddressFile.MOST_ROWS)
                        .mapToObj(row::formatted)
                        .collect(Collectors.joining());
        assertEquals(
                AddressFile.MOST_ROWS,
                assertInstanceOf(AddressFile.Table.class, read(most)).rows().size());
        assertInstanceOf(AddressFile.TooMuch.class, read(most + row.formatted(-1)));
        Guest.Listed listed = assertTimeout(
                Duration.ofSeconds(2),
                () -> listed("address,language,source\n" + "\"a,".repeat(350_000) + "\na@x.org,de,Fest\n"));
        assertEquals(List.of(new Bad(2, Reason.BROKEN)), listed.bad());
        assertEquals(1, listed.guests().size());
    }

    private static List<List<String>> guests(byte[] file) {
        AddressFile.Table table = assertInstanceOf(AddressFile.Table.class, AddressFile.read(file));
        return Guest.of(table, LANGUAGES).guests().stream()
                .map(guest -> List.of(guest.mailbox().name(), guest.language(), guest.source()))
                .toList();
    }

    private static Guest.Listed listed(String text) {
        return Guest.of(assertInstanceOf(AddressFile.Table.class, read(text)), LANGUAGES);
    }

    private static AddressFile.Read read(String text) {
        return AddressFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
