package de.komplize.admin;

import de.komplize.bot.office.Week;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The week, and what waits.
 *
 * @param words whether whoever looks may go on to what residents wrote
 */
public record StartPage(Week week, boolean words) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d. MMM", Locale.GERMAN);

    /** Something that waits, with the way there. */
    public record Wait(String path, long count, String what, boolean urgent) {}

    /** What is there to do, the most urgent first. */
    public List<Wait> waits() {
        Week.Waiting waiting = week.waiting();
        return List.of(
                        new Wait(
                                "/conversations?attention=danger",
                                waiting.danger(),
                                waiting.danger() == 1
                                        ? "Gespräch mit möglicher Gefahr"
                                        : "Gespräche mit möglicher Gefahr",
                                true),
                        new Wait(
                                "/requests?status=open",
                                waiting.requests(),
                                waiting.requests() == 1 ? "offenes Anliegen" : "offene Anliegen",
                                false),
                        new Wait(
                                "/ideas?status=submitted",
                                waiting.ideas(),
                                waiting.ideas() == 1 ? "Idee zum Ansehen" : "Ideen zum Ansehen",
                                false),
                        new Wait("/faults", waiting.faults(), waiting.faults() == 1 ? "Störung" : "Störungen", false),
                        new Wait(
                                "/not-understood",
                                waiting.notUnderstood(),
                                waiting.notUnderstood() == 1
                                        ? "nicht verstandene Nachricht in den letzten 7 Tagen"
                                        : "nicht verstandene Nachrichten in den letzten 7 Tagen",
                                false))
                .stream()
                .filter(wait -> wait.count > 0)
                .toList();
    }

    public static String name(Week.Line line) {
        return switch (line.kind()) {
            case MESSAGES -> "Nachrichten";
            case CONVERSATIONS -> "Gespräche";
            case PEOPLE -> "Neue Menschen";
            case IDEAS -> "Ideen";
            case SUPPORTS -> "Unterstützungen";
            case RESPONSES -> "Umfrage-Antworten";
        };
    }

    /** How many there are, the same in a sentence that tells more from fewer. */
    public static String compared(Week.Line line) {
        long more = line.sum() - line.sumBefore();
        if (more == 0) {
            return "so viele wie in der Woche davor";
        }
        return Math.abs(more) + (more > 0 ? " mehr" : " weniger") + " als in der Woche davor";
    }

    /** A bar of the chart. */
    public record Bar(int x, int y, int height, String day) {}

    private static final int STEP = 34;
    private static final int TALLEST = 80;

    public List<Bar> bars(Week.Line line) {
        long most =
                Math.max(1, line.now().stream().mapToLong(Long::longValue).max().orElse(1));
        return IntStream.range(0, Week.DAYS)
                .mapToObj(i -> {
                    long count = line.now().get(i);
                    int height = count == 0 ? 0 : Math.max(2, Math.toIntExact(count * TALLEST / most));
                    String day = date(i).getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, Locale.GERMAN);
                    return new Bar(i * STEP, TALLEST - height, height, day);
                })
                .toList();
    }

    public String day(int i) {
        return DAY.format(date(i));
    }

    private LocalDate date(int i) {
        return week.today().minusDays(Week.DAYS - 1L - i);
    }
}
