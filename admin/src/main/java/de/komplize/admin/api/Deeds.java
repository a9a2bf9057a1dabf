package de.komplize.admin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.dialogue.Conversations;
import de.komplize.bot.dialogue.Handoffs;
import de.komplize.bot.dialogue.Merging;
import de.komplize.bot.dialogue.Moderation;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.AccessTokens;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.office.RequestStatus;
import de.komplize.bot.storage.Database;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the office does through the interface; answered when it is on the disk. */
final class Deeds {

    private final Conversations conversations;
    private final Database database;

    Deeds(Conversations conversations, Database database) {
        this.conversations = conversations;
        this.database = database;
    }

    void take(Call call) {
        Body.of(call);
        answer(call, conversations.handoffs().take(call.conversation(), call.token()));
    }

    void reply(Call call) {
        String text = Body.of(call, "text")
                .text("text")
                .orElseThrow(() -> Guard.bad("The field text says what the resident shall read"));
        answer(call, conversations.handoffs().reply(call.conversation(), call.token(), text));
    }

    void release(Call call) {
        Body.of(call);
        answer(call, conversations.handoffs().release(call.conversation(), call.token()));
    }

    void ideaStatus(Call call) {
        Body body = Body.of(call, "status", "answer");
        IdeaStatus status = body.text("status")
                .flatMap(IdeaStatus::of)
                .filter(IdeaStatus.decisions()::contains)
                .orElseThrow(() -> wrongStatus(names(IdeaStatus.decisions(), IdeaStatus::stored)));
        long number = call.number("number");
        answer(
                call,
                number,
                status.stored(),
                conversations.moderation().decide(number, status, body.text("answer"), call.token()));
    }

    void merge(Call call) {
        long into = Body.of(call, "into")
                .number("into")
                .orElseThrow(() -> Guard.bad("The field into is the number of the idea that stays"));
        answer(call, conversations.merging().merge(call.number("number"), into, call.token()));
    }

    void unmerge(Call call) {
        Body.of(call);
        answer(call, conversations.merging().unmerge(call.number("number"), call.token()));
    }

    private static void answer(Call call, Merging.Outcome outcome) {
        switch (outcome) {
            case Merging.Outcome.Done(IdeaStatus status, int told) ->
                Answer.send(
                        call,
                        Answer.object()
                                .put("number", call.number("number"))
                                .put("status", status.stored())
                                .put("told", told));
            case Merging.Outcome.Refused(Merging.Why why) ->
                throw new HttpException(
                        switch (why) {
                            case SAME -> "An idea cannot be merged into itself: give the number of another";
                            case NOT_FROM_HERE ->
                                "Only an idea that is submitted, published, declined or planned can be merged";
                            case NOT_INTO_THAT ->
                                "The other idea is merged itself, withdrawn or erased: choose one that stands by itself";
                            case HAS_OTHERS ->
                                "Other ideas were merged into this one: merge the other into it, or unmerge them first";
                            case NOT_MERGED -> "The idea is not merged";
                        },
                        Status.CONFLICT_409);
            case Merging.Outcome.Unknown _ -> throw Guard.missing();
            case Merging.Outcome.Busy _ -> throw Guard.busy();
        }
    }

    void requestStatus(Call call) {
        Body body = Body.of(call, "status");
        RequestStatus status = body.text("status")
                .flatMap(RequestStatus::of)
                .orElseThrow(() ->
                        wrongStatus(names(Stream.of(RequestStatus.values()).toList(), RequestStatus::stored)));
        long number = call.number("number");
        answer(call, number, status.stored(), conversations.moderation().decide(number, status, call.token()));
    }

    private void answer(Call call, Handoffs.Outcome outcome) {
        switch (outcome) {
            case Handoffs.Outcome.Taken _, Handoffs.Outcome.Replied _ ->
                Answer.send(call, state(call, true).put("held_by", call.token().name()));
            case Handoffs.Outcome.Released _ ->
                Answer.send(call, state(call, false).putNull("held_by"));
            case Handoffs.Outcome.HeldBy(AccessToken.Id other) ->
                refuse(call, other, "has this conversation: ask them to release it");
            case Handoffs.Outcome.NotTaken _ ->
                throw new HttpException("Nobody has this conversation: take it over first", Status.CONFLICT_409);
            case Handoffs.Outcome.Unknown _ -> throw Guard.missing();
            case Handoffs.Outcome.Busy _ -> throw Guard.busy();
        }
    }

    private void refuse(Call call, AccessToken.Id holder, String what) {
        String name = name(holder);
        Answer.send(
                call.response(),
                Status.CONFLICT_409,
                Answer.object()
                        .put("error", name + " " + what + ", or an administrator to take it")
                        .put("held_by", name));
    }

    private void answer(Call call, long number, String status, Moderation.Decision decision) {
        switch (decision) {
            case Moderation.Decision.Decided(boolean told) ->
                Answer.send(
                        call,
                        Answer.object()
                                .put("number", number)
                                .put("status", status)
                                .put("told", told));
            case Moderation.Decision.NotFrom(IdeaStatus now, List<IdeaStatus> allowed) ->
                throw new HttpException(
                        "The idea is " + now.stored()
                                + (now == IdeaStatus.MERGED
                                        ? ": unmerge it first"
                                        : allowed.isEmpty()
                                                ? ": nothing is decided about it any more"
                                                : ", and may become " + names(allowed, IdeaStatus::stored)),
                        Status.CONFLICT_409);
            case Moderation.Decision.HeldBy(AccessToken.Id other) ->
                refuse(call, other, "has taken this request: ask them to set it to open");
            case Moderation.Decision.Unknown _ -> throw Guard.missing();
            case Moderation.Decision.Busy _ -> throw Guard.busy();
        }
    }

    private static ObjectNode state(Call call, boolean taken) {
        return Answer.object()
                .put("conversation", String.valueOf(call.conversation().value()))
                .put("taken", taken);
    }

    /** Who else has it: the staff know each other by the names of their tokens. */
    private String name(AccessToken.Id id) {
        return database.read(tx -> AccessTokens.find(tx, id))
                .map(AccessToken::name)
                .orElse("Somebody else");
    }

    private static HttpException wrongStatus(String allowed) {
        return Guard.bad("The field status is one of " + allowed);
    }

    private static <T> String names(List<T> values, Function<T, String> name) {
        return values.stream().map(name).collect(Collectors.joining(", "));
    }
}
