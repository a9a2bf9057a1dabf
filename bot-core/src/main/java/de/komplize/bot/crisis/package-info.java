/**
 * Words of acute danger to oneself or others. In goes the bare text of a message, in whatever language the session is held; out
 * comes whether somebody may be in danger now. The patterns are lines of plain words in one resource file a language, written to
 * be read and corrected by specialists; the code folds spelling (case, umlauts, accents, stretched and spaced letters, slips of
 * the pen), takes figures of speech out of the message and then looks for the lines in what is left. No model, no clock, no
 * state.
 */
@NullMarked
package de.komplize.bot.crisis;

import org.jspecify.annotations.NullMarked;
