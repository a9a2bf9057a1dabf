/**
 * The conversation itself. In goes one inbound message; the shell ({@link de.komplize.bot.dialogue.Conversations}) loads the contact and the
 * session, has the utterance understood, lets the pure {@link de.komplize.bot.dialogue.Router} decide, and stores the whole turn as one write
 * set; out come replies and events. One file a dialogue.
 */
@NullMarked
package de.komplize.bot.dialogue;

import org.jspecify.annotations.NullMarked;
