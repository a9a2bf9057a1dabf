package de.komplize.bot.idea;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What shall be different about an idea that was read back, with the new words where they were given. */
public sealed interface Edit {

    /** The new words; empty where they are still to be asked for. */
    Optional<String> words();

    record Title(Optional<String> words) implements Edit {}

    record Text(Optional<String> words) implements Edit {}

    record Topic(Optional<String> words) implements Edit {}

    /** District or place. */
    record Where(Optional<String> words) implements Edit {}

    /** Something, it was not said what. */
    record Something() implements Edit {
        @Override
        public Optional<String> words() {
            return Optional.empty();
        }
    }

    /** Reads a whole message; empty where it is none of this, but says something of its own. */
    static Optional<Edit> of(String utterance) {
        Folded folded = Folded.of(utterance.strip());
        return Rule.ALL.stream().flatMap(rule -> rule.read(folded).stream()).findFirst();
    }

    /** A pattern over the whole message; its group, if it has one, holds the new words. */
    record Rule(Pattern pattern, Function<Optional<String>, Edit> edit) {

        private static final String LEAD =
                "(?:(?:nein|doch|bitte|aber|und|ja|ok|okay|hm|also|ach|moment|halt|ich moechte|ich will|ich wuerde gern|koennten sie|koennen sie|kann ich|kann man|lieber),? ){0,3}";
        private static final String CHANGE =
                "(?:aendern|anpassen|korrigieren|verbessern|umschreiben|umformulieren|anders|neu|falsch|bearbeiten|tauschen|verkuerzen)";
        private static final String WRONG =
                "(?:(?: (?:bitte|noch|noch mal|nochmal|mal))*(?: CHANGE|(?: ist| war)? (?:falsch|nicht richtig|verkehrt|zu lang|zu kurz|bloed|doof|schlecht|schief)| (?:stimmt|passt|gefaellt mir|gefaellt) nicht(?: so| ganz| mehr)?)(?: bitte)?)"
                        .replace("CHANGE", CHANGE);
        private static final String ARTICLE =
                "(?:(?:der|die|das|den|dem|ein|eine|einen|mein|meine|meinen) )?(?:(?:andere[rsn]?|neue[rsn]?|falsche[rsn]?|bessere[rsn]?) )?";

        private static final List<Rule> ALL = rules();

        private static List<Rule> rules() {
            return Stream.of(
                            part("(?:titel|ueberschrift)", Title::new),
                            part("(?:text|beschreibung|inhalt|wortlaut)", Text::new),
                            part("(?:thema|kategorie|rubrik)", Topic::new),
                            part(
                                    "(?:stadtteil|ortsteil|ort|bezirk|viertel|stadtbezirk|stelle|adresse|standort)",
                                    Where::new),
                            Stream.of(
                                    rule(
                                            "(?:nennen? (?:sie )?(?:es|sie|das|die idee)|nennt (?:es|sie)) (?:bitte |lieber |doch |besser )*(.+)",
                                            Title::new),
                                    rule(
                                            "(?:das |es |sie |die idee )?(?:gehoert|passt|zaehlt) (?:eher |besser |doch )*(?:zu|zum thema|unter|in) (.{3,40})",
                                            Topic::new),
                                    rule(
                                            "(?:das ist )?nicht (?:in|im|am|an der|auf dem|bei) .{2,60}?,? sondern ((?:in|im|am|an der|auf dem|bei|beim|vor der) .{2,80})",
                                            Where::new),
                                    rule(
                                            "(?:(?:noch )?(?:etwas|was|das|es|alles|die idee|sie|was anderes)? ?CHANGE|(?:das |es )?(?:stimmt|passt) (?:so |noch |leider )?nicht(?: ganz| so)?|nicht ganz(?: richtig)?|(?:da|das|hier) ist (?:ein fehler|etwas falsch|was falsch|falsch))"
                                                    .replace("CHANGE", CHANGE),
                                            _ -> new Something())))
                    .flatMap(rules -> rules)
                    .toList();
        }

        /** "Titel: …", "der Titel soll … heißen", "anderer Titel". */
        private static Stream<Rule> part(String noun, Function<Optional<String>, Edit> edit) {
            return Stream.of(
                    rule(ARTICLE + noun + WRONG, edit),
                    rule("(?:andere[rsn]?|neue[rsn]?|falsche[rsn]?|bessere[rsn]?) " + noun + "(?: bitte)?", edit),
                    rule(CHANGE + " " + ARTICLE + noun, edit),
                    rule(noun, edit),
                    rule(
                            ARTICLE + noun
                                    + " (?:soll(?:te)?|muss|muesste) (?:lieber |besser |bitte |doch )*(.+?) (?:heissen|lauten|sein)",
                            edit),
                    rule(
                            ARTICLE + noun
                                    + " ?(?:bitte )?(?:: ?|= ?|(?:aendern |anpassen |korrigieren )?(?:in|zu|auf|nach):? |soll(?:te)? (?:heissen|lauten|sein):? |ist (?:nicht .{2,40},? sondern )?|lautet:? |heisst:? |waere |- ?)(?:bitte |lieber |besser |eher )*(.+)",
                            edit),
                    rule("(?:als|mit dem) " + noun + ":? (.+)", edit));
        }

        private static Rule rule(String pattern, Function<Optional<String>, Edit> edit) {
            return new Rule(Pattern.compile(LEAD + "(?:" + pattern + ")[.! ]*", Pattern.DOTALL), edit);
        }

        Optional<Edit> read(Folded folded) {
            Matcher matcher = folded.matcher(pattern);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            boolean given = matcher.groupCount() > 0 && matcher.start(1) >= 0;
            return Optional.of(edit.apply(
                    given ? Optional.of(bare(folded.raw(matcher.start(1), matcher.end(1)))) : Optional.empty()));
        }

        private static String bare(String words) {
            String bare =
                    words.strip().replaceAll("^[\"„“'»«]+|[\"“”'»«]+$", "").strip();
            return bare.isEmpty() ? words : bare;
        }
    }
}
