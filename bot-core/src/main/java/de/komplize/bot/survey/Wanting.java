package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.regex.Pattern;

/** Recognises a sentence that asks for what it names, where a question asks what is missing: "Am Platz müssten mal Bänke hin". */
final class Wanting {

    private static final Pattern ASKED =
            Pattern.compile("(?iu).*(?<!\\p{L})(?:fehl|vermiss|wünsch|brauch|soll|angehen|verbesser|wichtig|möcht).*");

    private static final Pattern WANTS = Wordlist.whole("""
            fehlt|fehlen|fehlts|fehlte|fehlten|brauche?n?|braucht(?: es)?|braeuchte?n?|vermisse?n?|wuensche?n?|haette?n? (?:ich |wir )?gerne?|will|wir wollen|wollen wir|(?:ich|wir) moechten?|moechten? (?:ich|wir)|muss|muessen|muesste?n?|gehoert|gehoeren|vertragen|bitte|her|\
            (?:waere?n?|waer|wuerde) (?:\\p{L}+ ){0,4}(?:schoen|toll|gut|super|klasse|praktisch|prima|wichtig|nett|gut tun|nicht schlecht|nicht verkehrt|mega|cool)|unbedingt|dringend|(?:schoen|toll|gut|super|hilfreich|wichtig|prima|klasse|praktisch) (?:waere?n?|waer|faende?)(?: (?:ich|mir|es|auch))?|faende?n? (?:ich|wir)|wuenscht (?:sich)?""");

    private static final Pattern NOT_BAD = Wordlist.whole("nicht (?:schlecht|verkehrt|uebel|nur|zuletzt|ohne)");

    private static final Pattern AGAINST = Wordlist.whole("""
            nicht|nich|net|ned|kein\\p{L}*|nie|niemand|ohne|weder|ausser|statt|genug|genuegend|schon|bereits|weg|abschaff\\p{L}*|abgeschaff\\p{L}*|abgeschaltet|zu viel\\p{L}*|zuviel\\p{L}*|kaputt\\p{L}*|repar\\p{L}*|erneuer\\p{L}*|wer|wenn|falls|ob|obwohl|frueher|\
            mehr als|weniger|lieber|oder|sauber\\p{L}*|reinig\\p{L}*|geputzt|streichen|gestrichen|abbau\\p{L}*|abgebaut|beide|alle[sn]?|nichts|vielleicht|eventuell|prozent|zeitung|manche|viele|andere""");

    private Wanting() {}

    static boolean is(Question question, String said) {
        String text = NOT_BAD.matcher(Words.of(said).text())
                .replaceAll(m -> m.group().endsWith("schlecht") || m.group().endsWith("verkehrt") ? "gut" : " ");
        return ASKED.matcher(question.text().in("de")).matches()
                && (WANTS.matcher(text).find()
                        || WANTS.matcher(Words.of(said).text()).find())
                && !AGAINST.matcher(text).find()
                && !said.strip().endsWith("?");
    }
}
