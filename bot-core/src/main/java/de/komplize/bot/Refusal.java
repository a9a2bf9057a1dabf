package de.komplize.bot;

/** The start or a command is refused; the message is one sentence that says what to do. The launcher prints it and ends with code 2. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
