package de.komplize.bot.dialogue;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.Transcript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A transcript in several channels: {@code @ in sms} goes over to another, and shows what was said there meanwhile; {@code {code}} in what the
 * resident writes is the last code of six figures that the bot has said anywhere.
 */
final class Elsewhere {

    private static final Pattern IN = Pattern.compile("in ([a-z]{1,20})");
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private final Map<Address, Long> seen = new HashMap<>();
    private String code = "";

    /** The channel that the line goes over to. */
    static Optional<String> in(Transcript.Line line) {
        Matcher other = IN.matcher(line.text());
        return line instanceof Transcript.Acted && other.matches() ? Optional.of(other.group(1)) : Optional.empty();
    }

    /** What was said there since it was left. */
    List<Transcript.Line> missed(TranscriptPlayer.Scene scene) {
        return TranscriptPlayer.messages(scene, seen.getOrDefault(scene.address(), 0L)).stream()
                .<Transcript.Line>map(
                        message -> new Transcript.Said(TranscriptPlayer.readable(message.text(), message.choices())))
                .toList();
    }

    void seen(TranscriptPlayer.Scene scene) {
        List<Message> messages = TranscriptPlayer.messages(scene, seen.getOrDefault(scene.address(), 0L));
        messages.stream()
                .filter(message -> message.author() == Message.Author.BOT)
                .map(message -> CODE.matcher(message.text()))
                .filter(Matcher::find)
                .forEach(found -> code = found.group());
        messages.forEach(message -> seen.put(scene.address(), message.seq()));
    }

    Transcript.Line filled(Transcript.Line line) {
        return line instanceof Transcript.Heard(String text)
                ? new Transcript.Heard(text.replace("{code}", code))
                : line;
    }
}
