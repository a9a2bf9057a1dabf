package de.komplize.channels.webchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Inbound;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Check 64: the statement on accessibility is one link away from every page of the chat, in its language. */
class Check64StatementTest {

    private static final String LINK = "href=\"/accessibility?language=%s\"";

    private final ChatServer server = new ChatServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?embedded", "/?start=zukunftsbild", "/gibt/es/nicht"})
    void everyPageLeadsToIt(String path) throws Exception {
        assertTrue(page(path + (path.contains("?") ? "&" : "?") + "language=en").contains(LINK.formatted("en")));
        assertTrue(page(path).contains(LINK.formatted("de")));
    }

    @Test
    void soDoesTheConversationWithoutScriptsAlsoWhereAMessageIsNotTaken() throws Exception {
        assertTrue(server.form("id=a&text=Hallo").body().contains(LINK.formatted("de")));
        HttpResponse<String> refused = server.form("id=a&text=" + "a".repeat(Inbound.LONGEST + 1));
        assertFalse(refused.statusCode() == 200);
        assertTrue(refused.body().contains(LINK.formatted("de")));
    }

    @Test
    void itSaysAllThatTheLawAsksForInEachLanguage() throws Exception {
        for (String language : List.of("de", "de-easy", "en")) {
            String page = page("/accessibility?language=" + language);
            for (String part : List.of("title", "scope", "state", "gaps", "tested", "feedback", "complaint")) {
                assertTrue(page.contains("accessibility." + part + "/" + language), part + " is missing in " + page);
            }
            for (String other : List.of("de", "de-easy", "en")) {
                assertTrue(page.contains(LINK.formatted(other)), "the way to " + other);
            }
        }
        assertEquals(
                200,
                server.send(server.request("/accessibility").method("HEAD", BodyPublishers.noBody()))
                        .statusCode());
    }

    private String page(String path) throws Exception {
        return server.send(server.request(path).header("Accept", "text/html")).body();
    }
}
