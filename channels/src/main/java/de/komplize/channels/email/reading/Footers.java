package de.komplize.channels.email.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What firms, virus scanners, lists and providers put at the end of a mail. */
final class Footers {

    private static final Table TABLE = Table.read("signatures.txt");
    private static final List<String> FOOTERS = TABLE.of("footer");
    private static final List<String> MESSAGES = TABLE.of("message");
    private static final List<String> SECRETS = TABLE.of("secret");
    private static final List<String> ADDRESSEES = TABLE.of("addressee");
    private static final List<String> LISTS = TABLE.of("list");
    private static final List<String> SERVICES = TABLE.of("service");

    private static final int LONGEST_CONTACT = 60;
    private static final int LONG_RULE = 30;
    private static final int MOST_ADVERT = 6;
    private static final int SHORTEST_FOOTER = 60;
    private static final int LONGEST_FOOTER = 2_000;
    private static final Pattern FOOTER_START = Pattern.compile("^[-*_ >]*(?:<http[^<>]{0,300}>)?[-*_ >]*");

    private final List<Line> lines;

    Footers(List<Line> lines) {
        this.lines = lines;
    }

    /** Where the last of those above the end begins. */
    Optional<Integer> end(int end) {
        return worded(end).or(() -> ruled(end));
    }

    private Optional<Integer> worded(int end) {
        for (int i = end - 1; i >= 0 && i > end - 60; i--) {
            String text = FOOTER_START.matcher(Table.fold(lines.get(i).text())).replaceFirst("");
            if (!text.isEmpty()
                    && (FOOTERS.stream().anyMatch(text::startsWith) || isSecret(text, i, end))
                    && beginsParagraph(i)
                    && onlyFooterBelow(i, end)) {
                return Optional.of(isShortRule(i - 1) ? i - 1 : i);
            }
        }
        return Optional.empty();
    }

    private boolean beginsParagraph(int at) {
        return at == 0
                || lines.get(at - 1).isBlank()
                || isShortRule(at - 1)
                || Devices.isMark(lines.get(at - 1).text());
    }

    /** "Ce message …" with "confidentiel" and "destinataire" in the same paragraph: one word alone would be anybody's. */
    private boolean isSecret(String text, int from, int end) {
        if (MESSAGES.stream().noneMatch(text::startsWith)) {
            return false;
        }
        StringBuilder paragraph = new StringBuilder();
        for (int i = from; i < end && !lines.get(i).isBlank() && paragraph.length() < LONGEST_FOOTER; i++) {
            paragraph.append(Table.fold(lines.get(i).text())).append(' ');
        }
        return paragraph.length() >= SHORTEST_FOOTER && holds(paragraph, SECRETS) && holds(paragraph, ADDRESSEES);
    }

    private static boolean holds(StringBuilder text, List<String> stems) {
        return stems.stream().anyMatch(stem -> text.indexOf(stem) >= 0);
    }

    private boolean isShortRule(int at) {
        String text = at < 0 ? "" : lines.get(at).text().strip();
        return text.equals("-") || text.equals("---") || text.equals("----") || Separators.isRule(text);
    }

    /** Whatever stands below as one paragraph, or long ones: nobody writes on below a footer in short lines. */
    private boolean onlyFooterBelow(int from, int end) {
        int i = from;
        while (i < end && !lines.get(i).isBlank()) {
            i++;
        }
        for (; i < end; i++) {
            String text = lines.get(i).text().strip();
            boolean shortOwn = !text.isEmpty()
                    && text.length() < 45
                    && !text.contains("http")
                    && !text.contains("@")
                    && i > 0
                    && lines.get(i - 1).isBlank();
            if (shortOwn && !Separators.isRule(text)) {
                return false;
            }
        }
        return true;
    }

    /** A long rule with a list's or a provider's words below. */
    private Optional<Integer> ruled(int end) {
        for (int i = end - 1; i > 0 && i > end - 14; i--) {
            String text = lines.get(i).text().strip();
            boolean dashes = text.equals("---") && lines.get(i - 1).isBlank() && end - i <= MOST_ADVERT;
            if (dashes || text.length() >= 10 && Separators.isRule(text)) {
                List<String> rest = lines.subList(i + 1, end).stream()
                        .map(line -> Table.fold(line.text()))
                        .toList();
                // Below a short rule, or one of other signs, somebody may name a link.
                boolean links = text.length() >= LONG_RULE && "_-#".indexOf(text.charAt(0)) >= 0;
                List<String> words = links ? LISTS : SERVICES;
                boolean known = rest.isEmpty()
                        || rest.stream().anyMatch(line -> names(line, words))
                        || dashes && isContact(rest);
                return known ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "max@web.de" is an address and no advert of WEB.DE. */
    private static boolean names(String line, List<String> known) {
        String text = line.replaceAll("@\\S{1,200}", "");
        return known.stream().anyMatch(text::contains);
    }

    /** Below "---": name, street, telephone, and no sentence. */
    private static boolean isContact(List<String> block) {
        return block.stream().noneMatch(line -> line.length() >= LONGEST_CONTACT || Signatures.isOwn(line))
                && block.stream().anyMatch(Signatures::isContact);
    }
}
