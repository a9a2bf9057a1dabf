/**
 * The people the bot knows, across channels: a {@link de.komplize.bot.contact.Contact} with its addresses, language and district, and what each
 * of them agreed to ({@link de.komplize.bot.contact.Consents}).
 */
@NullMarked
package de.komplize.bot.contact;

import org.jspecify.annotations.NullMarked;
