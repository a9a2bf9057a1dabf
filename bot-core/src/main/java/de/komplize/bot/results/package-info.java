/**
 * What happened, for whoever counts: {@link de.komplize.bot.results.ResultsLog} follows the stored events and writes each as one line of a file a
 * day. Ids, kinds and figures go in; no words, no addresses.
 */
@NullMarked
package de.komplize.bot.results;

import org.jspecify.annotations.NullMarked;
