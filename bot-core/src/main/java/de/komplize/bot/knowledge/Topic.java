package de.komplize.bot.knowledge;

import java.util.List;
import java.util.Map;

/**
 * A subject that ideas are sorted by.
 *
 * @param id the stored name
 * @param labels what people call it, by language
 * @param goals the numbers of the project's goals that it serves
 * @param keywords words that point to it
 */
public record Topic(String id, Map<String, String> labels, List<Integer> goals, List<String> keywords) {
    public Topic {
        labels = Map.copyOf(labels);
        goals = List.copyOf(goals);
        keywords = List.copyOf(keywords);
    }
}
