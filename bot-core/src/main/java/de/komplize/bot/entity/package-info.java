/**
 * Reads what a resident named: yes or no, a mark on a scale, a number, a date, a district, a postal code. In goes the bare utterance, with the
 * day and the open question where they matter; out comes a {@link de.komplize.bot.entity.Reading}: the value, an honest "unclear", or nothing.
 * Pure grammars without clock, log or guess; the tables of cases beside the tests say what each one reads. Each grammar blanks out what is not
 * its own (a clock time is no number) and then takes what is left.
 */
@NullMarked
package de.komplize.bot.entity;

import org.jspecify.annotations.NullMarked;
