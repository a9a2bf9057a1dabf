package de.komplize.admin;

import de.komplize.bot.office.Role;
import de.komplize.bot.staff.StaffAccount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The list of accounts, with the form that invites.
 *
 * @param name as it was typed
 * @param problem what was wrong with the last try
 */
public record AccountsPage(List<StaffAccount> accounts, String name, String chosen, Optional<String> problem) {

    public AccountsPage {
        accounts = List.copyOf(accounts);
    }

    /** Roles that people have; programs get a token. */
    public static List<Role> roles() {
        return Stream.of(Role.values()).filter(role -> role != Role.INTEGRATION).toList();
    }

    public static String role(Role role) {
        return switch (role) {
            case READER -> "Lesen";
            case EDITOR -> "Redaktion";
            case MODERATOR -> "Moderation";
            case ADMINISTRATOR -> "Verwaltung";
            case INTEGRATION -> "Programm";
        };
    }

    public static String may(Role role) {
        return switch (role) {
            case READER -> "liest alles, ändert nichts";
            case EDITOR -> "liest alles, ordnet zu, was nicht verstanden wurde; später auch: Texte ändern";
            case MODERATOR -> "liest, antwortet und entscheidet über Ideen und Anliegen";
            case ADMINISTRATOR -> "darf alles, auch Konten anlegen und das Protokoll lesen";
            case INTEGRATION -> "sieht nur Zahlen und Veröffentlichtes";
        };
    }

    public static String state(StaffAccount account) {
        return switch (account.state()) {
            case INVITED -> "eingeladen";
            case ACTIVE -> account.secondFactor() ? "aktiv" : "aktiv, zweiter Schritt fehlt";
            case LOCKED -> "gesperrt";
        };
    }

    public static String seen(StaffAccount account) {
        return account.seenAt().map(Moment::minute).orElse("noch nie");
    }
}
