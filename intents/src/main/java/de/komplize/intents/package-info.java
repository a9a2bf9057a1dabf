/**
 * What an utterance wants, learnt on this machine from the content pack's training phrases. In go {@link
 * de.komplize.bot.understanding.TrainingPhrase}s, by {@link de.komplize.intents.Models#current}; out comes an {@link
 * de.komplize.intents.OpenNlpDetector}, whose way through an utterance is: language, sentences, words, features, two linear views (words;
 * letters across words), calibrated mixture, verdict. {@link de.komplize.intents.Evaluation} and {@link de.komplize.intents.Benchmark}
 * say how good it is. The only package that sees OpenNLP.
 */
@NullMarked
package de.komplize.intents;

import org.jspecify.annotations.NullMarked;
