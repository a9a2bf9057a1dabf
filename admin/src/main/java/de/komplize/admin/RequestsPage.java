package de.komplize.admin;

import java.util.List;
import java.util.Optional;

/**
 * What the list of requests shows.
 *
 * @param next the address of the next page
 * @param mine whether only those are shown that the visitor has taken
 * @param me the number that the visitor's own are asked for by
 */
public record RequestsPage(
        List<IdeasPage.Count> counts,
        List<IdeasPage.Choice> forms,
        String status,
        String form,
        boolean mine,
        String me,
        List<Row> requests,
        Optional<String> next,
        boolean narrowed,
        TakeAlong files) {

    public RequestsPage {
        counts = List.copyOf(counts);
        forms = List.copyOf(forms);
        requests = List.copyOf(requests);
    }

    /**
     * A request.
     *
     * @param by the name of who has it; empty where nobody has
     */
    public record Row(long number, String form, String status, boolean open, String by, String channel, String time) {}
}
