package de.komplize.admin;

import de.komplize.bot.invitation.AddressFile;
import de.komplize.bot.invitation.Bad;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said about lists of addresses. */
final class InvitationWords {

    private InvitationWords() {}

    /** Why a file cannot be read; empty where it can. */
    static String problem(AddressFile.Read read) {
        return switch (read) {
            case AddressFile.Table _ -> "";
            case AddressFile.Empty _ -> "Die Liste ist leer. Unter der Überschrift braucht sie mindestens eine Zeile.";
            case AddressFile.TooMuch _ ->
                "Die Liste ist zu lang: höchstens " + InGerman.number(AddressFile.MOST_ROWS)
                        + " Zeilen und 5 MB. Teilen Sie sie auf.";
            case AddressFile.NoText _ ->
                "Das ist keine Liste als Text. Öffnen Sie die Datei in Ihrer Tabellenkalkulation, und speichern Sie sie als CSV.";
            case AddressFile.NoTable(Set<AddressFile.Column> missing) -> missing(missing);
        };
    }

    private static String missing(Set<AddressFile.Column> missing) {
        String first = "In der ersten Zeile müssen die Überschriften stehen: E-Mail, Sprache, Quelle.";
        return missing.size() == AddressFile.Column.values().length
                ? "Das ist keine Liste mit Adressen. " + first
                : first + " Es fehlt: "
                        + missing.stream().sorted().map(InvitationWords::name).collect(Collectors.joining(", ")) + ".";
    }

    private static String name(AddressFile.Column column) {
        return switch (column) {
            case ADDRESS -> "E-Mail";
            case LANGUAGE -> "Sprache";
            case SOURCE -> "Quelle";
        };
    }

    /** All bad lines, those with the same reason together. */
    static List<InvitationCheckPage.Lines> bad(List<Bad> all, String languages) {
        Map<Bad.Reason, List<Long>> lines = new EnumMap<>(Bad.Reason.class);
        all.forEach(bad ->
                lines.computeIfAbsent(bad.reason(), _ -> new ArrayList<>()).add(bad.line()));
        return lines.entrySet().stream()
                .map(entry -> new InvitationCheckPage.Lines(
                        reason(entry.getKey(), languages), entry.getValue().size(), ranges(entry.getValue())))
                .toList();
    }

    private static String reason(Bad.Reason reason, String languages) {
        return switch (reason) {
            case BROKEN -> "Nicht lesbar: Ein Anführungszeichen fehlt, oder die Zeile ist viel zu lang.";
            case NO_ADDRESS -> "Die Adresse fehlt.";
            case NOT_AN_ADDRESS -> "Das ist keine E-Mail-Adresse.";
            case LANGUAGE -> "Diese Sprache gibt es hier nicht. Möglich sind: " + languages + ".";
            case NO_SOURCE -> "Es fehlt, woher die Einwilligung stammt.";
            case TWICE -> "Die Adresse steht weiter oben schon.";
            case ALREADY_INVITED -> "Schon eingeladen.";
            case ALREADY_ANSWERED -> "Hat schon geantwortet.";
            case OPTED_OUT -> "Möchte keine Mails.";
            case SUSPENDED -> "Mails an diese Adresse kommen zurück.";
        };
    }

    /** Numbers in their order, neighbours together. */
    static String ranges(List<Long> lines) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int last = i;
            while (last + 1 < lines.size() && lines.get(last + 1) == lines.get(last) + 1) {
                last++;
            }
            said.add(last == i ? String.valueOf(lines.get(i)) : lines.get(i) + "–" + lines.get(last));
            i = last + 1;
        }
        return String.join(", ", said);
    }
}
