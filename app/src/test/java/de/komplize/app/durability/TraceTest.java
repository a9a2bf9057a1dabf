package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The reader of traces, tried on lines as strace writes them. */
class TraceTest {

    private static final String OPENED =
            "7 openat(AT_FDCWD, \"/data/komplize.db-wal\", O_RDWR|O_CREAT|O_NOFOLLOW|O_CLOEXEC, 0644) = 24";
    private static final String CONNECTED =
            "5 accept4(9, {sa_family=AF_INET6, sin6_port=htons(41234), sin6_flowinfo=htonl(0)}, [28], SOCK_CLOEXEC) = 31";
    private static final String WRITTEN = "7 pwrite64(24, \"\\0\\0k00001x02 \\303\\244\"..., 4096, 56) = 4096";
    private static final String ACCEPTED = "6 write(31, \"HTTP/1.1 202 Accepted\\r\\nDate: \"..., 260) = 260";

    @Test
    void syncedAndThenAcknowledged() {
        Trace trace = Trace.of(OPENED, CONNECTED, WRITTEN, "7 fdatasync(24) = 0", ACCEPTED);
        assertEquals(List.of(5), trace.accepted(41234));
        assertTrue(trace.syncedBefore("k00001x02", 5));
    }

    @Test
    void acknowledgedWithoutAnySync() {
        assertFalse(Trace.of(OPENED, CONNECTED, WRITTEN, ACCEPTED).syncedBefore("k00001x02", 4));
    }

    @Test
    void acknowledgedWhileTheSyncIsUnderWay() {
        Trace trace = Trace.of(
                OPENED,
                CONNECTED,
                WRITTEN,
                "7 fdatasync(24 <unfinished ...>",
                ACCEPTED,
                "7 <... fdatasync resumed>) = 0");
        assertFalse(trace.syncedBefore("k00001x02", 5));
        assertTrue(trace.syncedBefore("k00001x02", 7));
    }

    @Test
    void aSyncThatFailedOrIsOfAnotherFileOrCameTooEarlyDoesNotCount() {
        String other = "7 openat(AT_FDCWD, \"/data/komplize.db\", O_RDWR) = 23";
        Trace trace = Trace.of(
                other,
                OPENED,
                "7 fdatasync(24) = 0",
                WRITTEN,
                "7 fdatasync(24) = -1 EIO (Input/output error)",
                "7 fdatasync(23) = 0",
                ACCEPTED);
        assertFalse(trace.syncedBefore("k00001x02", 7));
    }

    @Test
    void aNumberIsAnotherFileAfterItWasClosed() {
        Trace trace = Trace.of(
                OPENED, WRITTEN, "7 close(24) = 0", "7 openat(AT_FDCWD, \"/tmp/x\", O_RDWR) = 24", "7 fsync(24) = 0");
        assertFalse(trace.syncedBefore("k00001x02", 9));
    }

    @Test
    void theOpenedFileIsKnownAlsoWhenOthersCameBetween() {
        Trace trace = Trace.of(
                "7 openat(AT_FDCWD, \"/data/komplize.db-wal\", O_RDWR <unfinished ...>",
                "5 --- SIGSEGV {si_signo=SIGSEGV, si_code=SEGV_MAPERR} ---",
                "7 <... openat resumed>, 0644) = 24",
                WRITTEN,
                "7 fdatasync(24) = 0");
        assertTrue(trace.syncedBefore("k00001x02", 6));
    }
}
