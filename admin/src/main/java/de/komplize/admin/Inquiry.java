package de.komplize.admin;

import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Inbox;
import de.komplize.bot.office.Notes;
import de.komplize.bot.search.SearchIndex;
import de.komplize.bot.search.Sought;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which conversations somebody looks for, as the address says it: by what can be chosen, and by words.
 *
 * @param selects what can be chosen, with what is
 * @param typed the words that are sought, as they were typed
 */
record Inquiry(
        List<Select> selects,
        Optional<Inbox.State> state,
        Optional<String> typed,
        Optional<Sought> sought,
        Visit visit) {

    Inquiry {
        selects = List.copyOf(selects);
    }

    static Inquiry of(Visit visit, Office.Parts parts) {
        Optional<String> typed = visit.asked("q");
        return new Inquiry(
                selects(visit, parts),
                visit.asked("attention").flatMap(Inbox.State::of),
                typed,
                typed.map(words -> Sought.of(words, parts.stemmer())),
                visit);
    }

    private static List<Select> selects(Visit visit, Office.Parts parts) {
        IntentNames intents = new IntentNames(parts.pack());
        List<String> names = parts.database().read(Notes::labels);
        return List.of(
                Select.filter("attention", "Was ist zu tun?", states(), Inquiry::state, visit.asked("attention")),
                Select.filter("channel", "Kanal", Labels.CHANNELS, Labels::channel, visit.asked("channel")),
                Select.filter(
                        "district",
                        "Stadtteil",
                        parts.pack().districts().official(),
                        district -> district,
                        visit.asked("district")),
                Select.filter(
                        "language", "Sprache", parts.pack().languages(), Labels::language, visit.asked("language")),
                Select.filter("intent", "Thema", intents.catalogue(), intents::of, visit.asked("intent")),
                Select.filter("label", "Etikett", names, name -> name, visit.asked("label")));
    }

    static List<String> states() {
        return Stream.of(Inbox.State.values()).map(Inbox.State::stored).toList();
    }

    private static String state(String stored) {
        return Inbox.State.of(stored)
                .map(state -> switch (state) {
                    case WAITING -> "Wartet auf das Büro";
                    case DANGER -> "Mögliche Gefahr";
                    case FAILED -> "Technischer Fehler";
                    case ASKED -> "Anliegen fürs Büro";
                    case MINE -> "Von mir übernommen";
                    case TAKEN -> "Von jemandem übernommen";
                })
                .orElse(stored);
    }

    Inbox.Question question() {
        Map<String, String> chosen = chosen();
        return new Inbox.Question(
                Optional.ofNullable(chosen.get("channel")),
                Optional.ofNullable(chosen.get("district")),
                Optional.ofNullable(chosen.get("language")),
                Optional.ofNullable(chosen.get("intent")),
                Optional.ofNullable(chosen.get("label")),
                state,
                visit.staff().id());
    }

    /** What narrows, by its name; the words that are sought are q. */
    Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        typed.ifPresent(words -> chosen.put("q", words));
        for (Select select : selects) {
            select.options().stream()
                    .filter(option -> option.chosen() && !option.value().isEmpty())
                    .forEach(option -> chosen.put(select.name(), option.value()));
        }
        return chosen;
    }

    /** Whether all parameters of that name are understood here: none is passed over, and there is something to seek in what was typed. */
    boolean isKnown(List<String> names) {
        return chosen().keySet().containsAll(names)
                && sought.filter(Sought::isEmpty).isEmpty();
    }

    /** On the contact c and the session s. */
    List<Filter.Condition> conditions() {
        List<Filter.Condition> conditions = new ArrayList<>();
        conditions.add(new Filter.Condition(question().sql(), question().parameters()));
        sought.ifPresent(words -> conditions.add(new Filter.Condition(SearchIndex.SPEAKS_OF, List.of(words.query()))));
        return conditions;
    }

    /** An address with all that narrows. */
    Link at(String path) {
        Link link = Link.to(path);
        for (Map.Entry<String, String> entry : chosen().entrySet()) {
            link = link.with(entry.getKey(), entry.getValue());
        }
        return link;
    }

    @Override
    public String toString() {
        return "Inquiry[…]";
    }
}
