package de.komplize.channels.email.submission;

/**
 * What the mail server goes by.
 *
 * @param sender where bounces go; empty for a mail that must not bounce
 * @param recipient one address
 */
public record Envelope(String sender, String recipient) {

    @Override
    public String toString() {
        return "Envelope[***]";
    }
}
