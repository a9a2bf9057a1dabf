package de.komplize.bot.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.komplize.bot.understanding.Intents;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One answer as it stands in its file: a head between two lines ---, then the text. What is wrong is noted in the folder. */
record AnswerFile(PackFolder folder, String file, List<String> lines) {

    private static final String FENCE = "---";

    // More do not fit below an answer on a telephone.
    private static final int MOST_CHOICES = 3;

    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private record FrontMatter(
            @Nullable Placed source,
            @JsonProperty("valid_until") @Nullable Placed validUntil,
            @Nullable List<Placed> choices,
            @JsonProperty("reviewed_by") @Nullable Placed reviewedBy) {}

    /** What may stand in a head; a name that was mistyped would be passed over in silence. */
    private static final Set<String> ENTRIES = Set.of("source", "valid_until", "choices", "reviewed_by", "legal");

    private void refuseUnknownEntries(int end) {
        for (int i = 1; i < end; i++) {
            int colon = lines.get(i).indexOf(':');
            String entry = colon < 0 ? "" : lines.get(i).substring(0, colon);
            if (!entry.isBlank() && Character.isLetter(entry.charAt(0)) && !ENTRIES.contains(entry.strip())) {
                mistake(
                        i + 1,
                        PackFolder.shown(entry)
                                + " is no entry of an answer: write one of source, valid_until, choices, reviewed_by, legal");
            }
        }
    }

    Optional<Answer> answer(Placeholders office) {
        int end = lines.isEmpty() || !lines.getFirst().equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end < 1) {
            mistake(1, "an answer begins with a line ---, then source, valid_until and choices, then a line ---");
            return Optional.empty();
        }
        refuseUnknownEntries(end);
        String text = office.fill(text(end + 1));
        return Yaml.parse(lines.subList(1, end), FrontMatter.class, folder, file, 1)
                .flatMap(head -> answer(head, text));
    }

    private String text(int from) {
        for (int i = from; i < lines.size(); i++) {
            int line = i + 1;
            PlainText.flaws(lines.get(i), Placeholders.OFFICE).forEach(flaw -> mistake(line, flaw));
        }
        String text = String.join("\n", lines.subList(from, lines.size())).strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            mistake(from, "the answer has no text: write it below this line");
        }
        return text;
    }

    private Optional<Answer> answer(FrontMatter head, String text) {
        if (head.source == null || head.source.text().isBlank()) {
            mistake(1, "the answer has no source: add a line source: \"…\" between the two lines ---");
        }
        String source = head.source == null ? "" : head.source.text();
        List<String> choices = choices(Optional.ofNullable(head.choices).orElse(List.of()));
        boolean reviewed = head.reviewedBy != null && !head.reviewedBy.text().isBlank();
        return date(head.validUntil).map(date -> new Answer(text, source, date, choices, reviewed));
    }

    private Optional<LocalDate> date(@Nullable Placed date) {
        if (date == null) {
            mistake(1, "the answer has no date: add a line valid_until: 2027-12-31 between the two lines ---");
            return Optional.empty();
        }
        Optional<LocalDate> read = parsed(date.text(), DateTimeFormatter.ISO_LOCAL_DATE);
        if (read.isEmpty()) {
            String mend =
                    parsed(date.text(), GERMAN).map(LocalDate::toString).orElse("2027-12-31, with a day that exists");
            mistake(date.line() + 1, PackFolder.shown(date.text()) + " is no date: write it as " + mend);
        }
        return read;
    }

    private static Optional<LocalDate> parsed(String date, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(date, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private List<String> choices(List<Placed> choices) {
        choices.stream()
                .filter(choice -> !Intents.isKnown(choice.text()))
                .forEach(unknown -> mistake(
                        unknown.line() + 1,
                        PackFolder.shown(unknown.text())
                                + " is no topic to choose: correct it under choices, or take it out"));
        choices.stream()
                .skip(MOST_CHOICES)
                .findFirst()
                .ifPresent(surplus -> mistake(
                        surplus.line() + 1,
                        PackFolder.shown(surplus.text()) + " is one too many under choices: keep at most "
                                + MOST_CHOICES));
        return choices.stream().map(Placed::text).toList();
    }

    private void mistake(int line, String what) {
        folder.mistake(file, line, what);
    }
}
