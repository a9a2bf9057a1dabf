package de.komplize.channels.email;

import java.util.regex.Pattern;

/** What stands before the subject of a mail that answers another, in the languages of mail programs. */
final class Subjects {

    private static final Pattern REPLY = Pattern.compile(
            "(?iu)(?:re|aw|antw|antwort|sv|vs|ynt|yan|отв|відп|رد|odp|r|rif|res|réf)(?:\\[\\d+])?[::].*");

    /** A line of a header has 998 octets at most, of which a subject needs not all. */
    private static final int LONGEST = 200;

    private Subjects() {}

    static boolean isReply(String subject) {
        return REPLY.matcher(subject.strip()).matches();
    }

    /** The subject of an answer; {@code otherwise} where there is nothing to go on from. */
    static String answer(String subject, String otherwise) {
        String bare = oneLine(subject);
        if (bare.isEmpty()) {
            return oneLine(otherwise);
        }
        return isReply(bare) ? bare : "Re: " + bare;
    }

    /** No line ends and no other control characters: a subject is one line (check 47). */
    static String oneLine(String text) {
        String bare = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return bare.length() <= LONGEST ? bare : bare.substring(0, cut(bare));
    }

    private static int cut(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
