package de.komplize.bot.survey;

import de.komplize.bot.entity.Words;
import java.util.regex.Pattern;

/** Recognises who does not want to answer, or cannot: "weiß nicht", "keine Angabe", "egal". */
final class Declining {

    private static final Pattern AROUND = Pattern.compile("""
            (?:(?:ach|ja|nein|nee|oh|hm+|puh|tja|na|also|da|das|dazu|es|ich|mir|ist|sorry|leider|ehrlich gesagt|eigentlich|bitte|danke|so|gar|doch|wirklich|echt|voellig|total|auch|jetzt|gerade|grad|hier|lieber|\
            muss ich sagen|ganz ehrlich|keine angst|well|um|honestly|i|ben|valla|maalesef|luetfen|ну|я|к сожалению|честно|на жаль|чесно|انا|للاسف|والله)[ ,.!-]+)*""");

    private static final String CORE = """
            (?:(?:ich )?(?:weiss|weis|wess|kenn|kann|kann ich|habe?|moechte|will|mag|sage)(?: ich| es| das| dazu| da| mich| mir| auch| halt| leider| gar| echt| wirklich| jetzt| gerade| noch)* \
            (?:nicht|nich|net|nit|nichts|nix|keine ahnung|keine meinung|keine angaben?(?: machen)?|keine antwort(?: geben)?)(?: so)?(?: genau| sagen| beantworten| beurteilen| angeben| entscheiden| antworten| verraten| festlegen| einschaetzen| machen)*\
            |weiss? nicht|weis ?nich|wei(?:ss|s) net|kann ich nicht sagen|kein(?:e|en)? (?:ahnung|angaben?|meinung|antwort|kommentar|plan|schimmer|bock|lust)(?: dazu| davon| darauf)?|k ?\\.? ?a ?\\.?|ka|k/a\
            |(?:ist |das ist )?(?:mir )?(?:voellig |total |eigentlich |komplett )?(?:egal|gleich|wurscht|wurst|schnuppe|schnurz|latte|einerlei)|ist mir (?:egal|gleich|wurscht|wurst)|geht (?:euch|sie|niemanden|keinen|dich) (?:gar )?nichts an|geht (?:euch|sie) nix an\
            |privat(?:sache)?|enthaltung|ich enthalte mich|ohne angabe|passe|ich passe|i don'?t know|dont know|idk|no idea|no comment|don'?t care|prefer not to say|i'?d rather not say|not applicable|n/a|n ?/ ?a\
            |(?:do not|don'? ?t|can'? ?t|cannot) (?:really )?(?:know|say|tell|answer|decide|remember)(?: (?:that|this|it|yet|exactly|for sure))*|(?:do not|don'? ?t) want to (?:say|answer|tell)(?: (?:that|this|it))?\
            |(?:have )?no (?:answer|opinion|clue|preference|comment)|prefer not to(?: (?:say|answer))?|(?:would|'?d) rather not(?: (?:say|answer))?|(?:it is |it'? ?s )?none of your business|whatever|pass|(?:do not|don'? ?t) mind\
            |bilmiyoru[mz]|bilmem|bilemiyorum|bilemem|fark ?etmez|(?:hic(?:bir)? )?fikrim yok|(?:cevap|yanit) (?:vermek istemiyorum|vermiyorum|yok)|(?:cevaplamak|soylemek|soeylemek|belirtmek) istemiyorum|kararsizim|oezel\
            |не (?:знаю|помню|скажу|хочу (?:отвечать|говорить)|могу (?:сказать|ответить)|уверена?)(?: точно)?|(?:мне )?(?:без разницы|все равно|безразлично)|без понятия|понятия не имею|без ответа|нет ответа|нет мнения|затрудняюсь(?: ответить)?|трудно сказать|это личное|неважно\
            |не (?:памятаю|хочу (?:відповідати|казати)|можу (?:сказати|відповісти)|впевнений|впевнена)|(?:мені )?(?:байдуже|все одно|без різниці)|гадки не маю|без відповіді|немає відповіді|немає думки|важко сказати|це особисте\
            |لا (?:اعرف|ادري|اعلم|يهم|فرق|جواب|اجابه|راي لي|راي لدي)|ليس لدي (?:راي|فكره|جواب)|(?:بدون|بلا) (?:جواب|اجابه|راي)|لا اريد (?:ان )?(?:اجيب|الاجابه|الجواب|القول)|لا استطيع (?:ان )?(?:اقول|اجيب|القول|الاجابه)|لست (?:ادري|متاكدا?|متاكده)|ما (?:بعرف|اعرف|ادري)|مش عارفه?|سيان|امتنع)""";

    private static final Pattern DECLINING = Pattern.compile(
            AROUND.pattern() + CORE
                    + "(?:[ ,.!]+(?:sorry|leider|danke|bitte|ehrlich gesagt|ehrlich|dazu|da|mir|echt|wirklich|halt|tut mir leid|keine ahnung|weiss nicht|egal|ist mir egal|nicht|please|thanks|спасибо|дякую|شكرا|tesekkuerler|bilmiyorum|не знаю|لا اعرف))*[ .!…)(:-]*");

    // Who declines does it in a sentence; the pattern's loops would overflow the stack with a page of "ja ja ja".
    private static final int LONGEST = 300;

    private Declining() {}

    static boolean is(String utterance) {
        String text = Words.of(utterance).text().strip();
        return text.length() <= LONGEST && DECLINING.matcher(text).matches();
    }
}
