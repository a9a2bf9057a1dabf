package de.komplize.channels.webchat;

import static de.komplize.channels.webchat.ChatServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttachmentsTest {

    private final ChatServer server = new ChatServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void attachmentsAreKeptByWhatTheyAreNotByWhatTheyAreCalled() throws Exception {
        String token = server.newToken();
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        byte[] svg = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII);

        assertEquals(201, attach(token, "image/png", png).statusCode());
        assertEquals(201, attach(token, "image/jpeg", png).statusCode());
        assertEquals(
                "a3",
                json(attach(token, "application/pdf", pdf)).get("attachment").textValue());
        assertEquals(415, attach(token, "image/png", pdf).statusCode());
        assertEquals(415, attach(token, "text/html", png).statusCode());
        assertEquals(415, attach(token, "image/svg+xml", svg).statusCode());
        assertEquals(415, attach(token, "image/png", new byte[0]).statusCode());
        assertEquals(401, attach("x", "image/png", png).statusCode());
        assertEquals(List.of("image/png 9", "image/png 9", "application/pdf 8"), server.inbox.kept());
    }

    @Test
    void anAttachmentHasAtMostTwentyMegabytes() throws Exception {
        String token = server.newToken();
        byte[] largest = new byte[20 * 1024 * 1024];
        System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, largest, 0, 5);

        assertEquals(201, attach(token, "application/pdf", largest).statusCode());
        assertEquals(
                413,
                attach(token, "application/pdf", Arrays.copyOf(largest, largest.length + 1))
                        .statusCode());
    }

    @Test
    void onlyWhatWasKeptForThisSessionCanBeSentAlong() throws Exception {
        String token = server.newToken();
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        assertEquals(201, attach(token, "application/pdf", pdf).statusCode());

        assertEquals(202, write(token, "m1", "a1").statusCode());
        assertEquals(400, write(token, "m2", "a2").statusCode());
        assertEquals(400, write(token, "m3", "../../komplize.db").statusCode());
    }

    private HttpResponse<String> write(String token, String id, String attachment) throws Exception {
        return server.send(server.request("/api/chat/messages")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{\"id\":\"" + id + "\",\"attachments\":[\"" + attachment + "\"]}")));
    }

    private HttpResponse<String> attach(String token, String type, byte[] content) throws Exception {
        return server.send(server.request("/api/chat/attachments")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(content)));
    }
}
