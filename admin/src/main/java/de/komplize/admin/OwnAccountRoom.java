package de.komplize.admin;

import de.komplize.bot.messaging.QrCode;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Permission;
import de.komplize.bot.staff.Entry;
import de.komplize.bot.staff.LogIn;
import de.komplize.bot.staff.OwnAccount;
import de.komplize.bot.staff.Secret;
import de.komplize.bot.staff.StaffSession;
import de.komplize.bot.staff.Totp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The own account: password, second step, codes, where one is logged in, and the way out. */
final class OwnAccountRoom implements Room {

    private static final String HERE = "/account";
    private static final String TITLE = "Mein Konto";
    private static final String FACTOR = "Anmelden in zwei Schritten";
    private static final String WRONG_PASSWORD =
            "Das jetzige Passwort stimmt nicht. Bitte geben Sie es noch einmal ein.";

    private final LogIn logIn;
    private final OwnAccount account;
    private final String project;

    OwnAccountRoom(LogIn logIn, String project) {
        this.logIn = logIn;
        this.account = logIn.ownAccount();
        this.project = project;
    }

    @Override
    public String title() {
        return "";
    }

    /** Whoever is in sees at least facts. */
    @Override
    public List<Address> addresses() {
        return List.of(
                Address.get(HERE, Permission.READ_FACTS, this::show),
                Address.post("/account/password", Permission.READ_FACTS, this::password),
                Address.get(FrontDoor.FACTOR, Permission.READ_FACTS, this::askFactor),
                Address.post(FrontDoor.FACTOR, Permission.READ_FACTS, this::factor),
                Address.post("/account/codes", Permission.READ_FACTS, this::codes),
                Address.post("/account/sessions/{id}/end", Permission.READ_FACTS, this::end),
                Address.post("/logout", Permission.READ_FACTS, this::out));
    }

    private void show(Visit visit) {
        visit.show("account.jte", TITLE, page(visit, Optional.empty()));
    }

    private OwnAccountPage page(Visit visit, Optional<OwnAccountPage.Problem> problem) {
        StaffSession here = session(visit);
        AccessToken staff = visit.staff();
        List<OwnAccountPage.Session> sessions = account.sessions(staff.id()).stream()
                .map(session -> new OwnAccountPage.Session(
                        session.id(),
                        Moment.minute(session.createdAt()),
                        Moment.minute(session.seenAt()),
                        session.id() == here.id()))
                .toList();
        return new OwnAccountPage(
                staff.name(),
                AccountsPage.role(staff.role()),
                here.account().secondFactor(),
                account.codesLeft(staff.id()),
                sessions,
                problem);
    }

    private void password(Visit visit) {
        String fresh = visit.password("password");
        if (!fresh.equals(visit.password("again"))) {
            refuse(visit, "password", "Die beiden neuen Passwörter sind verschieden. Schreiben Sie zweimal dasselbe.");
            return;
        }
        Entry entry = account.changePassword(session(visit), visit.password("current"), fresh);
        switch (entry) {
            case Entry.In in -> {
                visit.renew(in.session());
                visit.goOn(HERE, "Ihr neues Passwort gilt. Auf allen anderen Geräten sind Sie abgemeldet.");
            }
            case Entry.Weak weak -> refuse(visit, "password", SetUpPage.say(weak.why()));
            default -> refuse(visit, "password", hindrance(entry));
        }
    }

    private void askFactor(Visit visit) {
        visit.show("factor.jte", FACTOR, factorPage(visit, Optional.empty()));
    }

    private FactorPage factorPage(Visit visit, Optional<String> problem) {
        String secret = Totp.base32(OwnAccount.pendingFactor(secret(visit)));
        String address = "otpauth://totp/" + encoded(project) + ":"
                + encoded(visit.staff().name()) + "?secret=" + secret + "&issuer=" + encoded(project);
        return new FactorPage(session(visit).account().secondFactor(), secret, QrCode.of(address), problem);
    }

    private void factor(Visit visit) {
        Entry entry =
                account.setFactor(session(visit), secret(visit), visit.password("current"), visit.password("code"));
        switch (entry) {
            case Entry.WithCodes set -> showCodes(visit, set);
            case Entry.WrongCode _ ->
                refuseFactor(
                        visit,
                        "Dieser Code gilt nicht. Geben Sie den Code ein, den Ihr Telefon gerade zeigt. Stimmt die Uhrzeit des Telefons?");
            default -> refuseFactor(visit, hindrance(entry));
        }
    }

    private void refuseFactor(Visit visit, String problem) {
        visit.refuse("factor.jte", FACTOR, factorPage(visit, Optional.of(problem)));
    }

    private void codes(Visit visit) {
        Entry entry = account.newCodes(session(visit), visit.password("current"));
        if (entry instanceof Entry.WithCodes set) {
            showCodes(visit, set);
        } else {
            refuse(visit, "codes", hindrance(entry));
        }
    }

    private static void showCodes(Visit visit, Entry.WithCodes set) {
        visit.renew(set.session());
        visit.show("codes.jte", "Ihre Ersatzcodes", new CodesPage(set.codes()));
    }

    private void end(Visit visit) {
        if (!account.end(visit.staff().id(), visit.number("id"))) {
            throw Visit.missing();
        }
        visit.goOn(HERE, "Dort sind Sie jetzt abgemeldet.");
    }

    private void out(Visit visit) {
        logIn.out(session(visit));
        Cookies.dropSession(visit.request(), visit.response());
        visit.goOn("/login");
    }

    private void refuse(Visit visit, String form, String problem) {
        visit.refuse("account.jte", TITLE, page(visit, Optional.of(new OwnAccountPage.Problem(form, problem))));
    }

    private static String hindrance(Entry entry) {
        return entry instanceof Entry.TooMany ? LogInPage.TOO_MANY : WRONG_PASSWORD;
    }

    private StaffSession session(Visit visit) {
        return logIn.session(secret(visit), true).orElseThrow(Visit::missing);
    }

    private static Secret secret(Visit visit) {
        return Cookies.session(visit.request()).orElseThrow(Visit::missing);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
