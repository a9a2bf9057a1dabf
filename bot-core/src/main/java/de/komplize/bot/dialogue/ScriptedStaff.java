package de.komplize.bot.dialogue;

import de.komplize.bot.Refusal;
import de.komplize.bot.contact.Contact;
import de.komplize.bot.messaging.Transcript;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.office.RequestStatus;
import de.komplize.bot.office.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one member of staff of a transcript: does what its lines with @ say. */
final class ScriptedStaff {

    private static final AccessToken STAFF =
            new AccessToken(new AccessToken.Id(1), "Büro", Role.MODERATOR, Instant.EPOCH, Optional.empty());

    private static final Pattern LINE = Pattern.compile(
            "(?<what>take|release|reply|status|request|merge|unmerge|unlink)(?: (?<number>\\d{1,15})(?: (?<status>[a-z]+|\\d{1,15}))?)?(?::\\s*(?<text>.+))?",
            Pattern.DOTALL);

    private final Conversations conversations;

    ScriptedStaff(Conversations conversations) {
        this.conversations = conversations;
    }

    /** Does it in the conversation of the transcript; what cannot be done is refused with the line. */
    void act(Transcript.Acted line, Contact.Id contact) {
        Matcher parts = LINE.matcher(line.text());
        boolean done = parts.matches() && isDone(parts, contact);
        if (!done) {
            throw new Refusal(
                    "The office cannot do \"@ " + line.text() + "\" at this place: write @ take, @ reply: text,"
                            + " @ release, @ status NUMBER published|declined|planned|realised: text,"
                            + " @ merge NUMBER NUMBER, @ unmerge NUMBER, @ unlink, or @ request NUMBER open|taken|done");
        }
    }

    private boolean isDone(Matcher parts, Contact.Id contact) {
        Handoffs handoffs = conversations.handoffs();
        Optional<String> text = Optional.ofNullable(parts.group("text"));
        return switch (parts.group("what")) {
            case "take" -> handoffs.take(contact, STAFF) instanceof Handoffs.Outcome.Taken;
            case "release" -> handoffs.release(contact, STAFF) instanceof Handoffs.Outcome.Released;
            case "reply" ->
                text.filter(words -> handoffs.reply(contact, STAFF, words) instanceof Handoffs.Outcome.Replied)
                        .isPresent();
            case "merge" ->
                parts.group("status") != null
                        && conversations
                                        .merging()
                                        .merge(
                                                Long.parseLong(parts.group("number")),
                                                Long.parseLong(parts.group("status")),
                                                STAFF)
                                instanceof Merging.Outcome.Done;
            case "unlink" ->
                conversations.links().of(contact).stream()
                        .findFirst()
                        .filter(tie -> conversations.links().undo(contact, tie.link(), STAFF))
                        .isPresent();
            case "unmerge" ->
                parts.group("number") != null
                        && conversations.merging().unmerge(Long.parseLong(parts.group("number")), STAFF)
                                instanceof Merging.Outcome.Done;
            default -> parts.group("status") != null && isDecided(parts, text);
        };
    }

    private boolean isDecided(Matcher parts, Optional<String> text) {
        Moderation moderation = conversations.moderation();
        long number = Long.parseLong(parts.group("number"));
        String status = parts.group("status");
        Optional<Moderation.Decision> decision = parts.group("what").equals("status")
                ? IdeaStatus.of(status).map(to -> moderation.decide(number, to, text, STAFF))
                : RequestStatus.of(status).map(to -> moderation.decide(number, to, STAFF));
        return decision.filter(Moderation.Decision.Decided.class::isInstance).isPresent();
    }

    /** The line that makes it happen again; the city's answer to an idea stands with the idea only. */
    static String line(Event.ByStaff event, String said) {
        return switch (event) {
            case Event.HandoffTaken _ -> "take";
            case Event.HandoffReleased _ -> "release";
            case Event.StaffReplied _ -> "reply: " + said;
            case Event.IdeaStatusChanged(long number, String status) -> "status " + number + " " + status;
            case Event.IdeaMerged(long number, long into) -> "merge " + number + " " + into;
            case Event.IdeaUnmerged(long number, long _) -> "unmerge " + number;
            case Event.LinkUndone _ -> "unlink";
            case Event.RequestStatusChanged(long number, String status) -> "request " + number + " " + status;
        };
    }
}
