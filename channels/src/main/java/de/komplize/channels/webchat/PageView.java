package de.komplize.channels.webchat;

import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.Message.Author;
import de.komplize.bot.messaging.Passage;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the page shows.
 *
 * @param embedded within a page of the city: with a button to close, without much around it
 * @param opening what somebody chooses first who comes by a printed address
 * @param messages the conversation, where the plain form is used; the script fetches its own
 */
public record PageView(
        Wording words,
        boolean embedded,
        List<String> embedOrigins,
        Entry entry,
        Optional<Choice> opening,
        List<Message> messages) {

    private static final String EASY = "-easy";
    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");

    public PageView {
        embedOrigins = List.copyOf(embedOrigins);
        messages = List.copyOf(messages);
    }

    /**
     * What the plain form holds.
     *
     * @param token of the session that it writes to
     * @param messageId of its next message, so that a reload repeats it without effect
     * @param draft what stays in the input
     * @param problem why the last message was not taken; empty where it was
     */
    public record Entry(String token, String messageId, String draft, String problem) {

        @Override
        public String toString() {
            return "Entry[***]";
        }
    }

    /**
     * A language that the bot can be asked for by a button.
     *
     * @param word what is said to the bot for it
     * @param spoken whether the page speaks it
     */
    public record Way(String language, String label, String word, boolean spoken) {}

    /** A usual language and its easy form; both are always there, whatever the page speaks, so that each has a way back. */
    public List<Way> ways() {
        return words.inbox().languages().stream()
                .filter(language -> language.endsWith(EASY))
                .findFirst()
                .map(easy -> List.of(way(lang(easy), "normal"), way(easy, "plain")))
                .orElse(List.of());
    }

    private Way way(String language, String label) {
        return new Way(language, words.of(label), name(language), language.equals(words.language()));
    }

    /** The languages beside those, each under its own name. */
    public List<Way> others() {
        List<String> named = ways().stream().map(Way::language).toList();
        return words.inbox().languages().stream()
                .filter(language -> !named.contains(language))
                .map(language -> new Way(language, name(language), name(language), language.equals(words.language())))
                .toList();
    }

    private String name(String language) {
        return words.inbox().wording("language.name." + language, words.language());
    }

    /** The notice of first contact, which the script gets as the first message of its session. */
    public List<Passage> notice() {
        return Passage.of(words.inbox().wording("notice", words.language()));
    }

    /** Back to this page, at its form: the newest messages stand right above it. */
    public String action() {
        return (embedded ? "/?embedded&language=" : "/?language=") + words.language() + "#form";
    }

    /** What one says to go on in another channel, one for each that can be opened from here. */
    public List<String> elsewhere() {
        return words.inbox().ways(WebChat.NAME).stream()
                .map(channel -> words.inbox().wording("webchat.elsewhere." + channel, words.language()))
                .toList();
    }

    public int limit() {
        return Inbound.LONGEST;
    }

    /** The language as browsers know it: "Einfache Sprache" is German. */
    public static String lang(String language) {
        return language.endsWith(EASY) ? language.substring(0, language.length() - EASY.length()) : language;
    }

    public String lang() {
        return lang(words.language());
    }

    public String direction() {
        return direction(words.language());
    }

    public static String direction(String language) {
        return lang(language).equals("ar") ? "rtl" : "ltr";
    }

    /** Of one message: an Arabic text that begins with a Latin name is still read from the right. */
    public static String direction(Message message) {
        return direction(message.language()).equals("rtl") ? "rtl" : "auto";
    }

    public String author(Message message) {
        return words.of(
                switch (message.author()) {
                    case CONTACT -> "you";
                    case BOT -> "bot";
                    case STAFF -> "staff";
                });
    }

    /** A resident's text stays inert; links are the bot's and the office's. */
    public List<Passage> passages(Message message) {
        return message.author() == Author.CONTACT
                ? List.of(new Passage(message.text(), ""))
                : Passage.of(message.text());
    }

    public String time(Message message) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(lang()))
                .format(message.at().atZone(HERE));
    }

    /** What a printed address opens, and what is offered since the resident wrote last. */
    public List<Choice> choices() {
        Stream<Choice> offered = messages.reversed().stream()
                .takeWhile(message -> message.author() != Author.CONTACT)
                .toList()
                .reversed()
                .stream()
                .flatMap(message -> message.choices().stream());
        return Stream.concat(opening.stream(), offered).toList();
    }
}
