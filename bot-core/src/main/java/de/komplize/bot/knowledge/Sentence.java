package de.komplize.bot.knowledge;

/** One of the bot's own sentences, by its key in {@code texts/<language>.properties}. A language of the pack has all of them. */
public sealed interface Sentence permits Say, SayByMail {

    String key();
}
