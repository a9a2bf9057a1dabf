package de.komplize.admin;

import de.komplize.bot.office.Permission;
import de.komplize.bot.office.Week;
import de.komplize.bot.storage.Database;
import java.time.Clock;
import java.util.List;

/** Where the office begins: what waits, and the week in figures. */
final class StartRoom implements Room {

    private final Database database;
    private final Clock clock;

    StartRoom(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Übersicht";
    }

    @Override
    public List<Address> addresses() {
        return List.of(Address.get("/", Permission.READ_FACTS, this::week));
    }

    private void week(Visit visit) {
        Week week = database.read(tx -> Week.of(tx, clock.instant()));
        visit.show("start.jte", title(), new StartPage(week, visit.may(Permission.READ_WORDS)));
    }
}
