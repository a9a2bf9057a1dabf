/**
 * The whole, wired: the only place where conversation, understanding, channels and office meet. In go the command line and the settings; out
 * comes a running server, or the answer of a command.
 */
@NullMarked
package de.komplize.app;

import org.jspecify.annotations.NullMarked;
