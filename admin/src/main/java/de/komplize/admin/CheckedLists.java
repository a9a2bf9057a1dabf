package de.komplize.admin;

import de.komplize.bot.invitation.AddressFile;
import de.komplize.bot.office.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lists that were checked and wait for the press that sends them. In memory only: addresses of people to whom nobody has written yet are not kept.
 * Thread-safe.
 */
final class CheckedLists {

    /** Some megabytes each; the oldest is forgotten. */
    private static final int MOST = 5;

    private static final Duration VALID = Duration.ofMinutes(30);

    private final Map<String, Checked> lists = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Checked> eldest) {
            return size() > MOST;
        }
    };

    /**
     * A list as it was checked.
     *
     * @param count how many would be invited
     */
    record Checked(String survey, AddressFile.Table table, int count, AccessToken.Id by, Instant at) {
        @Override
        public String toString() {
            return "Checked[" + survey + ", " + count + "]";
        }
    }

    synchronized void put(String key, Checked list) {
        forget(list.at);
        lists.put(key, list);
    }

    /** Hands it out once, to whoever checked it. */
    synchronized Optional<Checked> take(String key, AccessToken.Id by, Instant now) {
        forget(now);
        Optional<Checked> found = Optional.ofNullable(lists.get(key)).filter(list -> list.by.equals(by));
        found.ifPresent(_ -> lists.remove(key));
        return found;
    }

    private void forget(Instant now) {
        lists.values().removeIf(list -> list.at.plus(VALID).isBefore(now));
    }
}
