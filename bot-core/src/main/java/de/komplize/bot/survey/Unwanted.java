package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes out of an answer the choices that it names only to say that they are there already, or not needed. */
final class Unwanted {

    private static final Pattern CUT = Pattern.compile(
            "(?iu)[,;](?!\\d)|[()]|(?<=[.!?])\\s+(?!(?:jan|feb|mär|mae|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez)\\p{L}*(?!\\p{L}))|\\s+[–—-]\\s+|\\s(?=(?:aber|sondern|dafür|nur|wohl aber)\\s)");

    private static final Pattern SAID = Wordlist.whole("""
            (?:gibt|gibts|gab|haben|hat|habe) (?:es |wir |s |ich |der platz |man ){0,2}(?:ja |doch |dort |hier |da |eh |auch )*(?:schon|genug|inzwischen|mittlerweile|bereits|genuegend|reichlich|ausreichend|zwei|drei|vier|fuenf|mehrere|viele|einige|\\d{1,2})|\
            (?:ist|sind|waere?n?) (?:ja |doch |dort |hier |eh |auch |mir )*(?:schon )?(?:genug|genuegend|vorhanden|da|ausreichend|egal|ueberfluessig|unnoetig|unwichtig|gleich|wurscht)(?: da| vorhanden| dort)?|(?:genug|genuegend) (?:da|vorhanden)|\
            (?:wurde|wurden|wird|werden|ist|sind) (?:ja |doch |schon |erst |\\p{L}+ ){0,4}(?:gebaut|aufgestellt|eingerichtet|erneuert|repariert|installiert)(?: worden)?|\
            (?:halte|finde) (?:ich|wir) (?:\\p{L}+ ){0,2}(?:ueberfluessig|unnoetig|unwichtig|quatsch|unsinn|bloed)|brauche?n? (?:ich|wir|man) (?:da |hier |dort |echt |wirklich |eigentlich )*(?:nicht|nich|net|keine?n?)|\
            braucht (?:\\p{L}+ ){0,3}(?:kein(?: mensch| schwein)?|niemand|keiner)|weder .* noch .*|(?:kein(?:en?)?|niemand) braucht|(?:fehlt|fehlen) (?:\\p{L}+ ){0,2}nicht|verzicht\\p{L}*|muss nicht sein|wollten (?:wir|ich)|(?:wuerde|werde|wollen|planen|kommt) .*(?:naechst\\p{L}*|spaeter|bald)|\\
            (?:ueberfluessig|unnoetig)|nicht gerade|(?:interessiert|interessieren) (?:mich|uns) nicht|gehoer\\p{L}* (?:abgeschafft|abgeschaltet|weg)|lieber nicht|eher nicht|reich(?:t|en) (?:voellig|aus|mir)""");

    private static final Pattern ALSO =
            Pattern.compile("(?iu)\\s*(?:und )?[\\p{L}-]+ (?:auch|ebenso|ebenfalls|genauso)(?: nicht| ?wenig)?[ .!]*");

    private Unwanted() {}

    /** Whether a clause says nothing but that. */
    static boolean isSaidIn(String clause) {
        return SAID.matcher(Words.of(clause).text()).find()
                || ALSO.matcher(clause).matches();
    }

    /** What is left; empty where nothing of the kind is said, or nothing is left. */
    static Optional<String> without(String said) {
        List<String> left = new ArrayList<>();
        boolean dropped = false;
        boolean any = false;
        for (String clause : Parts.of(said, CUT)) {
            boolean unwanted = SAID.matcher(Words.of(clause).text()).find()
                    || dropped && ALSO.matcher(clause).matches();
            dropped = unwanted;
            any |= unwanted;
            if (!unwanted) {
                left.add(clause);
            }
        }
        return any && !left.isEmpty() ? Optional.of(String.join(", ", left)) : Optional.empty();
    }
}
