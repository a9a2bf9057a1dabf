package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.regex.Pattern;

/** Words with which people leave open what they say: "vielleicht", "oder so", "ungefähr". What they say is asked back. */
final class Doubt {

    private static final Pattern HEDGE = Wordlist.whole("""
            vielleicht|viell|vllt|vlt|evtl|eventuell|moeglicherweise|womoeglich|wahrscheinlich|vermutlich|ungefaehr|ungefair|circa|zirka|ca|etwa|\
            rund|so um(?: die)?|um die|oder so(?: aehnlich)?|oder so was|oder sowas|glaube?|denke?|schaetze?|schaetzungsweise|wohl|\
            koennte|muessten?|nicht(?: ganz| so)? sicher|unsicher|bin mir(?: da)? nicht|weiss(?: es)? nicht(?: mehr)? genau|irgendwas|irgendwie|irgendwo|genug|reichen|reicht|fast|knapp|gut und gern|\
            mindestens|hoechstens|maximal|minimal|bis zu|grob|tendenziell|meistens|manchmal|maybe|perhaps|probably|possibly|about|around|roughly|i think|i guess|not sure|belki|galiba|sanirim|herhalde|yaklasik|olabilir|asagi yukari|civarinda|emin degilim|bilmem|\
            наверное|наверно|может быть|может|возможно|примерно|около|думаю|кажется|вроде|приблизительно|скорее всего|не уверена?|мабуть|можливо|приблизно|здається|\
            напевно|близько|не впевнений|не впевнена|скоріше за все|ربما|تقريبا|اظن|اعتقد|ممكن|يمكن|حوالي|غالبا|لست متاكدا?|لست متاكده|نوعا ما""");

    private static final Pattern CONDITION = Wordlist.whole(
            "wenn|falls|sofern|solange|ausser wenn|vorausgesetzt|nur bei|if|unless|eger|если|якщо|اذا|بشرط|sartiyla|при условии|за умови");

    private Doubt() {}

    static boolean in(String utterance) {
        String text = Words.of(utterance).text();
        return HEDGE.matcher(text).find() || text.strip().endsWith("?");
    }

    /** True where a yes or no holds in some cases only. */
    static boolean isConditional(String utterance) {
        return CONDITION.matcher(Words.of(utterance).text()).find();
    }
}
