package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.idea.Wanted;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IdeaVerbsTest {

    @TestFactory
    Stream<DynamicTest> recognisesSupportThatIsTakenBack() {
        return Stream.of(
                        "Take back my support for number 1042.",
                        "take my support back for idea 1042",
                        "I no longer support idea 1042",
                        "withdraw my support for 1042",
                        "1042 numaralı fikre desteğimi geri al.",
                        "1042 numaralı fikri artık desteklemiyorum",
                        "1042 için desteğimi geri çekmek istiyorum",
                        "Отозвать поддержку идеи номер 1042.",
                        "снимите мою поддержку идеи 1042",
                        "Я больше не поддерживаю идею 1042",
                        "Зняти підтримку ідеї номер 1042.",
                        "Відкликати мою підтримку 1042",
                        "більше не підтримую ідею 1042",
                        "سحب الدعم للفكرة رقم 1042.",
                        "أريد سحب دعمي للفكرة رقم ١٠٤٢",
                        "لم أعد أدعم الفكرة 1042")
                .map(text -> DynamicTest.dynamicTest(text, () -> {
                    assertTrue(IdeaVerbs.takeSupportBack(text));
                    assertFalse(IdeaVerbs.support(text));
                    assertEquals(1042, Wanted.number(text).orElse(0));
                }));
    }

    @TestFactory
    Stream<DynamicTest> recognisesSupport() {
        return Stream.of(
                        "Support number 12",
                        "I support idea 12",
                        "I'd like to support idea no. 12",
                        "12 numaralı fikri destekliyorum",
                        "12 numaralı fikri desteklemek istiyorum",
                        "Поддержать идею номер 12",
                        "Я поддерживаю идею № 12",
                        "Підтримати ідею номер 12",
                        "підтримую ідею 12",
                        "دعم الفكرة رقم 12",
                        "أدعم الفكرة ١٢")
                .map(text -> DynamicTest.dynamicTest(text, () -> {
                    assertTrue(IdeaVerbs.support(text));
                    assertEquals(12, Wanted.number(text).orElse(0));
                }));
    }

    @TestFactory
    Stream<DynamicTest> recognisesWhoAsksWhatBecameOfAnIdea() {
        return Stream.of(
                        "What happened to idea 1042?",
                        "what became of my idea 1042",
                        "status of my idea 1042",
                        "1042 numaralı fikir ne oldu?",
                        "1042 numaralı fikrimin durumu nedir?",
                        "Что стало с идеей 1042?",
                        "что случилось с моей идеей № 1042",
                        "Що сталося з ідеєю 1042?",
                        "що з моєю ідеєю 1042",
                        "ماذا حدث للفكرة 1042؟",
                        "ماذا حصل لفكرتي رقم ١٠٤٢؟")
                .map(text -> DynamicTest.dynamicTest(text, () -> {
                    assertTrue(IdeaVerbs.askStatus(text));
                    assertEquals(1042, Wanted.number(text).orElse(0));
                }));
    }

    @Test
    void tellsTakingBackFromRewriting() {
        Stream.of("take it back", "geri çek", "отозвать идею", "відкликати ідею", "سحب الفكرة")
                .forEach(text -> assertTrue(IdeaVerbs.withdraw(text) && !IdeaVerbs.rewrite(text), text));
        Stream.of("change my idea", "fikrimi değiştir", "изменить идею", "змінити ідею", "تغيير الفكرة")
                .forEach(text -> assertTrue(IdeaVerbs.rewrite(text) && !IdeaVerbs.withdraw(text), text));
    }

    @Test
    void readsOnInAList() {
        Stream.of("More ideas", "more", "Diğerleri", "Ещё", "Ще", "أفكار أخرى", "المزيد")
                .forEach(text -> assertTrue(IdeaVerbs.more(text), text));
        Stream.of("To the list", "Listeye dön", "К списку", "До списку", "إلى القائمة")
                .forEach(text -> assertTrue(IdeaVerbs.returnToList(text), text));
    }
}
