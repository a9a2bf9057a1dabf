package de.komplize.bot.dialogue;

import static de.komplize.bot.dialogue.Channelled.CHAT;
import static de.komplize.bot.dialogue.Channelled.SMS;
import static de.komplize.bot.dialogue.Channelled.TELEGRAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.contact.LinkCodes;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two channels become one conversation by a code that is asked for in the one and typed in the other. */
class LinkingTest {

    @TempDir
    private Path folder;

    private Channelled city;

    @BeforeEach
    void start() {
        city = Channelled.in(folder);
        city.writes(CHAT, "goals");
        city.writes(SMS, "goals");
    }

    @AfterEach
    void stop() {
        city.close();
    }

    @Test
    void theCodeTypedInTheOtherChannelMakesThemOne() {
        long chat = city.contact(CHAT);
        List<String> said = city.ties(CHAT, SMS);
        assertTrue(said.getFirst().startsWith("Geschafft!"), said.toString());
        assertTrue(city.lastAt(CHAT).startsWith("Ihr Code ist eben eingegeben worden (SMS)."), city.lastAt(CHAT));
        assertEquals(chat, city.contact(SMS));
        assertEquals(2, city.world.number("SELECT count(*) FROM event WHERE kind = 'linked'"));
        assertEquals(1, city.world.number("SELECT count(*) FROM session"));
        assertTrue(city.writes(SMS, "goals").getFirst().length() > 10, "answered where it is written");
        assertTrue(city.writes(CHAT, "goals").getFirst().length() > 10);
    }

    @Test
    void whoHasNotWrittenThereBeforeGetsTheNoticeAndSpeaksTheOthersLanguage() {
        city.writes(CHAT, "English");
        List<String> said = city.ties(CHAT, TELEGRAM);
        assertTrue(said.getFirst().startsWith("Hello! A machine"), said.toString());
        assertTrue(said.get(1).startsWith("Done!"), said.toString());
        assertEquals(city.contact(CHAT), city.contact(TELEGRAM));
    }

    @Test
    void aCodeIsReadHoweverItIsWritten() {
        List<String> ways = List.of(
                "Code %s",
                "code: %s",
                "Mein Code ist %s.",
                "/verknuepfen %s",
                "Kod %s",
                "Мой код %s",
                "رمز %s",
                "%s",
                "Verknüpfen %s");
        for (String written : ways) {
            String code = city.code(CHAT);
            Address from = new Address("sms", "+49" + ways.indexOf(written));
            city.writes(from, written.formatted(code.substring(0, 3) + " " + code.substring(3)));
            assertEquals(city.contact(CHAT), city.contact(from), written);
        }
    }

    @Test
    void figuresOfEveryScriptAreFigures() {
        String code = city.code(CHAT);
        StringBuilder arabic = new StringBuilder("رمز ");
        code.chars().forEach(figure -> arabic.append((char) ('٠' + figure - '0')));
        city.writes(SMS, arabic.toString());
        assertEquals(city.contact(CHAT), city.contact(SMS));
    }

    @Test
    void onlyAHashOfTheCodeIsKept() {
        String code = city.code(CHAT);
        byte[] hash = city.world
                .database()
                .read(tx -> tx.one(row -> row.bytes(1), "SELECT hash FROM link_code WHERE kind = 'code'"))
                .orElseThrow();
        assertEquals(32, hash.length);
        assertEquals(2, city.world.number("SELECT count(*) FROM link_code"), "the figures and the link");
        assertEquals(0, city.world.number("SELECT count(*) FROM session WHERE body LIKE '%' || ? || '%'", code));
    }

    @Test
    void aWrongCodeTiesNobodyAndTheRightOneStillDoes() {
        String code = city.code(CHAT);
        assertTrue(
                city.writes(SMS, "Code " + Channelled.another(code)).getFirst().startsWith("Dieser Code passt nicht"));
        assertNotEquals(city.contact(CHAT), city.contact(SMS));
        city.writes(SMS, "Code " + code);
        assertEquals(city.contact(CHAT), city.contact(SMS));
    }

    @Test
    void afterFiveWrongCodesTheAddressWaitsAnHour() {
        String wrong = Channelled.another(city.code(CHAT));
        for (int i = 0; i < LinkCodes.MOST_OF_ONE; i++) {
            assertTrue(city.writes(SMS, "Code " + wrong).getFirst().startsWith("Dieser Code passt nicht"));
        }
        String right = city.code(CHAT);
        assertTrue(city.writes(SMS, "Code " + right).getFirst().startsWith("Hier sind zu viele falsche Codes"));
        assertNotEquals(city.contact(CHAT), city.contact(SMS));
        city.writes(TELEGRAM, "Code " + right);
        assertEquals(city.contact(CHAT), city.contact(TELEGRAM), "another address does not wait");
        city.world.clock().advance(LinkCodes.WAIT.plusSeconds(1));
        city.writes(SMS, "Code " + city.code(CHAT));
        assertEquals(city.contact(CHAT), city.contact(SMS));
    }

    @Test
    void withManyAddressesNoMoreThanAHundredCanBeTriedInADay() {
        String code = city.code(CHAT);
        String wrong = Channelled.another(code);
        for (int i = 0; i < LinkCodes.MOST_MISSES; i++) {
            city.writes(new Address("sms", "+49guess" + i / LinkCodes.MOST_OF_ONE), "Code " + wrong);
        }
        Address fresh = new Address("sms", "+49guessing");
        assertTrue(city.writes(fresh, "Code " + code).getLast().startsWith("Hier sind zu viele falsche Codes"));
        city.world.clock().advance(LinkCodes.DAY.plusSeconds(1));
        city.writes(fresh, "Code " + city.code(CHAT));
        assertEquals(city.contact(CHAT), city.contact(fresh));
    }

    @Test
    void aCodeIsOverAfterTenMinutes() {
        String code = city.code(CHAT);
        city.world.clock().advance(LinkCodes.VALID);
        assertTrue(city.writes(SMS, "Code " + code).getFirst().startsWith("Dieser Code passt nicht"));
    }

    @Test
    void aCodeIsUsedOnce() {
        String code = city.code(CHAT);
        city.writes(SMS, "Code " + code);
        assertTrue(city.writes(TELEGRAM, "Code " + code).getLast().startsWith("Dieser Code passt nicht"));
        assertNotEquals(city.contact(CHAT), city.contact(TELEGRAM));
        assertEquals(0, city.world.number("SELECT count(*) FROM link_code"), "nor is the link that came with it");
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOneBefore() {
        String first = city.code(CHAT);
        String second = city.code(CHAT);
        assertTrue(city.writes(SMS, "Code " + first).getFirst().startsWith("Dieser Code passt nicht"));
        city.writes(SMS, "Code " + second);
        assertEquals(city.contact(CHAT), city.contact(SMS));
    }

    @Test
    void whereItWasAskedForACodeIsAnsweredHelpfully() {
        String code = city.code(CHAT);
        assertTrue(
                city.writes(CHAT, "Code " + code).getFirst().startsWith("Diesen Code brauchen Sie im anderen Kanal"));
        assertTrue(city.writes(CHAT, code).getFirst().startsWith("Diesen Code brauchen Sie im anderen Kanal"));
        assertEquals(0, city.world.number("SELECT count(*) FROM link_miss"));
        city.writes(SMS, "Code " + code);
        assertEquals(city.contact(CHAT), city.contact(SMS));
        String again = city.code(CHAT);
        assertEquals(List.of("Diese beiden Kanäle gehören schon zusammen."), city.writes(SMS, "Code " + again));
    }

    @Test
    void sixFiguresAloneAreACodeOnlyWhereNothingElseIsOpenAndACodeIs() {
        assertFalse(city.writes(SMS, "123456").getFirst().contains("Code"), "nobody has asked for a code");
        city.writes(SMS, "Umfrage");
        city.writes(SMS, "1");
        long misses = city.world.number("SELECT count(*) FROM link_miss");
        String code = city.code(CHAT);
        city.writes(SMS, code);
        assertNotEquals(city.contact(CHAT), city.contact(SMS), "it may be the answer to the question");
        assertEquals(misses, city.world.number("SELECT count(*) FROM link_miss"));
        city.writes(SMS, "Code " + code);
        assertEquals(city.contact(CHAT), city.contact(SMS), "but what is called a code is one");
    }

    @Test
    void otherFiguresAreNoCode() {
        city.code(CHAT);
        for (String written : List.of(
                "34117",
                "34117 Kassel",
                "0561 787 123456",
                "Wir sind 123456 Leute",
                "1234567",
                "12345",
                "Code",
                "Code 12345")) {
            city.writes(SMS, written);
            assertEquals(0, city.world.number("SELECT count(*) FROM link_miss"), written);
        }
    }

    @Test
    void whereItIsAskedWhetherAllShallBeErasedNothingIsACode() {
        String code = city.code(CHAT);
        city.writes(SMS, "delete");
        city.writes(SMS, "Code " + code);
        assertNotEquals(city.contact(CHAT), city.contact(SMS));
    }

    @Test
    void wordsAndSentencesOfEveryLanguageAreKnown() {
        for (String written : List.of(
                "Verknüpfen",
                "Ich möchte meine Kanäle verknüpfen!",
                "/link",
                "I want to link my channels",
                "Kanallarımı bağlamak istiyorum",
                "Хочу связать каналы",
                "Я хочу зв’язати канали",
                "أريد ربط قنواتي")) {
            long before = offered();
            city.writes(CHAT, written);
            assertEquals(before + 1, offered(), written);
        }
        for (String written : List.of(
                "Verknüpfung lösen", "unlink", "Bağlantıyı kaldır", "Отвязать", "Відв'язати", "فك الربط", "/trennen")) {
            assertTrue(city.writes(CHAT, written).getFirst().startsWith("Dieser Kanal ist mit keinem"), written);
        }
    }

    private long offered() {
        return city.world.number("SELECT count(*) FROM event WHERE kind = 'link_offered'");
    }

    @Test
    void whatTheCodeSaysIsNotRepeated() {
        String code = city.code(CHAT);
        assertFalse(String.join("\n", city.writes(CHAT, "wiederholen")).contains(code));
    }

    @Test
    void inTheHandsOfAPersonACodeThatIsCalledOneIsReadAndTheHandsStay() {
        Handoffs handoffs = city.world.conversations().handoffs();
        AccessToken anne =
                new AccessToken(new AccessToken.Id(7), "Anne", Role.MODERATOR, Instant.EPOCH, Optional.empty());
        handoffs.take(new Contact.Id(city.contact(CHAT)), anne);
        String code = city.code(CHAT);
        assertEquals(1, city.writes(SMS, "Code " + code).size());
        assertEquals(List.of(), city.writes(SMS, "goals"), "only the person answers");
        assertEquals(7, city.world.number("SELECT held_by FROM session"));
        assertEquals(
                new Handoffs.Outcome.Replied(), handoffs.reply(new Contact.Id(city.contact(CHAT)), anne, "Guten Tag"));
        assertEquals("Guten Tag", city.world.messages(SMS).getLast().text(), "where it was written last");
    }

    @Test
    void erasedMeanwhileACodeFitsNobody() {
        String code = city.code(CHAT);
        city.writes(CHAT, "delete");
        city.writes(CHAT, "ja");
        assertTrue(city.writes(SMS, "Code " + code).getFirst().startsWith("Dieser Code passt nicht"));
    }
}
