/**
 * Measured beside its peers: every figure is a ratio to a probe of the same run. In goes a number of connections and seconds; out comes a table
 * on standard output. Servers run in processes of their own, the load comes from this one.
 */
@NullMarked
package de.komplize.bench;

import org.jspecify.annotations.NullMarked;
