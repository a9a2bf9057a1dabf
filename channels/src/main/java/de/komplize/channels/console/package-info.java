/** The bot in a terminal. In go lines from a reader, out go replies to a print stream; made by the launcher's {@code chat}, not found by lookup. */
@NullMarked
package de.komplize.channels.console;

import org.jspecify.annotations.NullMarked;
