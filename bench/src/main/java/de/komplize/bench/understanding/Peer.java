package de.komplize.bench.understanding;

import java.io.IOException;

/** Something that learns intents from labelled utterances and then judges others. */
interface Peer {

    String name();

    /** How many of the set's splits are measured, from the first on: fewer than all where one takes very long. */
    default int splits(DataSet set) {
        return set.splits().size();
    }

    Outcome measure(DataSet set, Split split) throws IOException, InterruptedException;
}
