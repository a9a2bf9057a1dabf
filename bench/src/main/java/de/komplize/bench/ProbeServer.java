package de.komplize.bench;

import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.storage.WriteSet;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** The probe R0: the same HTTP server and one synced SQLite writer with group commit, without our product in between. */
final class ProbeServer {

    private ProbeServer() {}

    static void serve() throws Exception {
        Path folder = Files.createTempDirectory(Path.of(System.getProperty("bench.folder", ".")), "probe");
        Sqlite database = Sqlite.open(folder.resolve("probe.db"), Sqlite.Options.DURABLE);
        AtomicLong ids = new AtomicLong();
        database.write(new WriteSet().add(tx -> {
            tx.update("CREATE TABLE probe (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL)");
            return Database.Outcome.COMMITTED;
        }));
        WebServer server = WebServer.builder()
                .port(0)
                .shutdownHook(false)
                .routing(routing -> routing.post("/api/chat/messages", (request, response) -> {
                    String text = new String(request.content().as(byte[].class), StandardCharsets.UTF_8);
                    long id = ids.incrementAndGet();
                    database.write(new WriteSet().add(tx -> {
                        tx.update("INSERT INTO probe (id, text) VALUES (?, ?)", id, text);
                        return Database.Outcome.COMMITTED;
                    }));
                    response.status(Status.ACCEPTED_202).send("{\"seq\":" + id + "}");
                }))
                .build()
                .start();
        Child.announce(server.port());
        server.stop();
        database.close();
    }
}
