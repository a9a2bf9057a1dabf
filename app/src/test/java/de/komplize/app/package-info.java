/** The whole, tried: structure, conversations, processes that are killed, the browser. */
@NullMarked
package de.komplize.app;

import org.jspecify.annotations.NullMarked;
