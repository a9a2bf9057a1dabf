package de.komplize.bot.entity;

/** What a district is to the writer; of several mentioned, the first of these counts. */
enum Role {
    /** The writer lives there. */
    LIVES,
    /** Named without more: chosen, or what the message is about. */
    CHOSEN,
    /** The writer is about to move there. */
    MOVING,
    /** Work, a former address, somebody else's home, a street, a surname, near by, elsewhere. */
    ELSEWHERE,
    /** Said not to be it. */
    NEGATED
}
