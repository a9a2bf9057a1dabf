/**
 * What a mail says: raw bytes go in, a {@link de.komplize.channels.email.reading.ReadMail} comes out, whatever the bytes are. No network, no clock,
 * no database. Bytes become parts ({@code Mime}), parts become text ({@code Bodies}, {@code HtmlText}, {@code Charsets}), text becomes what the
 * person wrote ({@code ReplyText}), and headers and reports tell what no person wrote ({@code Automatic}, {@code Failures}). The words and shapes
 * that are known of mail programs and servers are tables beside the classes. The parts are cut here rather than by a mail library because the
 * limits on depth, count and size must hold before anything is copied.
 */
@NullMarked
package de.komplize.channels.email.reading;

import org.jspecify.annotations.NullMarked;
