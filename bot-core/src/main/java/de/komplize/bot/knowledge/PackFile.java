package de.komplize.bot.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.komplize.bot.Refusal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code pack.yaml}: whose pack it is, which languages are complete, and how the office is reached. */
record PackFile(
        @Nullable String id,
        @Nullable String name,
        @Nullable List<String> languages,
        @JsonProperty("time_zone") @Nullable String timeZone,
        @Nullable Office office) {

    /** How the office is reached; every answer names it from here. */
    public record Office(
            String name,
            String unit,
            String street,
            @JsonProperty("postal_code") String postalCode,
            String city,
            String mail,
            String phone,
            String web) {}

    /** The file with all that must stand in it. */
    record Complete(String id, String name, List<String> languages, Office office) {}

    Complete complete(Path file) {
        if (id == null
                || name == null
                || languages == null
                || languages.isEmpty()
                || office == null
                || !complete(office)) {
            throw new Refusal("The content pack is incomplete: " + file
                    + " needs id, name, languages and office (name, street, postal_code, city, mail, phone, web)");
        }
        return new Complete(id, name, List.copyOf(languages), office);
    }

    // Jackson leaves out what the file leaves out, whatever the types say.
    @SuppressWarnings("ConstantValue")
    private static boolean complete(Office office) {
        return office.name() != null
                && office.street() != null
                && office.postalCode() != null
                && office.city() != null
                && office.mail() != null
                && office.phone() != null
                && office.web() != null;
    }
}
