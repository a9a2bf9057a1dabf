package de.komplize.bot.survey;

import de.komplize.bot.entity.Words;
import java.util.regex.Pattern;

/** Recognises who does not want to answer, or cannot: "weiß nicht", "keine Angabe", "egal". */
final class Declining {

    private static final Pattern AROUND = Pattern.compile("""
            (?:(?:ach|ja|nein|nee|oh|hm+|puh|tja|na|also|da|das|dazu|es|ich|mir|ist|sorry|leider|ehrlich gesagt|eigentlich|bitte|danke|so|gar|doch|wirklich|echt|voellig|total|auch|jetzt|gerade|grad|hier|lieber|\
            muss ich sagen|ganz ehrlich|keine angst)[ ,.!-]+)*""");

    private static final String CORE = """
            (?:(?:ich )?(?:weiss|weis|wess|kenn|kann|kann ich|habe?|moechte|will|mag|sage)(?: ich| es| das| dazu| da| mich| mir| auch| halt| leider| gar| echt| wirklich| jetzt| gerade| noch)* \
            (?:nicht|nich|net|nit|nichts|nix|keine ahnung|keine meinung|keine angaben?(?: machen)?|keine antwort(?: geben)?)(?: so)?(?: genau| sagen| beantworten| beurteilen| angeben| entscheiden| antworten| verraten| festlegen| einschaetzen| machen)*\
            |weiss? nicht|weis ?nich|wei(?:ss|s) net|kann ich nicht sagen|kein(?:e|en)? (?:ahnung|angaben?|meinung|antwort|kommentar|plan|schimmer|bock|lust)(?: dazu| davon| darauf)?|k ?\\.? ?a ?\\.?|ka|k/a\
            |(?:ist |das ist )?(?:mir )?(?:voellig |total |eigentlich |komplett )?(?:egal|gleich|wurscht|wurst|schnuppe|schnurz|latte|einerlei)|ist mir (?:egal|gleich|wurscht|wurst)|geht (?:euch|sie|niemanden|keinen|dich) (?:gar )?nichts an|geht (?:euch|sie) nix an\
            |privat(?:sache)?|enthaltung|ich enthalte mich|ohne angabe|passe|ich passe|i don'?t know|dont know|idk|no idea|no comment|don'?t care|prefer not to say|i'?d rather not say|not applicable|n/a|n ?/ ?a\
            |bilmiyorum|fark etmez|fikrim yok|не знаю|без разницы|все равно|не хочу отвечать|без понятия|не знаю точно|байдуже|все одно|не хочу відповідати|لا اعرف|لا ادري|لا يهم|لا اعلم)""";

    private static final Pattern DECLINING = Pattern.compile(
            AROUND.pattern() + CORE
                    + "(?:[ ,.!]+(?:sorry|leider|danke|bitte|ehrlich gesagt|ehrlich|dazu|da|mir|echt|wirklich|halt|tut mir leid|keine ahnung|weiss nicht|egal|ist mir egal|nicht))*[ .!…)(:-]*");

    // Who declines does it in a sentence; the pattern's loops would overflow the stack with a page of "ja ja ja".
    private static final int LONGEST = 300;

    private Declining() {}

    static boolean is(String utterance) {
        String text = Words.of(utterance).text().strip();
        return text.length() <= LONGEST && DECLINING.matcher(text).matches();
    }
}
