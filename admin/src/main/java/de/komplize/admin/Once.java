package de.komplize.admin;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Forms that are sent twice by a double click do their deed once. Kept in memory: whoever clicks twice does it within a moment. */
final class Once {

    /** The field of the form. */
    static final String FIELD = "once";

    private static final int MOST = 10_000;

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    private final Set<String> used = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    });

    /** For a new form. */
    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether a form is sent for the first time; one without a key always is. */
    synchronized boolean isFirst(Optional<String> key) {
        return key.isEmpty() || used.add(key.get());
    }

    /** The deed was refused: the same form may be sent again. */
    synchronized void giveBack(Optional<String> key) {
        key.ifPresent(used::remove);
    }
}
