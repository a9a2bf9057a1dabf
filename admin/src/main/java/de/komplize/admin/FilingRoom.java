package de.komplize.admin;

import de.komplize.bot.dialogue.Conversations;
import de.komplize.bot.dialogue.Filing;
import de.komplize.bot.idea.Draft;
import de.komplize.bot.idea.Place;
import de.komplize.bot.idea.Proposal;
import de.komplize.bot.idea.Proposals;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.office.Permission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Filing for others: ideas that people give at a stall, by telephone or on paper. After one is saved, the sheet is ready for the next,
 * with district and place kept. A sheet that is sent twice is saved once: it carries the number of its person.
 */
final class FilingRoom implements Room {

    private static final String PATH = "/filing";
    private static final String TITLE = "Erfassen";

    private final Filing filing;
    private final ContentPack pack;
    private final SurveyFilingRoom surveys;
    private final FilingSheet sheet;

    FilingRoom(Conversations conversations, ContentPack pack, SurveyFilingRoom surveys) {
        this.filing = conversations.filing();
        this.pack = pack;
        this.surveys = surveys;
        this.sheet = new FilingSheet(filing, pack);
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public List<Address> addresses() {
        return List.of(
                Address.get(
                        PATH, Permission.MODERATE, visit -> showIdea(visit, Optional.empty(), FilingSheet.kept(visit))),
                Address.post(PATH + "/idea", Permission.MODERATE, this::idea),
                Address.post(PATH + "/erase", Permission.MODERATE, this::erase));
    }

    private void idea(Visit visit) {
        Map<String, String> typed = FilingSheet.typed(visit);
        SequencedMap<String, String> problems = FilingSheet.problems(typed);
        String text = typed.getOrDefault("text", "");
        if (text.isBlank()) {
            problems.put("text", "Bitte schreiben Sie auf, worum es geht.");
        } else if (text.codePointCount(0, text.length()) > Draft.LONGEST) {
            problems.put("text", "Das ist zu lang: höchstens " + Draft.LONGEST + " Zeichen.");
        }
        if (typed.getOrDefault("title", "").length() > Proposal.LONGEST_TITLE) {
            problems.put("title", "Der Titel ist zu lang: höchstens " + Proposal.LONGEST_TITLE + " Zeichen.");
        }
        if (typed.getOrDefault("place", "").length() > Place.LONGEST) {
            problems.put("place", "Der Ort ist zu lang: höchstens " + Place.LONGEST + " Zeichen.");
        }
        if (!problems.isEmpty()) {
            visit.refuse("filing.jte", TITLE, ideaPage(sheet.code(visit), Optional.empty(), typed, problems));
            return;
        }
        Filing.Person person = sheet.person(visit, typed);
        visit.recorded("filing.idea", "for a person");
        FilingPage.Saved saved = FilingPage.Saved.of(filing.idea(person, draft(typed)), "Die Idee", person);
        showIdea(visit, Optional.of(saved), FilingSheet.kept(visit));
    }

    /** What staff leave open is proposed from the words, as in a conversation. */
    private Draft draft(Map<String, String> typed) {
        String text = typed.getOrDefault("text", "");
        Optional<Proposal> proposed =
                Proposals.of(text, pack.topics(), pack.districts()).stream().findFirst();
        String title = Optional.ofNullable(typed.get("title"))
                .or(() -> proposed.map(Proposal::title))
                .or(() -> Proposals.title(text))
                .orElseGet(() -> beginning(text));
        String topic = Optional.ofNullable(typed.get("topic"))
                .filter(id ->
                        pack.topics().stream().anyMatch(known -> known.id().equals(id)))
                .orElseGet(() -> Proposals.topic(text, pack.topics()));
        return new Draft(
                Optional.empty(),
                title,
                text,
                topic,
                sheet.district(typed),
                Optional.ofNullable(typed.get("place")),
                List.of());
    }

    private static String beginning(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.substring(0, Math.min(line.length(), Proposal.LONGEST_TITLE));
    }

    private void showIdea(Visit visit, Optional<FilingPage.Saved> saved, Map<String, String> values) {
        visit.show("filing.jte", TITLE, ideaPage(filing.code(), saved, values, new LinkedHashMap<>()));
    }

    private FilingIdeaPage ideaPage(
            String code,
            Optional<FilingPage.Saved> saved,
            Map<String, String> values,
            SequencedMap<String, String> problems) {
        return new FilingIdeaPage(
                sheet.common(code, saved, values, problems),
                pack.topics().stream()
                        .map(topic -> new IdeasPage.Choice(topic.id(), IdeasRoom.topic(pack, topic.id())))
                        .toList(),
                surveys.begun().stream()
                        .map(survey ->
                                new IdeasPage.Choice(survey.id(), survey.title().in("de")))
                        .toList());
    }

    private void erase(Visit visit) {
        String code = visit.field("number").orElse("").replaceAll("[^0-9]", "");
        boolean erased = Filing.isCode(code) && filing.erase(code);
        if (erased) {
            visit.recorded("filing.erased", "a person");
            visit.goOn(PATH, "Gelöscht. Zu dieser Nummer ist nichts mehr da.");
        } else {
            SequencedMap<String, String> problems = new LinkedHashMap<>();
            problems.put(
                    "number", "Zu dieser Nummer ist nichts da. Eine Nummer hat zehn Ziffern. Bitte prüfen Sie sie.");
            visit.refuse(
                    "filing.jte",
                    TITLE,
                    ideaPage(
                            filing.code(),
                            Optional.empty(),
                            Map.of("number", visit.field("number").orElse("")),
                            problems));
        }
    }
}
