package de.komplize.bot.dialogue;

import static de.komplize.bot.survey.Forms.PERSON;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.Json;
import de.komplize.bot.contact.Contact;
import de.komplize.bot.contact.Contacts;
import de.komplize.bot.messaging.Addresses;
import de.komplize.bot.messaging.Mailboxes;
import de.komplize.bot.messaging.Outbox;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stored events, and what they change about a contact. */
final class Events {

    private static final TypeReference<Event> TYPE = new TypeReference<>() {};

    private static final Set<String> UNSAID = Set.of("kind", "staff");

    private Events() {}

    /** An event with the message it belongs to. */
    record Recorded(long messageId, Event event) {}

    static Change add(long id, Contact.Id contact, long messageId, Event event, Instant now) {
        String body = Json.write(event);
        return tx -> {
            tx.update(
                    "INSERT INTO event (id, contact_id, message_id, kind, body, at) VALUES (?, ?, ?, ?, ?, ?)",
                    id,
                    contact.value(),
                    messageId,
                    kind(body),
                    body,
                    now.toEpochMilli());
            return Outcome.COMMITTED;
        };
    }

    /** The changes that make an event true. */
    static List<Change> effects(Event event, Contact.Id contact, long addressId) {
        return switch (event) {
            case Event.LanguageSet set -> List.of(Contacts.setLanguage(contact, set.language()));
            case Event.OptedOut _ ->
                List.of(
                        Addresses.setState(addressId, Addresses.OPTED_OUT),
                        Outbox.cancel(addressId),
                        Mailboxes.alike(addressId, Addresses.OPTED_OUT));
            case Event.OptedOutEverywhere _ ->
                List.of(Addresses.optOutEverywhere(contact.value()), Outbox.cancelAll(contact.value()));
            case Event.OptedIn _ ->
                List.of(Addresses.setState(addressId, Addresses.ACTIVE), Mailboxes.alike(addressId, Addresses.ACTIVE));
            case Event.NoticeShown _,
                    Event.QuestionAnswered _,
                    Event.ClarificationAsked _,
                    Event.NotUnderstood _,
                    Event.PersonOffered _,
                    Event.Deferred _,
                    Event.SurveyStarted _,
                    Event.SurveyResumed _,
                    Event.SurveyPaused _,
                    Event.SurveyCompleted _,
                    Event.SurveyCorrected _,
                    Event.RemarkLeft _,
                    Event.FormBegun _,
                    Event.FormLeft _,
                    Event.RequestWithdrawn _,
                    Event.RequestFiled _,
                    Event.DangerSeen _,
                    Event.DistrictSet _,
                    Event.DataShown _,
                    Event.CopyGranted _,
                    Event.Erased _,
                    Event.TurnFailed _,
                    Event.OfIdea _,
                    Event.OfLink _,
                    Event.ByStaff _ -> List.of();
        };
    }

    /** Why the office should look, if any of the events says so; danger first. */
    static Optional<Event.Attention> attention(List<Event> events) {
        List<Event.Attention> reasons = new ArrayList<>();
        for (Event event : events) {
            switch (event) {
                case Event.DangerSeen _ -> reasons.add(Event.Attention.DANGER);
                case Event.TurnFailed _ -> reasons.add(Event.Attention.FAILED);
                case Event.FormBegun(String form) -> {
                    // Who wants a person and then writes no more is still somebody who wants a person.
                    if (form.equals(PERSON)) {
                        reasons.add(Event.Attention.ASKED);
                    }
                }
                case Event.RequestFiled _ -> reasons.add(Event.Attention.ASKED);
                case Event.IdeaSubmitted _ -> reasons.add(Event.Attention.ASKED);
                case Event.RemarkLeft _ -> reasons.add(Event.Attention.ASKED);
                case Event.Deferred _ -> reasons.add(Event.Attention.ASKED);
                case Event.NoticeShown _,
                        Event.QuestionAnswered _,
                        Event.ClarificationAsked _,
                        Event.NotUnderstood _,
                        Event.SurveyStarted _,
                        Event.SurveyResumed _,
                        Event.SurveyPaused _,
                        Event.SurveyCompleted _,
                        Event.SurveyCorrected _,
                        Event.FormLeft _,
                        Event.RequestWithdrawn _,
                        Event.PersonOffered _,
                        Event.OptedOut _,
                        Event.OptedOutEverywhere _,
                        Event.DistrictSet _,
                        Event.DataShown _,
                        Event.CopyGranted _,
                        Event.Erased _,
                        Event.OptedIn _,
                        Event.LanguageSet _,
                        Event.OfIdea _,
                        Event.OfLink _,
                        Event.ByStaff _ -> {}
            }
        }
        return reasons.stream().min(Event.Attention::compareTo);
    }

    /** What an event says as a transcript shows it: {@code kind: value, value}. Which token it was says nothing there. */
    static String describe(Event event) {
        JsonNode tree = Json.MAPPER.valueToTree(event);
        List<String> values = new ArrayList<>();
        tree.properties().forEach(field -> {
            if (!UNSAID.contains(field.getKey())) {
                values.add(
                        field.getValue().isArray()
                                ? join(field.getValue())
                                : field.getValue().asText());
            }
        });
        String kind = kind(Json.write(event));
        return values.isEmpty() ? kind : kind + ": " + String.join(", ", values);
    }

    static List<Recorded> ofContact(Transaction tx, long contactId) {
        return tx.list(
                row -> new Recorded(row.number(1), Json.read(row.text(2), TYPE)),
                "SELECT message_id, body FROM event WHERE contact_id = ? ORDER BY id",
                contactId);
    }

    /** All that happened after an event, whosever it is. */
    static List<Recorded> after(Transaction tx, long id) {
        return tx.list(
                row -> new Recorded(row.number(1), Json.read(row.text(2), TYPE)),
                "SELECT message_id, body FROM event WHERE id > ? ORDER BY id",
                id);
    }

    private static String join(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asText()));
        return String.join(", ", values);
    }

    /** The tag stands first in the JSON that Jackson writes for a sealed type. */
    private static String kind(String body) {
        int begin = body.indexOf(":\"") + 2;
        return body.substring(begin, body.indexOf('"', begin));
    }
}
