/**
 * What the bot can say: the city's content pack. In goes a folder of texts that the office edits; out come the answers, the bot's own sentences,
 * the districts and the training phrases. A broken pack is refused with file, line and mend.
 */
@NullMarked
package de.komplize.bot.knowledge;

import org.jspecify.annotations.NullMarked;
