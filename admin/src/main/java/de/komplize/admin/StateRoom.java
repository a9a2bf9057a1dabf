package de.komplize.admin;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.office.Permission;
import de.komplize.bot.storage.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How the program is, in sentences, each with what to do. */
final class StateRoom implements Room {

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    /** What is due is sent within seconds; who waits so long waits for something that is broken. */
    private static final Duration LATE = Duration.ofMinutes(10);

    /** Names enough to begin with. */
    private static final int NAMED = 5;

    private final Database database;
    private final ContentPack pack;
    private final Clock clock;
    private final Supplier<List<Finding>> more;

    /** @param more what only the program itself knows: the disk, the models, the backup */
    StateRoom(Database database, ContentPack pack, Clock clock, Supplier<List<Finding>> more) {
        this.database = database;
        this.pack = pack;
        this.clock = clock;
        this.more = more;
    }

    @Override
    public String title() {
        return "Zustand";
    }

    @Override
    public List<Address> addresses() {
        return List.of(Address.get("/state", Permission.OVERRULE, this::state));
    }

    private void state(Visit visit) {
        List<Finding> findings = new ArrayList<>();
        findings.add(database());
        findings.addAll(lanes());
        findings.add(dead());
        findings.add(Finding.good(
                "Inhaltspaket",
                pack.name() + (pack.version().isEmpty() ? "" : ", Fassung " + pack.version()) + ", Sprachen: "
                        + String.join(", ", pack.languages())));
        findings.add(expired());
        findings.add(reviewed());
        findings.add(search());
        findings.addAll(more.get());
        findings.sort(Comparator.comparing(Finding::well));
        visit.show("state.jte", title(), new StatePage(findings));
    }

    private Finding database() {
        Database.Health health = database.health();
        return health.working()
                ? Finding.good("Datenbank", "Lesen und Schreiben gehen.")
                : Finding.bad(
                        "Datenbank",
                        "Das letzte Schreiben ist misslungen: " + health.reason(),
                        "Prüfen Sie, ob auf der Festplatte Platz ist. Nachrichten werden angenommen, sobald es wieder geht.");
    }

    private record Lane(String channel, long waiting, Instant oldest) {}

    private List<Finding> lanes() {
        List<Lane> lanes = database.read(tx ->
                tx.list(row -> new Lane(row.text(1), row.number(2), Instant.ofEpochMilli(row.number(3))), """
                SELECT channel, count(*), min(created_at) FROM outbox WHERE state IN ('due', 'sending') GROUP BY channel ORDER BY channel
                """));
        if (lanes.isEmpty()) {
            return List.of(Finding.good("Versand", "Nichts wartet darauf, verschickt zu werden."));
        }
        return lanes.stream().map(this::lane).toList();
    }

    private Finding lane(Lane lane) {
        Duration waited = Duration.between(lane.oldest, clock.instant());
        String subject = "Versand: " + CellWords.channel(lane.channel);
        String says = (lane.waiting == 1 ? "1 Nachricht wartet" : lane.waiting + " Nachrichten warten")
                + ", die älteste seit " + Math.max(0, waited.toMinutes()) + " Minuten.";
        return waited.compareTo(LATE) < 0
                ? Finding.good(subject, says)
                : Finding.bad(
                        subject,
                        says,
                        "Der Anbieter nimmt wohl nichts an. Prüfen Sie dort das Konto und hier die Einstellungen des Kanals. Es geht nichts verloren: Komplize versucht es weiter.");
    }

    private Finding dead() {
        long dead = database.read(tx -> tx.number("SELECT count(*) FROM outbox WHERE state IN ('failed', 'dead')"));
        return dead == 0
                ? Finding.good("Unzustellbar", "Keine Nachricht ist liegen geblieben.")
                : Finding.bad(
                        "Unzustellbar",
                        dead == 1 ? "1 Nachricht kam nicht an." : dead + " Nachrichten kamen nicht an.",
                        "Sehen Sie unter „Störungen“ nach, warum.");
    }

    private Finding reviewed() {
        String missing = pack.languages().stream()
                .filter(language -> pack.reviewed(language).missing() > 0)
                .map(language -> Labels.language(language) + ": "
                        + pack.reviewed(language).missing() + " von "
                        + pack.reviewed(language).all())
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Finding.good("Gegengelesen", "Jede Antwort hat jemand gegengelesen.")
                : Finding.open(
                        "Gegengelesen",
                        "So viele Antworten hat noch niemand gegengelesen: " + missing + ".",
                        "Lassen Sie die Texte lesen, am besten von Menschen mit dieser Sprache, und tragen Sie in den Dateien bei reviewed_by ein, wer es war.");
    }

    /** Messages are taken into the index a moment after they are stored. */
    private Finding search() {
        record Due(long count, Optional<Long> oldest) {}
        Due due = database.read(tx -> tx.one(
                        row -> new Due(row.number(1), row.optionalNumber(2)),
                        "SELECT count(*), min(m.at) FROM search_due d LEFT JOIN message m ON m.id = d.message_id"))
                .orElseThrow();
        boolean late = due.oldest
                .filter(at -> Instant.ofEpochMilli(at).isBefore(clock.instant().minus(LATE)))
                .isPresent();
        String waiting = Labels.counted(due.count, "Nachricht ist", "Nachrichten sind") + " noch nicht zu finden.";
        return late
                ? Finding.bad("Suche", waiting, "Starten Sie Komplize neu. Bleibt es so, geben Sie es Ihrer IT.")
                : Finding.good("Suche", due.count == 0 ? "Alle Nachrichten sind zu finden." : waiting);
    }

    private Finding expired() {
        List<String> expired = pack.expired(LocalDate.now(clock.withZone(CITY)));
        if (expired.isEmpty()) {
            return Finding.good("Antworten", "Keine Antwort ist über ihr Datum.");
        }
        String names = String.join(", ", expired.subList(0, Math.min(NAMED, expired.size())));
        return Finding.bad(
                "Antworten",
                (expired.size() == 1 ? "1 Antwort ist" : expired.size() + " Antworten sind") + " über ihr Datum: "
                        + names + (expired.size() > NAMED ? " …" : ""),
                "Prüfen Sie, ob sie noch stimmen, und tragen Sie in den Dateien bei valid_until einen neuen Tag ein.");
    }
}
