package de.komplize.admin;

import de.komplize.bot.Ids;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Role;
import de.komplize.bot.testing.Dictionary;
import de.komplize.bot.testing.Stems;
import de.komplize.bot.testing.World;
import de.komplize.bot.understanding.IntentExplainer.Phrase;
import de.komplize.bot.understanding.IntentExplainer.Reasons;
import io.helidon.webserver.http.ServerRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The office on the engine of a test: as it is, or with a door that is open to one administrator. */
final class TestOffice {

    /** As an account has it; nothing is done under it but what the test does. */
    private static final AccessToken ADMINISTRATOR =
            new AccessToken(new AccessToken.Id(0), "Büro", Role.ADMINISTRATOR, Instant.EPOCH, Optional.empty());

    private TestOffice() {}

    static Office closed(World world) {
        return new Office(parts(world));
    }

    static Office open(World world, Audit audit) {
        return new Office(parts(world), logIn -> new OpenEntrance(), audit);
    }

    private static Office.Parts parts(World world) {
        return new Office.Parts(
                world.conversations(),
                world.database(),
                world.pack(),
                world.attachments(),
                new Stems(),
                (utterance, language) -> new Reasons(
                        new Dictionary().detect(utterance, language),
                        List.of("Wort <b>"),
                        List.of(),
                        List.of(new Phrase("<i>Beispiel", "info.goals", 0.5))),
                Ids.timeOrdered(world.clock()),
                world.clock(),
                () -> List.of(Finding.bad("Festplatte", "Fast voll.", "Schaffen Sie Platz.")),
                Map::of,
                Optional.of("https://chat.example.org/"));
    }

    private record OpenEntrance() implements Entrance {

        @Override
        public Optional<Visitor> visitor(ServerRequest request) {
            return Optional.of(new Visitor(ADMINISTRATOR, "the key of the forms", true));
        }

        @Override
        public Optional<String> formKey(ServerRequest request) {
            return Optional.empty();
        }

        @Override
        public void turnAway(Knock knock) {
            throw new IllegalStateException("This door is open");
        }
    }
}
