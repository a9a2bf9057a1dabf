package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.testing.Dictionary;
import de.komplize.bot.testing.SettableClock;
import de.komplize.bot.testing.SmallPack;
import de.komplize.bot.understanding.Understander;
import de.komplize.bot.understanding.Understanding;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Makes turns for tests of the pure part: nothing is stored, nothing is sent. */
final class Turns {

    final ContentPack pack;
    private final Understander understander;

    Turns(Path folder) {
        this.pack = ContentPack.load(SmallPack.write(folder));
        this.understander = new Understander(new Dictionary(), pack.districts());
    }

    /** A conversation that stands in this state, in which the bot said these replies last. */
    static Session in(State state, Reply... said) {
        return new Session(Session.FORM, state, List.of(said), false, Optional.empty(), List.of());
    }

    static Session takenOver(State state) {
        return new Session(Session.FORM, state, List.of(), true, Optional.empty(), List.of());
    }

    Turn of(Session session, String utterance) {
        return of(session, utterance, "webchat", "de");
    }

    Turn of(Session session, String utterance, String channel, String language) {
        return turn(session, utterance, channel, language, Optional.empty(), false, 0);
    }

    Turn chosen(Session session, Choice choice) {
        return turn(session, choice.label(), "webchat", "de", Optional.of(choice), false, 0);
    }

    Turn stale(Session session) {
        return turn(session, "", "webchat", "de", Optional.empty(), true, 0);
    }

    Turn attached(Session session, int attachments) {
        return turn(session, "", "webchat", "de", Optional.empty(), false, attachments);
    }

    private Turn turn(
            Session session,
            String utterance,
            String channel,
            String language,
            Optional<Choice> choice,
            boolean stale,
            int attachments) {
        Understanding understanding =
                understander.understand(utterance, Optional.of(language), LocalDate.of(2026, 11, 22), Optional.empty());
        return new Turn(
                utterance,
                choice,
                stale,
                Collections.nCopies(attachments, "file"),
                new Turn.Arrival(channel, Optional.empty(), false),
                language,
                Optional.empty(),
                understanding,
                session,
                pack,
                new EmptyCity(),
                SettableClock.BEGIN);
    }
}
