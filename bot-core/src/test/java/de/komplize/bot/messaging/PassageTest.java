package de.komplize.bot.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nur Text|nur Text",
                "Siehe https://www.kassel.de/smart.|Siehe [https://www.kassel.de/smart].",
                "(http://a.de/b?c=d&e#f)|([http://a.de/b?c=d&e#f])",
                "smart@kassel.de, bitte|[mailto:smart@kassel.de], bitte",
                "javascript:alert(1)|javascript:alert(1)",
                "data:text/html,x|data:text/html,x",
                "www.kassel.de|www.kassel.de",
                "https://|https://",
            })
    void onlyTheWebAndMailAreLinked(String text, String linked) {
        assertEquals(
                linked,
                Passage.of(text).stream()
                        .map(passage -> passage.link().isEmpty() ? passage.text() : "[" + passage.link() + "]")
                        .collect(Collectors.joining()));
    }
}
