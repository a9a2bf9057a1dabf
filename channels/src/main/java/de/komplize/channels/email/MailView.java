package de.komplize.channels.email;

import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.Passage;
import de.komplize.bot.messaging.Post;
import de.komplize.bot.messaging.Posting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A mail as a page. */
public record MailView(MailText text, Outbound message, Post.Outgoing outgoing, Answers answers) {

    /**
     * How a press on a button begins an answer.
     *
     * @param to the address that is answered to
     * @param subject of the mail that is answered
     */
    public record Answers(String to, String subject) {

        @Override
        public String toString() {
            return "Answers[***]";
        }
    }

    public String language() {
        return message.language().replace("-easy", "");
    }

    public String direction() {
        return message.language().equals("ar") ? "rtl" : "ltr";
    }

    /** The pieces of the page; the text alone where it has none. */
    public List<Posting.Block> blocks() {
        List<Posting.Block> blocks = outgoing.posting().map(Posting::blocks).orElse(List.of());
        return blocks.isEmpty() ? List.of(new Posting.Words(text.body())) : blocks;
    }

    /** Paragraphs, each of them lines, each of them pieces with links. */
    public List<List<List<Passage>>> paragraphs(String words) {
        return Arrays.stream(words.strip().split("\n\\s*\n"))
                .map(paragraph -> paragraph.lines().map(Passage::of).toList())
                .toList();
    }

    /** RFC 6068: a mail that says this, to be sent by whoever pressed. */
    public String mailto(String says) {
        return "mailto:" + answers.to + "?subject=" + encoded(Subjects.answer(answers.subject, "")) + "&body="
                + encoded(says);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "MailView[" + message + "]";
    }
}
