package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checks 38 and 39: wrong passwords are found in the audit, and a crowd at the door is told to come again in a moment. */
@Timeout(240)
class Check39WrongPasswordsTest {

    private static final String WRONG = "Der Fluss war gestern grau";
    private static final String REFUSED = "SELECT count(*) FROM audit WHERE deed = 'staff.password_refused'";

    private OpenOffice office;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        office = new OpenOffice(folder);
        office.waits();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aWrongPasswordIsFoundInTheAuditByItsAccount() throws IOException, InterruptedException {
        from(1).logIn("Nobody", WRONG);
        from(2).logIn("Anne", WRONG);
        awaitRefused(1);
        long anne = office.id("Anne");
        assertEquals(
                1,
                office.number(REFUSED + " AND staff_id = " + anne + " AND what = 'account " + anne + "'"),
                "no address, no password, and nothing of a name that there is not");
        office.anne.cookies.clear();
        office.waits();
        office.anne.logInWithCode("Anne", OpenOffice.PASSWORD);
        String audit = office.anne.get("/audit").body();
        assertTrue(audit.contains("Falsches Passwort"), audit);
        assertFalse(audit.contains(WRONG) || audit.contains("Nobody"), audit);
    }

    @Test
    void whoeverGuessesAllDayDoesNotFillIt() throws IOException, InterruptedException {
        for (int i = 0; i < 10; i++) {
            assertEquals(401, from(i).logIn("Anne", WRONG).statusCode());
        }
        office.waits();
        for (int i = 20; i < 25; i++) {
            assertEquals(401, from(i).logIn("Anne", WRONG).statusCode());
        }
        awaitRefused(5);
        office.clock().advance(Duration.ofHours(1));
        from(30).logIn("Anne", WRONG);
        awaitRefused(6);
    }

    @Test
    void aCrowdAtTheDoorIsToldToComeAgain() throws IOException, InterruptedException {
        Browser first = office.browser();
        first.get("/login");
        List<Callable<HttpResponse<String>>> crowd = IntStream.range(0, 140)
                .<Callable<HttpResponse<String>>>mapToObj(i -> () -> {
                    Browser one = from(i);
                    one.cookies.putAll(first.cookies);
                    return one.postWithKey(
                            first.formKey(), "/login", "name", "Somebody" + i, "password", WRONG, "next", "/");
                })
                .toList();
        List<HttpResponse<String>> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(crowd).stream().map(Future::resultNow).toList();
        }
        List<HttpResponse<String>> later =
                answers.stream().filter(answer -> answer.statusCode() == 503).toList();
        assertFalse(later.isEmpty(), "more than a hundred wait at no time");
        assertTrue(later.size() < 60, later.size() + " were sent away");
        for (HttpResponse<String> answer : later) {
            assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
            assertTrue(answer.body().contains("<h1>Bitte versuchen Sie es gleich noch einmal</h1>"), answer.body());
        }
        assertTrue(answers.stream().allMatch(answer -> List.of(401, 503).contains(answer.statusCode())));
    }

    /** It is written beside the answer. */
    private void awaitRefused(long count) {
        Instant end = Instant.now().plusSeconds(60);
        while (office.number(REFUSED) < count && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(5_000_000);
        }
        assertEquals(count, office.number(REFUSED));
    }

    private Browser from(int network) {
        Browser browser = office.browser();
        browser.headers.put("X-Forwarded-For", "10.1.0." + network);
        return browser;
    }
}
