package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Server;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What would run as a script where a page took it for markup, and somebody who sends it into everything that can be filled in. The vectors are
 * the kinds of the OWASP filter evasion cheat sheet and of Decidim's published advisories.
 */
final class HostileWords {

    /** Each sets a mark where it runs. */
    static final List<String> VECTORS = List.of(
            "<script>window.hacked=1</script>",
            "<img src=x onerror=window.hacked=1>",
            "\"><svg onload=window.hacked=1>",
            "'><b onmouseover=window.hacked=1>",
            "\" autofocus onfocus=window.hacked=1 x=\"",
            "</textarea><script>window.hacked=1</script>",
            "</title><script>window.hacked=1</script>",
            "<a href=javascript:window.hacked=1>x</a>",
            "<a href=\"jav&#x09;ascript:window.hacked=1\">x</a>",
            "[x](javascript:window.hacked=1)",
            "<iframe srcdoc='<script>parent.hacked=1</script>'>",
            "<details open ontoggle=window.hacked=1>",
            "<body onload=window.hacked=1>",
            "<<script>window.hacked=1//<</script>",
            "<scr\u0000ipt>window.hacked=1</script>",
            "<IMG \"\"\"><SCRIPT>window.hacked=1</SCRIPT>\">",
            "<style>@import'javascript:window.hacked=1';</style>",
            "<meta http-equiv=refresh content='0;url=javascript:window.hacked=1'>",
            "<div hx-get=/conversations hx-trigger=load hx-on:load=window.hacked=1>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=window.hacked=1>",
            "${window.hacked=1} {{constructor.constructor('window.hacked=1')()}} <%= 1 %>");

    static final String ALL = String.join("\n", VECTORS);

    /** Channels that let anybody call themselves anything name people so. */
    static final String ADDRESS = "\"><script>window.hacked=1</script><img src=x onerror=window.hacked=1>";

    static final String IMAGE = "<img src=x onerror=window.hacked=1>";

    private HostileWords() {}

    static void sendEverywhere(Server server, RefusingChannel sms) throws IOException, InterruptedException {
        try (Clerk clerk = Clerk.of(server);
                Resident resident = Resident.of(server.publicPort())) {
            resident.says(ALL);
            String path = "/conversations/" + clerk.newest();
            sms.hears(ADDRESS, ALL);
            clerk.sends(path + "/take", Map.of());
            clerk.sends(path + "/reply", Map.of("text", ALL, "once", "reply"));
            clerk.sends(path + "/notes", Map.of("text", ALL, "once", "note"));
            for (String vector :
                    List.of("<script>window.hacked=1", "\"><svg onload=window.hacked=1", "'-window.hacked-'")) {
                clerk.sends(path + "/labels", Map.of("label", vector));
            }
            for (String vector : VECTORS.subList(0, 8)) {
                clerk.sends(
                        "/filing/idea",
                        Map.of(
                                "agreed",
                                "yes",
                                "given",
                                "stall",
                                "text",
                                ALL,
                                "title",
                                vector,
                                "place",
                                vector,
                                "district",
                                "Wesertor"));
            }
            clerk.sends("/ideas/1001/status", Map.of("status", "planned", "answer", ALL));
            clerk.sends("/ideas/1002/merge", Map.of("into", "1001"));
            for (int i = 0; i < 6; i++) {
                Map<String, String> sheet = new HashMap<>(Map.of(
                        "agreed", "yes", "given", "paper", "q-2", "5", "q-8", "much", "district", VECTORS.get(i)));
                List.of("q-4", "q-7", "q-9").forEach(field -> sheet.put(field, IMAGE));
                clerk.sends("/filing/survey/zukunftsbild", sheet);
            }
        }
        fillInForms(server);
        answerSurvey(server);
    }

    private static void fillInForms(Server server) throws IOException, InterruptedException {
        try (Resident resident = Resident.of(server.publicPort())) {
            resident.says("Ich möchte mit einem Menschen sprechen");
            resident.says(ALL);
            resident.says(IMAGE);
            String filed = String.join("\n", resident.says("\"><svg onload=window.hacked=1> 0561 000000"));
            assertTrue(filed.contains("das ist angekommen"), filed);
        }
    }

    private static void answerSurvey(Server server) throws IOException, InterruptedException {
        try (Resident resident = Resident.of(server.publicPort())) {
            for (String answer :
                    List.of("Umfrage zum Zukunftsbild", "überspringen", "5", IMAGE, "überspringen", "überspringen")) {
                resident.says(answer);
            }
            resident.says(ALL);
            resident.says("viel");
            String done = String.join("\n", resident.says(IMAGE));
            assertTrue(done.contains("gespeichert"), done);
        }
    }
}
