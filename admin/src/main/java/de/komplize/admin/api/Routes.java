package de.komplize.admin.api;

import de.komplize.admin.table.Heading;
import de.komplize.bot.contact.Contact;
import de.komplize.bot.dialogue.Conversations;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Listing;
import de.komplize.bot.office.Listings;
import de.komplize.bot.office.Permission;
import de.komplize.bot.storage.Database;
import io.helidon.http.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The table of the interface: what can be called, by whom. Who may read words sees more of the same address. */
final class Routes {

    private final Database database;

    private final Surveys surveys;

    private Routes(Database database, Surveys surveys) {
        this.database = database;
        this.surveys = surveys;
    }

    static List<Route> of(Conversations conversations, Database database, Surveys surveys) {
        Routes lists = new Routes(database, surveys);
        Deeds deeds = new Deeds(conversations, database);
        return List.of(
                lists.list("/conversations", Permission.READ_WORDS, Listings.CONVERSATIONS, Listings.CONVERSATIONS),
                get("/conversations/{id}/messages", Permission.READ_WORDS, Listings.MESSAGES, lists::conversation),
                post("/conversations/{id}/take", deeds::take),
                post("/conversations/{id}/reply", deeds::reply),
                post("/conversations/{id}/release", deeds::release),
                lists.list("/messages", Permission.READ_WORDS, Listings.MESSAGES, Listings.MESSAGES),
                lists.list("/ideas", Permission.READ_FACTS, Listings.IDEAS, Listings.PUBLISHED_IDEAS),
                new Route(Method.GET, "/ideas/{number}", Permission.READ_FACTS, List.of(), lists::idea),
                post("/ideas/{number}/status", deeds::ideaStatus),
                post("/ideas/{number}/merge", deeds::merge),
                post("/ideas/{number}/unmerge", deeds::unmerge),
                lists.list("/requests", Permission.READ_WORDS, Listings.REQUESTS, Listings.REQUESTS),
                post("/requests/{number}/status", deeds::requestStatus),
                new Route(Method.GET, "/surveys", Permission.READ_FACTS, List.of(), surveys::all),
                new Route(
                        Method.GET,
                        "/surveys/{id}/responses",
                        Permission.READ_FACTS,
                        List.of(Listings.RESPONSES, Listings.RESPONSES_IN_FIGURES),
                        lists::responses),
                lists.list("/events", Permission.READ_FACTS, Listings.EVENTS, Listings.EVENTS_OF_NOBODY));
    }

    private static Route get(String path, Permission permission, Listing list, Route.Action action) {
        return new Route(Method.GET, path, permission, List.of(list), action);
    }

    private static Route post(String path, Route.Action action) {
        return new Route(Method.POST, path, Permission.MODERATE, List.of(), action);
    }

    private Route list(String path, Permission permission, Listing withWords, Listing withoutWords) {
        List<Listing> lists = withWords.equals(withoutWords) ? List.of(withWords) : List.of(withWords, withoutWords);
        return new Route(Method.GET, path, permission, lists, call -> {
            Listing list = readsWords(call) ? withWords : withoutWords;
            send(call, path.substring(1), list, Heading.of(list), question -> question.slice(List.of()));
        });
    }

    private void conversation(Call call) {
        Contact.Id id = call.conversation();
        if (!database.read(tx -> Listings.hasConversation(tx, id))) {
            throw Guard.missing();
        }
        Filter.Condition here = new Filter.Condition("a.contact_id = ?", List.of(id.value()));
        List<Heading> headings = Heading.of(Listings.MESSAGES);
        send(call, "messages", Listings.MESSAGES, headings, question -> question.slice(List.of(), List.of(here)));
    }

    private void idea(Call call) {
        Listing list = readsWords(call) ? Listings.IDEAS : Listings.PUBLISHED_IDEAS;
        Filter.Condition itself = new Filter.Condition("i.number = ?", List.of(call.number("number")));
        Listing.Slice slice =
                new Listing.Slice(List.of(), List.of(itself), list.sorts().getFirst(), Optional.empty(), 1);
        Answer.send(
                call,
                database.read(tx -> list.read(tx, slice)).rows().stream()
                        .findFirst()
                        .orElseThrow(Guard::missing));
    }

    private void responses(Call call) {
        String survey = call.text("id");
        if (surveys.find(survey).isEmpty() && !database.read(tx -> Listings.hasSurvey(tx, survey))) {
            throw Guard.missing();
        }
        Listing list = readsWords(call) ? Listings.RESPONSES : Listings.RESPONSES_IN_FIGURES;
        List<Heading> headings =
                surveys.find(survey).map(known -> Heading.of(list, known)).orElseGet(() -> Heading.of(list));
        send(call, "responses", list, headings, question -> question.slice(List.of(survey)));
    }

    private void send(
            Call call, String name, Listing list, List<Heading> headings, Function<Question, Listing.Slice> asked) {
        Listing.Slice slice = asked.apply(new Question(list, call.request().query()));
        Pages.send(call, name, headings, database.read(tx -> list.read(tx, slice)));
    }

    private static boolean readsWords(Call call) {
        return call.token().role().may(Permission.READ_WORDS);
    }
}
