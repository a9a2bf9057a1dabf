package de.komplize.bot.survey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out of a mail what greets, thanks, announces and signs: it answers nothing, and nobody has to read it. */
public final class Courtesies {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern GREETING = Pattern.compile("""
            \\G\\s*+(?:hallo|halli hallo|hallöchen|hi|hey|huhu|moin(?: moin)?|servus|mahlzeit|gr[uü](?:ß|ss) gott|gr[uü](?:ß|ss)e? (?:sie|euch)|\
            (?:einen )?(?:(?:schönen )?guten (?:tag|morgen|abend)|schönen (?:tag|abend))|tach|tag|(?:sehr (?:geehrt|verehrt)|wert|geschätzt)(?:e|er)[^,\\n!:]{0,60}|ihr lieben|s\\.? ?g\\.? (?:damen|frau|herr)[^,\\n!:.]{0,40}|\
            liebe[rs]? (?:[\\p{L}-]+(?:-| ))?(?:team|büro|buero|stadt|leute|damen|herr(?:en)?|frau|komplize|kasseler|menschen|alle|kolleg\\p{L}+|bürgermeister\\p{L}*|verwaltung|umfrage)[^,\\n!:.]{0,40}|\
            an (?:das|die) [^,\\n!:.]{3,50}(?=\\n)|hello|dear [^,\\n!:.]{1,40}|good (?:morning|evening|afternoon)|merhaba|selam|iyi günler|sayın [^,\\n!:.]{1,40}|здравствуйте|добрый день|привет|\
            добрий день|доброго дня|вітаю|привіт|مرحبا|السلام عليكم|تحية طيبة)(?: (?:zusammen|leute|team|liebes? team|ihr lieben|an alle|auch|miteinander|allerseits|komplize|there|ins büro))?\
            (?![\\p{L}\\p{N}])[ \\t]*(?:[,!.:;)-]|(?=\\n)|$|)++""", FLAGS);

    private static final Pattern THANKS = Pattern.compile("""
            (?<=^|[.!?\\n,;)]|[.!?] )[ \\t]*+(?:und )?(?:ich )?(?:(?:haben sie|habt|sage?) )?(?:(?:recht |ganz )?(?:viel(?:en)?|herzlichen|besten|schönen|lieben) )?(?:dank|danke)(?: ?(?:schön|sehr|ihnen|euch|nochmals?|vielmals|dir))?\
            (?: (?:für|fürs|im|das|dass|an)(?! mich nicht)[^.!?\\n,;]{0,70})?[ \\t]*(?:[.!;,]+|(?=\\n)|$)(?![ ]*(?:aber|nein|doch|jedoch|trotzdem))""", FLAGS);

    private static final Pattern CLOSING = Pattern.compile("""
            (?<=^|[.!?\\n,;)]|[.!?,] |\\p{L} )[ \\t]*+(?:(?:mit )?(?:(?:ganz |recht )?(?:freundliche[nmr]?|freundl\\.?|beste[nrm]?|liebe[nrm]?|viele[nrm]?|herzliche[nmr]?|schöne[nmr]?|sonnige[nr]?|nette[nrm]?|kollegiale[nmr]?)\
            (?: (?:und \\p{L}+ )?)(?:gr[uü](?:ß|ss)(?:e|en)?))(?: (?:aus|von|vom|an|ins)[^.!?\\n]{0,40})?|(?<=^|[\\n.!?]|[.!?] )(?:gr[uü](?:ß|ss)e?)(?= |,|!|\\n|$)|(?<![\\p{L}])(?:mfg|lg|vg|hg|bg)(?![\\p{L}])|hochachtungsvoll|mit vorzüglicher hochachtung|(?<=^|[\\n.!?]|[.!?] )herzlich(?:st)?(?=,|!|\\n|$)|(?<=^|[\\n.!?]|[.!?] )(?:bleiben sie gesund|gott segne sie|danke der nachfrage)|danke und (?:viele |liebe |beste )?gr[uü](?:ß|ss)e?|tschüss?|tschö|tschau|ciao|cheers|\
            (?<=^|[\\n.!?,]|[.!?,] )(?:bis (?:bald|dann|demnächst)|(?:ich wünsche (?:ihnen|euch|dir|allen) )?(?:noch )?(?:(?:einen )?schönen (?:tag|abend|sonntag|advent)|(?:ein )?schönes (?:wochenende|we)(?!\\p{L})|alles gute|viel erfolg|eine schöne (?:woche|zeit))(?: noch)?)|(?:best |kind )?regards|kind regards|best wishes|sincerely|yours\\p{L}*|\
            saygılar\\p{L}*|iyi günler|с уважением|з повагою|всего доброго|مع (?:أطيب )?التحيات|وشكرا|شكرا(?: لكم)?)(?![\\p{L}])[^\\n]{0,60}(?=\\n|$)""", FLAGS);

    private static final String NAME =
            "(?:(?i:dr|prof|ihre?|eure?|dein|deine|dipl\\.-ing|familie|fam|herr|frau|von|van|de|und|u|der|zu|aus|geb)\\.?|&|\\p{Lu}[\\p{L}\\p{M}.'-]*|\\(?\\d{1,3}\\)?)";

    private static final Pattern NAMES = Pattern.compile(
            "\\G\\n[ \\t]*(?!(?i:p\\. ?s|ps\\b))(?:" + NAME + "(?:[ ,]+" + NAME
                    + "){0,5}|1\\. (?i:(?:stellv\\.? )?(?:vorsitzende[rn]?|vorstand|sprecher(?:in)?|kassenwart(?:in)?|schriftführer(?:in)?|bürgermeister(?:in)?|beisitzer(?:in)?))[^\\n]{0,40}|[\\p{L} .-]{2,40}(?i:str\\.?|straße|strasse|weg|platz|allee|gasse) ?\\d{1,4} ?[a-z]?|\\d{5} \\p{Lu}[\\p{L} -]{2,30}|(?i:tel|telefon|mobil|fon|handy)[.: ]+[0-9 /()+-]{5,25}|)[ \\t,.]*(?=\\n|$)");

    private static final Pattern ANNOUNCED = Pattern.compile("""
            (?<=^|[.!?\\n,;]|[.!?,] )[ \\t]*+(?:(?:also|und|so|hier|anbei|unten|nun|gerne?|dann) ){0,2}(?:(?:sende|schicke|gebe) ich (?:ihnen |euch )?)?(?:(?:sind|kommen|folgen|kommt|ist|folgt) )?(?:hier |nun |dann )?(?:(?:meine|unsere|die|deine) antwort(?:en)?|(?<=^|\\n)antworten(?=:))\
            (?: (?:auf|zu|zur|zum|für|an)[^:\\n.,]{0,60})?[ \\t]*(?:lauten)?[ \\t]*(?:[:.!]|(?=\\n)|$)""", FLAGS);

    /** "Tel. für Rückfragen 0151 2345678", on a line of its own. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<=^|\\n)[ \\t]*(?:tel|telefon|mobil|handy|fon|rückfragen|rueckfragen|für rückfragen|erreichbar unter|rufen sie mich)(?!\\p{L})[^\\n]{0,40}\\d[0-9 /()+-]{5,20}[.! ]*(?=\\n|$)",
            FLAGS);

    private static final Pattern POSTSCRIPT =
            Pattern.compile("(?<=^|\\n|[.!?] )[ \\t]*p\\.? ?s\\.?[ \\t]*[:.-]?(?=[ \\n])", FLAGS);

    private static final Pattern HEADING = Pattern.compile(
            "(?<=^|\\n)[ \\t|]*frage[ \\t]*\\|[ \\t]*antwort[ \\t|]*(?=\\n|$)|(?<=^|\\n)[ \\t|:+=_*-]{3,}(?=\\n|$)",
            FLAGS);

    /** "Ihre Trude Wessels", "K. Dippel" at the very end. */
    private static final Pattern SIGNED = Pattern.compile(
            "\\n[ \\t]*+(?:(?i:ihre?|euer|eure|deine?|gez\\.?|es grüßt(?: sie| euch)?) [^\\n]{2,50}|\\p{Lu}\\.[ ]?\\p{Lu}[\\p{L}-]{1,30}|(?<=(?i:danke)[!.]{0,2}\\n)\\p{Lu}\\p{Ll}{2,14})\\s*\\z");

    private Courtesies() {}

    /** What is left of a mail; the whole where nothing else was written. */
    public static String bare(String text) {
        String rest = blank(text)
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
        return rest.codePoints().anyMatch(Character::isLetterOrDigit) ? rest : text;
    }

    /** The same text and offsets, with blanks in their place. */
    static String blank(String text) {
        String rest = blankAll(text, HEADING);
        rest = blankAll(rest, GREETING);
        rest = blankAll(rest, ANNOUNCED);
        rest = closings(rest);
        rest = blankAll(rest, PHONE);
        rest = blankAll(rest, POSTSCRIPT);
        rest = blankAll(rest, SIGNED);
        return blankAll(rest, THANKS);
    }

    private static String blankAll(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll(m -> blanks(m.group()));
    }

    /** Lines stay lines. */
    private static String blanks(String taken) {
        StringBuilder blanks = new StringBuilder(taken);
        for (int i = 0; i < taken.length(); i++) {
            if (taken.charAt(i) != '\n') {
                blanks.setCharAt(i, ' ');
            }
        }
        return blanks.toString();
    }

    private static String closings(String text) {
        StringBuilder rest = new StringBuilder(text);
        Matcher closing = CLOSING.matcher(text);
        Matcher names = NAMES.matcher(text);
        int from = 0;
        while (from <= text.length() && closing.find(from)) {
            int end = Requests.is(closing.group()) ? closing.start() : closing.end();
            for (int lines = 0; lines < 4 && end < text.length() && names.find(end); lines++) {
                end = names.end();
            }
            rest.replace(closing.start(), end, blanks(text.substring(closing.start(), end)));
            from = Math.max(end, closing.start() + 1);
        }
        return rest.toString();
    }
}
