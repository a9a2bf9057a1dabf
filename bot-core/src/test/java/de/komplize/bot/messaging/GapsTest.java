package de.komplize.bot.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Channel.Pace;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a lane may sleep for the places that it leaves alone. */
class GapsTest {

    private static final Duration NONE = Duration.ofDays(1);

    private final Gaps gaps = new Gaps();

    @Test
    void waitsForThePlaceThatOpensFirst() {
        assertEquals(NONE, gaps.next());
        gaps.begin(new Pace("example.org", Duration.ofHours(2)));
        gaps.begin(new Pace("example.net", Duration.ofHours(1)));
        assertTrue(gaps.next().compareTo(Duration.ofHours(1)) <= 0);
        assertEquals(2, gaps.waiting());
    }

    @Test
    void saysOnceThatAPlaceHasOpened() throws InterruptedException {
        gaps.begin(new Pace("example.org", Duration.ofMillis(1)));
        Thread.sleep(20);
        assertEquals(Duration.ZERO, gaps.next());
        assertEquals(NONE, gaps.next(), "a lane that can begin nothing sleeps");
    }
}
