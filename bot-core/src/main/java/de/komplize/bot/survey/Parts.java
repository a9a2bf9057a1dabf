package de.komplize.bot.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an answer into its parts. */
final class Parts {

    private Parts() {}

    /** What stands between the cuts, without blanks around it; what is empty is left out. */
    static List<String> of(String said, Pattern cut) {
        List<String> parts = new ArrayList<>();
        Matcher cuts = cut.matcher(said);
        int from = 0;
        while (cuts.find()) {
            parts.add(said.substring(from, cuts.start()));
            from = cuts.end();
        }
        parts.add(said.substring(from));
        return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
