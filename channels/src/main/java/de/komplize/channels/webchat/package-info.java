/**
 * The chat on the city's web page. In go HTTP calls of the web chat API, of the page's plain form and of the script for the city's sites; messages
 * go to the {@link de.komplize.bot.messaging.Inbox}, and what is stored is read back by long poll or event stream. Nothing is sent from here:
 * committed is delivered.
 */
@NullMarked
package de.komplize.channels.webchat;

import org.jspecify.annotations.NullMarked;
