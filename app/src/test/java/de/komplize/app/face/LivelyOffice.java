package de.komplize.app.face;

import de.komplize.app.Server;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server as it is after some days: residents have written, staff have acted, and there is something in every room. */
record LivelyOffice(String danger, String busy, String arabic) {

    /** Longer than any screen is wide. */
    static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützen".repeat(4);

    private static final String SURVEY = "zukunftsbild";

    static LivelyOffice of(Server server, RefusingChannel sms) throws IOException, InterruptedException {
        try (Clerk clerk = Clerk.of(server)) {
            String danger = written(server, clerk, "Guten Tag", "Ich will nicht mehr leben");
            String busy = written(
                    server,
                    clerk,
                    "Was ist Smart Kassel?",
                    "https://www.kassel.de/service/" + LONG_WORD,
                    "Wer bezahlt das?",
                    "Kann ich mit einem Menschen sprechen?");
            String arabic = written(server, clerk, "ما هو مشروع Smart Kassel؟");
            written(server, clerk, "wubbel di wupp", "Ravioli im Weltall blau");
            sms.hears("+49561000001", "Wer macht bei Smart Kassel mit?");
            act(clerk, busy);
            fileIdeas(clerk);
            written(
                    server,
                    clerk,
                    "Ich möchte mit einem Menschen sprechen",
                    "Es geht um die Beleuchtung am Fuldaufer",
                    "vormittags ab 9 Uhr",
                    "0561 000000");
            fileSurvey(clerk);
            manageStaff(clerk);
            return new LivelyOffice(danger, busy, arabic);
        }
    }

    private static String written(Server server, Clerk clerk, String... texts)
            throws IOException, InterruptedException {
        try (Resident resident = Resident.of(server.publicPort())) {
            for (String text : texts) {
                resident.says(text);
            }
        }
        return clerk.newest();
    }

    private static void act(Clerk clerk, String conversation) throws IOException, InterruptedException {
        String path = "/conversations/" + conversation;
        clerk.sends(path + "/take", Map.of());
        clerk.sends(
                path + "/reply",
                Map.of("text", "Guten Tag, hier schreibt Clara Kern.\n\nWie kann ich helfen?", "once", "reply-1"));
        clerk.sends(path + "/labels", Map.of("label", "Rückruf"));
        clerk.sends(path + "/labels", Map.of("label", "Stadtteilzentrumsbeleuchtung"));
        clerk.sends(
                path + "/notes",
                Map.of("text", "Am Montag anrufen, nicht vor 10 Uhr.\nSiehe " + LONG_WORD, "once", "note-1"));
    }

    private static void fileIdeas(Clerk clerk) throws IOException, InterruptedException {
        for (String[] idea : new String[][] {
            {"Mehr Bänke am Fuldaufer, bitte auch mit Lehne.", "Bänke am Fuldaufer", "Unterneustadt", "am Fuldaufer"},
            {"Am Fuldaufer fehlen Bänke zum Ausruhen.", "Bänke zum Ausruhen am Fuldaufer", "Unterneustadt", ""},
            {"Neue Bänke an der Fulda", "Neue Bänke", "Wesertor", ""},
            {"Schnelles Internet im Bürgerhaus: " + LONG_WORD, "WLAN im Bürgerhaus", "Nordshausen", "im Bürgerhaus"},
            {
                "Mein Nachbar Heinz Müller, Telefon 0561 123456, parkt immer auf dem Radweg, dieser Idiot.",
                "Radweg frei halten",
                "Bad Wilhelmshöhe",
                ""
            },
        }) {
            clerk.sends(
                    "/filing/idea",
                    Map.of(
                            "agreed",
                            "yes",
                            "given",
                            "stall",
                            "text",
                            idea[0],
                            "title",
                            idea[1],
                            "district",
                            idea[2],
                            "place",
                            idea[3]));
        }
        clerk.sends(
                "/ideas/1001/status",
                Map.of("status", "planned", "answer", "Gute Idee! Im Frühjahr stellen wir vier Bänke mit Lehne auf."));
        clerk.sends("/ideas/1002/merge", Map.of("into", "1001"));
        clerk.sends("/ideas/1004/status", Map.of("status", "declined", "answer", "Das Bürgerhaus hat schon WLAN."));
    }

    private static void fileSurvey(Clerk clerk) throws IOException, InterruptedException {
        List<String> districts = List.of("Wesertor", "Wesertor", "Bettenhausen");
        for (int i = 0; i < 21; i++) {
            Map<String, String> sheet = new HashMap<>(Map.of(
                    "agreed",
                    "yes",
                    "given",
                    "paper",
                    "q-1",
                    districts.get(i % districts.size()),
                    "q-2",
                    String.valueOf(1 + i % 5),
                    "q-5",
                    i % 2 == 0 ? "meeting" : "green",
                    "q-7",
                    "Überall Bäume, und man kennt sich. " + (i == 0 ? LONG_WORD : ""),
                    "q-8",
                    i % 3 == 0 ? "little" : "much",
                    "district",
                    districts.get(i % districts.size())));
            clerk.sends("/filing/survey/" + SURVEY, sheet);
        }
    }

    private static void manageStaff(Clerk clerk) throws IOException, InterruptedException {
        clerk.sends("/accounts", Map.of("name", "Anne Berg", "role", "moderator"));
        clerk.sends(
                "/accounts",
                Map.of("name", "Friederike.Zimmermann-Hohenstein@stadtverwaltung.kassel", "role", "reader"));
    }
}
