package de.komplize.admin;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.Topic;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Listing;
import de.komplize.bot.survey.Questionnaire;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file is narrowed to by its address.
 *
 * @param named the filters as the audit may keep them: the values of what the city's pack or the program names, of the rest only which filter it was
 */
record Narrowed(List<Filter.Condition> conditions, String named) {

    /** What only the page itself needs. */
    private static final Set<String> OF_THE_PAGE = Set.of("sort", "limit", "after", "before");

    Narrowed {
        conditions = List.copyOf(conditions);
    }

    /** By the filters of a list; one that it does not know must not be passed over: the file would hold more than the page. */
    static Narrowed by(Visit visit, Listing list, ContentPack pack) {
        List<Filter.Condition> conditions = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (String name : asked(visit)) {
            Filter filter = list.filters().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(Narrowed::unknown);
            String value = visit.asked(name).orElseThrow(Narrowed::unknown);
            conditions.add(filter.condition(value).orElseThrow(Narrowed::unknown));
            named.add(filter.kind() == Filter.Kind.WORD ? known(pack, name, value) : name + "=" + value);
        }
        return new Narrowed(conditions, String.join(" ", named));
    }

    /** By what the page of the conversations asks for, the words that are sought included. */
    static Narrowed by(Visit visit, Inquiry inquiry, ContentPack pack) {
        if (!inquiry.isKnown(asked(visit))) {
            throw unknown();
        }
        return new Narrowed(
                inquiry.conditions(),
                inquiry.chosen().entrySet().stream()
                        .map(entry -> known(pack, entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(" ")));
    }

    /** The parameters that narrow: those that are not left blank. */
    private static List<String> asked(Visit visit) {
        return visit.request().query().names().stream()
                .filter(name -> !OF_THE_PAGE.contains(name))
                .filter(name -> !visit.request().query().all(name, List::of).equals(List.of("")))
                .toList();
    }

    /** Whoever types an address could write anything into a filter. */
    private static String known(ContentPack pack, String name, String value) {
        Set<String> names = new HashSet<>(Labels.CHANNELS);
        Stream.of(
                        pack.districts().official(),
                        pack.languages(),
                        pack.topics().stream().map(Topic::id).toList(),
                        pack.forms().stream().map(Questionnaire::id).toList(),
                        new IntentNames(pack).catalogue(),
                        Inquiry.states())
                .flatMap(Collection::stream)
                .forEach(names::add);
        return names.contains(value) ? name + "=" + value : name;
    }

    private static HttpException unknown() {
        return new HttpException("There is no such filter, or no such value of it", Status.BAD_REQUEST_400);
    }

    /** For the record: of which list, how many rows, narrowed to what. */
    String described(String list, long rows) {
        return list + ", " + rows + " rows" + (named.isEmpty() ? "" : ", " + named);
    }
}
