package de.komplize.channels.email;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The address that residents write to, and those made of it by a key behind a plus sign: {@code mitmachen+KEY@example.org}.
 *
 * @param address as it is configured
 */
record OwnAddress(String address) {

    /** RFC 5321, 4.5.3.1.1: what stands before the at-sign has at most 64 octets; a key has 38. */
    static final int LONGEST_LOCAL = 25;

    /** A returned mail is looked for as far as this. */
    private static final int SEARCHED = 1024 * 1024;

    private static final int MOST = 20;

    OwnAddress {
        if (address.indexOf('@') > LONGEST_LOCAL) {
            throw new IllegalArgumentException(
                    MailSettings.ADDRESS + " has more than " + LONGEST_LOCAL
                            + " characters before the @: a key must have room behind them; choose a shorter one, such as mitmachen@example.org");
        }
    }

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The address with a key. */
    String with(String key) {
        return local() + "+" + key + "@" + domain();
    }

    /** The key in an address of ours; empty in any other. */
    Optional<String> key(String written) {
        String small = written.toLowerCase(Locale.ROOT);
        String begin = local().toLowerCase(Locale.ROOT) + "+";
        String end = "@" + domain().toLowerCase(Locale.ROOT);
        return small.startsWith(begin) && small.endsWith(end) && small.length() > begin.length() + end.length()
                ? Optional.of(small.substring(begin.length(), small.length() - end.length()))
                : Optional.empty();
    }

    /** The key in a Message-ID of ours, with or without its brackets; empty in any other. */
    Optional<String> keyOfMail(String id) {
        String bare = id.strip().replaceAll("^<|>$", "").toLowerCase(Locale.ROOT);
        String end = "@" + domain().toLowerCase(Locale.ROOT);
        return bare.endsWith(end) ? Optional.of(bare.substring(0, bare.length() - end.length())) : Optional.empty();
    }

    /** What may be Message-IDs of ours in the text of a mail, such as a complaint about one. */
    List<String> mailsIn(byte[] raw) {
        String text = new String(raw, 0, Math.min(raw.length, SEARCHED), StandardCharsets.ISO_8859_1);
        Pattern ids = Pattern.compile("(?i)<[0-9a-z]{26,40}@" + Pattern.quote(domain()) + ">");
        return ids.matcher(text).results().map(MatchResult::group).limit(MOST).toList();
    }

    /** Whether it is this address, with a key or without. */
    boolean is(String written) {
        return written.equalsIgnoreCase(address) || key(written).isPresent();
    }

    private String local() {
        return address.substring(0, address.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return "OwnAddress[" + domain() + "]";
    }
}
