package de.komplize.bot.dialogue;

import de.komplize.bot.Ids;
import de.komplize.bot.invitation.AddressFile;
import de.komplize.bot.invitation.Bad;
import de.komplize.bot.invitation.Guest;
import de.komplize.bot.invitation.SendingTimes;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Letters;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.survey.Questionnaire;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Invites people to a survey by mail, from a list of addresses. Each is invited once: who is looked at, and all that is written of it, in one write
 * set with some others; a run that was cut short goes on where it was by being started again.
 */
public final class Invitations {

    /** Small enough that whoever else writes waits some milliseconds only. */
    static final int AT_ONCE = 200;

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    private final Store store;
    private final ContentPack pack;
    private final InstantSource clock;
    private final Ids ids;

    /** Beside a running server, which sends what is due by itself; or within it. */
    public Invitations(Store store, ContentPack pack, InstantSource clock, Ids ids) {
        this.store = store;
        this.pack = pack;
        this.clock = clock;
        this.ids = ids;
    }

    /** Where it is read and written: in the database of this process, or beside the process that has it open. */
    public interface Store {
        <T> T read(Database.Query<T> query);

        /** As {@link Database#write}. */
        Outcome write(WriteSet set);

        /** Something is about to be said, or was just said, at this address: what is remembered of it is out of date. */
        default void outdated(Address address) {}

        /** Something that is to be sent to this address is on the disk. */
        default void committed(Address address) {}
    }

    static Invitations within(Conversations.Parts parts, Channels channels, Recent recent) {
        Database database = parts.database();
        Store own = new Store() {
            @Override
            public <T> T read(Database.Query<T> query) {
                return database.read(query);
            }

            @Override
            public Outcome write(WriteSet set) {
                return database.write(set);
            }

            @Override
            public void outdated(Address address) {
                recent.forget(address);
            }

            @Override
            public void committed(Address address) {
                channels.committed(address);
            }
        };
        return new Invitations(own, parts.pack(), parts.clock(), parts.ids());
    }

    /**
     * What became of a list, or would.
     *
     * @param invited by language
     * @param bad all other lines, in their order
     */
    public record Report(Map<String, Integer> invited, List<Bad> bad) {
        public Report {
            invited = Map.copyOf(invited);
            bad = bad.stream().sorted(Comparator.comparingLong(Bad::line)).toList();
        }

        public int count() {
            return invited.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The surveys to which somebody can be invited today. */
    public List<Questionnaire> open() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CITY);
        return pack.surveys().stream().filter(survey -> survey.isOpen(today)).toList();
    }

    public Optional<Questionnaire> open(String survey) {
        return open().stream().filter(one -> one.id().equals(survey)).findFirst();
    }

    /** What a list may name: the languages that there are. */
    public List<String> languages() {
        return pack.languages();
    }

    /** The mail in a language, as somebody gets it who is written to for the first time. */
    public SurveyLetter.Written letter(Questionnaire survey, String language, Optional<String> web) {
        return new InvitationLetter(survey, pack, language, web).toNewcomers();
    }

    /** What sending would come to; nothing is written. */
    public Report check(Questionnaire survey, AddressFile.Table table) {
        Tallied tallied = new Tallied(Guest.of(table, names()));
        for (List<Guest> some : tallied.parts()) {
            store.read(tx -> {
                some.forEach(guest -> tallied.add(
                        guest,
                        GuestStanding.of(tx, survey.id(), guest.mailbox()).hindrance()));
                return some.size();
            });
        }
        return tallied.report();
    }

    /**
     * Invites all that can be. What is written stays if the rest cannot be.
     *
     * @param web the address where the same survey can be answered in the web
     */
    public Report send(Questionnaire survey, AddressFile.Table table, Optional<String> web) {
        Instant now = clock.instant();
        Tallied tallied = new Tallied(Guest.of(table, names()));
        SendingTimes times = new SendingTimes(SendingTimes.behind(now, store.read(Invitations::last)));
        Map<String, InvitationLetter> letters = new HashMap<>();
        tallied.listed
                .guests()
                .forEach(guest -> letters.computeIfAbsent(
                        guest.language(), language -> new InvitationLetter(survey, pack, language, web)));
        InvitationWrites writes = new InvitationWrites(survey.id(), letters, ids, times, now);
        for (List<Guest> some : tallied.parts()) {
            send(some, writes, tallied);
        }
        return tallied.report();
    }

    private void send(List<Guest> some, InvitationWrites writes, Tallied tallied) {
        Map<Guest, Optional<Bad.Reason>> became = new HashMap<>();
        some.forEach(guest -> store.outdated(guest.mailbox().record()));
        WriteSet set = new WriteSet();
        some.forEach(guest -> set.add(tx -> {
            became.put(guest, writes.invite(tx, guest));
            return Outcome.COMMITTED;
        }));
        if (store.write(set) != Outcome.COMMITTED) {
            throw new IllegalStateException("An invitation looks at what is there itself: it meets no conflict");
        }
        some.forEach(guest -> tallied.add(guest, became.getOrDefault(guest, Optional.empty())));
        some.forEach(guest -> store.outdated(guest.mailbox().record()));
        store.committed(some.getLast().mailbox().record());
    }

    /** When the last of what nobody asked for is due. */
    private static long last(Transaction tx) {
        return tx.number(
                "SELECT coalesce(max(due_at), 0) FROM outbox WHERE channel = ? AND priority = 1 AND state IN ('due', 'sending')",
                Letters.CHANNEL);
    }

    /** Languages by their sign, by their own name, and by their German and English one. */
    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String language : pack.languages()) {
            names.put(language.toLowerCase(Locale.ROOT), language);
            names.put(pack.wording("language.name." + language, language).toLowerCase(Locale.ROOT), language);
        }
        for (String language : pack.languages()) {
            if (!ContentPack.isPlain(language)) {
                Locale locale = Locale.forLanguageTag(language);
                names.putIfAbsent(locale.getDisplayLanguage(Locale.GERMAN).toLowerCase(Locale.ROOT), language);
                names.putIfAbsent(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), language);
            }
        }
        return names;
    }

    /** Counts what becomes of each guest of a list. */
    private static final class Tallied {

        private final Guest.Listed listed;
        private final Map<String, Integer> invited = new TreeMap<>();
        private final List<Bad> bad;

        Tallied(Guest.Listed listed) {
            this.listed = listed;
            this.bad = new ArrayList<>(listed.bad());
        }

        List<List<Guest>> parts() {
            List<Guest> all = listed.guests();
            List<List<Guest>> parts = new ArrayList<>();
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            }
            return parts;
        }

        void add(Guest guest, Optional<Bad.Reason> hindrance) {
            hindrance.ifPresentOrElse(
                    reason -> bad.add(new Bad(guest.line(), reason)),
                    () -> invited.merge(guest.language(), 1, Integer::sum));
        }

        Report report() {
            return new Report(invited, bad);
        }
    }
}
