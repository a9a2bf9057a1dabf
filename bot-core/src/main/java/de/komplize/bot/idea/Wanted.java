package de.komplize.bot.idea;

import de.komplize.bot.entity.Gazetteer;
import de.komplize.bot.knowledge.Topic;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which ideas of others somebody asks for, in their words.
 *
 * @param specific whether district, topic or order was named at all
 * @param ownDistrict whether the own district is meant, which need not be known
 */
public record Wanted(Query query, boolean specific, boolean ownDistrict) {

    private static final Pattern SUPPORTED = Pattern.compile("""
            (?<!\\p{L})(?:(?:am )?meiste[nr]?|meistunterstuetzt\\p{L}*|beliebt\\p{L}*|beliebtheit|unterstuetz\\p{L}*|stimmen|top|favorit\\p{L}*|bestenliste|likes|ranking|rangliste|besten?|lieblings\\p{L}*|hitliste|\
            haeufigsten|groesste[nr]?|mehrheit|populaer\\p{L}*)(?!\\p{L})""");
    private static final Pattern NEWEST = Pattern.compile(
            "(?<!\\p{L})(?:neu(?:e|en|es|este|esten|ester|estes|igkeiten|eingegangen\\p{L}*)?|letzten?|aktuell\\p{L}*|juengste[nr]?|frisch\\p{L}*|zuletzt|chronologisch|datum)(?!\\p{L})");
    private static final Pattern OWN_DISTRICT = Pattern.compile("""
            (?<!\\p{L})(?:(?:in|aus|fuer|bei) (?:meine[mnr]|unsere[mnr]) (?:stadtteil|viertel|gegend|ortsteil|bezirk|nachbarschaft|umgebung|kiez|ecke|quartier)|bei (?:mir|uns)|in der naehe|um die ecke|hier in der gegend)(?!\\p{L})""");

    /** What every such message says: it points to no topic. */
    private static final Pattern SAID_ANYWAY = Pattern.compile("""
            (?<!\\p{L})(?:ideen?|vorschlaege?n?|vorschlag|wuensche?n?|anregung(?:en)?|beitraege|einfaelle|thema|themen|buerger\\p{L}*|leute|andere[nrs]?|kassel\\p{L}*|stadtteil\\p{L}*|stadt|neuigkeiten|stimmen|unterstuetz\\p{L}*|\
            beliebt\\p{L}*|naehe|umgebung|nachbarschaft|bezirk|viertel|sortier\\p{L}*|filter\\p{L}*|zeig\\p{L}*|zum|zur|zu|ueber)(?!\\p{L})""");

    private static final Pattern NUMBERED = Pattern.compile(
            "(?<!\\p{L})(?:nr|nummer|no|num|idee|ideen|vorschlag|beitrag|anregung|wunsch)[.:]?(?: (?:nr|nummer|mit der nummer))?[.:]? ?#?(\\d{1,7})(?![\\d.,]*\\d)|#(\\d{1,7})(?!\\d)");
    /** The same abroad: "idea number 7", "7 numaralı fikir", "идея № 7", "الفكرة رقم 7". */
    private static final List<Pattern> NUMBERED_ABROAD = List.of(
            Pattern.compile("""
                    (?<!\\p{L})(?:number|idea|suggestion|proposal|numara(?:si)?|fikir|fikrim|fikri|номер(?:ом)?|иде(?:я|и|ю|ей|е)|\
                    іде(?:я|ї|ю|єю)|رقم(?:ها)?|(?:ال|لل|ل|بال|ب)?فكر(?:ه|تي|تكم|تنا))[.:]?(?: (?:no|number|numara|под номером|за номером|номер|رقم|№))?\
                    [.:]? ?[#№]?(\\d{1,7})(?![\\d.,]*\\d)"""),
            Pattern.compile("№ ?(\\d{1,7})(?!\\d)"),
            Pattern.compile(
                    "(?<![\\d.,])(\\d{1,7}) ?(?:nolu|numarali|no'lu|sayili|\\. ?fikir|\\. ?fikr\\p{L}+)(?!\\p{L})"));

    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\d.,/-])(\\d{4,7})(?![\\d/]|[.,-]\\d)");

    public static Wanted of(String utterance, List<Topic> topics, Gazetteer districts, Optional<String> own) {
        String folded = Folded.of(utterance).text();
        Optional<String> named = districts.about(utterance).value();
        boolean mine = named.isEmpty() && OWN_DISTRICT.matcher(folded).find();
        Optional<String> district = mine ? own : named;
        Optional<String> topic = labelled(folded, topics).or(() -> topic(folded, district, topics));
        boolean supported = SUPPORTED.matcher(folded).find();
        boolean ordered = supported || NEWEST.matcher(folded).find();
        Query query = new Query(district, topic, supported ? Query.Order.SUPPORTED : Query.Order.NEWEST);
        return new Wanted(query, district.isPresent() || topic.isPresent() || ordered, mine);
    }

    /** The topic that is called by its name. */
    public static Optional<String> labelled(String words, List<Topic> topics) {
        String folded = Folded.of(words).text();
        return topics.stream()
                .filter(topic -> topic.labels().values().stream()
                        .map(label -> Folded.of(label).text())
                        .anyMatch(label -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(label) + "(?!\\p{L})")
                                .matcher(folded)
                                .find()))
                .map(Topic::id)
                .findFirst();
    }

    private static Optional<String> topic(String folded, Optional<String> district, List<Topic> topics) {
        String rest = SAID_ANYWAY.matcher(folded).replaceAll(" ");
        String words =
                district.map(name -> rest.replace(Folded.of(name).text(), " ")).orElse(rest);
        return TopicWords.topic(words, topics);
    }

    /** The number of an idea that a message names. */
    public static OptionalLong number(String utterance) {
        String folded = Folded.of(utterance).text();
        Matcher numbered = NUMBERED.matcher(folded);
        if (numbered.find()) {
            return OptionalLong.of(Long.parseLong(numbered.group(1) == null ? numbered.group(2) : numbered.group(1)));
        }
        for (Pattern abroad : NUMBERED_ABROAD) {
            Matcher matcher = abroad.matcher(folded);
            if (matcher.find()) {
                return OptionalLong.of(Long.parseLong(matcher.group(1)));
            }
        }
        Matcher bare = LONG_NUMBER.matcher(folded);
        return bare.find() ? OptionalLong.of(Long.parseLong(bare.group(1))) : OptionalLong.empty();
    }
}
