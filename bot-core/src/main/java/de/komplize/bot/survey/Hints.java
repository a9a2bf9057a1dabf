package de.komplize.bot.survey;

import java.util.regex.Pattern;

/** Finds what a mail says about how to answer, where somebody copied it: "(1 = gar nicht, 5 = sehr)", "(ja/nein)". */
final class Hints {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern HINT = Pattern.compile("""
            \\([^()\\n]{0,40}\\d{1,3} ?= ?[^()\\n]{1,80}\\)|\\d{1,2} ?= ?(?:\\p{L}+ ){0,3}(?:nicht|schlecht|unzufrieden|unwichtig|nie|niedrig\\p{L}*|wenig|unsicher)[,;/–-]? ?(?:bis |und |… ?)?\\d{1,2} ?= ?(?:\\p{L}+ ){0,2}(?:sehr|gut|zufrieden|voll|zu|wichtig|immer|hoch|hohe?|viel|sicher)(?: (?:zufrieden|gut|wichtig|sicher))?|\\((?:skala|zahl|ziffer|note)? ?(?:von )?\\d{1,2} ?(?:bis|–|-|…) ?\\d{1,3}\\)(?=.)|\
            (?:auf einer )?skala (?:von )?\\d{1,2} (?:bis|-|–) \\d{1,3}|bitte (?:geben sie )?eine zahl (?:von|zwischen) \\d{1,2} (?:bis|und) \\d{1,3}(?: an)?\\.?|\
            \\(? ?ja ?(?:/|oder|\\|) ?nein ?\\)?|\\((?:mehrere|mehrfach|freiwillig|optional|nur eine|eine antwort|bitte)[^()\\n]{0,60}\\)|mehrere (?:antworten|nennungen)? ?(?:sind )?möglich\\.?|mehrfach(?:nennung|auswahl|antwort)\\p{L}* möglich\\.?""", FLAGS);

    private Hints() {}

    /** The same text and offsets, with a sign in their place. */
    static String blank(String text, char sign) {
        return HINT.matcher(text)
                .replaceAll(m -> String.valueOf(sign).repeat(m.group().length()));
    }
}
