package de.komplize.channels.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.SmsText;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Line 68 of the channels: three parts at most, or where the rest stands; choices and the question stay. */
class SmsReplyTest {

    private static final String REST = "Mehr: https://chat.example.org";

    @Test
    void whatFitsIsSentAsItIs() {
        SmsText text = SmsReply.of(reply("Guten Tag! Was möchten Sie wissen?", "Ziele", "Mitmachen"), REST);
        assertEquals("Guten Tag! Was möchten Sie wissen?\n\n1) Ziele\n2) Mitmachen", text.text());
    }

    @Test
    void line68WhatIsTooLongEndsAfterASentenceWithALink() {
        String sentence = "Das ist ein Satz, der etwas über das Projekt sagt und nicht ganz kurz ist. ";
        SmsText text = SmsReply.of(reply(sentence.repeat(12).strip()), REST);
        assertEquals(sentence.repeat(5).strip() + "\n" + REST, text.text());
        assertEquals(3, text.count());
    }

    @Test
    void line68TheQuestionAndTheChoicesStay() {
        String sentence = "Das ist ein Satz, der etwas über das Projekt sagt und nicht ganz kurz ist. ";
        SmsText text = SmsReply.of(reply(sentence.repeat(12) + "\nWas nehmen Sie?", "Rot", "Grün"), REST);
        assertTrue(text.count() <= 3);
        assertTrue(text.text().startsWith(sentence.strip()));
        assertTrue(text.text().endsWith(REST + "\nWas nehmen Sie?\n1) Rot\n2) Grün"), text.text());
    }

    @Test
    void line68TheLastLineStaysWithTheNumberThatIsAskedFor() {
        String text =
                "Soll я всё удалить? " + "Это нельзя отменить. ".repeat(15).strip()
                        + "\nЕсли Вы этого хотите, напишите в ответ только это число: 123456. Если нет, напишите: Нет.";
        SmsText sent = SmsReply.of(reply(text), REST);
        assertTrue(sent.count() <= 3);
        assertTrue(sent.text().startsWith("Soll я всё удалить?"), sent.text());
        assertTrue(sent.text().contains("123456"), sent.text());
    }

    @Test
    void line68OneSentenceWithoutEndIsCutAfterAWord() {
        SmsText text = SmsReply.of(reply("Wort ".repeat(300).strip()), REST);
        assertTrue(text.text().endsWith("Wort...\n" + REST), text.text());
        assertEquals(3, text.count());
    }

    @Test
    void line68ManyLongChoicesKeepTheirNumbers() {
        String[] labels = IntStream.rangeClosed(1, 23)
                .mapToObj(i -> "Район номер " + i + " с очень длинным названием")
                .toArray(String[]::new);
        SmsText text = SmsReply.of(reply("О каком районе идёт речь?", labels), REST);
        assertTrue(text.count() <= 3);
        String few = SmsReply.of(
                        reply(
                                "О каком районе идёт речь?",
                                List.of(labels).subList(0, 6).toArray(String[]::new)),
                        REST)
                .text();
        for (int i = 1; i <= 6; i++) {
            assertTrue(few.contains("\n" + i + ") "), few);
        }
        assertTrue(few.contains("О каком районе идёт речь?"), few);
    }

    @Test
    void line68NothingIsEverLongerThanThreeParts() {
        Random chance = new Random(68);
        String alphabet = "ab äöü€[].?!:\nЖя😀 Wort";
        for (int i = 0; i < 200; i++) {
            StringBuilder written = new StringBuilder("x");
            for (int length = chance.nextInt(1_500); length > 0; length--) {
                int at = chance.nextInt(alphabet.codePointCount(0, alphabet.length()));
                written.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)));
            }
            String[] labels = IntStream.range(0, chance.nextInt(30))
                    .mapToObj(n -> "Wahl " + "я".repeat(chance.nextInt(60)))
                    .toArray(String[]::new);
            assertTrue(SmsReply.of(reply(written.toString(), labels), REST).count() <= 3, written.toString());
        }
    }

    private static Outbound reply(String text, String... labels) {
        List<Choice> choices = IntStream.range(0, labels.length)
                .mapToObj(i -> new Choice("c" + i, labels[i]))
                .toList();
        return new Outbound(1, new Address("sms", "+4915112345678"), text, choices, "de", false);
    }
}
