package de.komplize.bot.messaging;

import java.io.InputStream;
import java.time.Duration;

/** What a resident gets who fetches the copy of their own data. */
public sealed interface OwnCopy {

    /** The whole, as a zip; to be closed by whoever takes it. It is used up with this. */
    record Ready(InputStream content, long size) implements OwnCopy {}

    /** Nothing was granted to this address. */
    record None() implements OwnCopy {}

    /** It has been fetched before, or the day is over. */
    record Over() implements OwnCopy {}

    /** Others are fetching theirs: come again. */
    record Busy(Duration after) implements OwnCopy {}
}
