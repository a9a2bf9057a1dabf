package de.komplize.bot.idea;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells something that is broken, dirty or in the way from a wish: "die Laterne ist kaputt" from "mehr Laternen". Looks for a thing and its
 * damage in one sentence, stated and not merely imagined. Pure.
 */
public final class Defects {

    /** Who reports a damage says so at the beginning; longer letters are read no further. */
    private static final int LIMIT = 4_000;

    /** What is wrong, by whom it is put right. */
    public enum Kind {
        LIGHT("light"),
        SIGNAL("signal"),
        ROAD("road"),
        FURNITURE("furniture"),
        RUBBISH("rubbish"),
        GRAFFITI("graffiti"),
        WATER("water"),
        TREE("tree"),
        BLOCKED("blocked"),
        ICE("ice"),
        OTHER("other");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        public String stored() {
            return stored;
        }
    }

    private static final Pattern SENTENCE = Pattern.compile("[.!?;:]+(?: |$)|\\n");
    private static final Pattern CLAUSE = Pattern.compile(
            "[,()]| [-–] | (?=(?:und|aber|damit|wenn|falls|sobald|bevor|dass|die melde\\p{L}*|der warn\\p{L}*|weil|obwohl) )");

    /** What makes a clause a thought instead of a statement. */
    private static final Pattern IMAGINED = Pattern.compile("""
            (?<!\\p{L})(?:wenn|falls|sobald|bevor|damit|sofern|ob|(?<!(?:nicht|nichts|kaum|kein\\p{L}{0,2})(?: \\p{L}{1,20}){0,1} )mehr|zusaetzlich\\p{L}*|neue[rnms]?|sollt?en?|sollte|koennten?|koennt|wuerden?|waeren?|\
            wuensch\\p{L}*|wuenscht|brauch\\p{L}*|braeucht\\p{L}*|haetten? gerne?|vorschlag\\p{L}*|vorschlagen|app|apps|sensor\\p{L}*|melder|automatisch\\p{L}*|\
            statt|anstatt|einfuehr\\p{L}*|anschaff\\p{L}*|aufstell\\p{L}*|aufzustellen|errichte\\p{L}*|legale?\\p{L}*|verbot\\p{L}*|verbieten|strafen?|schneller|\
            jede[rnms]?(?! (?:tag|morgen|abend|nacht|woche|mal))|alle[nr]? kaputt\\p{L}*|nie mehr|nicht mehr so|wann|frueher|roboter|drohnen?|bessere?\\p{L}*|bau(?:t|en)|pflanz\\p{L}*|patenschaft\\p{L}*|\
            karte|kurs\\p{L}*|werkstatt|cafe|initiative|aktion|aktionstag|gegen|kampagne|trinkflasche\\p{L}*|melden kann|melden koennen|gemeldet werden)(?!\\p{L})|\
            ^ ?(?:die|der|das) (?:\\p{L}+ ){1,6}(?:meldet|melden|aufsammel\\p{L}+|erkenn\\p{L}+|find\\p{L}+|warn\\p{L}+|aufheb\\p{L}+)$""");

    private static final Pattern DENIED =
            Pattern.compile("(?<!\\p{L})(?:nicht|nichts|nie|kein\\p{L}{0,2}) (?:\\p{L}+ )?$");
    private static final Pattern MENDED = Pattern.compile(
            "(?<!\\p{L})(?:(?:schon|wieder|jetzt|inzwischen|endlich) (?:repariert|behoben|heil|ganz|in ordnung)|wurde repariert|danke fuer die reparatur)");

    /** "Die kaputte Bank reparieren" is a report, also as a wish. */
    private static final Pattern REPAIR = Pattern.compile(
            "(?<!\\p{L})(?:reparier\\p{L}*|repariert|instand\\p{L}*|beheb\\p{L}*|behoben|beseitig\\p{L}*|"
                    + "weg(?:ge)?raeum\\p{L}*|entfern\\p{L}*|austausch\\p{L}*|ausgetauscht|ersetz\\p{L}*|sauber ?mach\\p{L}*|gereinigt|reinig\\p{L}*|abhol\\p{L}*|abgeholt)");

    private static final Pattern ANYWAY_A_WISH = Pattern.compile(
            "(?<!\\p{L})(?:app|apps|sensor\\p{L}*|schneller|automatisch\\p{L}*|immer|alle[nr]?|jede[rnms]?|online|roboter|drohnen?|per)(?!\\p{L})");

    private Defects() {}

    public static Optional<Kind> kind(String utterance) {
        String start = utterance.length() > LIMIT ? utterance.substring(0, LIMIT) : utterance;
        String text = DefectWords.respelled(Folded.of(start).text());
        return SENTENCE.splitAsStream(text)
                .flatMap(sentence -> inSentence(sentence).stream())
                .findFirst();
    }

    private static Optional<Kind> inSentence(String sentence) {
        if (MENDED.matcher(sentence).find()) {
            return Optional.empty();
        }
        if (REPAIR.matcher(sentence).find() && !ANYWAY_A_WISH.matcher(sentence).find()) {
            Optional<Kind> repaired = DefectWords.damaged(sentence, sentence);
            if (repaired.isPresent()) {
                return repaired;
            }
        }
        return Stream.of(CLAUSE.split(sentence))
                .filter(clause -> !IMAGINED.matcher(clause).find())
                .flatMap(clause -> DefectWords.damaged(clause, sentence).stream())
                .findFirst();
    }

    /** Whether what stands before a word takes it back. */
    static boolean isDenied(String before) {
        return DENIED.matcher(before.substring(Math.max(0, before.length() - 30)))
                .find();
    }
}
