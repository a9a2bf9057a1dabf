package de.komplize.channels.email;

/** As whom a mail server is used. */
public record MailLogin(String user, String password) {

    @Override
    public String toString() {
        return "MailLogin[***]";
    }
}
