package de.komplize.admin;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.contact.Contact;
import de.komplize.bot.knowledge.Answer;
import de.komplize.bot.office.Conversation;
import de.komplize.bot.office.Permission;
import de.komplize.bot.understanding.IntentExplainer.Reasons;
import de.komplize.bot.understanding.RankedIntent;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why the bot took a message for what it took it for, and where its answer comes from. */
final class WhyRoom implements Room {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    private final Office.Parts parts;
    private final Pseudonyms pseudonyms;
    private final IntentNames intents;

    WhyRoom(Office.Parts parts, Pseudonyms pseudonyms) {
        this.parts = parts;
        this.pseudonyms = pseudonyms;
        this.intents = new IntentNames(parts.pack());
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public List<Address> addresses() {
        return List.of(
                Address.get(ConversationsRoom.PATH + "/{id}/messages/{message}/why", Permission.READ_WORDS, this::why));
    }

    private void why(Visit visit) {
        Contact.Id contact = visit.conversation();
        long message = visit.number("message");
        Conversation.Entry entry = parts.database()
                .read(tx -> Conversation.entry(tx, contact, message))
                .filter(found -> found.author().equals("contact"))
                .orElseThrow(Visit::missing);
        List<Conversation.Fact> facts = parts.database().read(tx -> Conversation.facts(tx, contact, message));
        visit.recorded("conversation.explained", ConversationRoom.what(visit));
        visit.show("why.jte", "Warum diese Antwort?", page(contact, entry, facts));
    }

    private WhyPage page(Contact.Id contact, Conversation.Entry entry, List<Conversation.Fact> facts) {
        Reasons reasons = parts.explainer().explain(entry.text(), Optional.of(entry.language()));
        return new WhyPage(
                ConversationsRoom.PATH + "/" + contact.value(),
                pseudonyms.of(contact),
                entry.text(),
                entry.intent().map(intents::of).orElse(""),
                entry.confidence(),
                reasons.detection().alternatives(1).stream()
                        .findFirst()
                        .map(next -> new WhyPage.Guess(intents.of(next.intent()), next.confidence())),
                changed(entry, reasons),
                reasons.speaksFor(),
                reasons.speaksAgainst(),
                reasons.nearest().stream()
                        .map(near -> new WhyPage.Phrase(near.text(), intents.of(near.intent()), near.similarity()))
                        .toList(),
                done(entry, facts));
    }

    /** What the same words would be taken for today; empty where that is the same. */
    private Optional<String> changed(Conversation.Entry entry, Reasons reasons) {
        String today = reasons.detection().intent();
        return entry.intent()
                .filter(then -> !then.equals(today) && !then.startsWith("safety."))
                .map(_ -> reasons.detection()
                        .best()
                        .filter(_ -> !reasons.detection().refused())
                        .map(RankedIntent::intent)
                        .map(intents::of)
                        .orElse(intents.of(today)));
    }

    /** What the bot did then, in sentences. */
    private List<String> done(Conversation.Entry entry, List<Conversation.Fact> facts) {
        List<String> sentences = new ArrayList<>();
        for (Conversation.Fact fact : facts) {
            sentence(entry, fact).ifPresent(sentences::add);
        }
        return sentences;
    }

    private Optional<String> sentence(Conversation.Entry entry, Conversation.Fact fact) {
        return switch (fact.kind()) {
            case "question_answered" ->
                Optional.of(answered(fact.facts().path("intent").asText(), entry.language()));
            case "clarification_asked" ->
                Optional.of("Der Bot hat zurückgefragt. Zur Wahl standen: "
                        + names(fact.facts().path("intents")) + ".");
            case "not_understood" -> Optional.of("Der Bot hat gesagt, dass er die Nachricht nicht versteht.");
            case "danger_seen" ->
                Optional.of(
                        "Der Bot hat Worte möglicher Gefahr erkannt. Er hat Notrufnummern genannt und das Büro alarmiert."
                                + " Dafür gelten feste Muster, nicht die Wahrscheinlichkeit.");
            case "person_offered" -> Optional.of("Der Bot hat angeboten, dass sich ein Mensch meldet.");
            case "deferred" -> Optional.of("Der Bot hat den Wunsch an das Büro weitergegeben.");
            case "form_begun" ->
                Optional.of("Der Bot hat ein Formular begonnen: "
                        + InGerman.form(fact.facts().path("form").asText()) + ".");
            case "survey_started" -> Optional.of("Der Bot hat eine Umfrage begonnen.");
            case "idea_submitted" ->
                Optional.of("Die Idee Nr. " + fact.facts().path("number").asText() + " ist eingereicht.");
            case "turn_failed" -> Optional.of("Im Programm ist ein Fehler aufgetreten. Der Bot hat sich entschuldigt.");
            default -> Optional.empty();
        };
    }

    private String answered(String intent, String language) {
        String what = "Der Bot hat mit dem Text „" + intents.of(intent) + "“ geantwortet.";
        return parts.pack()
                .answer(intent, language)
                .map(answer -> what + source(answer))
                .orElse(what);
    }

    private static String source(Answer answer) {
        return " Quelle: " + answer.source() + ". Das Büro prüft den Text wieder bis zum "
                + DAY.format(answer.validUntil()) + ".";
    }

    private String names(JsonNode found) {
        List<String> names = new ArrayList<>();
        found.forEach(intent -> names.add(intents.of(intent.asText())));
        return String.join(", ", names);
    }
}
