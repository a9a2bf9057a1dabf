package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.storage.Check;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fills up while residents write, and is freed again while the server runs on (check 16). */
@Tag("needs-root")
class Check16DiskFullTest {

    private static final int MEGABYTES = 12;

    /** What is left in the log's file may take some messages more; a megabyte takes far fewer than this. */
    private static final int MOST_UNTIL_FULL = 1_000;

    private static final int TRIES_WHILE_FULL = 200;
    private static final Duration DEGRADED = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    /** Each writes one message only. */
    private final List<Conversation> tried = new ArrayList<>();

    private final Set<Conversation> taken = new HashSet<>();

    @Test
    void whatCannotBeStoredIsNotAcknowledgedAndAllGoesOnWhenThereIsRoomAgain() throws IOException {
        Installation installation = Installation.in(folder);
        try (SmallDisk disk = SmallDisk.mount(installation.data(), MEGABYTES);
                Child child = installation.start()) {
            Child.Ports ports = child.ports();
            Endpoint endpoint = new Endpoint();
            endpoint.up(ports.open());
            Residents before = Residents.hold(Conversation.numbered(0, 12), 6, endpoint);
            before.finish();
            disk.fill();
            long again;
            try (Http chat = new Http(ports.open());
                    Http office = new Http(ports.office())) {
                whileFull(chat, office);
                assertEquals(
                        200,
                        before.conversations().getFirst().read(chat, "after=0").status(),
                        "reading goes on");
                Stored.copied(installation.database(), installation.work().resolve("copy.db"));
                assertEquals(
                        List.of(),
                        Check.full(installation.work().resolve("copy.db")).faults());
                disk.free();
                again = untilAgain(chat, office);
            }
            Residents after = Residents.hold(Conversation.numbered(20, 32), 6, endpoint);
            after.finish();
            child.kill();
            verify(installation, List.of(before, after));
            System.out.println(
                    "check 16: %d messages taken after the disk was filled, then none of %d; again %d ms after it was freed"
                            .formatted(taken.size() - 1, TRIES_WHILE_FULL, again));
        }
    }

    /** After the first refusal everything is refused, with a word when to come again, and the office's port says what is wrong. */
    private void whileFull(Http chat, Http office) throws IOException {
        int until = 0;
        while (write(chat).status() == 202) {
            assertTrue(++until < MOST_UNTIL_FULL, "the disk is not full");
        }
        // Something small, such as a line of the search, may still fit in between and say that all is well.
        assertTrue(
                Residents.comesTrue(DEGRADED, () -> {
                    Http.Answer answer = health(office);
                    return answer.status() == 503 && answer.body().contains("degraded");
                }),
                "not degraded within " + DEGRADED);
        for (int i = 0; i < TRIES_WHILE_FULL; i++) {
            Http.Answer answer = write(chat);
            assertEquals(503, answer.status(), answer.body());
            assertTrue(answer.retryAfter().isPresent());
        }
    }

    private long untilAgain(Http chat, Http office) {
        long freed = System.nanoTime();
        assertTrue(Residents.comesTrue(AGAIN, () -> write(chat).status() == 202), "not going on within " + AGAIN);
        assertEquals(200, health(office).status());
        return Duration.ofNanos(System.nanoTime() - freed).toMillis();
    }

    private Http.Answer write(Http chat) {
        // Odd numbers speak to the double, which needs no session.
        Conversation next = Conversation.numbered(10_001 + 2 * tried.size());
        tried.add(next);
        try {
            Http.Answer answer = next.attempt(chat, 0);
            if (answer.status() / 100 == 2) {
                taken.add(next);
            }
            return answer;
        } catch (IOException e) {
            throw new AssertionError("the server hung up", e);
        }
    }

    private static Http.Answer health(Http office) {
        try {
            return office.get("/health", "");
        } catch (IOException e) {
            throw new AssertionError("the office's port hung up", e);
        }
    }

    /** Taken is stored, refused is not. */
    private void verify(Installation installation, List<Residents> residents) {
        Stored stored = installation.afterKill();
        for (Conversation conversation : tried) {
            List<String> expected = taken.contains(conversation) ? List.of(conversation.text(0)) : List.of();
            assertEquals(expected, stored.written(conversation.handle()));
        }
        residents.stream()
                .map(Residents::conversations)
                .flatMap(List::stream)
                .forEach(conversation -> assertEquals(conversation.texts(), stored.written(conversation.handle())));
        assertEquals(List.of(), Check.full(installation.database()).faults());
    }
}
