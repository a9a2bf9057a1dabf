package de.komplize.bot.dialogue;

import de.komplize.bot.contact.DistrictChosen;
import de.komplize.bot.entity.Reading;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.understanding.Intents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the contact lives: told, asked for, changed, taken back. */
final class District {

    /** Asked more often, people give up. */
    private static final int MOST = 3;

    /** More candidates than this are no help. */
    private static final int MOST_OPTIONS = 5;

    private static final String CHOICE = "district:";
    private static final String NONE = "district.none";

    /** "Keinen", "sag ich nicht", and a district that shall be forgotten. */
    private static final Pattern TAKES_BACK = Pattern.compile(
            "(?<!\\p{L})(kein|keine|keinen|keiner|keins|gar nicht|sag(e)? ich nicht|egal|lösch\\p{L}*|vergiss|vergessen|entfern\\p{L}*"
                    + "|heraus|raus|weg|außerhalb|nicht in kassel|nicht aus kassel"
                    + "|none|no district|forget|semt yok|yok|hiçbiri|unut|без района|забудь(?:те)?|никакой|без району|забудьте?|жоден"
                    + "|بدون حي|لا حي|انس|انسوا)(?!\\p{L})");

    /** What is about the district itself, or no wish of its own. */
    private static final Set<String> OF_ITS_OWN = Set.of(Intents.DISTRICT);

    private District() {}

    /**
     * The question is open.
     *
     * @param candidates what is on offer, where the first answer fitted several
     * @param times how often it was asked, from 1
     */
    record Asked(List<String> candidates, int times) implements State {
        Asked {
            candidates = List.copyOf(candidates);
        }
    }

    /** What was said may name the district already. */
    static Step begin(Turn turn) {
        if (turn.choice().isPresent()) {
            return ask(turn);
        }
        Reading<String> reading = turn.pack().districts().read(turn.utterance());
        return reading instanceof Reading.Absent<String> && takesBack(turn) ? none(turn) : told(turn, reading, 0);
    }

    private static Step ask(Turn turn) {
        return asking(turn, new Asked(List.of(), 1));
    }

    static Step step(Asked asked, Turn turn) {
        Optional<String> chosen = turn.choice().map(Choice::id);
        if (chosen.filter(NONE::equals).isPresent()) {
            return none(turn);
        }
        if (chosen.filter(id -> id.startsWith(CHOICE)).isPresent()) {
            return set(turn, chosen.get().substring(CHOICE.length()));
        }
        Reading<String> reading = turn.pack().districts().read(turn.utterance());
        if (!(reading instanceof Reading.Absent<String>)) {
            return told(turn, reading, asked.times);
        }
        if (takesBack(turn) || turn.says(Intents.NO, false)) {
            return none(turn);
        }
        Optional<Step> other = OF_ITS_OWN.containsAll(turn.intents()) ? Optional.empty() : Interruption.of(turn);
        return other.orElseGet(() -> told(turn, reading, asked.times));
    }

    private static boolean takesBack(Turn turn) {
        return Words.Said.NO_DISTRICT.isIn(turn.utterance())
                || Words.Said.FORGET_DISTRICT.isIn(turn.utterance())
                || TAKES_BACK.matcher(Spelling.bare(turn.utterance())).find();
    }

    private static Step told(Turn turn, Reading<String> reading, int times) {
        return switch (reading) {
            case Reading.Read<String>(String district) -> set(turn, district);
            case Reading.Unclear<String>(List<String> candidates) ->
                asking(turn, new Asked(candidates.stream().limit(MOST_OPTIONS).toList(), times + 1));
            case Reading.Absent<String> _ ->
                times < MOST ? asking(turn, new Asked(List.of(), times + 1)) : Step.idle(turn.reply(Say.DISTRICT_NONE));
        };
    }

    private static Step asking(Turn turn, Asked asked) {
        return new Step(asked, List.of(again(asked, turn)), List.of());
    }

    /** The open question: first plainly, then between what may be meant, or with all there are. */
    static Reply again(Asked asked, Turn turn) {
        if (!asked.candidates.isEmpty()) {
            Stream<Choice> named = asked.candidates.stream().map(name -> new Choice(CHOICE + name, name));
            Choice none = new Choice(NONE, turn.say(Say.DISTRICT_NONE_CHOICE));
            return new Reply(
                    turn.say(Say.DISTRICT_WHICH),
                    Stream.concat(named, Stream.of(none)).toList());
        }
        if (asked.times > 1) {
            return turn.reply(
                    Say.DISTRICT_AGAIN,
                    Map.of(
                            "districts",
                            String.join(", ", turn.pack().districts().official())));
        }
        return turn.district()
                .map(known -> turn.reply(Say.DISTRICT_ASK_ANEW, Map.of("district", known)))
                .orElseGet(() -> turn.reply(Say.DISTRICT_ASK));
    }

    static Step set(Turn turn, String district) {
        Map<String, String> values = Map.of("district", district);
        if (turn.district().filter(district::equals).isPresent()) {
            return Step.idle(turn.reply(Say.DISTRICT_SAME, values));
        }
        return Step.idle(turn.reply(Say.DISTRICT_SET, values), new Event.DistrictSet(true))
                .doing(new DistrictChosen(Optional.of(district)));
    }

    private static Step none(Turn turn) {
        return turn.district().isEmpty()
                ? Step.idle(turn.reply(Say.DISTRICT_NONE))
                : Step.idle(turn.reply(Say.DISTRICT_REMOVED), new Event.DistrictSet(false))
                        .doing(new DistrictChosen(Optional.empty()));
    }
}
