package de.komplize.bench;

import de.komplize.bot.storage.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages, the search and the exports of the office with a million messages, and its start with them (its part of check 71). */
final class Offices {

    private static final int ROUNDS = 20;
    private static final int WARM_UP = 3;

    /** Pages that are turned before one counts as deep. */
    private static final int DEEP = 25;

    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?&](?:amp;)?(?:after|before)=[^\"]*)\"");

    private static final List<String> PAGES = List.of(
            "/",
            "/state",
            "/conversations",
            "/conversations?attention=waiting",
            "/conversations?attention=danger",
            "/conversations?attention=failed",
            "/conversations?attention=mine",
            "/conversations?channel=sms",
            "/conversations?district=Nordshausen",
            "/conversations?district=Fasanenhof",
            "/conversations?language=tr",
            "/conversations?intent=project.goals",
            "/conversations?intent=council.join",
            "/conversations?label=Presse",
            "/ideas",
            "/ideas?sort=-supports",
            "/ideas?status=submitted&topic=energy",
            "/requests",
            "/requests?status=open",
            "/not-understood",
            "/faults",
            "/audit");

    /** Frequent, the beginning of many words, rare, in another form, several, and what nobody wrote. */
    private static final List<String> SOUGHT = List.of(
            "bitte",
            "Kinder",
            "Straßenbeleuchtung",
            "Straßen",
            "Gürtlerstieg77",
            "Spielplätze Gehwege",
            "ältere Menschen Königsplatz",
            "xylophonbau");

    private final Child office;
    private final HttpClient client = HttpClient.newHttpClient();

    private Offices(Child office) {
        this.office = office;
    }

    /** @param arguments a folder that keeps the data for the next run, or none */
    static void run(List<String> arguments) throws IOException, InterruptedException, SQLException {
        Path folder = arguments.isEmpty()
                ? Files.createTempDirectory("komplize-bench")
                : Files.createDirectories(Path.of(arguments.getFirst()));
        CityOfTalk.in(folder);
        long begin = System.nanoTime();
        try (Child child = Child.start("serve-office", folder)) {
            double ready = (System.nanoTime() - begin) / 1e9;
            long left = due(folder);
            double indexed = indexed(folder);
            Offices offices = new Offices(child);
            System.out.println("| the office with a million messages | |\n| --- | --- |");
            System.out.printf(Locale.ROOT, "| ready, seconds | %.2f |%n", ready);
            System.out.printf(Locale.ROOT, "| %d messages taken into the index, seconds | %.0f |%n", left, indexed);
            System.out.printf(Locale.ROOT, "| idle, MB resident | %.0f |%n", StartUp.residentMegabytes(child.pid()));
            offices.pages();
            offices.exports();
        }
    }

    private static double indexed(Path folder) throws InterruptedException, SQLException {
        long begin = System.nanoTime();
        while (due(folder) > 0) {
            Thread.sleep(1_000);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long due(Path folder) throws SQLException {
        Path database = DataFolder.databaseIn(ProductServer.dataIn(folder));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                ResultSet row = connection.createStatement().executeQuery("SELECT count(*) FROM search_due")) {
            return row.getLong(1);
        }
    }

    private void pages() throws IOException, InterruptedException {
        System.out.println("\n| page | p50 ms | p95 ms | of the bare page |\n| --- | --- | --- | --- |");
        double bare = measured("/account", 1);
        for (String path : PAGES) {
            measured(path, bare);
            String deep = deep(path);
            if (!deep.equals(path)) {
                measured(deep, bare);
            }
        }
        for (String sought : SOUGHT) {
            measured("/conversations?q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8), bare);
        }
        measured("/conversations?q=bitte&district=Fasanenhof", bare);
    }

    /** Prints the line of a page; gives its median in milliseconds. */
    private double measured(String path, double bare) throws IOException, InterruptedException {
        double[] times = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            page(path);
            times[Math.max(0, round)] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        double median = times[ROUNDS / 2];
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %.1f | %.1f | %.1f |%n",
                path.replaceAll("(after|before)=.*", "… (deep)"),
                median,
                times[ROUNDS * 95 / 100 - 1],
                bare == 1 ? 1 : median / bare);
        return median;
    }

    private String deep(String path) throws IOException, InterruptedException {
        String here = path;
        for (int turned = 0; turned < DEEP; turned++) {
            Matcher next = NEXT.matcher(page(here));
            if (!next.find()) {
                return here;
            }
            here = next.group(1).replace("&amp;", "&");
        }
        return here;
    }

    private String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(path), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + office.port() + path))
                .header("Cookie", "komplize-office=" + CityOfTalk.COOKIE)
                .build();
    }

    private void exports() throws IOException, InterruptedException {
        System.out.println(
                "\n| export | MB | seconds | live heap before, most while it streams, MB |\n| --- | --- | --- | --- |");
        for (String list : List.of("conversations", "messages", "ideas", "requests")) {
            export(list + "/csv", 0);
            export(list + "/xlsx", 0);
        }
        export("ideas/csv", 50);
    }

    /** @param pause milliseconds that a slow reader rests after each piece */
    private void export(String path, int pause) throws IOException, InterruptedException {
        int before = live();
        int most = before;
        long bytes = 0;
        long begin = System.nanoTime();
        long asked = begin;
        try (InputStream body = client.send(request("/exports/" + path), BodyHandlers.ofInputStream())
                .body()) {
            byte[] piece = new byte[65_536];
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                bytes += read;
                Thread.sleep(pause);
                if (System.nanoTime() - asked > 500_000_000L) {
                    most = Math.max(most, live());
                    asked = System.nanoTime();
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s%s | %.1f | %.1f | %d, %d |%n",
                path,
                pause > 0 ? ", slow reader" : "",
                bytes / 1e6,
                (System.nanoTime() - begin) / 1e9,
                before,
                most);
    }

    private int live() throws IOException {
        return Integer.parseInt(office.ask());
    }
}
