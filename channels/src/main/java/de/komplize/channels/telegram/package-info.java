/**
 * Telegram: updates come by long polling or by webhook, are taken chat by chat in their order ({@link de.komplize.channels.telegram.Intake}) and
 * confirmed only when they are stored; replies go out by {@link de.komplize.channels.telegram.Sender}. In goes what the Bot API knows
 * (core.telegram.org/bots/api), out come the messages of the engine.
 */
@NullMarked
package de.komplize.channels.telegram;

import org.jspecify.annotations.NullMarked;
