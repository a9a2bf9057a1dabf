package de.komplize.bot.staff;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;

/** Lets all other threads go first. Java's own priorities do nothing on Linux unless the whole program is started for them. */
final class Courtesy {

    private static final System.Logger LOG = System.getLogger(Courtesy.class.getName());

    /** A third of what another thread gets that wants the same core: a log-in comes through also where the chat has much to do. */
    private static final int NICE = 5;

    private static final int PRIO_PROCESS = 0;

    private static final int THIS_THREAD = 0;

    private Courtesy() {}

    /**
     * For the thread that calls it. On Linux only: {@code setpriority(2)} takes 0 for the calling thread there, elsewhere for the whole process.
     * Where it cannot be had, the thread runs on as it is.
     */
    static void ofThisThread() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return;
        }
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> found = linker.defaultLookup().find("setpriority");
        found.ifPresent(function -> call(linker, function));
    }

    /** Restricted, because the shape of the function cannot be checked: it is that of the manual page. */
    @SuppressWarnings("restricted")
    private static void call(Linker linker, MemorySegment function) {
        MethodHandle handle = linker.downcallHandle(
                function,
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            int failed = (int) handle.invokeExact(PRIO_PROCESS, THIS_THREAD, NICE);
            if (failed != 0) {
                LOG.log(System.Logger.Level.DEBUG, "The thread for passwords keeps its priority");
            }
        } catch (Throwable e) {
            throw new IllegalStateException("setpriority takes three numbers", e);
        }
    }
}
