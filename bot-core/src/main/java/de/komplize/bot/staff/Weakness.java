package de.komplize.bot.staff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Why a password is refused. What it is made of is its owner's business: there is no rule of signs and digits. */
public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    /** Among the first that anybody tries. */
    COMMON,
    /** The own name or the project's. */
    NAME;

    public static final int LEAST = 12;

    /** A sentence of several lines; a limit so that hashing has one. */
    public static final int MOST = 256;

    private static final Set<String> COMMON_ONES = read();

    /** @param names what it must not be, alone or in a row */
    static Optional<Weakness> of(String password, List<String> names) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST) {
            return Optional.of(TOO_SHORT);
        }
        if (length > MOST) {
            return Optional.of(TOO_LONG);
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (COMMON_ONES.contains(small) || small.chars().distinct().count() == 1) {
            return Optional.of(COMMON);
        }
        return isOf(small, names) ? Optional.of(NAME) : Optional.empty();
    }

    private static boolean isOf(String small, List<String> names) {
        String left = letters(small);
        boolean had = !left.isEmpty();
        for (String name : names) {
            String word = letters(name.toLowerCase(Locale.ROOT));
            left = word.isEmpty() ? left : left.replace(word, "");
        }
        return had && left.isEmpty();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Weakness.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            Set<String> all = new HashSet<>();
            lines.lines().filter(line -> !line.startsWith("#")).forEach(all::add);
            return Set.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
