package de.komplize.bot.knowledge;

/** The sentences that are said by mail only. */
public enum SayByMail implements Sentence {
    NOTICE("mail.notice"),
    SUBJECT("mail.subject"),
    SENDER("mail.sender"),
    GREETING("mail.greeting"),
    HEARD("mail.heard"),
    PERSON("mail.person"),
    CLOSING("mail.closing"),
    INVITE_SUBJECT("mail.invite.subject"),
    INVITE("mail.invite"),
    INVITATIONS("mail.invitations"),
    HOW("mail.how"),
    YES_OR_NO("mail.yes_or_no"),
    ONE_LETTER("mail.one_letter"),
    MORE_LETTERS("mail.more_letters"),
    ONLY_IF("mail.only_if"),
    BUTTON("mail.button"),
    WEB("mail.web"),
    STOP("mail.stop"),
    UNDERSTOOD("mail.understood"),
    MISSING("mail.missing"),
    UNCLEAR("mail.unclear"),
    RANGE("mail.range"),
    MEANT("mail.meant"),
    COMPLETE("mail.complete"),
    CORRECT("mail.correct"),
    CORRECTED("mail.corrected"),
    LEFTOVER("mail.leftover"),
    STOP_TITLE("mail.stop.title"),
    STOP_ASK("mail.stop.ask"),
    STOP_BUTTON("mail.stop.button"),
    STOP_DONE("mail.stop.done"),
    STOP_GONE("mail.stop.gone");

    private final String key;

    SayByMail(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
