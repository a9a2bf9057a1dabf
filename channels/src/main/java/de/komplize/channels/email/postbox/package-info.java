/**
 * The city's mailbox, read by IMAP: {@link de.komplize.channels.email.postbox.Postbox} hands over every mail that arrives, in the order of arrival,
 * as the octets that the server holds, and marks it only when what came of it is on the disk.
 */
@NullMarked
package de.komplize.channels.email.postbox;

import org.jspecify.annotations.NullMarked;
