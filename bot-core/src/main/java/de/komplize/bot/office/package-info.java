/**
 * What the office works with: who may do what with which token, the lists it reads, and what it decides about ideas and requests. In go
 * questions and decisions of staff; out come pages of rows and changes for a write set.
 */
@NullMarked
package de.komplize.bot.office;

import org.jspecify.annotations.NullMarked;
