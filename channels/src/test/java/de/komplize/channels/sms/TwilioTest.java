package de.komplize.channels.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway's calls and its answers. */
class TwilioTest {

    private static final String ANNA = SmppStage.ANNA;

    @TempDir
    private Path folder;

    private Gateway gateway;

    @BeforeEach
    void start() {
        gateway = new Gateway(folder);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    @DisplayName("43, line 75: a call is taken when its signature is right, and only then")
    void line75OnlySignedCallsHaveAnEffect() {
        Map<String, String> form = Gateway.message("SM1", ANNA, "goals & <more> €");
        String url = Gateway.PUBLIC + TwilioCalls.MESSAGES;
        String right = gateway.sign(url, form);
        Map<String, String> changed = new TreeMap<>(form);
        changed.put("Body", "goals & <more> ¢");

        assertEquals(403, status(form, ""));
        assertEquals(403, status(form, "nonsense"));
        assertEquals(403, status(form, right.substring(1) + "x"));
        assertEquals(403, status(changed, right), "one character of a parameter");
        assertEquals(
                403, status(form, gateway.sign("http://127.0.0.1" + TwilioCalls.MESSAGES, form)), "another address");
        assertEquals(
                403, status(form, gateway.sign(Gateway.PUBLIC + ":8443" + TwilioCalls.MESSAGES, form)), "another port");
        assertEquals(
                403,
                gateway.call(TwilioCalls.MESSAGES + "?a=b", form, right).statusCode(),
                "a query that was not signed");
        assertEquals(403, gateway.call(TwilioCalls.STATUS, form, right).statusCode(), "another call's signature");
        assertEquals(0, gateway.world().number("SELECT count(*) FROM message"));

        HttpResponse<String> taken = gateway.call(TwilioCalls.MESSAGES, form, right);
        assertEquals(200, taken.statusCode());
        assertTrue(taken.body().endsWith("<Response/>"));
        assertEquals(List.of("goals & <more> €"), heard());
    }

    @Test
    @DisplayName("43, lines 71 and 75: the same call again has no effect")
    void line75AReplayHasNoEffect() {
        assertEquals(
                200,
                gateway.call(TwilioCalls.MESSAGES, Gateway.message("SM1", ANNA, "goals"))
                        .statusCode());
        assertEquals(
                200,
                gateway.call(TwilioCalls.MESSAGES, Gateway.message("SM1", ANNA, "goals"))
                        .statusCode());
        gateway.call(TwilioCalls.MESSAGES, Gateway.message("SM2", ANNA, "goals"));
        assertEquals(List.of("goals", "goals"), heard());
    }

    @Test
    void whatCannotBeStoredIsAskedForAgain() {
        gateway.world().database().failWrites(Integer.MAX_VALUE);
        HttpResponse<String> refused = gateway.call(TwilioCalls.MESSAGES, Gateway.message("SM1", ANNA, "goals"));
        assertEquals(503, refused.statusCode());
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        Map<String, String> report = Map.of("MessageSid", "SM1", "MessageStatus", "delivered", "To", ANNA);
        assertEquals(503, gateway.call(TwilioCalls.STATUS, report).statusCode());
        gateway.world().database().failWrites(0);
    }

    @Test
    void whatIsSentIsWhatTwilioWants() {
        gateway.receive("SM1", "anna", "goals");
        gateway.world().settle();
        Map<String, String> last = gateway.sent().getLast();
        assertEquals(ANNA, last.get("To"));
        assertEquals("+495617872467", last.get("From"));
        assertEquals(Gateway.PUBLIC + TwilioCalls.STATUS, last.get("StatusCallback"));
        String credentials = Gateway.SID + ":" + Gateway.TOKEN;
        assertEquals(
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)),
                gateway.authorizations().getLast());
    }

    @Test
    void line73StatusCallsMoveForwardOnly() {
        gateway.receive("SM1", "anna", "goals");
        gateway.world().settle();
        String sid = "SM" + gateway.sent().size();
        for (String status : List.of("sent", "delivered", "sent", "undelivered", "delivered", "queued")) {
            Map<String, String> report =
                    Map.of("MessageSid", sid, "MessageStatus", status, "To", ANNA, "ErrorCode", "30003");
            assertEquals(200, gateway.call(TwilioCalls.STATUS, report).statusCode());
        }
        assertEquals(1, states("delivered"));
        Map<String, String> failed =
                Map.of("MessageSid", "SM1", "MessageStatus", "undelivered", "To", ANNA, "ErrorCode", "30003");
        gateway.call(TwilioCalls.STATUS, failed);
        assertEquals(1, states("failed"));
        gateway.call(TwilioCalls.STATUS, Map.of("MessageSid", "SMnobody", "MessageStatus", "failed", "To", ANNA));
        assertEquals(1, states("failed"));
    }

    @Test
    void line74ThrottledWaitsAsLongAsItIsTold() {
        gateway.receive("SM1", "anna", "goals");
        gateway.world().settle();
        gateway.refuse("429 20429");
        gateway.receive("SM2", "anna", "results");
        gateway.world().settle();
        gateway.receive("SM3", "anna", "events");
        int before = gateway.repliesOf("anna").size();
        gateway.world().clock().advance(Duration.ofSeconds(6));
        gateway.receive("SM4", "ben", "events");
        gateway.world()
                .failpoints()
                .await("ben is answered", () -> gateway.repliesOf("ben").contains("info.events de"));
        assertEquals(before, gateway.repliesOf("anna").size(), "not before the time that was named");
        gateway.world().clock().advance(Duration.ofSeconds(2));
        gateway.world().settle();
        List<String> texts = gateway.repliesOf("anna");
        assertEquals(List.of("info.results de", "info.events de"), texts.subList(texts.size() - 2, texts.size()));
    }

    @Test
    void whoHasStoppedAtTheGatewayIsOptedOutHereToo() {
        gateway.refuse("400 21610");
        gateway.receive("SM1", "anna", "goals");
        gateway.world().settle();
        assertEquals(1, gateway.world().number("SELECT count(*) FROM address WHERE state <> 'active'"));
    }

    @Test
    void whatTheGatewaySaysIsRead() {
        gateway.receive("SM1", "anna", "goals");
        gateway.world().settle();
        gateway.refuse("400 21211");
        gateway.receive("SM2", "anna", "results");
        gateway.world().settle();
        assertEquals(1, states("failed"), "a number that there is not");
        gateway.refuse("503 0");
        gateway.receive("SM3", "anna", "events");
        gateway.world().settle();
        assertEquals(0, gateway.world().number("SELECT refusals FROM outbox ORDER BY id DESC LIMIT 1"));
        gateway.world().clock().advance(Duration.ofSeconds(5));
        gateway.world().settle();
        assertEquals("info.events de", gateway.repliesOf("anna").getLast());
    }

    @Test
    void anAccountThatIsRefusedIsSaid() {
        gateway.refuse("401 20003");
        gateway.receive("SM1", "anna", "goals");
        gateway.world().failpoints().await("said", () -> gateway.trouble().isPresent());
        assertTrue(gateway.trouble().orElseThrow().lasting());
    }

    @Test
    void line76MachinesGetNoAnswer() {
        assertTrue(gateway.receive("SM1", "Sparkasse", "Ihr Code"));
        assertTrue(gateway.receive("SM2", "70997", "Gewonnen"));
        gateway.world().settle();
        assertEquals(List.of(), gateway.sent());
        assertFalse(gateway.world().number("SELECT count(*) FROM message") > 0);
    }

    private int status(Map<String, String> form, String signature) {
        return gateway.call(TwilioCalls.MESSAGES, form, signature).statusCode();
    }

    private List<String> heard() {
        return gateway.world().heard(gateway.address("anna"));
    }

    private long states(String state) {
        return gateway.world().number("SELECT count(*) FROM outbox WHERE state = ?", state);
    }
}
