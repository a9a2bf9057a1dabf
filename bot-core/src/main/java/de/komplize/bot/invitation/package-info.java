/**
 * Lists of addresses to which the office sends invitations. In go the bytes of a file; out come rows, and for each line that is no good the reason.
 * Pure: who may be invited, and the writing of it, is with the dialogues.
 */
@NullMarked
package de.komplize.bot.invitation;

import org.jspecify.annotations.NullMarked;
