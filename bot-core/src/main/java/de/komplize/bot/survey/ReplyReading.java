package de.komplize.bot.survey;

import java.util.List;
import java.util.Map;

/** Placeholder. */
public record ReplyReading(Map<String, AnswerReading> answers, List<String> unread) {}
