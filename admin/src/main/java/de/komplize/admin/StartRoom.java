package de.komplize.admin;

import de.komplize.bot.office.Permission;
import java.util.List;

/** Where the office begins. */
final class StartRoom implements Room {

    @Override
    public String title() {
        return "Übersicht";
    }

    @Override
    public List<Address> addresses() {
        return List.of(Address.get("/", Permission.READ_FACTS, visit -> visit.goOn("/conversations")));
    }
}
