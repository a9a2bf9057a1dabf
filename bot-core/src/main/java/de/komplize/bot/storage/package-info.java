/**
 * Where everything is kept. In go {@link de.komplize.bot.storage.WriteSet write sets} and queries; out come outcomes only after the data
 * has reached the disk. {@link de.komplize.bot.storage.Database} is the seam; the stores speak plain SQL that SQLite and PostgreSQL share.
 */
@NullMarked
package de.komplize.bot.storage;

import org.jspecify.annotations.NullMarked;
