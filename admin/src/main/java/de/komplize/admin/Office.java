package de.komplize.admin;

import de.komplize.bot.Ids;
import de.komplize.bot.Json;
import de.komplize.bot.dialogue.Conversations;
import de.komplize.bot.knowledge.AccessibilityStatement;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.Channel;
import de.komplize.bot.search.Stemmer;
import de.komplize.bot.staff.LogIn;
import de.komplize.bot.storage.Attachments;
import de.komplize.bot.storage.Database;
import de.komplize.bot.understanding.IntentExplainer;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The pages of the office's port. */
public final class Office {

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    /** Linked from every page, as the law on public bodies' websites asks. */
    static final String STATEMENT = "/accessibility";

    private static final HeaderName REFERRER_POLICY = HeaderNames.create("Referrer-Policy");

    private final Supplier<Database.Health> health;
    private final Supplier<Map<String, Channel.Trouble>> channels;
    private final LogIn logIn;
    private final FrontDoor frontDoor;
    private final Doors doors;
    private final AccessibilityStatement statement;

    public Office(Parts parts) {
        this(parts, SessionEntrance::new, new StoredAudit(parts.database, parts.clock));
    }

    Office(Parts parts, Function<LogIn, Entrance> entrance, Audit audit) {
        this.health = parts.database::health;
        this.channels = parts.troubles;
        String project = parts.pack.name();
        this.statement = AccessibilityStatement.of(key -> parts.pack.wording(key, "de"));
        this.logIn = new LogIn(parts.database, parts.clock, parts.ids, project);
        this.frontDoor = new FrontDoor(logIn);
        this.doors = new Doors(project, entrance.apply(logIn), rooms(parts), new PageWriter(), audit);
    }

    /**
     * What the rooms work with.
     *
     * @param findings how what the office does not see itself is: the disk, the models
     * @param reached the address at which residents reach the chat, if it is known
     */
    public record Parts(
            Conversations conversations,
            Database database,
            ContentPack pack,
            Attachments attachments,
            Stemmer stemmer,
            IntentExplainer explainer,
            Ids ids,
            Clock clock,
            Supplier<List<Finding>> findings,
            Supplier<Map<String, Channel.Trouble>> troubles,
            Optional<String> reached) {}

    private List<Room> rooms(Parts parts) {
        Pseudonyms pseudonyms = Pseudonyms.of(parts.database);
        IdeaRoom idea = new IdeaRoom(parts.conversations, parts.database, parts.pack);
        SurveyFilingRoom filing = new SurveyFilingRoom(parts.conversations, parts.pack, parts.clock);
        return List.of(
                new StartRoom(parts.database, parts.clock),
                new ConversationsRoom(parts, pseudonyms),
                new ConversationRoom(parts, pseudonyms),
                new WhyRoom(parts, pseudonyms),
                new IdeasRoom(parts.database, parts.pack, idea),
                new RequestsRoom(parts.conversations, parts.database, parts.pack),
                new FilingRoom(parts.conversations, parts.pack, filing),
                filing,
                new PostersRoom(parts.pack, parts.clock, parts.reached),
                new SurveysRoom(parts.database, parts.pack, parts.clock),
                new InvitationsRoom(parts),
                new ExportsRoom(parts),
                new UnclearRoom(parts, pseudonyms),
                new FaultsRoom(parts, pseudonyms),
                new StateRoom(parts.database, parts.pack, parts.clock, parts.findings),
                new OwnAccountRoom(logIn, parts.pack.name()),
                new AccountsRoom(parts.database, parts.clock, parts.ids),
                new AuditRoom(parts.database));
    }

    /**
     * The path that the start prints: as long as nobody has an account, one that lets whoever was told it set up the first; another one at each
     * start. Afterwards the beginning of the office.
     */
    public String link() {
        return frontDoor.link();
    }

    public void routing(HttpRouting.Builder routing) {
        routing.addFilter(Office::keepNowhere)
                .get("/health", this::health)
                .route(Method.HEAD, "/health", this::health)
                .get("/office.css", (request, response) -> file(response, "office.css", "text/css; charset=utf-8"))
                .get("/htmx.js", (request, response) -> file(response, HTMX, "text/javascript; charset=utf-8"));
        routing.get(STATEMENT, doors.open("statement.jte", statement.title(), statement));
        frontDoor
                .addresses()
                .forEach(address -> routing.route(address.method(), address.path(), doors.outside(address.action())));
        doors.routing(routing);
    }

    private void health(ServerRequest request, ServerResponse response) {
        Database.Health database = health.get();
        Map<String, Channel.Trouble> troubles = channels.get();
        boolean broken = !database.working() || troubles.values().stream().anyMatch(Channel.Trouble::lasting);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", broken || !troubles.isEmpty() ? "degraded" : "up");
        answer.put("database", database.working() ? "up" : database.reason());
        troubles.forEach((name, trouble) -> answer.put(name, trouble.words()));
        response.status(broken ? Status.SERVICE_UNAVAILABLE_503 : Status.OK_200)
                .header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                .send(Json.write(answer));
    }

    private static void file(ServerResponse response, String name, String type) throws IOException {
        try (InputStream file = Office.class.getResourceAsStream(name)) {
            byte[] bytes = file == null ? new byte[0] : file.readAllBytes();
            response.header(HeaderNames.CONTENT_TYPE, type).send(bytes);
        }
    }

    /** What residents wrote stays out of the caches of browsers and proxies. */
    private static void keepNowhere(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        // Under "no-referrer" browsers send the origin of our own forms as "null", which is what a page of another site
        // may send as well.
        response.headers().set(REFERRER_POLICY, "same-origin");
        chain.proceed();
    }

    List<FrontDoor.Address> outside() {
        return frontDoor.addresses();
    }

    /** For the test that knocks at every door in every role. */
    List<Room.Address> addresses() {
        return doors.addresses();
    }
}
