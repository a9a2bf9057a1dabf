package de.komplize.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MemoTest {

    private final List<String> worked = new ArrayList<>();
    private final Memo<String> memo = new Memo<>(text -> {
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
                for (int i = 0; i < 600; i++) {
                    all.add(memo.of("a" + i));
                }
            }
            return all;
        });
        assertEquals("A599", made.getLast());
        assertEquals(700, worked.size());
    }
}
