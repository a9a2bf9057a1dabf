package de.komplize.app;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * How many connections each port holds; whoever comes later waits until one ends. Without a limit below that of the operating system, a crowd or an
 * attack uses up the files of the process, and the server takes the first connection it cannot open for the end of its port.
 */
record Connections(int open, int office) {

    /** Beside residents who wait for news (5,000) there is room for those who write. */
    private static final int MOST_OPEN = 6_000;

    /** Far more than clerks: who holds a thousand of them open and says nothing shuts nobody out (check 52). */
    private static final int MOST_OFFICE = 1_500;

    /** What else is open: the program's jars, the database, attachments, connections to providers. */
    private static final int OTHER_FILES = 300;

    private static final int FEWEST = 50;

    /** As many as the files that this process may open allow. */
    static Connections allowed() {
        @Nullable
        UnixOperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
        return of(system == null ? Long.MAX_VALUE : system.getMaxFileDescriptorCount());
    }

    static Connections of(long files) {
        long room = Math.max(2 * FEWEST, files - OTHER_FILES);
        int office = Math.toIntExact(Math.min(MOST_OFFICE, room / 4));
        return new Connections(Math.toIntExact(Math.min(MOST_OPEN, room - office)), office);
    }
}
