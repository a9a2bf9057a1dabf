package de.komplize.admin;

import de.komplize.bot.office.AccessToken;
import de.komplize.bot.staff.Entry;
import de.komplize.bot.staff.LogIn;
import de.komplize.bot.staff.Secret;
import de.komplize.bot.staff.StaffAccount;
import de.komplize.bot.staff.StaffAccounts;
import io.helidon.http.Method;
import io.helidon.http.Status;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The pages for whoever is not in: name and password, the code, and what a set-up link opens. */
final class FrontDoor {

    static final String CODE = "/login/code";

    /** Where somebody without a second step is led. */
    static final String FACTOR = "/account/factor";

    private static final String TITLE = "Anmelden";
    private static final String SET_UP = "Passwort festlegen";
    private static final Status UNPROCESSABLE = Status.create(422);

    private final LogIn logIn;

    /** Opens the set-up of the first account, as long as there is none; another one at each start, in memory only. */
    private final Secret first = Secret.random();

    FrontDoor(LogIn logIn) {
        this.logIn = logIn;
    }

    /** An address that is open to everybody on the way to this machine. */
    record Address(Method method, String path, Knock.Action action) {}

    List<Address> addresses() {
        return List.of(
                new Address(Method.GET, "/login", this::askName),
                new Address(Method.POST, "/login", this::password),
                new Address(Method.GET, CODE, this::askCode),
                new Address(Method.POST, CODE, this::code),
                new Address(Method.GET, "/open/{key}", this::askPassword),
                new Address(Method.POST, "/open/{key}", this::setPassword));
    }

    /** What the start prints after the address: the link to the set-up of the first account, afterwards nothing secret. */
    String link() {
        return logIn.isEmpty() ? way(first) : "/";
    }

    static String way(Secret link) {
        return "/open/" + link.text();
    }

    private void askName(Knock knock) {
        knock.show(Status.OK_200, "log-in.jte", TITLE, new LogInPage("", "/", Optional.empty()));
    }

    private void password(Knock knock) {
        String next = LogInPage.local(knock.field("next"));
        switch (logIn.password(knock.field("name"), knock.field("password"), knock.from())) {
            case Entry.In in -> {
                admit(knock, in.session(), in.staff());
                knock.goOn(FACTOR);
            }
            case Entry.CodeNeeded half -> {
                Cookies.keepSession(knock.request(), knock.response(), half.session());
                knock.goOn(CODE + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
            }
            case Entry.TooMany _ -> again(knock, Status.TOO_MANY_REQUESTS_429, "log-in.jte", next, LogInPage.TOO_MANY);
            case Entry.Refused _, Entry.Gone _, Entry.Weak _, Entry.Taken _, Entry.WrongCode _, Entry.WithCodes _ ->
                again(knock, Status.UNAUTHORIZED_401, "log-in.jte", next, LogInPage.WRONG);
        }
    }

    private static void again(Knock knock, Status status, String template, String next, String problem) {
        knock.show(status, template, TITLE, new LogInPage(knock.field("name"), next, Optional.of(problem)));
    }

    private void askCode(Knock knock) {
        boolean halfWay = knock.session()
                .flatMap(secret -> logIn.session(secret, false))
                .filter(session -> !session.in())
                .isPresent();
        if (halfWay) {
            String next = LogInPage.local(knock.request().query().first("next").orElse("/"));
            knock.show(Status.OK_200, "log-in-code.jte", TITLE, new LogInPage("", next, Optional.empty()));
        } else {
            knock.goOn("/login");
        }
    }

    private void code(Knock knock) {
        String next = LogInPage.local(knock.field("next"));
        Entry entry = knock.session()
                .map(half -> logIn.code(half, knock.field("code")))
                .orElse(new Entry.Gone());
        switch (entry) {
            case Entry.In in -> {
                admit(knock, in.session(), in.staff());
                knock.goOn(next);
            }
            case Entry.Gone _ -> knock.goOn("/login");
            case Entry.TooMany _ ->
                again(knock, Status.TOO_MANY_REQUESTS_429, "log-in-code.jte", next, LogInPage.TOO_MANY);
            case Entry.Refused _,
                    Entry.CodeNeeded _,
                    Entry.Weak _,
                    Entry.Taken _,
                    Entry.WrongCode _,
                    Entry.WithCodes _ ->
                again(knock, Status.UNAUTHORIZED_401, "log-in-code.jte", next, LogInPage.WRONG_CODE);
        }
    }

    private void askPassword(Knock knock) {
        Optional<SetUpPage> page = page(knock, Optional.empty());
        if (page.isPresent()) {
            knock.show(Status.OK_200, "set-up.jte", SET_UP, page.get());
        } else {
            over(knock);
        }
    }

    private void setPassword(Knock knock) {
        Optional<SetUpPage> page = page(knock, Optional.empty());
        if (page.isEmpty()) {
            over(knock);
            return;
        }
        String password = knock.field("password");
        if (!password.equals(knock.field("again"))) {
            refuse(knock, "Die beiden Passwörter sind verschieden. Schreiben Sie zweimal dasselbe.");
            return;
        }
        if (page.get().first() && !StaffAccounts.isName(page.get().name())) {
            refuse(
                    knock,
                    "Dieser Name geht nicht. Er hat 1 bis 60 Buchstaben, Ziffern, Leerzeichen oder . _ @ - und beginnt mit einem Buchstaben oder einer"
                            + " Ziffer.");
            return;
        }
        Entry entry = page.get().first()
                ? logIn.first(page.get().name(), password, knock.session())
                : logIn.setPassword(key(knock), password, knock.session());
        switch (entry) {
            case Entry.In in -> {
                admit(knock, in.session(), in.staff());
                knock.goOn(FACTOR);
            }
            case Entry.CodeNeeded half -> {
                Cookies.keepSession(knock.request(), knock.response(), half.session());
                knock.goOn(CODE);
            }
            case Entry.Weak weak -> refuse(knock, SetUpPage.say(weak.why()));
            case Entry.Taken _ -> refuse(knock, "Diesen Namen gibt es schon. Nehmen Sie einen anderen.");
            case Entry.Gone _, Entry.Refused _, Entry.TooMany _, Entry.WrongCode _, Entry.WithCodes _ -> over(knock);
        }
    }

    /** What the link opens; empty where it is unknown, used or expired. */
    private Optional<SetUpPage> page(Knock knock, Optional<String> problem) {
        Secret key = key(knock);
        if (first.matches(key)) {
            return logIn.isEmpty()
                    ? Optional.of(new SetUpPage(true, knock.field("name").strip(), way(key), problem))
                    : Optional.empty();
        }
        return logIn.owner(key)
                .map(StaffAccount::token)
                .map(AccessToken::name)
                .map(name -> new SetUpPage(false, name, way(key), problem));
    }

    private void refuse(Knock knock, String problem) {
        page(knock, Optional.of(problem))
                .ifPresentOrElse(page -> knock.show(UNPROCESSABLE, "set-up.jte", SET_UP, page), () -> over(knock));
    }

    private static Secret key(Knock knock) {
        return new Secret(knock.request().path().pathParameters().get("key"));
    }

    private static void over(Knock knock) {
        knock.say(
                Status.NOT_FOUND_404,
                "Dieser Link gilt nicht mehr",
                "Jeder Link gilt nur einmal und höchstens zwei Tage. Haben Sie Ihr Passwort schon festgelegt? Dann melden Sie sich damit an. Sonst"
                        + " bitten Sie Ihre Verwaltung um einen neuen Link.");
    }

    private void admit(Knock knock, Secret session, AccessToken.Id staff) {
        Cookies.keepSession(knock.request(), knock.response(), session);
        Cookies.keepDevice(knock.request(), knock.response(), logIn.device(staff));
    }
}
