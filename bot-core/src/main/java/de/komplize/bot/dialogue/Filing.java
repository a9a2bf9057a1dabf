package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Consents;
import de.komplize.bot.contact.Contact;
import de.komplize.bot.contact.Contacts;
import de.komplize.bot.idea.Draft;
import de.komplize.bot.idea.Ideas;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Addresses;
import de.komplize.bot.office.Given;
import de.komplize.bot.privacy.Erasure;
import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.Fingerprint;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.Response;
import de.komplize.bot.survey.Responses;
import de.komplize.bot.survey.Sheet;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What staff write down for people who come to a stall, ring up or hand in a paper. Each person is a contact of its own, without a conversation;
 * the number they are given is their address, to which nothing is ever sent. Thread-safe; what it answers is on the disk.
 */
public final class Filing {

    public static final String CHANNEL = "in_person";

    /** What was agreed to: that it is written down at all. */
    public static final String PURPOSE = "in_person";

    /** So many digits that a slip of the pen is nobody else's number. */
    private static final long NUMBERS = 10_000_000_000L;

    private static final String CODE = "[0-9]{10}";

    private final Conversations.Parts parts;
    private final Numbers numbers;
    private final SecureRandom random = new SecureRandom();

    Filing(Conversations.Parts parts, Numbers numbers) {
        this.parts = parts;
        this.numbers = numbers;
    }

    /**
     * Whom it is written down for.
     *
     * @param code their number, fresh from {@link #code}
     * @param language of the pack
     * @param given how they gave it
     */
    public record Person(String code, String language, Optional<String> district, Given given) {
        public Person {
            if (!code.matches(CODE)) {
                throw new IllegalArgumentException("A number to hand out has ten digits");
            }
        }

        @Override
        public String toString() {
            return "Person[***]";
        }
    }

    /** What became of it. */
    public enum Saved {
        DONE,
        /** The same form was sent before: nothing is there twice. */
        BEFORE
    }

    /** A number to hand out, which nobody has. */
    public String code() {
        return "%010d".formatted(random.nextLong(NUMBERS));
    }

    public static boolean isCode(String text) {
        return text.matches(CODE);
    }

    /** What is read aloud before anything is written down. */
    public String consent(String language) {
        return parts.pack().say(Say.FILING_CONSENT, language);
    }

    /** An idea, read by the office as those of the conversations are. The person has agreed. */
    public Saved idea(Person person, Draft draft) {
        long number = numbers.next();
        return save(
                person,
                List.of(new Ideas.Submit(number, draft)),
                List.of(new Event.IdeaSubmitted(number, draft.topic(), 0)));
    }

    /** The answers to a survey; the sheet has no problems. The person has agreed. */
    public Saved survey(Person person, Questionnaire survey, Sheet sheet) {
        List<Act> acts = new ArrayList<>();
        acts.add(new Responses.Begin(Response.Kind.SURVEY, survey.id(), survey.version()));
        int answered = 0;
        for (Question question : survey.questions()) {
            Optional<Answer> answer = Optional.ofNullable(sheet.answers().get(question.id()));
            answer.ifPresent(given -> acts.add(new Responses.Put(survey.id(), question.id(), given)));
            if (question instanceof Question.Consent consent
                    && answer.orElse(null) instanceof Answer.Agreed(boolean yes)) {
                acts.add(Consents.record(survey.id(), consent.version(), yes));
            }
            answered +=
                    answer.filter(given -> !(given instanceof Answer.Skipped)).isPresent() ? 1 : 0;
        }
        acts.add(new Responses.Complete(survey.id(), Optional.empty()));
        return save(
                person,
                acts,
                List.of(new Event.SurveyStarted(survey.id()), new Event.SurveyCompleted(survey.id(), answered)));
    }

    private Saved save(Person person, List<Act> acts, List<Event> events) {
        Instant now = parts.clock().instant();
        Contact contact = new Contact(new Contact.Id(parts.ids().next()), person.language, person.district);
        long address = parts.ids().next();
        Act.Circumstances at = new Act.Circumstances(
                contact.id().value(), address, TurnWrites.NO_MESSAGE, 0, CHANNEL, person.language, now, parts.ids());
        WriteSet set = new WriteSet()
                .add(Contacts.add(contact, now))
                .add(Contacts.addAddress(address, contact.id(), new Address(CHANNEL, person.code), now))
                .add(Addresses.setState(address, Addresses.UNREACHABLE));
        Consents.record(PURPOSE, Fingerprint.of(Map.of("text", consent(person.language))), true)
                .changes(at)
                .forEach(set::add);
        acts.forEach(act -> act.changes(at).forEach(set::add));
        set.add(given(contact.id(), person.given));
        events.forEach(
                event -> set.add(Events.add(parts.ids().next(), contact.id(), TurnWrites.NO_MESSAGE, event, now)));
        return parts.database().write(set) == Outcome.COMMITTED ? Saved.DONE : Saved.BEFORE;
    }

    /** The contact is new: all that is theirs was given in this way. */
    private static WriteSet.Change given(Contact.Id contact, Given given) {
        return tx -> {
            tx.update("UPDATE idea SET given = ? WHERE contact_id = ?", given.stored(), contact.value());
            tx.update("UPDATE response SET given = ? WHERE contact_id = ?", given.stored(), contact.value());
            return Outcome.COMMITTED;
        };
    }

    /** Takes away all that was written down under a number; false where there is nothing. */
    public boolean erase(String code) {
        Optional<Contact.Id> person = parts.database().read(tx -> Contacts.find(tx, new Address(CHANNEL, code)));
        person.ifPresent(contact -> {
            Instant now = parts.clock().instant();
            WriteSet set = new WriteSet();
            Erasure.whole(contact.value(), now).forEach(set::add);
            set.add(Events.add(parts.ids().next(), contact, TurnWrites.NO_MESSAGE, new Event.Erased(), now));
            parts.database().write(set.add(parts.ledger().note(contact.value(), now, parts.failpoint())));
        });
        return person.isPresent();
    }
}
