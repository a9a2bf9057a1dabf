package de.komplize.bot.survey;

import java.util.List;

/** The short forms that the conversation knows how to begin: a content pack brings each of them. */
public final class Forms {

    public static final String PERSON = "person";
    public static final String DEFECT = "defect";
    public static final String NEWS = "news";
    public static final String COUNCIL = "council";

    public static final List<String> IDS =
            List.of(PERSON, DEFECT, "accomplice", "material", "expert", "pledge", COUNCIL, NEWS);

    private Forms() {}
}
