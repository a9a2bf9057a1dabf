package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.understanding.TrainingPhrase;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    /** From the lists of common words, and from phrases in which each language has the project's names. */
    private static final LanguageGuess GUESS = LanguageGuess.of(Stream.of("de", "en", "tr", "ru", "uk", "ar")
            .flatMap(language -> Collections.nCopies(40, "Smart City, Smart Kassel, ok").stream()
                    .map(text -> new TrainingPhrase(language, "info.smart_city", text)))
            .toList());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wann ist das nächste Treffen?              |        | de
            Where is your office?                      |        | en
            I would like to talk to somebody           | de     | en
            Bir sonraki toplantı ne zaman?             |        | tr
            Merhaba, proje hakkında bilgi istiyorum    | de     | tr
            nasil katilabilirim lutfen                 | de     | tr
            Когда следующая встреча?                   |        | ru
            Где вы находитесь и кто это оплачивает?    | uk     | ru
            Коли наступна зустріч?                     |        | uk
            Дякую, а що це таке?                       | ru     | uk
            ок                                         | uk     | uk
            متى الاجتماع القادم؟                        |        | ar
            مرحبا                                      | de     | ar
            danke                                      |        | de
            ok                                         | tr     | tr
            42                                         | en     | en
            Smart Kassel                               | tr     | tr
            👍                                         | ru     | ru
            Waldau                                     | ar     | ar
            Hallo                                      | de-easy | de
            Ich verstehe das nicht                     | en     | de
            Wie funktioniert das mit der Auslosung?    | tr     | de
            Что такое Smart Kassel?                    | de     | ru
            Що таке Smart Kassel?                      | de     | uk
            ما هو مشروع Smart Kassel؟                  | de     | ar
            Was ist Smart Kassel?                      | de     | de
            """)
    void knowsTheLanguage(String text, @Nullable String hint, String language) {
        assertEquals(language, GUESS.of(text, Optional.ofNullable(hint)));
    }
}
