package de.komplize.bot.knowledge;

/** The bot's own sentences, by their keys in {@code texts/<language>.properties}. A language of the pack has all of them. */
public enum Say {
    NOTICE("notice"),
    NOTICE_VERSION("notice.version"),
    HELP("help"),
    HELP_INSIDE("help.inside"),
    AGENDA_GOES_ON("agenda.goes_on"),
    AGENDA_IDEA("agenda.idea"),
    AGENDA_WANTED("agenda.wanted"),
    AGENDA_DROPPED("agenda.dropped"),
    AGENDA_NOTED("agenda.noted"),
    CLARIFY_ASK("clarify.ask"),
    CLARIFY_OTHER("clarify.other"),
    CLARIFY_AGAIN("clarify.again"),
    FALLBACK_FIRST("fallback.first"),
    FALLBACK_PERSON("fallback.person"),
    LATER_IDEA("later.idea"),
    LATER_IDEA_OTHER("later.idea_other"),
    LATER_DEFECT("later.defect"),
    LATER_SURVEY("later.survey"),
    LATER_PERSON("later.person"),
    LATER_DATA("later.data"),
    LATER_FORM("later.form"),
    LATER_COUNCIL("later.council"),
    LATER_WITHDRAW("later.withdraw"),
    LATER_DISTRICT("later.district"),
    LATER_SUBSCRIPTION("later.subscription"),
    STOP_CONFIRMED("stop.confirmed"),
    START_CONFIRMED("start.confirmed"),
    CANCEL_DONE("cancel.done"),
    CANCEL_NOTHING("cancel.nothing"),
    SKIP_NOTHING("skip.nothing"),
    REPEAT_NOTHING("repeat.nothing"),
    YES_NOTHING("yes.nothing"),
    NO_NOTHING("no.nothing"),
    NUMBER_NOTHING("number.nothing"),
    LANGUAGE_CURRENT("language.current"),
    LANGUAGE_UNAVAILABLE("language.unavailable"),
    LANGUAGE_CHANGED("language.changed"),
    PLAIN_ON("plain.on"),
    PLAIN_OFF("plain.off"),
    PLAIN_ALREADY("plain.already"),
    TURN_FAILED("turn.failed"),
    MESSAGE_EMPTY("message.empty"),
    MESSAGE_ATTACHMENT("message.attachment"),
    CHOICE_STALE("choice.stale"),
    CHOICE_RANGE("choice.range"),
    ALSO("also"),
    MORE("more"),
    MORE_ABOUT("more.about"),
    CHOICES_INTRO("choices.intro");

    private final String key;

    Say(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
