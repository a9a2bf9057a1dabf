/**
 * Checks 1 to 3, 15, 16 and 19: what is acknowledged is kept, whatever ends the process. In go residents who write over web chat and over a double
 * of a push channel, and processes that are killed under them; out comes what is stored and what was sent, compared with what was acknowledged.
 */
@NullMarked
package de.komplize.app.durability;

import org.jspecify.annotations.NullMarked;
