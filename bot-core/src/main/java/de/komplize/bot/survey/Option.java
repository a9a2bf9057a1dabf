package de.komplize.bot.survey;

/**
 * One of the answers that a question offers.
 *
 * @param id the stored name, such as {@code a}
 */
public record Option(String id, Wording label) {}
