package de.komplize.admin;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.QrCode;
import de.komplize.bot.office.Permission;
import de.komplize.bot.survey.Questionnaire;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sheets of paper that bring people to the chat: by a QR code, or by an address to type. */
final class PostersRoom implements Room {

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    private static final String PATH = "/posters";

    private final ContentPack pack;
    private final InstantSource clock;
    private final Optional<String> reached;

    /** @param reached the address at which residents reach the chat, if it is known */
    PostersRoom(ContentPack pack, InstantSource clock, Optional<String> reached) {
        this.pack = pack;
        this.clock = clock;
        this.reached = reached.map(url -> url.strip().replaceFirst("/+$", ""));
    }

    @Override
    public String title() {
        return "Aushang";
    }

    @Override
    public List<Address> addresses() {
        return List.of(
                Address.get(PATH, Permission.READ_FACTS, this::list),
                Address.get(PATH + "/idea", Permission.READ_FACTS, this::idea),
                Address.get(PATH + "/survey/{id}", Permission.READ_FACTS, this::survey),
                Address.get(PATH + "/district/{id}", Permission.READ_FACTS, this::district));
    }

    private void list(Visit visit) {
        List<String> names = pack.districts().official();
        visit.show(
                "posters.jte",
                "Aushang",
                new PostersPage(
                        open().stream()
                                .map(survey -> new IdeasPage.Choice(
                                        survey.id(), survey.title().in("de")))
                                .toList(),
                        IntStream.range(0, names.size())
                                .mapToObj(i -> new IdeasPage.Choice(String.valueOf(i + 1), names.get(i)))
                                .toList(),
                        reached.isPresent()));
    }

    private List<Questionnaire> open() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CITY);
        return pack.surveys().stream().filter(survey -> survey.isOpen(today)).toList();
    }

    private void idea(Visit visit) {
        show(visit, "Haben Sie eine Idee für die Stadt?", "Was fehlt? Was geht besser?", "idea");
    }

    private void survey(Visit visit) {
        Questionnaire survey = open().stream()
                .filter(known -> known.id().equals(visit.text("id")))
                .findFirst()
                .orElseThrow(Visit::missing);
        show(visit, survey.title().in("de"), "Ihre Antworten zählen.", survey.id());
    }

    /** By its place in the pack, which is short enough to type. */
    private void district(Visit visit) {
        List<String> names = pack.districts().official();
        long number = visit.number("id");
        if (number < 1 || number > names.size()) {
            throw Visit.missing();
        }
        show(
                visit,
                names.get(Math.toIntExact(number) - 1) + ": Was fehlt hier?",
                "Haben Sie eine Idee für Ihren Stadtteil?",
                "%02d".formatted(number));
    }

    private void show(Visit visit, String headline, String sentence, String start) {
        String address =
                reached.orElseThrow(Visit::missing) + "/?start=" + URLEncoder.encode(start, StandardCharsets.UTF_8);
        visit.show(
                "poster.jte",
                headline,
                new PosterPage(
                        pack.name(),
                        headline,
                        List.of(
                                sentence,
                                "Schreiben Sie uns.",
                                "Sie brauchen keine Anmeldung und kein Programm.",
                                "Auch in Einfacher Sprache und in anderen Sprachen."),
                        QrCode.of(address),
                        address.replaceFirst("^https?://", "")));
    }
}
