package de.komplize.bot.knowledge;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of {@code surveys/} or {@code forms/}: a title, what is said before and after, and the questions. */
record QuestionnaireFile(
        @Nullable Placed id,
        @Nullable Map<String, String> title,
        @Nullable Map<String, String> intro,
        @Nullable Map<String, String> thanks,
        @Nullable Placed opens,
        @Nullable Placed closes,
        @Nullable List<QuestionLine> questions,
        @JsonAnySetter @Nullable Map<String, Object> others) {

    /** Nobody answers more. */
    private static final int MOST_QUESTIONS = 50;

    /** @param name the file's name without its ending: the id */
    static Optional<Questionnaire> read(
            String file, String name, PackFolder folder, List<String> languages, Placeholders office) {
        return Yaml.read(folder, file, QuestionnaireFile.class)
                .flatMap(content -> content.named(name, new Place(file, folder, languages, office)));
    }

    /** One that stands alone: its id is its own, and each text may have other languages. */
    static Optional<Questionnaire> alone(String file, PackFolder folder) {
        Place place = new Place(file, folder, List.of(), new Placeholders(Map.of()));
        return Yaml.read(folder, file, QuestionnaireFile.class).flatMap(content -> {
            if (content.id == null) {
                place.mistake(0, "the survey has no id: write one, such as id: stadtteil");
            }
            return Optional.ofNullable(content.id).flatMap(id -> content.questionnaire(id.text(), place));
        });
    }

    /**
     * Where it stands, and what every text of it must have.
     *
     * @param languages in which every text must be; none where a text may be in any
     */
    record Place(String file, PackFolder folder, List<String> languages, Placeholders office) {

        void mistake(int line, String what) {
            folder.mistake(file, line, what);
        }

        /** The text in all languages of the pack; empty, and noted, where one is missing. */
        Optional<Wording> wording(@Nullable Map<String, String> texts, int line, String what) {
            Map<String, String> given = Optional.ofNullable(texts).orElse(Map.of());
            List<String> missing = languages.stream()
                    .filter(language ->
                            Optional.ofNullable(given.get(language)).orElse("").isBlank())
                    .toList();
            missing.forEach(language -> mistake(line, what + " is missing in " + language + ": add it"));
            if (filled(given).isEmpty()) {
                mistake(line, what + " is missing: add it");
                return Optional.empty();
            }
            given.values().stream()
                    .flatMap(text -> PlainText.flaws(Optional.ofNullable(text).orElse(""), Placeholders.OFFICE))
                    .forEach(flaw -> mistake(line, what + ": " + flaw));
            return missing.isEmpty() ? Optional.of(new Wording(filled(given))) : Optional.empty();
        }

        /** In the pack's order, so that the first is its first language. */
        private Map<String, String> filled(Map<String, String> given) {
            Map<String, String> filled = new LinkedHashMap<>();
            (languages.isEmpty() ? given.keySet() : languages)
                    .forEach(language -> Optional.ofNullable(given.get(language))
                            .filter(text -> !text.isBlank())
                            .ifPresent(text -> filled.put(language, office.fill(text.strip()))));
            return filled;
        }

        /** An entry that was mistyped would be passed over in silence. */
        void refuse(@Nullable Map<String, Object> others, int line) {
            Optional.ofNullable(others)
                    .orElse(Map.of())
                    .keySet()
                    .forEach(entry -> mistake(
                            line,
                            PackFolder.shown(entry) + " is no entry that is known here: correct it, or take it out"));
        }

        /** The same where it may be left out altogether. */
        Optional<Wording> optional(@Nullable Map<String, String> texts, int line, String what) {
            return texts == null ? Optional.empty() : wording(texts, line, what);
        }
    }

    private Optional<Questionnaire> named(String name, Place place) {
        if (id == null || !id.text().equals(name)) {
            place.mistake(
                    id == null ? 0 : id.line(),
                    "the id must be the file's name: write \"id: " + name + "\", or rename the file");
        }
        if (!name.matches("[a-z][a-z0-9-]*")) {
            place.mistake(0, "the name has other signs than small letters, figures and hyphens: rename the file");
        }
        return questionnaire(name, place);
    }

    private Optional<Questionnaire> questionnaire(String name, Place place) {
        place.refuse(others, 0);
        Optional<Wording> wholeTitle = place.wording(title, 0, "the title");
        Optional<Wording> said = place.optional(intro, 0, "the intro");
        Optional<Wording> after = place.optional(thanks, 0, "the thanks");
        List<Question> asked = questions(place);
        Optional<LocalDate> first = day(opens, place);
        Optional<LocalDate> last = day(closes, place);
        if (first.isPresent() && last.filter(day -> day.isBefore(first.get())).isPresent()) {
            place.mistake(closes == null ? 0 : closes.line(), "it closes before it opens: correct one of the dates");
        }
        return wholeTitle.map(words -> Questionnaire.of(name, words, said, after, first, last, asked));
    }

    private List<Question> questions(Place place) {
        List<QuestionLine> lines = Optional.ofNullable(questions).orElse(List.of());
        if (lines.isEmpty()) {
            place.mistake(0, "there is no question: write at least one below \"questions:\"");
        }
        if (lines.size() > MOST_QUESTIONS) {
            place.mistake(0, "there are " + lines.size() + " questions: keep to " + MOST_QUESTIONS);
        }
        List<Question> read = new ArrayList<>();
        for (QuestionLine line : lines) {
            line.question(read, place).ifPresent(read::add);
        }
        return read;
    }

    private static Optional<LocalDate> day(@Nullable Placed day, Place place) {
        if (day == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day.text()));
        } catch (DateTimeException e) {
            place.mistake(day.line(), PackFolder.shown(day.text()) + " is no date: write it as 2026-12-31");
            return Optional.empty();
        }
    }
}
