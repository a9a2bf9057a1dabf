package de.komplize.bot.dialogue;

import de.komplize.bot.idea.Idea;
import de.komplize.bot.idea.Query;
import de.komplize.bot.privacy.Held;
import de.komplize.bot.survey.Response;
import de.komplize.bot.testing.SettableClock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A city in which nobody has done anything yet. */
final class EmptyCity implements Lookup {

    private final AtomicLong last = new AtomicLong(1_000);

    @Override
    public long freshNumber() {
        return last.incrementAndGet();
    }

    @Override
    public Optional<Response> response(String questionnaire) {
        return Optional.empty();
    }

    @Override
    public List<Response> responses() {
        return List.of();
    }

    @Override
    public String freshCode() {
        return "123456";
    }

    @Override
    public Ties ties() {
        return new Unlinked();
    }

    /** Nobody has a code, and nobody gets one. */
    private record Unlinked() implements Ties {

        @Override
        public Optional<Fresh> fresh() {
            return Optional.empty();
        }

        @Override
        public boolean anyOpen() {
            return false;
        }

        @Override
        public Tried tried(String code) {
            return new Tried.Wrong();
        }

        @Override
        public Tried found(long code) {
            return new Tried.Wrong();
        }

        @Override
        public Optional<Bond> bond() {
            return Optional.empty();
        }
    }

    @Override
    public Held held() {
        return new Held(SettableClock.BEGIN, List.of("webchat"), 1, 0, List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public boolean optedOut() {
        return false;
    }

    @Override
    public List<Idea> ownIdeas() {
        return List.of();
    }

    @Override
    public Optional<Idea> idea(long number) {
        return Optional.empty();
    }

    @Override
    public List<Idea> ideas(Query query, int from, int most) {
        return List.of();
    }
}
