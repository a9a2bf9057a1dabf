package de.komplize.bot.knowledge;

/**
 * How far the answers in a language have been read over.
 *
 * @param all how many there are
 * @param missing how many of them name nobody who has read them over
 */
public record Reviewed(long all, long missing) {}
