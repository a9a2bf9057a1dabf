package de.komplize.bot.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code pack.yaml}: whose pack it is, which languages are complete, and how the office is reached. */
record PackFile(
        @Nullable String id,
        @Nullable String name,
        @Nullable Placed version,
        @Nullable List<String> languages,
        @JsonProperty("retention_months") @Nullable Placed retentionMonths,
        @Nullable Office office) {

    static final String FILE = "pack.yaml";

    /** How long free text is kept, in months; the notice of first contact promises no more. */
    private static final int LONGEST_RETENTION = 24;

    /** How the office is reached; every answer names it from here. */
    record Office(
            @Nullable String name,
            @Nullable String street,
            @JsonProperty("postal_code") @Nullable String postalCode,
            @Nullable String city,
            @Nullable String mail,
            @Nullable String phone,
            @Nullable String web,
            @Nullable List<String> hours) {}

    /** The file with all that must stand in it. */
    record Complete(
            String name,
            String version,
            List<String> languages,
            int retentionMonths,
            Placeholders office,
            OfficeHours hours) {
        Complete {
            languages = List.copyOf(languages);
        }
    }

    /** Without this file the others cannot be read: what is wrong is refused at once. */
    static Complete read(PackFolder folder) {
        Optional<Complete> complete = Yaml.read(folder, FILE, PackFile.class).map(file -> file.complete(folder));
        folder.refuse();
        return complete.orElseThrow();
    }

    private Complete complete(PackFolder folder) {
        required(folder, "id", "", id);
        String wholeName = required(folder, "name", "", name);
        List<String> wholeLanguages = Optional.ofNullable(languages).orElse(List.of());
        if (wholeLanguages.isEmpty()) {
            folder.mistake(FILE, 0, "languages is missing: add a line \"languages: [de, de-easy]\"");
        }
        if (office == null) {
            folder.mistake(
                    FILE,
                    0,
                    "office is missing: add a line \"office:\", and below it, indented, its name, "
                            + "street, postal_code, city, mail, phone and web");
        }
        Placeholders whole = office == null ? new Placeholders(Map.of()) : complete(office, folder);
        List<String> hours = office == null || office.hours == null ? List.of() : office.hours;
        String named = version == null ? "" : version.text().strip();
        return new Complete(
                wholeName, named, wholeLanguages, retention(folder), whole, OfficeHours.read(hours, folder));
    }

    private int retention(PackFolder folder) {
        if (retentionMonths == null) {
            return LONGEST_RETENTION;
        }
        String months = retentionMonths.text().strip();
        if (months.matches("[1-9]|1[0-9]|2[0-4]")) {
            return Integer.parseInt(months);
        }
        folder.mistake(
                FILE,
                retentionMonths.line(),
                PackFolder.shown(months) + " is no number of months from 1 to " + LONGEST_RETENTION
                        + ": write \"retention_months: 24\" or less");
        return LONGEST_RETENTION;
    }

    private static Placeholders complete(Office office, PackFolder folder) {
        String below = " below \"office:\"";
        return new Placeholders(Map.of(
                "office", required(folder, "name", below, office.name),
                "address",
                        required(folder, "street", below, office.street)
                                + ", " + required(folder, "postal_code", below, office.postalCode)
                                + " " + required(folder, "city", below, office.city),
                "mail", required(folder, "mail", below, office.mail),
                "phone", required(folder, "phone", below, office.phone),
                "web", required(folder, "web", below, office.web)));
    }

    private static String required(PackFolder folder, String field, String below, @Nullable String value) {
        if (value == null || value.isBlank()) {
            folder.mistake(FILE, 0, field + " is missing" + below + ": add a line \"" + field + ": …\"");
            return "";
        }
        return value;
    }
}
