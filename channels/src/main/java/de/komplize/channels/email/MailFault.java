package de.komplize.channels.email;

/** Why a mail server is of no use at this moment. */
public enum MailFault {
    /** Refused, silent, broken off, or down by its own word. */
    AWAY(false),
    LOGIN(true),
    CERTIFICATE(true),
    UNENCRYPTED(true),
    FOLDER(true),
    SENDER(true);

    private final boolean lasting;

    MailFault(boolean lasting) {
        this.lasting = lasting;
    }

    /** It does not pass by itself: somebody must change a setting, here or there. */
    public boolean isLasting() {
        return lasting;
    }
}
