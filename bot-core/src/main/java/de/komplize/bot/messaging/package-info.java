/**
 * Messages and the seam to the channels. In go {@link de.komplize.bot.messaging.Inbound} messages that a channel received; out go
 * {@link de.komplize.bot.messaging.Outbound} messages that the {@link de.komplize.bot.messaging.Dispatcher} takes from the outbox and hands to
 * the {@link de.komplize.bot.messaging.Channel}, until a {@link de.komplize.bot.messaging.SendResult} says that it is done or given up.
 */
@NullMarked
package de.komplize.bot.messaging;

import org.jspecify.annotations.NullMarked;
