package de.komplize.bot.entity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands around the mention of a district, in folded text.
 *
 * @param words the whole utterance
 * @param before what stands before it in its clause, from the mention before it on
 * @param after what stands behind it in its clause; empty where another mention follows
 * @param clause the whole clause
 */
record Surroundings(Words words, Mention mention, String before, String after, String clause) {

    private static final String PLACING =
            "(?:(?:^| )(?:mehr|direkt|etwa|in|im|aus|am|an|auf|der|dem|den|die|das|vom|von|zum|zur|nach|fuer|kassel|stadtteil|bezirk|"
                    + "genau|wirklich|ganz|from|из|з|із|в|у|من|في|-))*";

    private static final Pattern NEGATED_BEFORE = Pattern.compile(
            "(?:.* )?(?:nicht|not|keine?[rnms]?|nie|niemals|auf (?:gar )?keinen fall|statt|anstatt|anstelle(?: von)?|ausser|ohne|не|degil|ليس|لست|"
                    + "weder|"
                    + "(?:lieber|eher|besser|mehr) .*als|instead of)" + PLACING + "[ -]*");
    private static final Pattern NEGATED_AFTER = Pattern.compile("""
            (?:'[dt]a )?degil|(?:(?:ist|war|stimmt|aber|es|das|leider|bin|ich|wohne|lebe|dort|wir|auch|definitiv|natuerlich|dann|doch|komme) )*(?:nicht|\
            falsch|verkehrt)(?: (?:richtig|mein \\p{L}+|korrekt|mehr|ganz richtig|der richtige))?""");
    private static final Pattern NEITHER = Pattern.compile("(?<!\\p{L})weder(?!\\p{L})");

    private static final Pattern NOR = Pattern.compile("(?:.* )?noch(?: (?:in|im|aus|am|an|auf|der|dem))*");
    private static final Pattern RATHER = Pattern.compile("(?<!\\p{L})(?:eher|lieber|besser|mehr)(?!\\p{L})");
    private static final Pattern THAN = Pattern.compile("[ ,]*als(?: (?:in|im|aus|am|an|auf|der|dem))* *");

    private static final Pattern SELF = Pattern.compile("""
            (?:.* )?(?:(?:ich|wir) )?(?:bin|sind|als|ich|wir|echter?|echte)(?: (?:ja|eine?|auch|selbst|echter?|echte|richtiger?|\
            ueberzeugter?|seit .*))*""");
    private static final Pattern SELF_AFTER = Pattern.compile("(?:(?:bin|sind) (?:ich|wir).*)?");
    private static final Pattern NO_INHABITANT = Pattern.compile("(?:.* )?(?:keine?|nicht|kein echter)");
    private static final Pattern RESIDENTS = Pattern.compile("(?:buerger|einwohner|bewohner|urgestein|kind).*");

    private static final Pattern MOVED = Pattern.compile(
            "(?<!\\p{L})(?:(?:um|zu|hin|ein|her)?gezogen|переехал[аи]?|переїха(?:в|ла|ли)|و?انتقلت|و?انتقلنا|tasindi[mk])"
                    + "(?!\\p{L})|moved (?:to|from)");
    private static final Pattern MOVES =
            Pattern.compile("(?<!\\p{L})(?:(?:um)?zieh(?:e|en)?|umzuziehen|umzug|wechsle|moving)(?!\\p{L})");
    private static final Pattern ORIGIN = Pattern.compile("(?<!\\p{L})(?:von|vom|aus) ");
    private static final Pattern TO =
            Pattern.compile("(?:.* )?(?:nach|in|ins|in die|in den|an den|zum|to|в|во|до|у|الي)(?: kassel)?[ -]*");
    private static final Pattern FROM =
            Pattern.compile("(?:.* )?(?:von|vom|aus|aus der|aus dem|from|из|з|із|من)(?: kassel)?[ -]*");

    // "Waldau'ya", "Waldau'dan"
    private static final Pattern TO_AFTER = Pattern.compile("'y?[ae] .*");
    private static final Pattern FROM_AFTER = Pattern.compile("'[dt][ae]n .*");

    /** The mention's role, or nothing where no district is meant at all: a street, a surname, a point in time. */
    Optional<Role> role(boolean open) {
        if (NotADistrict.is(this)) {
            return Optional.empty();
        }
        return switch (mention.form()) {
            case NAME, DOUBTFUL -> Optional.of(namedRole());
            case ORDINARY -> OrdinaryWord.isDistrict(this, open) ? Optional.of(namedRole()) : Optional.empty();
            case INHABITANT -> inhabitant();
        };
    }

    private Role namedRole() {
        if (NEGATED_BEFORE.matcher(before).matches()
                || NEGATED_AFTER.matcher(after).matches()
                || NEITHER.matcher(clause).find()
                || isSecondOf(NEITHER, NOR)
                || isSecondOf(RATHER, THAN)) {
            return Role.NEGATED;
        }
        return moving().or(() -> Residing.told(before + " ¤ " + after)).orElse(Role.CHOSEN);
    }

    /** "Ich bin Waldauer", "als Wehlheiderin"; an adjective such as in "Waldauer Kirmes" names no home. */
    private Optional<Role> inhabitant() {
        boolean adjective = !after.isEmpty()
                && words.list().get(mention.to()).isCapitalised()
                && !RESIDENTS.matcher(after).matches();
        boolean self = SELF.matcher(before).matches()
                || (before.isBlank() && SELF_AFTER.matcher(after).matches());
        if (NO_INHABITANT.matcher(before).matches()) {
            return Optional.of(Role.NEGATED);
        }
        return self && !adjective ? Optional.of(Role.LIVES) : Optional.empty();
    }

    /** "Weder Waldau noch Mitte", "eher Waldau als Mitte". */
    private boolean isSecondOf(Pattern opening, Pattern link) {
        return link.matcher(before).matches() && opening.matcher(allBefore()).find();
    }

    private Optional<Role> moving() {
        if (Residing.isSomebodyElse(clause) || (MOVES.matcher(clause).find() && Residing.isWish(clause))) {
            return Optional.of(Role.ELSEWHERE);
        }
        boolean to = TO.matcher(before).matches() || TO_AFTER.matcher(after).matches();
        boolean from =
                FROM.matcher(before).matches() || FROM_AFTER.matcher(after).matches();
        if (MOVED.matcher(clause).find() && (to || from)) {
            return Optional.of(to ? Role.LIVES : Role.ELSEWHERE);
        }
        // Who moves from one to the other may mean either.
        return MOVES.matcher(clause).find() && to
                ? Optional.of(ORIGIN.matcher(clause).find() ? Role.CHOSEN : Role.MOVING)
                : Optional.empty();
    }

    /** What stands before the mention, in the whole utterance. */
    String allBefore() {
        return Words.lead(words.text(), words.list().get(mention.from()).start());
    }

    /** What stands behind the mention, in the whole utterance. */
    String allAfter() {
        return Words.trail(words.text(), words.list().get(mention.to() - 1).end());
    }
}
