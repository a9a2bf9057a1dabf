package de.komplize.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MemoTest {

    private final List<String> worked = new ArrayList<>();
    private final Memo<String, String> memo = new Memo<>(text -> {
        worked.add(text);
        return text.toUpperCase(Locale.ROOT);
    });

    @Test
    void worksOnceForATextWhileAMessageIsHandled() {
        assertEquals("AA", Memo.during(() -> memo.of("a") + memo.of("a")));
        assertEquals(List.of("a"), worked);
    }

    @Test
    void remembersNothingElsewhereAndNothingOfTheMessageBefore() {
        memo.of("a");
        memo.of("a");
        Memo.during(() -> memo.of("a"));
        Memo.during(() -> memo.of("a"));
        assertEquals(List.of("a", "a", "a", "a"), worked);
    }

    @Test
    void whatIsTooMuchToRememberIsRightAllTheSame() {
        List<String> made = Memo.during(() -> {
            List<String> all = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < 1_100; i++) {
                    all.add(memo.of("a" + i));
                }
            }
            return all;
        });
        assertEquals("A1099", made.getLast());
        assertEquals(1_200, worked.size());
    }

    @Test
    void knowsAKeyAsTheVeryObject() {
        Memo<List<String>, String> first = Memo.ofTheSame(texts -> memo.of(texts.getFirst()));
        List<String> one = new ArrayList<>(List.of("a"));
        assertEquals("AAA", Memo.during(() -> first.of(one) + first.of(one) + first.of(new ArrayList<>(one))));
        assertEquals(List.of("a"), worked);
    }
}
