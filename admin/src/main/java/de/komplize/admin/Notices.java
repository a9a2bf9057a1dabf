package de.komplize.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a deed came to, until the next page says so. Lost with the process, which no deed is. */
final class Notices {

    /** Of sessions that never looked again the oldest go. */
    private static final int MOST = 1_000;

    private final Map<String, String> waiting = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    synchronized void put(Visitor visitor, String notice) {
        waiting.put(visitor.formKey(), notice);
    }

    synchronized Optional<String> take(Visitor visitor) {
        return Optional.ofNullable(waiting.remove(visitor.formKey()));
    }
}
