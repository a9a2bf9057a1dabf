package de.komplize.bot.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a text: plain where {@code link} is empty, otherwise to be followed. Only the web and e-mail are linked, never a script. */
public record Passage(String text, String link) {

    /** The same as in the page's script. */
    private static final Pattern LINK = Pattern.compile(
            "https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[A-Za-z]{2,}");

    public static List<Passage> of(String text) {
        List<Passage> passages = new ArrayList<>();
        Matcher links = LINK.matcher(text);
        int end = 0;
        while (links.find()) {
            if (links.start() > end) {
                passages.add(new Passage(text.substring(end, links.start()), ""));
            }
            passages.add(new Passage(
                    links.group(), links.group().startsWith("http") ? links.group() : "mailto:" + links.group()));
            end = links.end();
        }
        if (end < text.length()) {
            passages.add(new Passage(text.substring(end), ""));
        }
        return passages;
    }
}
