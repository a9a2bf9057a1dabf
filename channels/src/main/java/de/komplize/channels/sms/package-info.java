/**
 * SMS, through a carrier's SMPP or a gateway that speaks Twilio's HTTP. In go short messages, in parts or whole, to the
 * {@link de.komplize.bot.messaging.Inbox}; out go replies that fit into three parts, and reports on what became of them.
 */
@NullMarked
package de.komplize.channels.sms;

import org.jspecify.annotations.NullMarked;
