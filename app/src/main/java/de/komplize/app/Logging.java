package de.komplize.app;

import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** How the log looks: one line an entry on standard error, control characters taken out so that nothing can forge a line. */
public final class Logging {

    /** Held here: the logging system forgets loggers that nobody holds, and their level with them. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("io.helidon"),
            Logger.getLogger("org.flywaydb"),
            Logger.getLogger("org.jsmpp"),
            Logger.getLogger("org.sqlite"));

    /** Named by the launcher as the configuration class; the logging system makes one. */
    public Logging() {
        Logger root = Logger.getLogger("");
        ConsoleHandler handler = new ConsoleHandler();
        handler.setFormatter(new OneLine());
        root.addHandler(handler);
        root.setLevel(Level.INFO);
        // The libraries' greetings are nobody's concern.
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private static final class OneLine extends Formatter {

        @Override
        public String format(LogRecord entry) {
            StringBuilder line = new StringBuilder(200);
            line.append(entry.getInstant())
                    .append(' ')
                    .append(entry.getLevel().getName())
                    .append(' ');
            line.append(entry.getLoggerName()).append(": ").append(clean(formatMessage(entry)));
            for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
                line.append(" <- ").append(cause.getClass().getName()).append(place(cause));
            }
            return line.append(System.lineSeparator()).toString();
        }

        /** Where it was thrown. The message stays out: it may hold what people wrote. */
        private static String place(Throwable cause) {
            return cause.getStackTrace().length == 0 ? "" : " at " + cause.getStackTrace()[0];
        }

        /** Also what only some programs take for the end of a line. */
        private static boolean endsALine(int c) {
            return Character.isISOControl(c)
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
        }

        private static String clean(String message) {
            StringBuilder clean = new StringBuilder(message.length());
            message.codePoints().map(c -> endsALine(c) ? ' ' : c).forEach(clean::appendCodePoint);
            return clean.toString();
        }
    }
}
