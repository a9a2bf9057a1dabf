/**
 * What the channels share: the adapters that take HTTP calls hand their routes over ({@link de.komplize.channels.HttpChannel}), and every answer of
 * the public port carries the same {@link de.komplize.channels.SecurityHeaders}. Each channel has its own package; none knows another.
 */
@NullMarked
package de.komplize.channels;

import org.jspecify.annotations.NullMarked;
