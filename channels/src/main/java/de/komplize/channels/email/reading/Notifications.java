package de.komplize.channels.email.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bounce that a sending service tells in JSON (Amazon SES through SNS): {@code "bouncedRecipients":[{"emailAddress":"a@b", ...}]}. */
final class Notifications {

    private static final Pattern KIND =
            Pattern.compile("\"(?:notificationType|eventType)\"\\s{0,5}:\\s{0,5}\"(Bounce|Complaint)\"");
    private static final Pattern RECIPIENT =
            Pattern.compile("\"emailAddress\"\\s{0,5}:\\s{0,5}\"([^\"\\s]{3,300})\"([^}]{0,2000})");
    private static final Pattern FIELD =
            Pattern.compile("\"(action|status|diagnosticCode)\"\\s{0,5}:\\s{0,5}\"((?:[^\"\\\\]|\\\\.){0,1000}+)\"");
    private static final int LONGEST = 30_000;
    private static final int MOST = 50;

    private Notifications() {}

    /** {@code Bounce} or {@code Complaint}. */
    static Optional<String> kind(String text) {
        Matcher matcher = KIND.matcher(bounded(text));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static List<DeliveryStatus> in(String text) {
        if (kind(text).filter("Bounce"::equals).isEmpty()) {
            return List.of();
        }
        List<DeliveryStatus> found = new ArrayList<>();
        boolean passing = text.contains("\"Transient\"");
        Matcher recipient = RECIPIENT.matcher(bounded(text));
        while (recipient.find() && found.size() < MOST) {
            Optional<String> status = field(recipient.group(2), "status");
            found.add(new DeliveryStatus(
                    Optional.of(recipient.group(1)),
                    Optional.empty(),
                    "failed",
                    status.or(() -> Optional.of(passing ? "5.0.0" : "5.1.0")),
                    field(recipient.group(2), "diagnosticCode").orElse("")));
        }
        return found;
    }

    private static Optional<String> field(String text, String name) {
        Matcher matcher = FIELD.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return Optional.of(matcher.group(2));
            }
        }
        return Optional.empty();
    }

    private static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
