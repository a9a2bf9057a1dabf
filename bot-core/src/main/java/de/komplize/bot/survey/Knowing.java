package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads whether something was known or heard of, where that is asked: "das war mir neu", "stand in der Zeitung". */
final class Knowing {

    private static final Pattern ASKED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:wussten Sie|wissen Sie|kennen Sie|kannten Sie|ist Ihnen|war Ihnen|gehört)(?!\\p{L})");

    private static final Pattern NEW = Wordlist.whole("""
            (?:war|ist) (?:mir|uns) (?:\\p{L}+ ){0,2}(?:neu|nicht bekannt|unbekannt)|(?:mir|uns) (?:\\p{L}+ ){0,2}(?:neu|unbekannt)|(?:das |davon )?(?:hoere|lese|erfahre) (?:ich|wir) (?:\\p{L}+ ){0,3}(?:zum ersten mal|zum 1 mal|erst jetzt|jetzt erst)|(?:lese|hoere|erfahre) (?:ich|wir) (?:\\p{L}+ ){0,6}zum ersten mal|\
            (?:noch )?(?:nie|nix|nichts) (?:davon |was davon |von (?:\\p{L}+ ){1,3})?gehoert|(?:davon|von (?:\\p{L}+ ){1,3})(?:habe? |hab )?(?:ich |wir )?(?:noch )?(?:nie|nichts?|nix) (?:gehoert|gewusst)|(?:hab|habe|haben|hatte) (?:ich |wir )?(?:das |davon |ja |leider |ehrlich gesagt ){0,2}(?:nicht|nie|nichts|nix) gewusst|wusste? (?:ich |wir )?(?:das |davon |ja |leider |bisher |gar |noch |vom \\p{L}+ |von \\p{L}+ ){0,3}(?:nicht|nichts|nix)|\
            (?:kenne?|kannte) (?:ich |wir )?(?:das |es |ihn |sie |die |den |gar |leider |noch |bisher ){0,3}nicht|(?:hat|haben) (?:mir|uns) (?:\\p{L}+ ){0,2}(?:keiner|niemand|kein mensch|keine sau) (?:\\p{L}+ ){0,2}(?:gesagt|erzaehlt|verraten|mitgeteilt)|seit (?:heute|eben|gerade|jetzt|dieser mail)(?: weiss| schon)?|(?:jetzt|nun) weiss ich es|keine ahnung gehabt|nicht (?:gewusst|bekannt)|sagt (?:mir|uns) (?:\\p{L}+ ){0,2}(?:nichts|nix)""");

    private static final Pattern OLD = Wordlist.whole("""
            (?:war|ist) (?:mir|uns) (?:das |schon |laengst |seit langem |bereits |natuerlich |lange |gut ){0,3}(?:bekannt|klar|vertraut)|(?:natuerlich|klar|selbstverstaendlich|das|ja) (?:das )?(?:wusste|weiss|kenne?|kannte) (?:ich|wir)(?: das)?(?: schon| laengst| natuerlich)?|(?:habe?|haben) (?:ich |wir )?(?:das |davon |schon ){1,3}(?:\\p{L}+ ){0,4}(?:gehoert|gelesen|gewusst)|\
            (?:stand|hab ich|habe ich|gelesen) (?:\\p{L}+ ){0,2}(?:in der|im) (?:zeitung|amtsblatt|internet|radio|fernsehen)|wusste (?:ich|wir)(?: schon| das| laengst| bereits)*|gehoert (?:habe?|haben) (?:ich|wir) (?:davon|schon)(?: schon)?""");

    private static final Pattern DENIED = Wordlist.whole("nicht|nichts?|nie|nix|kein\\p{L}*|keiner|niemand");
    private static final Pattern OPEN =
            Wordlist.whole("ob|vielleicht|wohl|glaube?|mein mann|meine frau|nachbar\\p{L}*|sie hat|er hat");

    private static final Pattern DIALECT = Wordlist.whole("nich|net|ned|nit");

    private Knowing() {}

    static boolean isAskedBy(Question.YesNo question) {
        return ASKED.matcher(question.text().in("de")).find();
    }

    /** Empty where neither is said, or both. */
    static Optional<Boolean> in(String said) {
        String text = DIALECT.matcher(Words.of(said).text()).replaceAll("nicht");
        if (OPEN.matcher(text).find()) {
            return Optional.empty();
        }
        boolean fresh = NEW.matcher(text).find();
        boolean old = OLD.matcher(NEW.matcher(text).replaceAll(" ")).find();
        return fresh == old || old && DENIED.matcher(text).find() ? Optional.empty() : Optional.of(old);
    }
}
