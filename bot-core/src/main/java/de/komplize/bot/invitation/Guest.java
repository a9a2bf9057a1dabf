package de.komplize.bot.invitation;

import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Mailbox;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may be invited, as far as a list itself can say.
 *
 * @param language of the content pack
 */
public record Guest(long line, Mailbox mailbox, String language, String source) {

    /** Enough for a sentence; it is read with what else is kept on a person. */
    private static final int LONGEST_SOURCE = 200;

    /** The guests of a list, and its lines for which nobody is invited. */
    public record Listed(List<Guest> guests, List<Bad> bad) {
        public Listed {
            guests = List.copyOf(guests);
            bad = List.copyOf(bad);
        }
    }

    /**
     * Reads the rows of a list.
     *
     * @param languages what a list may call a language, in small letters, and which one of the pack that is
     */
    public static Listed of(AddressFile.Table table, Map<String, String> languages) {
        List<Guest> guests = new ArrayList<>();
        List<Bad> bad = new ArrayList<>(table.broken());
        Set<Mailbox> seen = new HashSet<>();
        for (Row row : table.rows()) {
            Optional<Mailbox> mailbox = mailbox(row.address());
            Optional<String> language = language(row.language(), languages);
            Optional<Bad.Reason> reason = wrong(row, mailbox, language)
                    .or(() -> mailbox.filter(seen::contains).map(_ -> Bad.Reason.TWICE));
            if (reason.isPresent()) {
                bad.add(new Bad(row.line(), reason.get()));
            } else {
                seen.add(mailbox.orElseThrow());
                guests.add(new Guest(row.line(), mailbox.orElseThrow(), language.orElseThrow(), source(row)));
            }
        }
        return new Listed(guests, bad);
    }

    private static Optional<Bad.Reason> wrong(Row row, Optional<Mailbox> mailbox, Optional<String> language) {
        if (row.address().isBlank()) {
            return Optional.of(Bad.Reason.NO_ADDRESS);
        }
        if (mailbox.isEmpty()) {
            return Optional.of(Bad.Reason.NOT_AN_ADDRESS);
        }
        if (language.isEmpty()) {
            return Optional.of(Bad.Reason.LANGUAGE);
        }
        return source(row).isBlank() ? Optional.of(Bad.Reason.NO_SOURCE) : Optional.empty();
    }

    /** An address in the internet has a domain with a dot; what begins as a formula or a link does is none. */
    private static Optional<Mailbox> mailbox(String address) {
        String typed = Normalizer.normalize(address, Normalizer.Form.NFC);
        return Mailbox.of(typed).filter(mailbox -> {
            String domain = mailbox.domain();
            String local = mailbox.name().substring(0, mailbox.name().lastIndexOf('@'));
            return domain.indexOf('.') > 0
                    && !domain.endsWith(".")
                    && !(domain + "." + local).contains("..")
                    && "=+-@.".indexOf(local.charAt(0)) < 0
                    && local.codePoints().allMatch(Guest::plain)
                    && domain.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-');
        });
    }

    private static boolean plain(int c) {
        return Character.isLetterOrDigit(c) || ".!#$%&'*+-=?^_`{|}~".indexOf(c) >= 0;
    }

    private static Optional<String> language(String named, Map<String, String> languages) {
        String small = named.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Optional.ofNullable(languages.get(small))
                .or(() -> Optional.ofNullable(languages.get(small.replaceFirst("-[a-z]{2}$", ""))));
    }

    private static String source(Row row) {
        String clean = Inbound.clean(row.source()).replaceAll("\\s", " ");
        int length = Math.min(clean.codePointCount(0, clean.length()), LONGEST_SOURCE);
        return clean.substring(0, clean.offsetByCodePoints(0, length)).strip();
    }

    /** Addresses stay out of logs. */
    @Override
    public String toString() {
        return "Guest[" + line + "]";
    }
}
