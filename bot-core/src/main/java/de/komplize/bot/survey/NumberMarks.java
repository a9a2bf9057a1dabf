package de.komplize.bot.survey;

import java.util.regex.Pattern;

/** How numbers before answers look, with what people put around them. */
final class NumberMarks {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String COUNT = "eins|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zehn";
    private static final String ORDINAL =
            "erste|zweite|dritte|vierte|fünfte|fuenfte|sechste|siebte|achte|neunte|zehnte";
    private static final String OPEN =
            "(?<![\\p{L}\\p{N}])[*_(\\[]{0,2}(?:(?:und|aber|also|korrektur|nachtrag|sorry|entschuldigung|änderung|aenderung|berichtigung|halt|stopp?)[:,]? )?(?:(?:zu|(?<!\\d[.):] )ad) ?|(?:zur|zum|bei|auf|in|für|bzgl\\.?|betr\\.?) )?(?:(?:der|die|ihrer|eurer|deiner) )?#?";
    private static final String ANSWER =
            "(?:(?:meine )?(?:antwort(?:en)?|antw\\.) (?:(?:auf|zu|zur) )?(?:die |der )?)?";
    private static final String CLOSE = "[ \\t]*(?:\\.\\)|[)\\].:=|–—>→-]){0,3}[*_]{0,2}(?![\\p{L}\\p{N}])?";
    private static final String WORD =
            "(?:frage|punkt|nr\\.?|nummer|no\\.|question|soru|вопрос|питання|запитання|السؤال|سؤال)";

    /** Each group is one way to name a question. */
    static final Pattern MARK = Pattern.compile(
            ANSWER + OPEN + ANSWER + "(?:" + WORD + "[ \\t]*(?:(?:nr|nummer|no)\\.?[ \\t]*)?(?<named>\\d{1,3}|" + COUNT
                    + ")(?![\\p{L}\\p{N}]|[ \\t]?(?:und|u\\.|&|[+]|bis)[ \\t]?\\d{1,2}(?!\\d| ?(?:uhr|euro|€|min|jahr)))"
                    + CLOSE
                    + "|(?<before>\\d{1,3})(?:\\.|te|-te) ?(?:frage|soru)(?!\\p{L}|[ \\t]*\\d)" + CLOSE
                    + "|(?<ordinal>" + ORDINAL + ")[nrs]? frage(?!\\p{L})" + CLOSE
                    + "|(?<=(?:^|[^\\p{L}])(?:die|der|zur|zum) )(?<bared>" + ORDINAL
                    + ")[nrs]?(?=[ \\t]*:| (?:mit|ein|eine|ja|nein)(?!\\p{L}))[ \\t]*:?"
                    + "|(?<=(?:^|[.;,\n]) ?)(?<ranked>" + ORDINAL + ")[nrs]?[ \\t]*:[ \\t]*"
                    + "|(?<=(?:^|[.;\n] ?)die )(?<article>\\d{1,2})[ \\t]*:[ \\t]*"
                    + "|(?<=#)(?<hash>\\d{1,3})(?!\\d)" + CLOSE
                    + "|(?<adverb>" + ORDINAL + ")ns(?!\\p{L})[ \\t]*[:,.–-]?"
                    + "|(?<=(?<!\\p{L})(?:zu|(?<!\\d[.):] )ad) ?)(?<to>\\d{1,3})(?!\\d)(?!\\.\\d)(?!(?:[ \\t]?(?:,|und|u\\.|&)[ \\t]?\\d{1,2}){1,4}[ \\t]+\\p{L})(?![ \\t]?(?:und|u\\.|&|[+]|bis)[ \\t]?\\d{1,2}(?!\\d| ?(?:uhr|euro|€|min|jahr)))"
                    + CLOSE
                    + "|(?<=(?<!\\p{L})(?:bei|zur|auf)(?: der| frage)? )(?<at>\\d{1,2})(?!\\d)(?!\\.\\d)(?![ \\t]?(?:und|u\\.|&|[+]|bis)[ \\t]?\\d{1,2}(?!\\d| ?(?:uhr|euro|€|min|jahr)))"
                    + CLOSE
                    + "|(?<count>" + COUNT + "|zwo)[ \\t]*[:)=](?!\\p{L})[ \\t]*"
                    + "|(?<!\\p{L})[FQA](?<short>\\d{1,2})(?![\\p{L}\\p{N}])" + CLOSE
                    + "|(?<![\\d.,:/-])(?<bare>\\d{1,3})[*_]{0,2}(?<style>\\uFE0F?\\u20E3|[ \\t]*\\([^()\\n0-9]{2,40}\\)[ \\t]*:|[ \\t]*(?:\\.\\)[:-]?|\\)[:.-]?|:(?!\\d\\d)|\\.(?![\\d.])|=>?|\\||→|->|[–—-](?!>|[ \\t]*\\(?\\d{1,2}[).](?! ?(?:\\d|jan|feb|mär|mae|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez))))|[ \\t]+(?:ist|wäre|waere|wär|is)(?!\\p{L}))[*_]{0,2})",
            FLAGS);

    private NumberMarks() {}
}
