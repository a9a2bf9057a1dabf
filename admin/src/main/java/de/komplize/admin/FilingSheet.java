package de.komplize.admin;

import de.komplize.bot.dialogue.Filing;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.office.Given;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** What the sheets of filing have in common: the person, the consent, and what goes on to the next person. */
final class FilingSheet {

    private final Filing filing;
    private final ContentPack pack;

    FilingSheet(Filing filing, ContentPack pack) {
        this.filing = filing;
        this.pack = pack;
    }

    /** What goes on to the next person. */
    static Map<String, String> kept(Visit visit) {
        Map<String, String> kept = new HashMap<>();
        for (String name : List.of("district", "place", "language", "given")) {
            visit.field(name).ifPresent(value -> kept.put(name, value));
        }
        return kept;
    }

    static Map<String, String> typed(Visit visit) {
        Map<String, String> typed = kept(visit);
        for (String name : List.of("text", "title", "topic", "agreed")) {
            visit.field(name).ifPresent(value -> typed.put(name, Inbound.clean(value)));
        }
        return typed;
    }

    Optional<String> district(Map<String, String> typed) {
        return Optional.ofNullable(typed.get("district"))
                .filter(pack.districts().official()::contains);
    }

    /** What is wrong with what both sheets ask, by the names of the fields in their order. */
    static SequencedMap<String, String> problems(Map<String, String> typed) {
        SequencedMap<String, String> problems = new LinkedHashMap<>();
        if (!typed.containsKey("agreed")) {
            problems.put(
                    "agreed", "Ohne Zustimmung dürfen Sie nichts aufschreiben. Bitte fragen Sie, und kreuzen Sie an.");
        }
        if (given(typed).isEmpty()) {
            problems.put("given", "Bitte wählen Sie: am Stand, am Telefon oder auf Papier.");
        }
        return problems;
    }

    private static Optional<Given> given(Map<String, String> typed) {
        return Given.of(typed.getOrDefault("given", ""));
    }

    /** The sheet has no problems. */
    Filing.Person person(Visit visit, Map<String, String> typed) {
        String language = Optional.ofNullable(typed.get("language"))
                .filter(pack.languages()::contains)
                .orElseGet(() -> pack.languages().getFirst());
        return new Filing.Person(
                code(visit), language, district(typed), given(typed).orElseThrow());
    }

    /** The number that the sheet came with; a new one where it was lost on the way. */
    String code(Visit visit) {
        return visit.field("code").filter(Filing::isCode).orElseGet(filing::code);
    }

    FilingPage common(
            String code,
            Optional<FilingPage.Saved> saved,
            Map<String, String> values,
            SequencedMap<String, String> problems) {
        List<String> others = pack.languages().stream().skip(1).toList();
        FilingPage.Aloud aloud = new FilingPage.Aloud(
                filing.consent(pack.languages().getFirst()),
                others.stream()
                        .map(language -> new FilingPage.Translated(
                                ContentPack.bare(language),
                                Labels.language(language),
                                language.equals("ar") ? "rtl" : "ltr",
                                filing.consent(language)))
                        .toList());
        return new FilingPage(
                aloud,
                pack.districts().official().stream()
                        .map(name -> new IdeasPage.Choice(name, name))
                        .toList(),
                pack.languages().stream()
                        .map(language -> new IdeasPage.Choice(language, Labels.language(language)))
                        .toList(),
                Stream.of(Given.values())
                        .map(given -> new IdeasPage.Choice(given.stored(), Labels.given(given)))
                        .toList(),
                code,
                saved,
                new FilingPage.Entries(values, problems));
    }
}
