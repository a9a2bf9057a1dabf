package de.komplize.bot.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a whole reply says to the questions of a survey.
 *
 * @param answers by question id, in the order of the survey; nothing for a question of which nothing was said
 * @param unread passages in the person's own words that no answer accounts for, in their order
 */
public record ReplyReading(Map<String, AnswerReading> answers, List<String> unread) {

    public ReplyReading {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        unread = List.copyOf(unread);
    }

    /** People's words stay out of logs. */
    @Override
    public String toString() {
        return "ReplyReading[" + answers.keySet() + ", " + unread.size() + " unread]";
    }
}
