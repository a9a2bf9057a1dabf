package de.komplize.admin;

import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.AccessTokens;
import de.komplize.bot.office.Role;
import de.komplize.bot.staff.StaffAccounts;
import de.komplize.bot.testing.OfficeRows;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.SettableClock;
import de.komplize.bot.testing.World;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The pages of the office on a free port, on an engine with one conversation, and an administrator Anne who has set everything up. */
final class OpenOffice implements AutoCloseable {

    static final String SECRET_WORDS = "Canary-7351";
    static final String PASSWORD = "Der Fluss ist heute grün";
    static final String ANNE = "Anne";

    final World world;
    final PushChannel sms;
    final Office office;
    final OfficeRows rows;
    final long contact;
    final Browser anne;
    private final WebServer server;

    OpenOffice(Path folder) throws IOException, InterruptedException {
        this(folder, true);
    }

    /** @param furnished whether Anne has set it up; otherwise nobody has an account */
    OpenOffice(Path folder, boolean furnished) throws IOException, InterruptedException {
        World.Setting setting = World.Setting.in(folder);
        sms = new PushChannel("sms", setting.clock());
        world = World.start(setting, sms);
        sms.receive("1", "anna", "goals " + SECRET_WORDS);
        contact = world.number("SELECT max(id) FROM contact");
        rows = new OfficeRows(world.database());
        office = TestOffice.closed(world);
        HttpRouting.Builder routing = HttpRouting.builder();
        office.routing(routing);
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .routing(routing)
                .build()
                .start();
        anne = browser();
        if (furnished) {
            anne.setPassword(office.link(), ANNE, PASSWORD);
            anne.setUpFactor();
        }
    }

    int port() {
        return server.port();
    }

    SettableClock clock() {
        return world.clock();
    }

    /** So long that another code is shown, and no try counts any more. */
    void waits() {
        clock().advance(Duration.ofMinutes(16));
    }

    /** A browser that nobody has used. */
    Browser browser() {
        return new Browser(server.port(), world.clock());
    }

    /** A browser of a colleague who has just set everything up. */
    Browser in(String name, Role role) throws IOException, InterruptedException {
        Browser browser = invited(name, role);
        browser.setUpFactor();
        return browser;
    }

    /** A browser of a colleague who has a password, but no second step. */
    Browser invited(String name, Role role) throws IOException, InterruptedException {
        Browser browser = browser();
        browser.setPassword(invite(name, role), name, PASSWORD);
        return browser;
    }

    /** The way of the link that Anne hands to a new colleague. */
    String invite(String name, Role role) throws IOException, InterruptedException {
        anne.get("/accounts");
        return Browser.link(
                anne.post("/accounts", "name", name, "role", role.stored()).body());
    }

    long id(String name) {
        return world.database()
                .read(tx -> StaffAccounts.named(tx, name))
                .map(account -> account.id().value())
                .orElseThrow();
    }

    /** What another role would see, without an invitation for programs. */
    void becomes(String name, Role role) {
        rows.sql("UPDATE token SET role = '" + role.stored() + "' WHERE id = " + id(name));
    }

    AccessToken token(String name) {
        return world.database()
                .read(tx -> AccessTokens.find(tx, new AccessToken.Id(id(name))))
                .orElseThrow();
    }

    long number(String sql) {
        return world.number(sql);
    }

    @Override
    public void close() {
        server.stop();
        world.close();
    }
}
