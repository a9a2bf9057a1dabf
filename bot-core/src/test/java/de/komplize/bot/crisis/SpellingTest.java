package de.komplize.bot.crisis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "töten, toeten",
        "töten, TOTEN",
        "Straße, strasse",
        "lebennnn, leben",
        "su1cide, suicide",
        "öldürmek, oldurmek",
        "İSTİYORUM, istiyorum",
        "ёлка, елка",
        "жить, жит",
        "أَمُوت, اموت",
        "ｗｉｌｌ, will",
        "don’t, dont"
    })
    void foldsToTheSame(String one, String other) {
        assertEquals(Spelling.fold(one), Spelling.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"жить, zhit", "жить, jit", "хочу, khochu", "хочу, hochu", "хочу, xochu", "моя, moja", "моя, moia"})
    void readsRussianInLatinLetters(String cyrillic, String latin) {
        assertEquals(Transliteration.key(Spelling.fold(cyrillic)), Transliteration.key(Spelling.fold(latin)));
    }

    @ParameterizedTest
    @CsvSource({
        "umbringen, umbirngen, 1",
        "umbringen, umbrinen, 1",
        "umbringen, umbringgne, 2",
        "umbringen, umbringen, 0",
        "sterben, werben, 2",
        "umbring*, umbirngst, 1"
    })
    void countsSlips(String word, String written, int slips) {
        assertEquals(slips, Slips.between(Word.parse(word), written, 2));
    }

    @Test
    void putsSpacedLettersTogether() {
        assertEquals(List.of("ich", "wil", "sterben"), texts("i c h   w i l l   s t e r b e n"));
        assertEquals(List.of("sterben", "jetzt"), texts("s.t.e.r.b.e.n jetzt"));
        assertEquals(List.of("a", "b", "c"), texts("a b c"));
    }

    private static List<String> texts(String message) {
        return Tokenizer.words(message).stream().map(Token::text).toList();
    }
}
