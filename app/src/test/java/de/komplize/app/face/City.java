package de.komplize.app.face;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A page of the city on an origin of its own, with a policy that allows nothing but the chat's script and frame. */
final class City implements AutoCloseable {

    private final HttpServer server;
    private String chat = "";

    City() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", policy());
            if (exchange.getRequestURI().getPath().equals("/favicon.ico")) {
                // Browsers ask for it by themselves and would complain.
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
                return;
            }
            byte[] page = page().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/") ? 200 : 404, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    /** The page loads its chat from there. */
    void embed(int port) {
        chat = "http://localhost:" + port;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Another site than the chat's, not only another port: browsers that refuse storage to other sites refuse it here. */
    String origin() {
        return "http://127.0.0.1:" + port();
    }

    /** Another origin on the chat's own site, as www. and chat. of one city are. */
    String sameSite() {
        return "http://localhost:" + port();
    }

    private String policy() {
        return "default-src 'none'; img-src 'self'; script-src " + chat + "; frame-src " + chat
                + "; base-uri 'none'; form-action 'none'";
    }

    private String page() {
        return """
                <!doctype html>
                <html lang="de">
                <head><meta charset="utf-8"><title>Stadtportal</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <script async src="%s/chat.js"></script></head>
                <body><main><h1>Willkommen</h1><p>Eine Seite der Stadt.</p><p><a href="#weiter">Weiter</a></p></main></body>
                </html>
                """.formatted(chat);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
