package de.komplize.channels.email.postbox;

import java.time.Instant;

/** What the folder says of a mail. */
record Head(boolean seen, Instant receivedAt, long size) {}
