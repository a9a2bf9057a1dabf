/**
 * Who works in the office: accounts, how they come in, and the record of what they did. In go names, passwords, codes and links; out come
 * sessions, each of a member of staff who acts as an {@link de.komplize.bot.office.AccessToken}. It knows no cookie and no page.
 */
@NullMarked
package de.komplize.bot.staff;

import org.jspecify.annotations.NullMarked;
