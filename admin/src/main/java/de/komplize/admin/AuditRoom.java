package de.komplize.admin;

import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Permission;
import de.komplize.bot.staff.AuditTrail;
import de.komplize.bot.staff.StaffAccounts;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Transaction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The record of what staff did, for whoever administers; that it was read stands in it as well. */
final class AuditRoom implements Room {

    private static final int LINES = 50;
    private static final Pattern ACCOUNT = Pattern.compile("^account (\\d+)");
    private static final List<String> FILTERS = List.of("staff", "deed", "from", "until");

    private final Database database;

    AuditRoom(Database database) {
        this.database = database;
    }

    @Override
    public String title() {
        return "Protokoll";
    }

    @Override
    public List<Address> addresses() {
        return List.of(Address.get("/audit", Permission.MANAGE_STAFF, this::list));
    }

    private void list(Visit visit) {
        visit.recorded("audit.read", "");
        visit.show("audit.jte", title(), database.read(tx -> page(tx, visit)));
    }

    private static AuditPage page(Transaction tx, Visit visit) {
        Map<Long, String> names = names(tx);
        Optional<Long> staff = visit.asked("staff").flatMap(Filter::number);
        Optional<LocalDate> from = visit.asked("from").flatMap(AuditRoom::day);
        Optional<LocalDate> until = visit.asked("until").flatMap(AuditRoom::day);
        AuditTrail.Question question = new AuditTrail.Question(
                staff.map(AccessToken.Id::new),
                visit.asked("deed"),
                from.map(AuditRoom::begin),
                until.map(day -> begin(day.plusDays(1))),
                visit.asked("before").flatMap(Filter::number),
                LINES + 1);
        List<AuditTrail.Entry> found = AuditTrail.list(tx, question);
        List<AuditTrail.Entry> shown = found.stream().limit(LINES).toList();
        return new AuditPage(
                shown.stream().map(entry -> line(entry, names)).toList(),
                names.entrySet().stream()
                        .map(name -> new AuditPage.Choice(
                                String.valueOf(name.getKey()),
                                name.getValue(),
                                staff.filter(name.getKey()::equals).isPresent()))
                        .toList(),
                AuditTrail.deeds(tx).stream()
                        .map(deed -> new AuditPage.Choice(
                                deed,
                                AuditPage.deed(deed),
                                visit.asked("deed").filter(deed::equals).isPresent()))
                        .toList(),
                from.map(LocalDate::toString).orElse(""),
                until.map(LocalDate::toString).orElse(""),
                FILTERS.stream().anyMatch(name -> visit.asked(name).isPresent()),
                found.size() > LINES ? Optional.of(older(visit, shown.getLast().id())) : Optional.empty());
    }

    private static Map<Long, String> names(Transaction tx) {
        Map<Long, String> names = new LinkedHashMap<>();
        StaffAccounts.all(tx)
                .forEach(account ->
                        names.put(account.id().value(), account.token().name()));
        names.put(AuditTrail.COMMAND_LINE.value(), "Kommandozeile");
        return names;
    }

    private static AuditPage.Line line(AuditTrail.Entry entry, Map<Long, String> names) {
        return new AuditPage.Line(
                entry.id(),
                Moment.second(entry.at()),
                name(names, entry.staff().value()),
                AuditPage.deed(entry.deed()),
                AuditPage.what(named(entry.what(), names)));
    }

    private static String named(String what, Map<Long, String> names) {
        return ACCOUNT.matcher(what)
                .replaceFirst(found -> Matcher.quoteReplacement(
                        "account " + name(names, Filter.number(found.group(1)).orElse(-1L))));
    }

    private static String name(Map<Long, String> names, long id) {
        return names.getOrDefault(id, "Nr. " + id);
    }

    private static String older(Visit visit, long before) {
        return Stream.concat(
                        FILTERS.stream()
                                .flatMap(name -> visit
                                        .asked(name)
                                        .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                                        .stream()),
                        Stream.of("before=" + before))
                .collect(Collectors.joining("&", "/audit?", ""));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            // A day that there is not filters nothing.
            return Optional.empty();
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Moment.CITY).toInstant();
    }
}
