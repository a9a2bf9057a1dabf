/**
 * Finding messages by their words. In go the stored messages of residents and staff, a stemmer and what somebody seeks; out come the newest
 * messages that hold every word of it, and the passages to be marked. Whatever is typed is words, never a query language.
 */
@NullMarked
package de.komplize.bot.search;

import org.jspecify.annotations.NullMarked;
