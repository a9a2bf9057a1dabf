/** The people the bot knows, across channels: a {@link de.komplize.bot.contact.Contact} with its addresses, language and district. */
@NullMarked
package de.komplize.bot.contact;

import org.jspecify.annotations.NullMarked;
