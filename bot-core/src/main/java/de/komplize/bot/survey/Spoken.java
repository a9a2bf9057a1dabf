package de.komplize.bot.survey;

import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out of an answer in which more is said what counts of it: what the writer says of herself, the last word, what stands before a remark. */
final class Spoken {

    private static final String VOICE = "(ja|nein|nee|nicht|auch|doch|keine?[nrs]?|schon)";

    /** "Mein Mann ja, ich selbst nicht". */
    private static final Pattern OWN = Pattern.compile(
            "(?iu)(?:^|.*[,;.–-]\\s*(?:aber )?)(?:ich|wir)(?: selbst| selber| persönlich| aber| dagegen| hingegen)* "
                    + VOICE + "(?:[ ,.;!–-].*)?$",
            Pattern.DOTALL);

    private static final Pattern OTHERS = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:(?:er|sie) " + VOICE + "|(?:meine?|unsere?|die|der)[nr]? " + Asserted.RELATIVES
                    + "(?!\\p{L})).*",
            Pattern.DOTALL);

    /** "Nein – ach doch, ja, …" */
    private static final Pattern TURNED = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:ach|halt|moment|quatsch|stopp)[ ,]{1,3}(?:(?:doch|nein|nee|quatsch)[ ,]{1,3})*?(ja|nein|doch)(?!\\p{L}).*",
            Pattern.DOTALL);

    private static final Pattern RATHER =
            Pattern.compile("(?iu).*(?<!\\p{L})(?:lieber|doch|dann) (ja|nein)[ .!]*", Pattern.DOTALL);

    private static final Pattern FIRM = Pattern.compile(
            "(?iu)\\s*(ja|nein)[,.! ]+(?:sehr |aber |total |ganz |natürlich |unbedingt )*(?:gern|gerne|klar|natürlich|unbedingt|sicher|bestimmt|danke|bitte|leider|absolut|auf jeden fall|auf keinen fall)[ .!]*");

    /** "Sie ja, ich nein": of whom is said before, and both answer. */
    static final Pattern PRONOUN = Pattern.compile(
            "(?iu)\\A\\s*(?:(?:sie|er) (?:ja|nein|nicht),? (?:und )?ich (?:ja|nein|nicht|schon)|ich (?:ja|nein|nicht|schon),? (?:und |aber )?(?:sie|er) (?:ja|nein|nicht|schon))[.! ]*\\z");

    private static final Pattern RELATIVE = Pattern.compile("(?iu)" + Asserted.RELATIVES);

    /** "Ne, da schlaf ich". */
    private static final Pattern NAY = Pattern.compile(
            "(?iu)\\s*(?:ne|nee|nö|noe|na)[,.! ]+(?:da|ich|hab|brauch|danke|lieber|leider|das|mach|will|kann|eher nicht|wirklich nicht)(?!\\p{L})(?!.*(?<!\\p{L})(?:ja|doch|aber)(?!\\p{L})).*",
            Pattern.DOTALL);

    /** "4 (könnte sauberer sein)". */
    private static final Pattern BRACKETS =
            Pattern.compile("\\s*([^()\\n]{1,60}?)\\s*\\(([^()]{1,160})\\)\\s*[.!]?\\s*");

    static final Pattern JUDGING =
            Pattern.compile("(?iu)zufrieden|schlecht|mies|super|toll|sehr gut|prima|klasse|katastroph");
    private static final Pattern SUPPOSED = Pattern.compile("(?iu)(?<!\\p{L})(?:wäre|waere|von \\d|max)");

    private static final Pattern UNSETTLING = Pattern.compile(
            "(?iu).*(?:(?<!\\p{L})(?:nein|oder|eher|besser|vielleicht|evtl|statt|nicht|falsch|korrektur|bzw|unsicher|glaube?|außer|ausser|nur)(?!\\p{L})|\\?).*",
            Pattern.DOTALL);

    /** "4, könnte aber sauberer sein": a figure, and a remark without one. */
    private static final Pattern REMARKED = Pattern.compile(
            "(?iu)\\s*((?:eine?|ne|die)? ?(?:\\d{1,3}|null|eins|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zehn))\\s*(?:[,;]|\\s[–-])\\s+([^\\d]{3,160})");

    private static final Pattern COUNTING = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:eins|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zehn|oder|nein|eher|höchstens|vielleicht|wenn|falls|bis|mindestens|nicht|minus|plus|halb)(?!\\p{L}).*",
            Pattern.DOTALL);

    private Spoken() {}

    /** Of a yes or no; empty where it is not said in one of these ways. */
    static Optional<Boolean> voice(String said) {
        if (NAY.matcher(said).lookingAt()) {
            return Optional.of(false);
        }
        Optional<Boolean> firm = firm(said);
        if (firm.isPresent()) {
            return firm;
        }
        Matcher own = OWN.matcher(said);
        if (PRONOUN.matcher(said).find() && !RELATIVE.matcher(said).find()) {
            return Optional.empty();
        }
        if (OTHERS.matcher(said).matches() && own.matches()) {
            return Optional.of(isYes(own.group(1)));
        }
        Matcher turned = TURNED.matcher(said);
        if (turned.matches()) {
            return Optional.of(isYes(turned.group(1)));
        }
        Matcher rather = RATHER.matcher(said);
        return rather.matches() ? Optional.of(isYes(rather.group(1))) : Optional.empty();
    }

    /** "Ja, sehr gern". */
    private static Optional<Boolean> firm(String said) {
        Matcher firm = FIRM.matcher(said);
        return firm.matches() ? Optional.of(isYes(firm.group(1))) : Optional.empty();
    }

    private static boolean isYes(String word) {
        return word.matches("(?iu)ja|auch|doch|schon");
    }

    /** What stands before a remark in brackets, or behind a comma; empty where the remark may change it. */
    static Optional<String> before(Question question, String said) {
        Matcher brackets = BRACKETS.matcher(said);
        boolean chosen = question instanceof Question.SingleChoice || question instanceof Question.MultipleChoice;
        boolean figure = question instanceof Question.Scale || question instanceof Question.Number;
        if ((chosen || figure)
                && brackets.matches()
                && !UNSETTLING.matcher(brackets.group(2)).matches()) {
            List<Term> remark = Term.of(brackets.group(2));
            boolean names = chosen
                            && (!OptionNames.of(question.offered()).in(remark).isEmpty()
                                    || remark.stream().anyMatch(t -> t.is(WordClass.AND) || Signs.isLetter(t.text())))
                    || question instanceof Question.Scale
                            && (remark.stream().anyMatch(Term::isFigure)
                                            && !SUPPOSED.matcher(brackets.group(2))
                                                    .find()
                                    || JUDGING.matcher(brackets.group(2)).find());
            return names ? Optional.empty() : Optional.of(brackets.group(1));
        }
        int comma = said.indexOf(',');
        if (question instanceof Question.Scale scale && comma > 0) {
            String first = Words.of(said.substring(0, comma)).text().strip();
            if (ScaleEnd.isLabel(scale.low(), first) || ScaleEnd.isLabel(scale.high(), first)) {
                return Optional.of(said.substring(0, comma));
            }
        }
        Matcher remarked = REMARKED.matcher(said);
        return figure
                        && remarked.matches()
                        && !(question instanceof Question.Scale
                                && JUDGING.matcher(remarked.group(2)).find())
                        && !COUNTING.matcher(remarked.group(2)).matches()
                ? Optional.of(remarked.group(1))
                : Optional.empty();
    }
}
