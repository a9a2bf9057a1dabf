package de.komplize.admin.api;

import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Listing;
import io.helidon.common.uri.UriQuery;
import io.helidon.http.HttpException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a call wants to see of a list. What the list does not name is refused, with what it does. */
final class Question {

    static final int MOST = 500;
    static final int USUAL = 100;

    /** What every list takes. */
    static final List<String> PAGING = List.of("sort", "limit", "after");

    private final Listing list;
    private final UriQuery query;

    Question(Listing list, UriQuery query) {
        this.list = list;
        this.query = query;
    }

    /** @param fixed the parameters of the list's own condition */
    Listing.Slice slice(List<Object> fixed) {
        return slice(fixed, List.of());
    }

    /** @param always conditions that the address itself stands for, such as one conversation */
    Listing.Slice slice(List<Object> fixed, List<Filter.Condition> always) {
        List<Filter.Condition> conditions = new ArrayList<>(always);
        for (String name : query.names()) {
            if (!PAGING.contains(name)) {
                conditions.add(condition(name));
            }
        }
        Listing.Sort sort = sort();
        return new Listing.Slice(fixed, conditions, sort, after(fixed, sort), limit());
    }

    private Filter.Condition condition(String name) {
        Filter filter = list.filters().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Guard.bad("There is no parameter of that name: write one of "
                        + Stream.concat(list.filters().stream().map(Filter::name), PAGING.stream())
                                .collect(Collectors.joining(", "))));
        return parameter(name).flatMap(filter::condition).orElseThrow(() -> wrong(name, filter.allowed()));
    }

    private Listing.Sort sort() {
        return parameter("sort")
                .map(name -> list.sorts().stream()
                        .filter(sort -> sort.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> wrong(
                                "sort",
                                "one of "
                                        + list.sorts().stream()
                                                .map(Listing.Sort::name)
                                                .collect(Collectors.joining(", ")))))
                .orElseGet(() -> list.sorts().getFirst());
    }

    private Optional<Listing.Cursor> after(List<Object> fixed, Listing.Sort sort) {
        return parameter("after")
                .map(text -> list.cursor(text, fixed, sort)
                        .orElseThrow(() -> wrong(
                                "after",
                                "the \"next\" of the page before, as it was given, of this list in this sort")));
    }

    private int limit() {
        return parameter("limit")
                .map(text -> Filter.number(text)
                        .filter(number -> number >= 1 && number <= MOST)
                        .map(Math::toIntExact)
                        .orElseThrow(() -> wrong("limit", "a number from 1 to " + MOST)))
                .orElse(USUAL);
    }

    private Optional<String> parameter(String name) {
        return query.contains(name)
                ? Optional.of(single(name).orElseThrow(() -> wrong(name, "given once")))
                : Optional.empty();
    }

    /** Empty where it is given more than once: which one would hold is a riddle. */
    private Optional<String> single(String name) {
        List<String> values = query.all(name, List::of);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private static HttpException wrong(String name, String allowed) {
        return Guard.bad("The parameter " + name + " is " + allowed);
    }
}
