package de.komplize.bot.idea;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a title of somebody's own words: what is wished, without "man könnte" and "ich fände es schön, wenn". */
final class Titles {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[^\\d][.!?])\\s+(?=\\P{Ll})|\\n+");
    private static final Pattern WISH = Pattern.compile("""
            (?<!\\p{L})(?:mehr|fehlt|fehlen|soll(?:t?en?|te|t)?|koennten?|koennt|muessten?|brauch\\p{L}*|braeucht\\p{L}*|wuensch\\p{L}*|waeren?|haetten? gerne?|bitte|baut|stellt|\
            macht|bauen sie|neue[rns]?|kein(?:e[nrms]?)?|zu wenige?|will|wollen|moecht\\p{L}*|warum|wieso|weshalb|schlage|kann man|weniger|besser\\p{L}*|wie waer\\p{L}*)(?!\\p{L})""");

    private static final String SOFT =
            "(?: (?:doch|ja|mal|vielleicht|auch|einfach|eigentlich|nicht|bitte|eventuell|evtl|sehr|gern|gerne|wirklich|dringend|unbedingt|endlich|mir|uns|noch|halt|eben|schon|denn|ganz|echt|es|so))*";
    private static final String GOOD =
            "(?:schoen|toll|gut|super|klasse|prima|nett|sinnvoll|hilfreich|wuenschenswert|cool|geil|besser|wichtig|fein|praktisch|richtig gut|ein traum|mega)";
    private static final String WHO = "(?:(?:es|man|wir|die stadt|ihr|sie|die stadt kassel|hier) )?";
    private static final List<Pattern> WRAPPERS = patterns(
            "(?:vielleicht |da |dort |hier )?(?:koennten?|koennt|sollten?|sollt|muessten?|kann|muss|wuerden?|soll) (?:man|wir|sie|ihr|die stadt|die stadt kassel)SOFT ",
            "(?:man|wir|die stadt|ihr|sie) (?:koennten?|koennt|sollten?|sollt|muessten?|muesst|kann|koennen|muss|muessen|soll)SOFT ",
            "(?:bitte )?(?:machen|bauen|geben|schaffen|errichten|pflanzen) sie(?: uns| bitte| mal| doch)* ",
            "(?:wollen|moechten|brauchen|braeuchten|haetten) wir(?: gern| gerne)?(?: nicht)? ",
            "waere es(?: nicht| denn| vielleicht| eventuell)*(?: moeglich| GOOD),? (?:dass|wenn) WHO",
            "wie waer(?:e|s|'s)?(?: es)?(?: denn| eigentlich| mal)?,? ?(?:wenn WHO|mit |damit )",
            "(?:es|das) waereSOFT GOOD,? (?:wenn|dass) WHO",
            "GOOD (?:waere|faende ich)(?: es)?,? (?:wenn|dass) WHO",
            "GOOD waere(?: auch| noch)? ",
            "(?:ich|wir) (?:faende|faenden|finde|finden)SOFT(?: es)?(?: GOOD)?,? (?:wenn|dass) WHO",
            "(?:ich|wir) faend(?:e|en)? ",
            "ich finde,? ",
            "(?:ich|wir|was ich) (?:wuenschten?|wuenschen|wuensche|wuensch)(?: (?:mir|uns))?(?: (?:fuer|von) (?:kassel|die stadt|der stadt))?SOFT,? ?(?:dass WHO|wenn WHO)?",
            "(?:das|hier) wuensche? ich mir:? ",
            "(?:(?:ich|wir) )?(?:haetten?|hatte) (?:ich |wir )?gerne?SOFT,? ?(?:dass WHO|wenn WHO)?",
            "(?:ich|wir) (?:wuerden?) (?:mich|uns|mir) (?:sehr )?(?:freuen|wuenschen),? (?:wenn|dass) WHO",
            "(?:ich|wir) (?:brauchen|brauche|braeuchten|braeuchte)SOFT ",
            "(?:ich|wir) (?:schlage|schlagen|rege|regen|fordere|fordern|beantrage)(?: hiermit)?(?: (?:vor|an))?,? (?:dass )?",
            "als [^,.]{3,50} (?:schlage|rege|wuensche) ich(?: mir)? ",
            "hiermit (?:rege|schlage|bitte) ich (?:an|vor|um)?,? ?(?:dass )?",
            "(?:ich|wir) bitten? (?:sie |euch |darum|um),? ?(?:dass )?",
            "(?:(?:ich|wir) )?(?:moechten?|(?<=ich )will|(?<=wir )wollen|(?<=ich )wollte)SOFT(?:,? dass WHO)? ?",
            "(?:ich|wir) (?:waere|bin|sind|waeren) (?:dafuer|fuer),? ?(?:dass WHO|wenn WHO)?",
            "(?:es|man|kassel|hier) (?:braucht|braeuchte|bedarf)(?: hier| dort)?SOFT ",
            "es (?:sollte|muesste|koennte|soll)SOFT ",
            "(?:bitte|vielleicht|meiner meinung nach(?: sollte)?|und zwar|also|ja|dass|auch|ausserdem),? ",
            "(?:kann|koennte|koennten) (?:ich|wir) (?:bitte )?",
            "(?:was (?:uns|mir|hier|kassel|bei uns|in \\p{L}+) fehlt|das fehlt|was fehlt)[,:]? ?(?:(?:das |es )?(?:ist|sind|waeren?) )?");

    /** What was taken off sent its verb to the end. */
    private static final Pattern BENDS = Pattern.compile(
            "(?<!\\p{L})(?:wenn|dass|koenn\\p{L}*|sollt?\\p{L}*|muess\\p{L}*|muss|kann|wuerd\\p{L}*)(?!\\p{L})");

    private static final Pattern SOFTENS = Pattern.compile("(?<!\\p{L})(?:waer|faend)\\p{L}*");

    /** "Ich wohne in Waldau, aber …": what is wished comes after. */
    private static final Pattern BACKGROUND = Pattern.compile(
            "(?:ich|wir) (?:wohne|lebe|bin|sind|arbeite|fahre|komme|gehe|habe)n?(?!\\p{L}).*|(?:meine?|unsere?) \\p{L}+ (?:ist|sind|kommt|kann|hat|muss|wohnt)(?!\\p{L}).*");

    private static final Pattern TURN = Pattern.compile(
            "[,;] | (?=(?:aber|und (?:ich|wir|mir|uns|moecht\\p{L}*|wuensch\\p{L}*|haetten?|brauch\\p{L}*|will|wollen)) )");
    private static final Pattern JOINT = Pattern.compile("(?:(?:aber|und|da|deshalb|daher|darum|also|deswegen) )+");

    /** "Kann man nicht …?" asks for it. */
    private static final Pattern ASKS =
            Pattern.compile("(?:vielleicht |da |dort |hier )?(?:koenn|sollt|muess|kann|wuerd|waere)");

    /** Verbs that are left over at the end when their beginning was taken off: "… aufstellen würde". */
    private static final Pattern LEFT_OVER = Pattern.compile(
            "(?:,? (?:wuerden?|wuerdet|koennten?|koennt|sollten?|gaebe|gibt|geben|geben wuerde|haben|haette|haetten|wird|werden|waere|waeren|kommt|bekommt|bekaeme|bitte|danke|schoen|gut|toll|super))+$");

    /** "…, das wäre ein Traum": said about the idea, not the idea. */
    private static final Pattern REMARK = Pattern.compile(
            "(?:,? (?:das (?:waer|wuerd|faend)[^,]{0,40}|wae?re?n? (?:\\p{L}+ )?GOOD|GOOD(?= oder$)|das wuensche? ich mir|das muss doch moeglich sein|das geht doch besser|ernsthaft|hihi|pls|bitte|oder so|geil|vor|weil|denn|und|oder|aber|damit|da|danke|bitte bauen))+$"
                    .replace("GOOD", GOOD));

    private static final Pattern CLAUSE = Pattern.compile(
            "(?:,|;| -| –| —|:|\\()? (?=(?:weil|damit|denn|sodass|so dass|obwohl|wobei|um|da man|da ich|da wir|wo man|aber|sonst|dann|statt dass|- |– )\\b)|[,;:(] ");
    private static final Set<String> DANGLING = Set.of(
            "und", "oder", "der", "die", "das", "den", "dem", "des", "in", "im", "am", "an", "auf", "mit", "fuer",
            "von", "vom", "zu", "zum", "zur", "ein", "eine", "einen", "einem", "einer", "bei", "beim", "aus", "nach",
            "vor", "als", "wie", "ist", "sind", "dass", "wenn", "weil", "sehr", "so", "auch", "nicht", "mehr", "es",
            "man", "ich", "wir", "sie", "dort", "da", "wo", "um", "ueber", "unter", "bis", "ohne", "nur", "noch",
            "kein", "keine");
    private static final Pattern EDGE = Pattern.compile("^[\\s.,;:!\"„“”'»«*•–—-]+|[\\s.,;:!\"„“”'»«*•–—-]+$");
    private static final Pattern CONTENT = Pattern.compile("\\p{L}{2,}");
    private static final Set<String> NO_CONTENT =
            Set.of("ja", "nein", "bitte", "danke", "idee", "vorschlag", "wunsch", "anregung", "hallo", "ok");

    private static final int SHORTEST_CLAUSE = 20;
    private static final int MOST_WRAPPERS = 4;
    private static final int LONGEST_READ = 400;

    private Titles() {}

    static Optional<String> of(String text) {
        if (!hasContent(text)) {
            return Optional.empty();
        }
        String title = trimmed(unwrapped(wish(text)));
        return Optional.of(capital(shortened(hasContent(title) ? title : trimmed(text))));
    }

    /** Words that were given as a title, as they are. */
    static Optional<String> fitted(String words) {
        String title = trimmed(words.replaceAll("\\s+", " "));
        if (!hasContent(title)) {
            return Optional.empty();
        }
        return Optional.of(capital(length(title) <= Proposal.LONGEST_TITLE ? title : cut(title)));
    }

    /** Words that say something; "Idee!!!" does not. */
    private static boolean hasContent(String text) {
        return CONTENT.matcher(text.substring(0, Math.min(text.length(), LONGEST_READ)))
                .results()
                .anyMatch(word -> !NO_CONTENT.contains(Folded.of(word.group()).text()));
    }

    /** The sentence that wishes something, of several; else the first. */
    private static String wish(String text) {
        List<String> sentences = SENTENCE.splitAsStream(text.substring(0, Math.min(text.length(), 4 * LONGEST_READ)))
                .map(String::strip)
                .filter(Titles::hasContent)
                .toList();
        return afterBackground(sentences.stream()
                .filter(sentence -> WISH.matcher(Folded.of(sentence).text()).find())
                .findFirst()
                .orElse(sentences.isEmpty() ? text : sentences.getFirst()));
    }

    private static String afterBackground(String sentence) {
        Folded folded = Folded.of(sentence);
        List<String> clauses = TURN.splitAsStream(folded.text()).toList();
        boolean background = clauses.size() > 1
                && (BACKGROUND.matcher(clauses.getFirst()).matches() || isInsulting(clauses.getFirst()));
        if (!background) {
            return sentence;
        }
        return clauses.stream()
                .skip(1)
                .filter(clause -> WISH.matcher(clause).find())
                .findFirst()
                .map(clause -> sentence.substring(folded.from(folded.text().indexOf(clause))))
                .map(wish -> without(JOINT, wish))
                .orElse(sentence);
    }

    private static boolean isInsulting(String clause) {
        return Insults.in(Folded.of(clause)).findAny().isPresent();
    }

    private static String unwrapped(String sentence) {
        String rest = sentence.substring(0, Math.min(sentence.length(), LONGEST_READ));
        boolean bent = false;
        boolean softened = false;
        for (int i = 0; i < MOST_WRAPPERS; i++) {
            for (Pattern wrapper : WRAPPERS) {
                String shorter = without(wrapper, rest);
                String taken = Folded.of(rest.substring(0, rest.length() - shorter.length()))
                        .text();
                bent |= BENDS.matcher(taken).find();
                softened |= SOFTENS.matcher(taken).find();
                rest = shorter;
            }
        }
        String title = withoutRemark(bent || softened ? withoutEnd(rest) : rest);
        return bent ? title : Article.nominative(title);
    }

    private static String without(Pattern wrapper, String text) {
        Folded folded = Folded.of(text);
        Matcher matcher = folded.matcher(wrapper);
        boolean something = matcher.lookingAt()
                && matcher.end() > 0
                && matcher.end() < folded.text().length();
        String rest = something ? text.substring(folded.from(matcher.end())).strip() : text;
        return something && ASKS.matcher(matcher.group()).lookingAt() ? rest.replaceFirst("(?iU)\\bnicht ", "") : rest;
    }

    private static String withoutRemark(String text) {
        return withoutTail(REMARK, trimmed(text));
    }

    private static String withoutEnd(String text) {
        return withoutTail(LEFT_OVER, trimmed(text.endsWith("?") ? text.substring(0, text.length() - 1) : text));
    }

    private static String withoutTail(Pattern tail, String text) {
        Folded folded = Folded.of(text);
        Matcher matcher = folded.matcher(tail);
        return matcher.find() && matcher.start() > 0 ? text.substring(0, folded.from(matcher.start())) : text;
    }

    private static String shortened(String title) {
        if (length(title) <= Proposal.LONGEST_TITLE) {
            return title;
        }
        Folded folded = Folded.of(title);
        return folded.matcher(CLAUSE)
                .results()
                .map(m -> folded.from(m.start()))
                .filter(end -> end >= SHORTEST_CLAUSE && end <= Proposal.LONGEST_TITLE)
                .findFirst()
                .map(end -> trimmed(title.substring(0, end)))
                .filter(clause -> CONTENT.matcher(clause).results().count() > 1)
                .orElseGet(() -> cut(title));
    }

    /** Whole words only, and none at the end that needs another. */
    private static String cut(String title) {
        StringBuilder kept = new StringBuilder();
        for (String word : title.split("\\s+")) {
            if (length(kept.toString()) + length(word) + 1 > Proposal.LONGEST_TITLE - 2) {
                break;
            }
            kept.append(kept.isEmpty() ? "" : " ").append(word);
        }
        List<String> words = Arrays.asList(kept.toString().split(" "));
        int end = words.size();
        while (end > 1 && DANGLING.contains(Folded.of(words.get(end - 1)).text())) {
            end--;
        }
        String whole = words.subList(0, end).stream().collect(Collectors.joining(" "));
        return (whole.isEmpty()
                        ? title.substring(0, title.offsetByCodePoints(0, Proposal.LONGEST_TITLE - 2))
                        : trimmed(whole))
                + " …";
    }

    private static String trimmed(String text) {
        return EDGE.matcher(text).replaceAll("").strip();
    }

    private static String capital(String title) {
        int first = title.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + title.substring(Character.charCount(first));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<Pattern> patterns(String... wrappers) {
        return Arrays.stream(wrappers)
                .map(w -> Pattern.compile("(?:"
                        + w.replace("SOFT", SOFT).replace("GOOD", GOOD).replace("WHO", WHO) + ")(?!(?<=\\p{L})\\p{L})"))
                .toList();
    }
}
