package de.komplize.bot.staff;

import java.time.Instant;

/**
 * Somebody at a browser.
 *
 * @param in false as long as the second step is missing
 */
public record StaffSession(long id, StaffAccount account, boolean in, Instant createdAt, Instant seenAt) {}
