/**
 * What an utterance means. In goes what a resident wrote; out comes an {@link de.komplize.bot.understanding.Understanding}: words of
 * danger first, then the intents an {@link de.komplize.bot.understanding.IntentDetector} finds, and the entities of the grammars.
 */
@NullMarked
package de.komplize.bot.understanding;

import org.jspecify.annotations.NullMarked;
