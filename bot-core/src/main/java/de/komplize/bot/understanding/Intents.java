package de.komplize.bot.understanding;

import java.util.List;

/** The intent catalogue: the names that content, code and reports share. A name never changes once it has shipped. */
public final class Intents {

    public static final String CRISIS = "safety.crisis";
    /** What the bot says when a person was offered after it, and the offer was taken or not; not detected either. */
    public static final String CRISIS_PERSON = "safety.person";

    public static final String CRISIS_NO_PERSON = "safety.no_person";

    /** The texts of the path for acute danger: in every language of the pack, and in others that it has. */
    public static final List<String> SAFETY = List.of(CRISIS, CRISIS_PERSON, CRISIS_NO_PERSON);

    public static final String IDEA = "idea.submit";
    public static final String IDEA_BROWSE = "idea.browse";
    public static final String IDEA_SUPPORT = "idea.support";
    public static final String IDEA_STATUS = "idea.status";
    public static final String IDEA_WITHDRAW = "idea.withdraw";
    public static final String SURVEY = "survey.start";
    public static final String COUNCIL_WITHDRAW = "council.withdraw";
    public static final String DEFECT = "defect.report";
    public static final String DATA_EXPORT = "data.export";
    public static final String DATA_DELETE = "data.delete";
    public static final String DATA_CORRECT = "data.correct";
    public static final String PERSON = "handoff.request";
    public static final String GREET = "chat.greet";
    public static final String YES = "answer.yes";
    public static final String NO = "answer.no";
    public static final String HELP = "dialogue.help";
    public static final String CANCEL = "dialogue.cancel";
    public static final String REPEAT = "dialogue.repeat";
    public static final String SKIP = "dialogue.skip";
    public static final String LANGUAGE = "settings.language";
    public static final String PLAIN_LANGUAGE = "settings.plain_language";
    public static final String DISTRICT = "settings.district";
    public static final String NEWS = "subscribe.start";
    public static final String UNSUBSCRIBE = "subscribe.stop";

    /** What the content pack answers: every one has a text in every language of the pack. */
    public static final List<String> ANSWERED = List.of(
            "info.smart_city",
            "info.smart_kassel",
            "info.goals",
            "info.principles",
            "info.process_status",
            "info.participation",
            "info.online_participation",
            "info.council",
            "info.council_selection",
            "info.district_participation",
            "info.district_support",
            "info.idea_contest",
            "info.crowdfunding",
            "info.accomplice",
            "info.funding",
            "info.sustainability",
            "info.projects",
            "info.technology",
            "info.privacy",
            "info.contact",
            "info.opening_hours",
            "info.organisers",
            "info.events",
            "info.accessibility",
            "info.results",
            GREET,
            "chat.goodbye",
            "chat.thanks",
            "chat.bot",
            "chat.praise",
            "chat.complain");

    /** What starts a dialogue or changes something. */
    public static final List<String> ACTED_ON = List.of(
            IDEA,
            IDEA_BROWSE,
            IDEA_SUPPORT,
            IDEA_STATUS,
            IDEA_WITHDRAW,
            SURVEY,
            "pledge.make",
            "volunteer.offer",
            "council.register",
            COUNCIL_WITHDRAW,
            "material.request",
            "expert.request",
            DEFECT,
            PERSON,
            NEWS,
            UNSUBSCRIBE,
            DATA_EXPORT,
            DATA_DELETE,
            DATA_CORRECT,
            LANGUAGE,
            PLAIN_LANGUAGE,
            DISTRICT,
            HELP,
            CANCEL,
            REPEAT,
            SKIP,
            YES,
            NO);

    private Intents() {}

    public static boolean isKnown(String intent) {
        return ANSWERED.contains(intent) || ACTED_ON.contains(intent);
    }
}
