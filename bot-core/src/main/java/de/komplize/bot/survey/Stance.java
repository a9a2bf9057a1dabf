package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads for or against where a question asks what should be: "dafür", "unnötig", "auf keinen Fall". */
final class Stance {

    private static final Pattern ASKED = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:soll(?:te)?n?|dürfte|(?:sind|wären) Sie (?:dafür|dagegen))(?!\\p{L}).*");

    private static final Pattern NOTHING_AGAINST =
            Wordlist.whole("(?:nichts?|nix) (?:\\p{L}+ )?dagegen|spricht nichts dagegen");

    private static final Pattern FOR = Wordlist.whole("""
            dafuer|befuerworte\\p{L}*|unbedingt|auf jeden(?: fall)?|aufjedenfall|(?:sehr )?gerne?|(?:ist|waere?|faende?|finde) (?:ich |es |das |trotzdem |sehr |voll |auch |total |echt ){0,3}(?:richtig|gut|schoen|super|toll|sinnvoll|klasse|prima|wichtig|ueberfaellig|cool)|\
            (?:wird|wurde) (?:auch )?(?:hoechste )?zeit|laengst ueberfaellig|von mir aus|klar|natuerlich|selbstverstaendlich""");

    private static final Pattern AGAINST = Wordlist.whole("""
            dagegen|unnoetig|ueberfluessig|unsinn\\p{L}*|quatsch|bloedsinn|(?:nicht|nich|net|kaum) (?:noetig|notwendig|wichtig|erforderlich)|auf (?:gar )?keinen fall|auf gar keinen|bloss nicht|niemals|lehne .{0,20}ab|kein bedarf|keinen (?:bedarf|anlass|grund|sinn)|\
            (?:halte|finde) ich (?:nicht fuer|fuer nicht|gar nichts|nichts|nicht) .*|muss (?:\\p{L}+ ){0,3}nicht|muesste (?:\\p{L}+ ){0,3}nicht|brauche?n? (?:\\p{L}+ ){0,3}(?:nicht|kein\\p{L}*)|(?:ist|waere) nicht (?:so |sehr )?(?:gut|richtig|sinnvoll)""");

    private Stance() {}

    static boolean isAskedBy(Question.YesNo question) {
        return ASKED.matcher(question.text().in("de")).matches();
    }

    /** True for it, false against it; empty where neither is said, or both. */
    static Optional<Boolean> in(String said) {
        String text = Words.of(said).text();
        boolean nothing = NOTHING_AGAINST.matcher(text).find();
        String rest = NOTHING_AGAINST.matcher(text).replaceAll(" ");
        boolean against = AGAINST.matcher(rest).find();
        boolean favour =
                nothing || FOR.matcher(AGAINST.matcher(rest).replaceAll(" ")).find();
        return against == favour ? Optional.empty() : Optional.of(favour);
    }
}
