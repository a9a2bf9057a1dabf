package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    private static LanguageGuess guess;

    @BeforeAll
    static void learn() throws IOException {
        guess = LanguageGuess.of(PackTest.phrases());
    }

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
            ok                                         |        | de
            ok                                         | tr     | tr
            42                                         | en     | en
            Smart Kassel                               | tr     | tr
            👍                                         | ru     | ru
            Waldau                                     | ar     | ar
            Hallo                                      | de-easy | de
            Ich verstehe das nicht                     | en     | de
            Wie funktioniert das mit der Auslosung?    | tr     | de
            Smart City                                 | de     | de
            Smart Kassel nedir?                        | de     | tr
            Hello Kassel                               | tr     | en
            Что такое Smart Kassel?                    | de     | ru
            Що таке Smart Kassel?                      | de     | uk
            ما هو مشروع Smart Kassel؟                  | de     | ar
            Was ist Smart Kassel?                      | de     | de
            """)
    void knowsTheLanguage(String text, @Nullable String hint, String language) {
        assertEquals(language, guess.of(text, Optional.ofNullable(hint)));
    }
}
