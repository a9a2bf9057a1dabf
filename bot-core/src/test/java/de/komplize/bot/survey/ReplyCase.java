package de.komplize.bot.survey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A recorded reply, and what is to be read in it.
 *
 * @param want by question id the reading in the table's notation; under {@code +} what goes to the office
 */
record ReplyCase(String survey, List<Excerpt> excerpts, Map<String, String> want, List<String> unread) {

    static List<ReplyCase> all(String file) {
        try (InputStream stream = Objects.requireNonNull(ReplyCase.class.getResourceAsStream(file))) {
            return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IllegalStateException("Cannot read the table of replies", broken);
        }
    }

    private static List<ReplyCase> read(String table) {
        List<ReplyCase> cases = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String survey = "";
        for (String line : table.lines().toList()) {
            if (line.startsWith("## ")) {
                survey = line.substring(3);
                lines.clear();
            } else if (line.startsWith("=>")) {
                cases.add(of(survey, lines, line.substring(2)));
                lines.clear();
            } else if (!line.startsWith("# ")) {
                lines.add(line);
            }
        }
        return cases;
    }

    private static ReplyCase of(String survey, List<String> lines, String expected) {
        Map<String, String> want = new LinkedHashMap<>();
        List<String> unread = new ArrayList<>();
        for (String part : expected.split(" \\| ")) {
            String cell = part.strip();
            if (cell.startsWith("+ ")) {
                unread.add(cell.substring(2));
            } else if (!cell.isEmpty()) {
                want.put(
                        cell.split(" ")[0],
                        cell.substring(cell.indexOf(' ') + 1).replace("\\n", "\n"));
            }
        }
        return new ReplyCase(survey, excerpts(lines), want, unread);
    }

    /** What was written, and above each piece what the mail program quoted. */
    static List<Excerpt> excerpts(List<String> lines) {
        List<Excerpt> excerpts = new ArrayList<>();
        List<String> under = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("> ") || line.equals(">")) {
                if (written.stream().anyMatch(l -> !l.isBlank())) {
                    excerpts.add(new Excerpt(
                            String.join("\n", under), String.join("\n", written).strip()));
                    under.clear();
                }
                written.clear();
                under.add(line.substring(Math.min(2, line.length())));
            } else {
                written.add(line);
            }
        }
        excerpts.add(
                new Excerpt(String.join("\n", under), String.join("\n", written).strip()));
        return excerpts;
    }

    ReplyReading reading() {
        return ReplyReader.read(
                Objects.requireNonNull(ReplySurveys.BY_NAME.get(survey), survey), excerpts, ReplySurveys.CONTEXT);
    }

    /** What was read, in the notation of the table; a question of which nothing was said is left out. */
    static Map<String, String> got(ReplyReading reading) {
        Map<String, String> got = new TreeMap<>();
        reading.answers().forEach((id, answer) -> got.put(id, shown(answer)));
        return got;
    }

    private static String shown(AnswerReading reading) {
        return switch (reading) {
            case AnswerReading.Read(Answer answer) -> "= " + shown(answer);
            case AnswerReading.Echo(Answer answer) -> "? " + shown(answer);
            case AnswerReading.Unclear _ -> "~";
            case AnswerReading.OutOfRange _ -> "!";
            case AnswerReading.Absent _ -> "x";
        };
    }

    private static String shown(Answer answer) {
        return switch (answer) {
            case Answer.Skipped _ -> "-";
            case Answer.Many(List<String> options) -> options.isEmpty() ? "none" : String.join(",", options);
            case Answer.One _,
                    Answer.Rate _,
                    Answer.Amount _,
                    Answer.YesNo _,
                    Answer.Day _,
                    Answer.Place _,
                    Answer.Order _,
                    Answer.Words _,
                    Answer.Agreed _ -> answer.stored();
        };
    }

    /** Where the reading differs from the table: empty where it does not. */
    List<String> differences() {
        ReplyReading reading = reading();
        Map<String, String> got = got(reading);
        TreeSet<String> ids = new TreeSet<>(got.keySet());
        ids.addAll(want.keySet());
        List<String> differences = ids.stream()
                .filter(id -> !fits(want.getOrDefault(id, "x"), got.getOrDefault(id, "x")))
                .map(id -> id + ": wanted " + want.getOrDefault(id, "x") + ", got " + got.getOrDefault(id, "x"))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> left = reading.unread();
        if (!left.equals(unread)) {
            differences.add("to the office: wanted " + unread + ", got " + left);
        }
        return differences;
    }

    private static boolean fits(String want, String got) {
        return want.equals(got) || want.equals("x") && !got.startsWith("=");
    }

    /** Values that were read and are not in the table: what must never happen. */
    List<String> wrong() {
        return got(reading()).entrySet().stream()
                .filter(e -> e.getValue().startsWith("="))
                .filter(e -> !e.getValue().equals(want.getOrDefault(e.getKey(), "x")))
                .map(e -> e.getKey() + ": wanted " + want.getOrDefault(e.getKey(), "x") + ", got " + e.getValue())
                .toList();
    }

    String brief() {
        String text = excerpts.stream()
                .map(Excerpt::written)
                .collect(Collectors.joining(" … "))
                .replace("\n", "⏎");
        return survey + ": " + (text.length() > 90 ? text.substring(0, 90) + "…" : text);
    }
}
