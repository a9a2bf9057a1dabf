package de.komplize.channels.email.submission;

/** What happened on the wire. */
sealed interface Delivery {

    /** How far it came. */
    enum Stage {
        MAIL,
        RCPT,
        DATA,
        CONTENT,
        /** The final dot has been sent, or may have been. */
        END
    }

    /** @param reply the server's words, with its code */
    record Taken(String reply) implements Delivery {}

    /** The server said no; the connection is still good. */
    record Refused(Stage stage, int code, String reply) implements Delivery {}

    /** The server says nothing any more. */
    record Lost(Stage stage) implements Delivery {}

    /** The server does not offer what this mail needs. */
    record Unfit(String reason) implements Delivery {}
}
