package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CorrectionsTest {

    @TestFactory
    Stream<DynamicTest> recognisesThatTheSecondAnswerShallBeDifferent() {
        return Stream.of(
                        "Frage 2 ändern",
                        "Change question 2",
                        "change question two please",
                        "I want to change the second answer",
                        "I would like to correct my answer to question 2.",
                        "question 2 was wrong",
                        "2. soruyu değiştir",
                        "2. soruyu değiştirmek istiyorum",
                        "lütfen 2. soruyu düzelt",
                        "ikinci soruyu değiştir",
                        "2 numaralı soruyu değiştir",
                        "soru 2'yi değiştir",
                        "Изменить вопрос 2",
                        "Я хочу изменить ответ на вопрос 2",
                        "хочу исправить второй ответ",
                        "вопрос № 2 исправить",
                        "Змінити запитання 2",
                        "Хочу змінити відповідь на запитання 2",
                        "змінити другу відповідь",
                        "виправити питання 2",
                        "تغيير السؤال 2",
                        "تغيير السؤال ٢",
                        "أريد تغيير السؤال الثاني",
                        "أريد تعديل جوابي على السؤال رقم 2",
                        "«Изменить вопрос 2»")
                .map(text -> DynamicTest.dynamicTest(text, () -> assertTrue(Corrections.isOne(text))));
    }

    @TestFactory
    Stream<DynamicTest> readsTheNewAnswer() {
        return Stream.of(
                        "question 2: no",
                        "answer 2 is no",
                        "2. soru: no",
                        "soru 2: no",
                        "вопрос 2: no",
                        "ответ на вопрос 2: no",
                        "запитання 2: no",
                        "السؤال ٢: no")
                .map(text -> DynamicTest.dynamicTest(
                        text,
                        () -> assertEquals(
                                Optional.of("no"),
                                CorrectionsAbroad.withAnswer(de.komplize.bot.entity.Folding.plain(text))
                                        .flatMap(CorrectionsAbroad.Wanted::answer))));
    }

    @Test
    void knowsTheNumberAloneWhereOneIsAskedFor() {
        Stream.of(
                        "change 2",
                        "2'yi değiştir",
                        "изменить 2",
                        "поменять номер 2",
                        "змінити 2",
                        "تغيير 2",
                        "change number two")
                .forEach(text -> assertEquals(
                        2,
                        CorrectionsAbroad.bare(text)
                                .map(wanted -> Choosing.number(wanted.number()).orElse(0))
                                .orElse(0),
                        text));
    }

    @Test
    void takesNothingElseForOne() {
        Stream.of(
                        "I have a question",
                        "my question is about WLAN",
                        "bir sorum var",
                        "у меня вопрос",
                        "у мене питання про дорогу",
                        "عندي سؤال",
                        "What is the answer?",
                        "number of ideas",
                        "Нет")
                .forEach(text -> assertFalse(Corrections.isOne(text), text));
    }
}
