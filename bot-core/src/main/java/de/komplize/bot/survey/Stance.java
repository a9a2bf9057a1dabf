package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads for or against where a question asks what should be: "dafür", "unnötig", "auf keinen Fall". */
final class Stance {

    private static final Pattern ASKED = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:soll(?:en|te|ten)?|dürfte|(?:sind|wären) Sie (?:\\p{L}+ )?(?:dafür|dagegen|einverstanden)|begrüßen|befürworten|unterstützen|gutheißen|sinnvoll)(?!\\p{L}).*");

    private static final Pattern NOTHING_AGAINST = Wordlist.whole(
            "(?:nichts?|nix) (?:\\p{L}+ )?dagegen|dagegen (?:habe?|haette|haetten) (?:ich|wir) (?:\\p{L}+ )?(?:nichts|nix)|spricht nichts dagegen|lehne (?:\\p{L}+ ){0,4}nicht ab|nicht (?:da)?gegen");

    private static final Pattern FOR = Wordlist.whole("""
            (?:bin|sind|waeren?|klar|sehr|absolut|unbedingt|voll|auch|ganz|ich|wir|stimme) (?:\\p{L}+ ){0,2}dafuer|bin dabei|muss her|unterstuetze|begruesse|bitte (?:\\p{L}+ ){0,2}(?:oeffnen|aufmachen|erlauben|bauen|einrichten)|bin ich dabei|ein segen|waere ein(?:e)? (?:gute idee|segen|gewinn)|(?:bitte|endlich) (?:unbedingt )?(?:einfuehren|machen|umsetzen)|finde? ich (?:trotzdem|aber|schon|auch|total) gut|befuerworte\\p{L}*|find(?:e)? ich (?:voll |sehr |echt )?(?:gut|super|richtig|toll|prima)|unbedingt|auf jeden(?: fall)?|aufjedenfall|(?:sehr )?gerne?|(?:ist|waere?|faende?|finde) (?:ich |es |das |trotzdem |sehr |voll |auch |total |echt ){0,3}(?:richtig|gut|schoen|super|toll|sinnvoll|klasse|prima|wichtig|ueberfaellig|cool)|\
            (?:wird|wurde) (?:auch )?(?:hoechste )?zeit|laengst ueberfaellig|von mir aus|klar|natuerlich|selbstverstaendlich""");

    private static final Pattern AGAINST = Wordlist.whole("""
            dagegen|unnoetig|ueberfluessig|unsinn\\p{L}*|quatsch|bloedsinn|(?:nicht|nich|net|kaum) (?:noetig|notwendig|wichtig|erforderlich)|auf (?:gar )?keinen fall|auf gar keinen|bloss nicht|niemals|lehne .{0,20}ab|nicht (?:so |unbedingt |wirklich )?dafuer|(?:kann|soll|darf) (?:\\p{L}+ ){0,4}(?:zu bleiben|zubleiben|geschlossen bleiben|nicht wieder \\p{L}+)|kein bedarf|kommt (?:\\p{L}+ ){0,3}nicht in frage|kaeme (?:\\p{L}+ ){0,3}nicht in frage|nicht in frage|(?:halte|halt) ich (?:gar |ueberhaupt )?nichts|keinen (?:bedarf|anlass|grund|sinn)|\
            (?:halte|finde) ich (?:nicht fuer|fuer nicht|gar nichts|nichts|nicht) .*|muss (?:\\p{L}+ ){0,3}nicht|muesste (?:\\p{L}+ ){0,3}nicht|brauche?n? (?:\\p{L}+ ){0,3}(?:nicht|kein\\p{L}*)|(?:ist|waere) nicht (?:so |sehr )?(?:gut|richtig|sinnvoll)""");

    private static final Pattern NO = Wordlist.whole("nein|nee");
    private static final Pattern ONLY_FOR = Pattern.compile("dafuer[ .!]*");
    private static final Pattern REMOVING =
            Pattern.compile("(?iu)wegfall|abschaff|abgeschafft|entfall|reduzier|verring|weniger");
    private static final Pattern AWAY = Wordlist.whole(
            "weg damit|(?:koenn\\p{L}*|duerf\\p{L}*|soll\\p{L}*|kann|gern\\p{L}*) (?:\\p{L}+ ){0,2}weg|weg,? (?:klar|gern\\p{L}*|ja|bitte)|raus damit");
    private static final Pattern STAYING = Wordlist.whole(
            "(?:soll\\p{L}*|muess\\p{L}*|muss) (?:\\p{L}+ ){0,2}bleiben|erhalten|behalten|lassen sie (?:die|sie)(?: bitte)?|bleiben bitte");

    private static final Pattern CLAUSE = Pattern.compile("[,;.!?:]");
    private static final Pattern DENIED = Wordlist.whole("nicht|nich|net|nie|niemals|kein\\p{L}*");

    private Stance() {}

    /** "Dafür bin ich", not "würden wir dafür nicht hergeben". */
    private static boolean favours(String clause) {
        return FOR.matcher(clause).find()
                && !DENIED.matcher(FOR.matcher(clause).replaceAll(" ")).find();
    }

    /** Where it is asked whether something shall go: "weg damit", "sollen bleiben". */
    static Optional<Boolean> in(Question.YesNo question, String said) {
        String text = Words.of(said).text();
        boolean removing = REMOVING.matcher(question.text().in("de")).find();
        boolean away = removing && AWAY.matcher(text).find();
        boolean staying = removing && STAYING.matcher(text).find();
        return away == staying ? in(said) : Optional.of(away);
    }

    static boolean isAskedBy(Question.YesNo question) {
        return ASKED.matcher(question.text().in("de")).matches();
    }

    /** True for it, false against it; empty where neither is said, or both. */
    static Optional<Boolean> in(String said) {
        if (Doubt.isConditional(said)) {
            return Optional.empty();
        }
        String text = Words.of(said).text();
        boolean nothing = NOTHING_AGAINST.matcher(text).find();
        String rest = NOTHING_AGAINST.matcher(text).replaceAll(" ");
        boolean against = AGAINST.matcher(rest).find();
        boolean refused = NO.matcher(rest).find();
        boolean favour = nothing
                || ONLY_FOR.matcher(rest.strip()).matches()
                || Stream.of(CLAUSE.split(AGAINST.matcher(rest).replaceAll(" ")))
                        .anyMatch(Stance::favours);
        return against == favour || favour && refused ? Optional.empty() : Optional.of(favour);
    }
}
