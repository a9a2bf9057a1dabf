/**
 * Handing mails to the city's mail server by SMTP: {@link de.komplize.channels.email.submission.Submission} takes an envelope and the octets of a
 * mail, and says what became of them. What is in the mail is not looked at, only that it keeps the rules of the road.
 */
@NullMarked
package de.komplize.channels.email.submission;

import org.jspecify.annotations.NullMarked;
