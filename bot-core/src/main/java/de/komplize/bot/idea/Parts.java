package de.komplize.bot.idea;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts a message into the separate wishes in it: numbered, in lines of a list, or joined by "außerdem". A wish with its reasons stays one. */
final class Parts {

    /** Where a new line of a list begins: a bullet, or a number. */
    private static final Pattern BULLET =
            Pattern.compile("(?:^|\\n) ?(?:[*•·–—+-]|\\d{1,2}[.)]|[a-h]\\)) ?(?=[\\p{L}\"„])");

    private static final Pattern COUNTED = Pattern.compile(
            "(?:^|[ \\n])([1-9])[.):] ?(?!(?:januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|stock|etage|klasse)(?!\\p{L}))(?=\\p{L})");
    private static final List<Pattern> ORDINALS = List.of(
            Pattern.compile("(?<!\\p{L})(?:erstens|als erstes|zum ersten|zum einen|1tens)[:,]? "),
            Pattern.compile("(?<!\\p{L})(?:und )?(?:zweitens|als zweites|zum zweiten|zum anderen|2tens)[:,]? "),
            Pattern.compile("(?<!\\p{L})(?:und )?(?:drittens|als drittes|zum dritten|3tens)[:,]? "),
            Pattern.compile("(?<!\\p{L})(?:und )?(?:viertens|als viertes|4tens)[:,]? "),
            Pattern.compile("(?<!\\p{L})(?:und )?(?:fuenftens|als fuenftes|5tens)[:,]? "));

    /** What introduces a list of reasons instead of wishes. */
    private static final Pattern REASONS = Pattern.compile(
            ".*(?:weil|denn|gruende?n?|vorteile?|darum|deshalb|warum|argumente?|begruendung|probleme?|naemlich aus|spricht dafuer)[ :,.]*",
            Pattern.DOTALL);

    private static final Pattern FURTHER = Pattern.compile("""
            (?:(?<=[.!?;,\\n])|(?<=[.!?;,] )|(?<=\\p{L} )(?=und (?:ausserdem|dann noch|noch)))(?:und )?(?:(ausserdem|auserdem|zudem|ferner|des ?weiteren|zusaetzlich|darueber hinaus|ebenso wuensche ich mir)|\
            ((?:dann )?noch (?:was|etwas|eins|eine idee|ein wunsch|ein vorschlag|eine bitte|eine sache)|(?:eine |meine )?(?:zweite|weitere|andere|dritte|naechste) (?:idee|sache|anregung|bitte)|(?:ein |mein )?(?:zweiter|weiterer|anderer|dritter|naechster) (?:vorschlag|wunsch|punkt)|\
            dann noch|p\\.? ?s\\.?|noch))(?=[:, ])[:,]? ?(?:waere |ist |sind )?""");

    private static final Pattern WISH = Pattern.compile("""
            (?<!\\p{L})(?:mehr|fehlt|fehlen|sollt?en?|sollt|koennten?|koennt|muessten?|muesst|muss|brauch\\p{L}*|braeucht\\p{L}*|wuensch\\p{L}*|waeren? (?:schoen|gut|toll|super|klasse|prima|nett|sinnvoll|hilfreich)|\
            haetten? (?:ich |wir )?gerne?|bitte|baut|stellt|macht|gebt|bauen sie|neue[rns]?|schoen waere|gut waere|toll waere|kann man|ein|eine|einen)(?!\\p{L})""");

    /** The sentence goes on about the same thing. */
    private static final Pattern POINTS_BACK = Pattern.compile(
            "^(?:\\p{L}+ ){0,4}?(?:dort|da|dabei|davon|dafuer|damit|dadurch|daran|darauf|sie|er|diese[rsnm]?|dann|so|dazu|daneben|dahin|das)(?!\\p{L})");

    private static final Pattern STATES = Pattern.compile(
            "(?<!\\p{L})(?:ist|sind|war|waren|hat|haben|wird|werden|kostet|spart|macht das|hilft|gibt es schon)(?!\\p{L})");

    /** A short introduction belongs into each part: "In Waldau fehlt: …". */
    private static final int SHORT_CONTEXT = 40;

    private Parts() {}

    /**
     * One wish.
     *
     * @param context what was said ahead of all of them
     */
    record Part(String text, String context) {}

    /** @param most the last of so many parts holds the rest */
    static List<Part> of(String utterance, int most) {
        List<Part> parts = all(utterance);
        if (parts.size() <= most) {
            return parts;
        }
        String rest = parts.stream().skip(most - 1L).map(Part::text).collect(Collectors.joining("\n"));
        return Stream.concat(
                        parts.stream().limit(most - 1L),
                        Stream.of(new Part(rest, parts.getLast().context())))
                .toList();
    }

    private static List<Part> all(String utterance) {
        if (Courtesy.isBare(utterance)) {
            return List.of();
        }
        String body = Courtesy.without(utterance);
        Folded folded = Folded.of(body);
        List<MatchResult> marks = marks(folded);
        if (marks.size() < 2) {
            return further(body).stream().map(text -> new Part(text, "")).toList();
        }
        String context =
                Courtesy.without(body.substring(0, folded.from(marks.getFirst().start())));
        if (REASONS.matcher(Folded.of(context).text()).matches()) {
            return List.of(new Part(body, ""));
        }
        return IntStream.range(0, marks.size())
                .mapToObj(i -> body.substring(
                        folded.from(marks.get(i).end()),
                        i + 1 < marks.size() ? folded.from(marks.get(i + 1).start()) : body.length()))
                .map(Parts::tidy)
                .filter(text -> !text.isEmpty())
                .map(text -> part(context, text))
                .toList();
    }

    private static Part part(String context, String text) {
        boolean joined = !context.isEmpty() && context.length() <= SHORT_CONTEXT;
        return joined ? new Part(context + (context.endsWith(":") ? " " : ": ") + text, "") : new Part(text, context);
    }

    /** Where the parts of a list begin, whichever way they are marked. */
    private static List<MatchResult> marks(Folded folded) {
        List<MatchResult> bullets = folded.matcher(BULLET).results().toList();
        if (bullets.size() > 1) {
            return bullets;
        }
        List<MatchResult> counted = new ArrayList<>();
        folded.matcher(COUNTED)
                .results()
                .filter(m -> Integer.parseInt(m.group(1)) == counted.size() + 1)
                .forEach(counted::add);
        return counted.size() > 1 ? counted : ordinals(folded);
    }

    private static List<MatchResult> ordinals(Folded folded) {
        List<MatchResult> found = new ArrayList<>();
        for (Pattern ordinal : ORDINALS) {
            int from = found.isEmpty() ? 0 : found.getLast().end();
            folded.matcher(ordinal)
                    .results()
                    .filter(m -> m.start() >= from)
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    private static List<String> further(String body) {
        Folded folded = Folded.of(body);
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (MatchResult mark : folded.matcher(FURTHER).results().limit(20).toList()) {
            boolean announced = mark.group(2) != null;
            String before = folded.text().substring(begin, mark.start());
            String after = folded.text().substring(mark.end());
            if (isWish(before) && opensAWish(sentence(after), announced)) {
                parts.add(tidy(folded.raw(begin, mark.start())));
                begin = mark.end();
            }
        }
        parts.add(tidy(
                begin < folded.text().length() ? folded.raw(begin, folded.text().length()) : ""));
        return parts.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static boolean opensAWish(String sentence, boolean announced) {
        boolean wished = announced
                ? isWish(sentence)
                : WISH.matcher(sentence).find() && !STATES.matcher(sentence).find();
        return wished && !POINTS_BACK.matcher(sentence).find();
    }

    private static boolean isWish(String folded) {
        boolean phrase =
                folded.strip().split(" ").length <= 6 && !STATES.matcher(folded).find();
        return !folded.isBlank() && (phrase || WISH.matcher(folded).find());
    }

    private static String sentence(String folded) {
        int end = IntStream.range(0, folded.length())
                .filter(i -> ".!?\n".indexOf(folded.charAt(i)) >= 0)
                .findFirst()
                .orElse(folded.length());
        return folded.substring(0, end);
    }

    private static String tidy(String text) {
        String tidy =
                Courtesy.without(text.strip()).replaceAll("[,;:\\s-]+$", "").replaceAll("(?i)[,;]?\\s+und$", "");
        return tidy.strip();
    }
}
