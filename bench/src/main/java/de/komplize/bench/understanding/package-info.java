/**
 * The intent engine beside its peers: the same training rows and the same utterances for all, in one run. In go labelled sets, public ones from
 * a folder and the project's own; out comes a table on standard output, a line a set and peer.
 */
@NullMarked
package de.komplize.bench.understanding;

import org.jspecify.annotations.NullMarked;
