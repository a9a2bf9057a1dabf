package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Role;
import de.komplize.bot.testing.OfficeRows;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the office sees first. */
class OverviewTest {

    @TempDir
    private Path folder;

    @Test
    void dangerStandsFirstAndWhatWaitsIsNamed() {
        World.Setting setting = World.Setting.in(folder);
        PushChannel sms = new PushChannel("sms", setting.clock());
        try (World world = World.start(setting, sms)) {
            sms.receive("1", "anna", "Ich will mich umbringen");
            long anna = world.number("SELECT max(id) FROM contact");
            world.clock().advance(Duration.ofMinutes(5));
            sms.receive("2", "bert", "goals");
            long bert = world.number("SELECT contact_id FROM address WHERE handle = 'bert'");
            OfficeRows rows = new OfficeRows(world.database());
            rows.request(1001, bert, "person", "open");
            rows.request(1002, bert, "defect", "done");
            List<Overview> list = world.conversations().latest(10);
            assertEquals(
                    List.of(anna, bert), list.stream().map(Overview::contactId).toList());
            assertEquals(
                    List.of(new Overview.Request("person", 1001)),
                    list.getLast().requests());
            world.conversations()
                    .handoffs()
                    .take(
                            new Contact.Id(anna),
                            new AccessToken(
                                    new AccessToken.Id(1), "Anne", Role.MODERATOR, Instant.EPOCH, Optional.empty()));
            assertEquals(
                    List.of(false, true),
                    world.conversations().latest(10).stream()
                            .map(Overview::taken)
                            .sorted()
                            .toList());
        }
    }
}
