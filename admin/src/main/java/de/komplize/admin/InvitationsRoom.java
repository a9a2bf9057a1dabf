package de.komplize.admin;

import de.komplize.bot.dialogue.Invitations;
import de.komplize.bot.dialogue.SurveyLetter;
import de.komplize.bot.invitation.AddressFile;
import de.komplize.bot.office.Invited;
import de.komplize.bot.office.Permission;
import de.komplize.bot.survey.Questionnaire;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Invitations to a survey by mail: a list is checked, then sent by one press. */
final class InvitationsRoom implements Room {

    static final String PATH = "/invitations";

    private static final String TITLE = "Einladen per E-Mail";

    /** Older ones are of no more use. */
    private static final int MOST_RUNS = 50;

    private final Office.Parts parts;
    private final Once once = new Once();
    private final CheckedLists lists = new CheckedLists();
    private final Optional<String> reached;

    InvitationsRoom(Office.Parts parts) {
        this.parts = parts;
        this.reached = parts.reached().map(url -> url.strip().replaceFirst("/+$", ""));
    }

    /** Reached from the surveys. */
    @Override
    public String title() {
        return "";
    }

    @Override
    public List<Address> addresses() {
        return List.of(
                Address.get(PATH, Permission.MODERATE, this::begin),
                Address.post(PATH + "/check", Permission.MODERATE, this::check),
                Address.post(PATH + "/send", Permission.MODERATE, this::send));
    }

    private void begin(Visit visit) {
        visit.show("invitations.jte", TITLE, page(visit.asked("survey").orElse(""), "", ""));
    }

    private void check(Visit visit) {
        String chosen = visit.field("survey").orElse("");
        String lines = visit.field("lines").orElse("");
        Optional<Invitations> invitations = parts.conversations().invitations();
        Optional<Questionnaire> survey = invitations.flatMap(all -> all.open(chosen));
        if (invitations.isEmpty() || survey.isEmpty()) {
            refuse(visit, chosen, lines, "Wählen Sie eine Umfrage, die gerade läuft.");
            return;
        }
        AddressFile.Read read =
                AddressFile.read(visit.file("file").orElseGet(() -> lines.getBytes(StandardCharsets.UTF_8)));
        if (read instanceof AddressFile.Table table) {
            show(visit, invitations.get(), survey.get(), table);
        } else {
            refuse(visit, chosen, lines, InvitationWords.problem(read));
        }
    }

    private void refuse(Visit visit, String chosen, String lines, String problem) {
        visit.refuse("invitations.jte", TITLE, page(chosen, lines, problem));
    }

    private void show(Visit visit, Invitations invitations, Questionnaire survey, AddressFile.Table table) {
        Invitations.Report report = invitations.check(survey, table);
        String key = once.next();
        lists.put(
                key,
                new CheckedLists.Checked(
                        survey.id(),
                        table,
                        report.count(),
                        visit.staff().id(),
                        parts.clock().instant()));
        List<String> languages = invitations.languages().stream()
                .filter(report.invited()::containsKey)
                .toList();
        visit.show(
                "invitation-check.jte",
                TITLE,
                new InvitationCheckPage(
                        survey.title().in("de"),
                        key,
                        report.count(),
                        languages.stream()
                                .map(language -> InGerman.language(language) + ": "
                                        + report.invited().get(language))
                                .toList(),
                        InvitationWords.bad(report.bad(), languages()),
                        languages.stream()
                                .map(language -> letter(invitations, survey, language))
                                .toList()));
    }

    private InvitationCheckPage.Letter letter(Invitations invitations, Questionnaire survey, String language) {
        SurveyLetter.Written letter = invitations.letter(survey, language, web(survey.id()));
        return new InvitationCheckPage.Letter(
                language.replaceFirst("-.*", ""),
                InGerman.language(language),
                letter.posting().subject().orElse(""),
                letter.text());
    }

    private Optional<String> web(String survey) {
        return reached.map(url -> url + "/?start=" + URLEncoder.encode(survey, StandardCharsets.UTF_8));
    }

    /** Whoever presses twice, or goes back and presses again, invites nobody twice. */
    private void send(Visit visit) {
        Optional<String> key = visit.field("list");
        Optional<CheckedLists.Checked> list = key.flatMap(
                one -> lists.take(one, visit.staff().id(), parts.clock().instant()));
        Optional<Invitations> invitations = parts.conversations().invitations();
        Optional<Questionnaire> survey =
                list.flatMap(checked -> invitations.flatMap(all -> all.open(checked.survey())));
        if (list.isEmpty() || invitations.isEmpty() || survey.isEmpty()) {
            boolean sent = key.isPresent() && !once.isFirst(key);
            key.filter(_ -> !sent).ifPresent(one -> once.giveBack(Optional.of(one)));
            visit.goOn(
                    PATH,
                    sent
                            ? "Diese Liste ist schon verschickt. Niemand bekommt die Einladung doppelt."
                            : "Diese Liste ist nicht mehr da. Prüfen Sie sie bitte noch einmal. Es wurde nichts gesendet.");
            return;
        }
        once.isFirst(key);
        visit.recorded(
                "invitations.sent",
                "survey " + survey.get().id() + ", " + list.get().count() + " people");
        Invitations.Report report = invitations
                .get()
                .send(survey.get(), list.get().table(), web(survey.get().id()));
        visit.goOn(PATH, said(report.count()));
    }

    private static String said(int count) {
        return switch (count) {
            case 0 ->
                "Es wurde niemand eingeladen: Alle auf dieser Liste haben die Einladung schon, oder sie fallen weg.";
            case 1 -> "1 Person ist eingeladen.";
            default -> count + " Personen sind eingeladen.";
        };
    }

    private InvitationsPage page(String chosen, String lines, String problem) {
        Optional<Invitations> invitations = parts.conversations().invitations();
        List<Invited> runs = parts.database().read(tx -> Invited.latest(tx, MOST_RUNS));
        return new InvitationsPage(
                invitations.isPresent(),
                invitations.map(Invitations::open).orElse(List.of()).stream()
                        .map(survey ->
                                new IdeasPage.Choice(survey.id(), survey.title().in("de")))
                        .toList(),
                chosen,
                lines,
                problem,
                languages(),
                runs.stream()
                        .map(run -> new InvitationsPage.Run(title(run.survey()), run))
                        .toList());
    }

    /** One that has left the content pack has its id. */
    private String title(String survey) {
        return parts.pack().surveys().stream()
                .filter(one -> one.id().equals(survey))
                .map(one -> one.title().in("de"))
                .findFirst()
                .orElse(survey);
    }

    private String languages() {
        return parts.pack().languages().stream()
                .map(language -> language + " (" + InGerman.language(language) + ")")
                .collect(Collectors.joining(", "));
    }
}
