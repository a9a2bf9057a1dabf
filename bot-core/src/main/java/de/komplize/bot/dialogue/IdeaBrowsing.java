package de.komplize.bot.dialogue;

import de.komplize.bot.dialogue.IdeaState.AskedBy;
import de.komplize.bot.dialogue.IdeaState.AskedHow;
import de.komplize.bot.dialogue.IdeaState.By;
import de.komplize.bot.dialogue.IdeaState.Listed;
import de.komplize.bot.dialogue.IdeaState.Shown;
import de.komplize.bot.entity.Reading;
import de.komplize.bot.idea.Idea;
import de.komplize.bot.idea.Query;
import de.komplize.bot.idea.Wanted;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.understanding.Intents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published ideas of others: by district, topic, the newest or the most supported, a few at a time, and each as a whole. */
final class IdeaBrowsing {

    /** At a time. */
    private static final int PAGE = 5;

    private static final String NEWEST = "ideas:newest";
    private static final String SUPPORTED = "ideas:supported";
    private static final String BY_DISTRICT = "ideas:district";
    private static final String BY_TOPIC = "ideas:topic";
    private static final String FURTHER = "ideas:further";
    private static final String LIST = "ideas:list";
    private static final String ONE = "idea:";

    private static final Pattern MORE = Pattern.compile(
            "(?iu)\\W*(?:(?:bitte|zeig\\p{L}*|noch|die|ja,?|mir) )*(?:weitere?|weiter|mehr|nächsten?|naechste|noch mehr|andere)(?: (?:ideen|vorschläge|bitte|fünf|5|zeigen|anzeigen|seite))*\\W*");
    private static final Pattern RETURN = Pattern.compile("(?iu)\\W*(?:zurück )?(?:zur )?liste\\W*");

    private IdeaBrowsing() {}

    static Step begin(Turn turn) {
        if (turn.choice().isPresent()) {
            return ask(turn);
        }
        OptionalLong number = Wanted.number(turn.utterance());
        if (number.isPresent()) {
            return show(number.getAsLong(), turn);
        }
        Wanted wanted =
                Wanted.of(turn.utterance(), turn.pack().topics(), turn.pack().districts(), turn.district());
        if (wanted.ownDistrict() && turn.district().isEmpty()) {
            return ask(new AskedBy(wanted.query(), By.DISTRICT), turn);
        }
        return wanted.specific() ? list(wanted.query(), 0, turn) : ask(turn);
    }

    static Step ask(Turn turn) {
        List<Choice> choices = List.of(
                new Choice(NEWEST, turn.say(Say.IDEAS_NEWEST)),
                new Choice(SUPPORTED, turn.say(Say.IDEAS_SUPPORTED)),
                new Choice(BY_DISTRICT, turn.say(Say.IDEAS_BY_DISTRICT)),
                new Choice(BY_TOPIC, turn.say(Say.IDEAS_BY_TOPIC)));
        return new Step(new AskedHow(), List.of(new Reply(turn.say(Say.IDEAS_HOW), choices)), List.of());
    }

    /** What was chosen, or said in words; empty when something else was said. */
    static Optional<Step> chosen(Turn turn) {
        return switch (turn.choice().map(Choice::id).orElse("")) {
            case NEWEST -> Optional.of(list(Query.newest(), 0, turn));
            case SUPPORTED -> Optional.of(list(Query.newest().by(Query.Order.SUPPORTED), 0, turn));
            case BY_DISTRICT -> Optional.of(ask(new AskedBy(Query.newest(), By.DISTRICT), turn));
            case BY_TOPIC -> Optional.of(ask(new AskedBy(Query.newest(), By.TOPIC), turn));
            case "" -> worded(turn);
            default -> Optional.empty();
        };
    }

    private static Optional<Step> worded(Turn turn) {
        if (IdeaSupport.isMeant(turn)) {
            return Optional.of(IdeaSupport.begin(turn));
        }
        OptionalLong number = Wanted.number(turn.utterance());
        if (number.isPresent()) {
            return Optional.of(show(number.getAsLong(), turn));
        }
        boolean other = turn.intents().stream().anyMatch(intent -> !intent.equals(Intents.IDEA_BROWSE))
                && !turn.understanding().detection().refused()
                && !turn.understanding().detection().clarify();
        Wanted wanted =
                Wanted.of(turn.utterance(), turn.pack().topics(), turn.pack().districts(), turn.district());
        boolean words = turn.utterance().strip().split("\\s+").length <= PAGE;
        return wanted.specific() && (words || !other) ? Optional.of(list(wanted.query(), 0, turn)) : Optional.empty();
    }

    static Step ask(AskedBy asked, Turn turn) {
        Reply question = switch (asked.by()) {
            case DISTRICT -> turn.reply(Say.IDEAS_WHICH_DISTRICT);
            case TOPIC -> new Reply(turn.say(Say.IDEA_NEW_TOPIC), IdeaChanges.topics(turn));
        };
        return new Step(asked, List.of(question), List.of());
    }

    /** Empty when neither a district nor a topic was named. */
    static Optional<Step> step(AskedBy asked, Turn turn) {
        return switch (asked.by()) {
            case TOPIC ->
                IdeaChanges.topic(turn, turn.utterance())
                        .map(topic -> list(asked.query().about(topic), 0, turn));
            case DISTRICT ->
                switch (turn.pack().districts().read(turn.utterance())) {
                    case Reading.Read<String>(String district) ->
                        Optional.of(list(asked.query().in(district), 0, turn));
                    case Reading.Unclear<String> _ -> Optional.of(ask(asked, turn));
                    case Reading.Absent<String> _ -> Optional.empty();
                };
        };
    }

    static Step list(Query query, int from, Turn turn) {
        List<Idea> ideas = turn.lookup().ideas(query, from, PAGE + 1);
        if (ideas.isEmpty()) {
            return from == 0 ? none(query, turn) : Step.aside(turn, turn.reply(Say.IDEAS_END));
        }
        List<Idea> page = ideas.subList(0, Math.min(PAGE, ideas.size()));
        List<String> lines = new ArrayList<>(List.of(
                turn.reply(Say.IDEAS_HEAD, Map.of("name", name(query, turn))).text()));
        page.forEach(idea -> lines.add(line(idea, turn)));
        lines.add(turn.say(Say.IDEAS_SHOW));
        List<Choice> choices = new ArrayList<>();
        page.forEach(idea -> choices.add(new Choice(ONE + idea.number(), OwnIdeas.label(idea.number(), turn))));
        if (ideas.size() > PAGE) {
            choices.add(new Choice(FURTHER, turn.say(Say.IDEAS_FURTHER)));
        }
        return new Step(
                new Listed(query, from),
                List.of(new Reply(String.join("\n", lines), choices)),
                List.of(new Event.IdeasListed(page.size())));
    }

    private static Step none(Query query, Turn turn) {
        boolean all = query.district().isEmpty() && query.topic().isEmpty();
        List<Choice> choices = new ArrayList<>(turn.choices(List.of(Intents.IDEA)));
        if (!all) {
            choices.add(new Choice(NEWEST, turn.say(Say.IDEAS_NEWEST)));
        }
        String text = all
                ? turn.say(Say.IDEAS_NONE)
                : turn.reply(Say.IDEAS_NONE_THERE, Map.of("name", place(query, turn)))
                        .text();
        return new Step(new AskedHow(), List.of(new Reply(text, choices)), List.of(new Event.IdeasListed(0)));
    }

    private static String place(Query query, Turn turn) {
        return Stream.concat(
                        query.district().stream(), query.topic().stream().map(topic -> IdeaText.topic(topic, turn)))
                .collect(Collectors.joining(", "));
    }

    private static String name(Query query, Turn turn) {
        Say order = query.order() == Query.Order.SUPPORTED ? Say.IDEAS_SUPPORTED : Say.IDEAS_NEWEST;
        return Stream.of(
                        query.district().stream(),
                        query.topic().stream().map(topic -> IdeaText.topic(topic, turn)),
                        Stream.of(turn.say(order)))
                .flatMap(names -> names)
                .collect(Collectors.joining(", "));
    }

    private static String line(Idea idea, Turn turn) {
        return turn.reply(
                        Say.IDEAS_LINE,
                        Map.of(
                                "number",
                                String.valueOf(idea.number()),
                                "title",
                                idea.title(),
                                "place",
                                idea.district().orElse(turn.say(Say.IDEAS_NOWHERE)),
                                "count",
                                String.valueOf(idea.supporters())))
                .text();
    }

    static Step further(Listed listed, Turn turn) {
        return list(listed.query(), listed.from() + PAGE, turn);
    }

    static Step before(Listed listed, Turn turn) {
        return listed.from() == 0 ? ask(turn) : list(listed.query(), Math.max(0, listed.from() - PAGE), turn);
    }

    private static boolean more(Turn turn) {
        return MORE.matcher(turn.utterance()).matches() || IdeaVerbs.more(turn.utterance());
    }

    private static boolean returns(Turn turn) {
        return RETURN.matcher(turn.utterance()).matches() || IdeaVerbs.returnToList(turn.utterance());
    }

    static Optional<Step> step(Listed listed, Turn turn) {
        String choice = turn.choice().map(Choice::id).orElse("");
        if (choice.equals(FURTHER) || choice.isEmpty() && more(turn)) {
            return Optional.of(further(listed, turn));
        }
        if (choice.isEmpty() && returns(turn)) {
            return Optional.of(list(listed.query(), listed.from(), turn));
        }
        return opened(listed.query(), listed.from(), turn).or(() -> chosen(turn));
    }

    /** The idea whose number was chosen or written. */
    private static Optional<Step> opened(Query query, int from, Turn turn) {
        Optional<Long> chosen = turn.choice()
                .map(Choice::id)
                .filter(id -> id.matches(ONE + "\\d+"))
                .map(id -> Long.parseLong(id.substring(ONE.length())));
        OptionalLong written = turn.choice().isPresent() ? OptionalLong.empty() : Wanted.number(turn.utterance());
        boolean other = IdeaSupport.isMeant(turn)
                || turn.choice().isEmpty() && turn.intents().contains(Intents.IDEA_WITHDRAW);
        return other
                ? Optional.empty()
                : chosen.or(() -> written.isPresent() ? Optional.of(written.getAsLong()) : Optional.empty())
                        .map(number -> show(new Shown(number, query, from), turn));
    }

    static Step show(long number, Turn turn) {
        return show(new Shown(number, Query.newest(), 0), turn);
    }

    static Step show(Shown shown, Turn turn) {
        Optional<Idea> idea = turn.lookup().idea(shown.number());
        Optional<Idea> target = idea.filter(found -> found.status() == IdeaStatus.MERGED)
                .flatMap(Idea::mergedInto)
                .flatMap(into -> turn.lookup().idea(into))
                .filter(Idea::isPublic);
        if (target.isPresent()) {
            String merged = turn.reply(
                            Say.IDEA_MERGED,
                            Map.of(
                                    "number",
                                    String.valueOf(shown.number()),
                                    "name",
                                    String.valueOf(target.get().number())))
                    .text();
            return IdeaText.ahead(merged, whole(target.get(), shown, turn));
        }
        return idea.filter(found -> found.isPublic() || found.own())
                .map(found -> whole(found, shown, turn))
                .orElseGet(() -> Step.aside(turn, turn.reply(Say.IDEA_UNKNOWN, IdeaText.numbered(shown.number()))));
    }

    private static Step whole(Idea idea, Shown shown, Turn turn) {
        List<Choice> choices = new ArrayList<>(IdeaSupport.choices(idea, turn));
        choices.add(new Choice(LIST, turn.say(Say.IDEAS_BACK)));
        return new Step(
                new Shown(idea.number(), shown.query(), shown.from()),
                List.of(new Reply(IdeaText.full(idea, turn), choices)),
                List.of(new Event.IdeaShown(idea.number())));
    }

    static Optional<Step> step(Shown shown, Turn turn) {
        boolean back = turn.choice().map(Choice::id).filter(LIST::equals).isPresent()
                || turn.choice().isEmpty() && returns(turn);
        if (back) {
            return Optional.of(list(shown.query(), shown.from(), turn));
        }
        if (turn.choice().isEmpty() && more(turn)) {
            return Optional.of(further(new Listed(shown.query(), shown.from()), turn));
        }
        return IdeaSupport.step(shown, turn).or(() -> opened(shown.query(), shown.from(), turn));
    }
}
