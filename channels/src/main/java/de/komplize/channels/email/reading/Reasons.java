package de.komplize.channels.email.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a mail did not arrive, out of what servers write: words first where they are sure, then codes, then vague words. */
final class Reasons {

    private static final Pattern ENHANCED =
            Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]\\d|\\d)");
    private static final Pattern SMTP =
            Pattern.compile("(?<![\\d.:/-])([45][0-5]\\d)(?=[ #:;_-]|$)(?! (?:bytes|byte|messages|hours|days))");
    private static final Pattern PERMANENT = Pattern.compile("(?m)(?:^|\\s)55[0-4][ -]");
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>\"'(),;:@\\[\\]]{1,128}+@[^\\s<>\"'(),;:\\[\\]]{1,253}");
    private static final Pattern HOST = Pattern.compile(
            "((?<![\\p{L}\\d])(?:host|by|from|server|mta|with|to))\\s{1,3}[a-z0-9_][a-z0-9._-]{2,250}+(?=\\s{0,3}[\\[(])");
    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|www\\.)[^\\s<>]{1,500}+|(?<![\\p{L}\\d])(?:[a-z0-9-]{1,63}\\.){1,6}[a-z]{2,15}/[^\\s<>]{0,500}+");
    private static final Pattern SAYING = Pattern.compile(
            "(?:remote )?host said|remote server (?:said|returned|replied)|mail system at host|(?:host|domain|server)(?= [\\[(]| said)");
    /** A reply of several lines repeats its code: "550-5.1.1 ... 550 5.1.1 ...". */
    private static final Pattern CONTINUED = Pattern.compile("\\s[45][0-5]\\d[- ][45]\\.\\d{1,3}\\.\\d{1,3} ");

    private static final int LONGEST = 20_000;
    private static final String LAST_SURE = "user-unknown";

    /** What an enhanced code says by itself; sources: RFC 3463, IANA's registry, Exchange Online's list of codes. */
    private static final Map<String, Reason> CODES = Map.ofEntries(
            Map.entry("1.0", new Reason("user-unknown", true, "5.1.0")),
            Map.entry("1.1", new Reason("user-unknown", true, "5.1.1")),
            Map.entry("1.2", new Reason("host-unknown", true, "5.1.2")),
            Map.entry("1.3", new Reason("user-unknown", true, "5.1.3")),
            Map.entry("1.4", new Reason("user-unknown", true, "5.1.4")),
            Map.entry("1.6", new Reason("has-moved", true, "5.1.6")),
            Map.entry("1.7", new Reason("sender-refused", false, "5.1.7")),
            Map.entry("1.8", new Reason("sender-refused", false, "5.1.8")),
            Map.entry("1.10", new Reason("user-unknown", true, "5.1.10")),
            Map.entry("1.351", new Reason("user-unknown", true, "5.1.351")),
            Map.entry("2.1", new Reason("mailbox-disabled", true, "5.2.1")),
            Map.entry("2.2", new Reason("mailbox-full", false, "5.2.2")),
            Map.entry("2.3", new Reason("too-big", false, "5.2.3")),
            Map.entry("3.1", new Reason("system", false, "5.3.1")),
            Map.entry("3.4", new Reason("too-big", false, "5.3.4")),
            Map.entry("4.4", new Reason("host-unknown", true, "5.4.4")),
            Map.entry("4.6", new Reason("loop", false, "5.4.6")),
            Map.entry("4.7", new Reason("expired", false, "5.4.7")),
            Map.entry("4.310", new Reason("host-unknown", true, "5.4.310")),
            Map.entry("7.17", new Reason("has-moved", true, "5.7.17")),
            Map.entry("7.18", new Reason("has-moved", true, "5.7.18")));

    private static final List<Reason> ROWS;
    private static final Map<String, List<String>> WORDS =
            Table.read("failures.txt").rows();

    static {
        ROWS = WORDS.keySet().stream().map(Reasons::row).toList();
    }

    /**
     * @param status enhanced code for those who say none
     * @param hard true where the address will never work
     */
    record Reason(String name, boolean hard, String status) {}

    private Reasons() {}

    private static Reason row(String heading) {
        String[] words = heading.split(" ");
        return new Reason(words[0], words[1].equals("hard"), words[2]);
    }

    /**
     * @param status as said, or empty
     * @param text what the server said
     */
    static Reason of(String status, String text) {
        String folded = Table.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        String bare = bare(folded);
        Optional<Reason> spoken = byWords(bare);
        Optional<Reason> words =
                spoken.filter(Reasons::isSure).or(() -> Nearby.reason(bare).flatMap(Reasons::named));
        Optional<Reason> code = byCode(status);
        Reason reason = words.filter(Reasons::isSure)
                .or(() -> code)
                .or(() -> spoken)
                .orElse(new Reason("unknown", false, "5.0.0"));
        return new Reason(reason.name(), reason.hard() && !isPassing(status, folded, reason), reason.status());
    }

    /** Without what names places: a host called "spam-filter.example" or an address "virus&#64;x.example" gives no reason. */
    private static String bare(String folded) {
        String named = SAYING.matcher(
                        HOST.matcher(ADDRESS.matcher(LINK.matcher(folded).replaceAll(" "))
                                        .replaceAll(" "))
                                .replaceAll("$1 "))
                .replaceAll(" ");
        return CONTINUED
                .matcher(named)
                .replaceAll(" ")
                .replaceAll("<\\s*>|\\(\\s*\\)|\\[\\s*]|\"\\s*\"|'\\s*'", " ")
                .replaceAll("[ \t]{2,}", " ");
    }

    private static Optional<Reason> named(String name) {
        return ROWS.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /** True where the words alone leave no doubt. */
    static boolean isClear(String text) {
        String bare = bare(Table.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text));
        return byWords(bare).filter(Reasons::isSure).isPresent()
                || Nearby.reason(bare).isPresent();
    }

    /** A 4 in front says that it may yet work; what is asked of name servers, too. */
    private static boolean isPassing(String status, String folded, Reason reason) {
        boolean asked = reason.name().equals("host-unknown");
        return status.startsWith("4.") && (asked || !PERMANENT.matcher(folded).find())
                || status.isEmpty() && isTemporary(folded);
    }

    /** By the reply's code. A server that tried again and then gave up shows both kinds: the refusal is the last word. */
    private static boolean isTemporary(String text) {
        return smtp(text).filter(code -> code.startsWith("4")).isPresent()
                && !PERMANENT.matcher(text).find();
    }

    private static Optional<Reason> byWords(String folded) {
        int i = 0;
        for (List<String> words : WORDS.values()) {
            if (Table.holdsAny(folded, words)) {
                return Optional.of(ROWS.get(i));
            }
            i++;
        }
        return Optional.empty();
    }

    private static boolean isSure(Reason reason) {
        for (Reason row : ROWS) {
            if (row.name().equals(reason.name())) {
                return true;
            }
            if (row.name().equals(LAST_SURE)) {
                return false;
            }
        }
        return false;
    }

    private static Optional<Reason> byCode(String status) {
        return status.length() < 3 ? Optional.empty() : Optional.ofNullable(CODES.get(status.substring(2)));
    }

    /** The first code such as 5.1.1 that says more than its class; else the first; no part of an IP address. */
    static Optional<String> enhanced(String text) {
        Matcher matcher = ENHANCED.matcher(text);
        Optional<String> vague = Optional.empty();
        while (matcher.find()) {
            if (matcher.group(1).equals("2")) {
                continue;
            }
            if (!matcher.group(2).equals("0") || !matcher.group(3).equals("0")) {
                return Optional.of(matcher.group());
            }
            vague = vague.isPresent() ? vague : Optional.of(matcher.group());
        }
        return vague;
    }

    /** A reply code such as 550. */
    static Optional<String> smtp(String text) {
        Matcher matcher = SMTP.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** As said; else what the reason or the reply's class implies. */
    static String status(Optional<String> said, Reason reason, String text, boolean delayed) {
        if (said.isPresent() && !said.get().endsWith(".0.0")) {
            return said.get();
        }
        Optional<String> better = enhanced(text).filter(code -> !code.endsWith(".0.0"));
        if (better.isPresent()) {
            return better.get();
        }
        if (said.isPresent()) {
            return said.get();
        }
        boolean temporary = delayed || isTemporary(text);
        return temporary ? "4" + reason.status().substring(1) : reason.status();
    }
}
