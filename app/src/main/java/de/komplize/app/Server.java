package de.komplize.app;

import de.komplize.admin.Office;
import de.komplize.admin.api.OfficeApi;
import de.komplize.bot.Ids;
import de.komplize.bot.Refusal;
import de.komplize.bot.dialogue.Conversations;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.ChannelProvider;
import de.komplize.bot.messaging.Dispatcher;
import de.komplize.bot.search.SearchIndex;
import de.komplize.bot.storage.Attachments;
import de.komplize.bot.storage.DataFolder;
import de.komplize.bot.storage.ErasureLedger;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.understanding.IntentDetector;
import de.komplize.bot.understanding.Understander;
import de.komplize.channels.HttpChannel;
import de.komplize.channels.SecurityHeaders;
import de.komplize.intents.OpenNlpDetector;
import de.komplize.intents.WordStems;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** A running Komplize: the data folder is held, both ports listen, what is due is sent. Closing it loses nothing. */
public final class Server implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Server.class.getName());

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    /** A stop ends within ten seconds (check 19): the turns get most of it. */
    private static final Duration FAREWELL = Duration.ofSeconds(7);

    /** Requests under way when the stop begins; a waiting long poll must not hold it up. */
    private static final Duration DRAIN = Duration.ofSeconds(2);

    /** Larger bodies are for attachments only, which their route allows. */
    private static final long LARGEST_BODY = 25L * 1024 * 1024;

    /**
     * Who has begun a request, or keeps a connection for the next, and sends nothing for so long is hung up on (check 52). Whoever waits for an
     * answer, as for news in the chat, is not meant.
     */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final String PUBLIC_PORT = "KOMPLIZE_PUBLIC_PORT";
    private static final String OFFICE_PORT = "KOMPLIZE_OFFICE_PORT";

    private final DataFolder folder;
    private final Sqlite database;
    private final Conversations conversations;
    private final Housekeeping housekeeping;
    private final WebServer publicServer;
    private final WebServer officeServer;
    private final Office office;

    /** What tests and benchmarks vary; production takes {@link #PRODUCTION}. */
    public record Variation(Sqlite.Options storage, Failpoint failpoint, List<Channel> moreChannels) {
        public static final Variation PRODUCTION = new Variation(Sqlite.Options.DURABLE, Failpoint.NONE, List.of());

        public Variation {
            moreChannels = List.copyOf(moreChannels);
        }
    }

    /** What can be refused before the data are touched. */
    private record Plan(
            Config config,
            InetAddress bind,
            ContentPack pack,
            List<Channel> channels,
            Clock clock,
            Variation variation) {

        static Plan of(Config config, Variation variation) {
            Clock clock = Clock.systemUTC();
            List<Channel> channels = new ArrayList<>(configured(config, clock));
            channels.addAll(variation.moreChannels);
            return new Plan(
                    config, config.bind(), ContentPack.load(config.pack()), List.copyOf(channels), clock, variation);
        }
    }

    private Server(DataFolder folder, Sqlite database, Plan plan) {
        this.folder = folder;
        this.database = database;
        Config config = plan.config;
        Connections connections = Connections.allowed();
        OpenNlpDetector detector = Models.detector(plan.pack, config);
        Attachments attachments = new Attachments(DataFolder.attachmentsIn(folder.path()));
        Ids ids = Ids.timeOrdered(plan.clock);
        this.conversations = conversations(plan, detector, attachments, ids);
        WordStems stems = new WordStems();
        this.housekeeping =
                new Housekeeping(database, folder.path(), plan.clock, plan.pack, new SearchIndex(database, stems));
        Findings findings = new Findings(
                folder.path(),
                plan.pack,
                detector,
                Models.folders(config),
                plan.clock,
                () -> Troubles.of(plan.channels));
        this.office = new Office(new Office.Parts(
                conversations,
                database,
                plan.pack,
                attachments,
                stems,
                new Reasoning(detector),
                ids,
                plan.clock,
                findings::all,
                () -> Troubles.of(plan.channels),
                config.find("KOMPLIZE_PUBLIC_URL")));
        this.publicServer = server(
                plan.bind,
                config.publicPort(),
                connections.open(),
                SecurityHeaders.from(config),
                UnaryOperator.identity(),
                routing -> plan.channels.stream()
                        .filter(HttpChannel.class::isInstance)
                        .map(HttpChannel.class::cast)
                        .forEach(channel -> channel.routing(routing)));
        OfficeApi officeApi = new OfficeApi(conversations, database, plan.pack.surveys());
        this.officeServer = server(
                plan.bind,
                config.officePort(),
                connections.office(),
                SecurityHeaders.byProxy(),
                OfficeApi::directHandlers,
                routing -> {
                    officeApi.routing(routing);
                    office.routing(routing);
                });
    }

    /** Starts everything, with the settings of an environment; {@link Refusal} says what hinders it. */
    public static Server start(Map<String, String> environment, Variation variation) {
        return start(Config.of(environment), variation);
    }

    static Server start(Config config, Variation variation) {
        Plan plan = Plan.of(config, variation);
        DataFolder folder = DataFolder.take(config.data());
        try {
            Ports.requireFree(plan.bind, OFFICE_PORT, config.officePort());
            Ports.requireFree(plan.bind, PUBLIC_PORT, config.publicPort());
            Sqlite database = folder.open(variation.storage);
            try {
                Server server = new Server(folder, database, plan);
                server.listen(plan);
                warnOfPack(plan);
                return server;
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** What hinders no start and is still for the office to mend. An answer may be true after its day; only the office can say. */
    private static void warnOfPack(Plan plan) {
        if (!plan.pack.unsourced().isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Content pack: left out for want of a source or a date in population.yaml: "
                            + String.join(", ", plan.pack.unsourced()));
        }
        List<String> expired = plan.pack.expired(LocalDate.now(plan.clock.withZone(CITY)));
        if (!expired.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Content pack: valid_until has passed; check these answers and give them a new day: "
                            + String.join(", ", expired));
        }
    }

    public int publicPort() {
        return publicServer.port();
    }

    public int officePort() {
        return officeServer.port();
    }

    /** The path of the office, for whoever started the server: as long as there is no account, a link that sets up the first. */
    public String officeLink() {
        return office.link();
    }

    private Conversations conversations(Plan plan, IntentDetector detector, Attachments attachments, Ids ids) {
        ContentPack pack = plan.pack;
        Clock clock = plan.clock;
        Failpoint failpoint = plan.variation.failpoint;
        Understander understander = new Understander(detector, pack.districts());
        ErasureLedger ledger = new ErasureLedger(DataFolder.erasedIn(folder.path()));
        Conversations.Parts parts =
                new Conversations.Parts(database, pack, understander, clock, ids, attachments, ledger, failpoint);
        Dispatcher.Parts sending = new Dispatcher.Parts(database, clock, RandomGenerator.getDefault(), failpoint);
        return new Conversations(parts, plan.channels, sending);
    }

    private static List<Channel> configured(Config config, Clock clock) {
        try {
            return ServiceLoader.load(ChannelProvider.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .flatMap(provider -> provider.open(config, clock).stream())
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    private void listen(Plan plan) {
        conversations.start();
        try {
            Ports.begin(officeServer, OFFICE_PORT, plan.config.officePort());
            Ports.begin(publicServer, PUBLIC_PORT, plan.config.publicPort());
            housekeeping.start();
        } catch (RuntimeException e) {
            officeServer.stop();
            conversations.stop(Duration.ZERO);
            throw e;
        }
    }

    private static WebServer server(
            InetAddress bind,
            int port,
            int mostConnections,
            SecurityHeaders headers,
            UnaryOperator<DirectHandlers> broken,
            Consumer<HttpRouting.Builder> routes) {
        HttpRouting.Builder routing = HttpRouting.builder().addFilter(headers);
        routes.accept(routing);
        return WebServer.builder()
                .address(bind)
                .port(port)
                .shutdownHook(false)
                .shutdownGracePeriod(DRAIN)
                .maxTcpConnections(mostConnections)
                .maxPayloadSize(LARGEST_BODY)
                // Without tcpNoDelay the end of a page larger than a packet waits 40 ms for the browser to confirm its
                // beginning.
                .connectionOptions(options -> options.readTimeout(SILENCE).tcpNoDelay(true))
                // The handlers of broken requests are told why, and keep it to themselves.
                .errorHandling(handling -> handling.includeEntity(true))
                .directHandlers(broken.apply(headers.directHandlers()))
                .routing(routing)
                .build();
    }

    /** Stops taking messages, lets what was begun finish, and closes the database. */
    @Override
    public void close() {
        Thread draining = Thread.ofVirtual().start(publicServer::stop);
        conversations.stop(FAREWELL);
        join(draining);
        officeServer.stop();
        housekeeping.close();
        database.close();
        folder.close();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The folder that everything is kept in. */
    public Path data() {
        return folder.path();
    }
}
