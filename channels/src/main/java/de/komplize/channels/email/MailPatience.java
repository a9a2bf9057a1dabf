package de.komplize.channels.email;

import java.time.Duration;

/**
 * How long a mail server is waited for; tests shorten it.
 *
 * @param connect until the connection is there
 * @param silence until it says the next octet
 */
public record MailPatience(Duration connect, Duration silence) {}
