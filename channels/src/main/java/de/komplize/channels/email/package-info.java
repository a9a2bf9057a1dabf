/**
 * E-mail: how the city's mailbox and its mail server are reached ({@link de.komplize.channels.email.MailSettings}), and what is wrong when they are
 * not. Mails come in by {@code postbox} and go out by {@code submission}; neither knows what they say.
 */
@NullMarked
package de.komplize.channels.email;

import org.jspecify.annotations.NullMarked;
