package de.komplize.channels.email.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Marks that telephones and mail programs put below a mail: "Von meinem iPhone gesendet", "Get Outlook for iOS", "Windows 10 için Posta ile gönderildi". */
final class Devices {

    private static final Table TABLE = Table.read("signatures.txt");
    private static final List<String> BEGINS = TABLE.of("begin");
    private static final List<String> WEAK = TABLE.of("weak");
    private static final List<String> SENT = TABLE.of("sent");
    private static final List<String> OFFERS = TABLE.of("offer");
    private static final List<String> OFFERED = TABLE.of("offered");
    private static final List<String> OFFER_ENDS = TABLE.of("offer-end");
    private static final List<String> ENDS = TABLE.of("end");
    private static final List<String> NAMES = TABLE.of("device");
    private static final List<String> PROGRAMS = TABLE.of("program");
    private static final List<String> WHOLE = TABLE.of("line");
    private static final List<String> SLOGANS = TABLE.of("slogan");

    private static final int LONGEST = 160;
    private static final int MOST_WORDS = 9;
    private static final Pattern LINK = Pattern.compile("[<\\[(]?https?://[^\\s<>]{1,300}[>\\])]?");
    private static final Pattern SIGNS = Pattern.compile("^[\"“„«(*_\\[~•]+");

    private Devices() {}

    static boolean isMark(String line) {
        String text = Table.fold(line)
                .replaceAll("[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]", "")
                .strip();
        if (text.isEmpty() || text.length() > LONGEST + 300) {
            return false;
        }
        String bare = text.startsWith("-") || text.startsWith("* ") ? text.replaceFirst("^[-* ]+", "") : text;
        String words = SIGNS.matcher(LINK.matcher(bare).replaceAll("").strip()).replaceAll("");
        if (words.isEmpty() || words.length() > LONGEST) {
            return false;
        }
        if (SLOGANS.stream().anyMatch(words::startsWith)) {
            return true;
        }
        return !isSentence(words) && (WHOLE.stream().anyMatch(words::startsWith) || isSent(words) || isOffer(words));
    }

    private static boolean isSent(String words) {
        if (!names(words)) {
            return false;
        }
        int count = words.split("\\s+").length;
        boolean brief = count <= 3 && words.startsWith("von mein");
        String end = words.replaceAll("[\\s.!\")*_\\]]+$", "");
        return begins(words, BEGINS)
                || begins(words, WEAK) && (brief || Table.holdsAny(words, SENT))
                || count <= MOST_WORDS && ENDS.stream().anyMatch(end::endsWith);
    }

    /** An offer names a mail program: "Get a phone" is somebody's advice. */
    private static boolean isOffer(String words) {
        boolean begun = begins(words, OFFERS)
                || begins(words, OFFERED) && OFFER_ENDS.stream().anyMatch(words::endsWith);
        return begun && words.split("\\s+").length <= MOST_WORDS && Table.holdsAny(words, PROGRAMS);
    }

    private static boolean begins(String words, List<String> known) {
        return known.stream().anyMatch(begin -> words.startsWith(begin) && isWhole(words, begin));
    }

    /** Some scripts put no space behind it. */
    private static boolean isWhole(String words, String begin) {
        int last = begin.codePointBefore(begin.length());
        boolean joined = last == '\'' || last >= 0x2E80 && last < 0xFF00;
        return joined || words.length() > begin.length() && !Character.isLetterOrDigit(words.charAt(begin.length()));
    }

    private static boolean names(String words) {
        return Table.holdsAny(words, NAMES) || words.contains("iphon") || words.contains(" ipad");
    }

    /** "Sent from my desk, is much easier than my phone": somebody's words. */
    private static boolean isSentence(String words) {
        return words.split("\\s+").length > 14
                || words.contains(", ")
                        && !words.contains("sorry")
                        && !words.contains("brevity")
                        && !words.contains("typo")
                        && !words.contains("kürze")
                        && !words.contains("kurz")
                        && !words.contains("at&t")
                        && !words.contains("5g ")
                || words.contains("? ")
                || words.endsWith("?");
    }
}
