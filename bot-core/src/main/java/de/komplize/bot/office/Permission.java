package de.komplize.bot.office;

/** What a role may allow. */
public enum Permission {
    /** Events, published ideas, answers to surveys: without words that residents wrote for the office alone. */
    READ_FACTS,

    /** Conversations, messages, ideas that are not published, requests, free text. */
    READ_WORDS,

    /** Say what a message had meant that was not understood. */
    SUGGEST,

    /** Decide about ideas and requests, take a conversation over and answer in it. */
    MODERATE,

    /** Act in what a colleague has taken: a conversation, a request. */
    OVERRULE,

    /** Accounts of staff, and the record of what staff did. */
    MANAGE_STAFF
}
