/**
 * Surveys and the short forms of the dialogues: their questions, and what a resident's words answer to one. In goes a question and the bare
 * utterance; out comes an {@link de.komplize.bot.survey.AnswerReading}: an answer, one to be confirmed, an honest "which of these", or nothing.
 * Pure: no clock, no database, no log. What is ambiguous is asked, never guessed.
 */
@NullMarked
package de.komplize.bot.survey;

import org.jspecify.annotations.NullMarked;
