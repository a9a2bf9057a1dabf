/**
 * The conversation and its domain. Messages come in through {@code messaging}, are read by {@code understanding} with {@code crisis} and
 * {@code entity}, answered by {@code dialogue} from {@code knowledge}, and kept by {@code contact} and {@code storage}. No HTTP, no provider.
 */
@NullMarked
package de.komplize.bot;

import org.jspecify.annotations.NullMarked;
