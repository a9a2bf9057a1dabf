package de.komplize.bot.idea;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write around an idea: a greeting, who they are, that they have one, thanks and regards. Taken off, their words stay as they are. */
final class Courtesy {

    private static final String IDEA =
            "(?:ideen?|idea|vorschl(?:ag|aege)|verbesserungsvorschl(?:ag|aege)|wunsch|wuensche|anregung(?:en)?|bitte|gedanken?|anliegen|einfall|einfaelle|tipp)";

    private static final Pattern GREETING = Pattern.compile("""
            (?:hallo|hallihallo|hi|hey|huhu|moin(?: moin)?|servus|gruess gott|gruess (?:dich|euch|sie)|(?:schoenen )?guten (?:tag|morgen|abend)|tach|liebes?r?|werte[rs]?|sehr geehrte[rsn]?|sg|\
            good (?:morning|day)|hello|ja hallo)(?:[ -](?:an|alle|liebes?r?|werte[rs]?|sehr|geehrte[rsn]?|damen|und|herren|zusammen|miteinander|team|smart|smartes|kassel|bot|chatbot|stadt|buero|ihr|leute|komplize|\
            da|du|sie|von|der|die|das|dem|im|oberbuergermeister(?:in)?|buergermeister(?:in)?|rathaus|verwaltung|nachbarn|kasseler|lieben|in|(?:herr|frau) \\p{L}{2,30}|guten (?:tag|morgen|abend)|hallo))*+[,.!: \\n-]{0,4}+""");

    private static final Pattern INTRODUCTION = Pattern.compile("""
            (?:(?:mein name ist|ich heisse|hier (?:ist|spricht|schreibt)|ich bin (?:die|der) (?:frau|herr)) (?:(?:frau|herr|dr\\.) )?\\p{L}[\\p{L}-]{1,30}(?: (?!und |aus |ich )\\p{L}[\\p{L}-]{1,30})?)(?: aus (?:dem |der )?\\p{L}[\\p{L}-]{2,30}(?: \\p{L}[\\p{L}-]{2,30})?)?\
            (?: und (?=ich|moecht|habe?|wuensch|wollt)|[,.!;:\\n]{1,2} ?|$)(?:und )?""");

    private static final Pattern FILLER = Pattern.compile("""
            (?:ja|also|aeh+m?|hm+|naja|na ja|so(?=[,.!:])|okay|ok|gell|ei|mal|tja|sag(?:t|en sie)? mal|ich wollte? (?:nur |euch |ihnen |einfach )?mal sagen|ich denk(?:e)? mir(?: so)?|und zwar|undzwar|naemlich|\
            folgendes|bitte aufnehmen|bitte notieren|notieren sie bitte|entschuldigung|verzeihung|ps|kurz|kurze frage)(?:[,.!: \\n-]{1,4}+|$)""");

    private static final Pattern LEAD_IN = Pattern.compile(
            "(?:" + """
            (?:und |denn |da |nun |auch )?(?:ich|wir|mein sohn|meine tochter|unsere klasse)(?: (?:habe?n?|haetten?|hatten?|hat|haett))(?: (?:da|mal|noch|auch|so|hier|schon|lange|gerade|grad|eben|nur|ja|vielleicht))*(?: (?:eine?n?|ne|nen|n|ein paar|zwei|drei|vier|mehrere|viele|einige|folgenden?|die|diese|paar))?(?: (?:kleine[nr]?|gute[nr]?|tolle[nr]?|super|neue[nr]?|andere[nr]?|weitere[nr]?|kurze[nr]?|folgende[nr]?|coole[nr]?|geile[nr]?|konkrete[nr]?))? IDEA\
            |(?:haetten?|habe?n?|haett)(?: (?:ich|wir))?(?: (?:da|mal|noch|auch|so))*(?: (?:eine?n?|ne|nen|ein paar|zwei|drei))?(?: (?:kleine[nr]?|gute[nr]?|tolle[nr]?|neue[nr]?))? IDEA\
            |(?:hier|da|das|anbei|es)(?: (?:ist|sind|kommt|kommen|waere|mal|folgt))*(?: (?:meine?|eine?|unsere?|ein paar))? IDEA\
            |(?:meine?|unsere?|eine?|neue?|ne)(?: (?:erste|zweite|dritte|kleine|neue|konkrete)r?)? IDEA(?:(?: an (?:die|sie|euch)(?: stadt)?| fuer (?:die stadt|kassel))?)(?: (?:ist|sind|waeren?|lautet|lauten|dazu|hier|heisst))*(?: (?:folgende[rs]?|dass|einfach|ganz einfach|diese[rs]?))?\
            |IDEA(?= ?[:-])|IDEA(?= (?:fuer|zum|zur|zu) )|IDEA(?= ?(?:$|\\n))|(?:eine?n? )?IDEA (?:einreichen|abgeben|machen|melden|loswerden|an die stadt|fuer die stadt|von mir|schicken)\
            |(?:eine? )?IDEA, d(?:er|ie) [^:]{1,60}(?=:)\
            |mir (?:ist|sind|faellt|kam|kommt)(?: (?:da|gerade|mal|noch|was|etwas|folgendes|eine|die|der|ein|idee|gedanke|so))*(?: (?:eingefallen|ein|gekommen))?\
            |folgende[rs]? IDEA(?: ist mir(?: \\p{L}+){0,4} gekommen)?\
            |(?:ich|wir)(?: (?:moechten?|will|wollen|wuerden?|wollte|wollten|mag|koennte|kann|darf|werde))(?: (?:gern|gerne|hiermit|mal|auch|noch|euch|ihnen|der stadt|ihnen gern|nur|einfach|bitte|eben|mich|kurz))*(?: (?:eine?n?|ne|nen|meine?n?|etwas|was|folgendes|folgenden?|neue|noch eine|mehrere|ein paar|zwei))?(?: (?:kleine[nr]?|neue[nr]?|folgende[nr]?))?(?: IDEA)?(?: fuer (?:die stadt|kassel))?(?: (?:vorschlagen|anregen|einreichen|einbringen|machen|abgeben|loswerden|sagen|mitteilen|aeussern|melden|eingeben|vorbringen|aufgeben|geben))\
            |(?:kann|darf|koennte|duerfte) (?:ich|man|wir)(?: (?:hier|bei euch|bei ihnen|euch|ihnen|auch|mal|da))*(?: (?:eine?n?|ne|nen|meine?n?|etwas|was))?(?: IDEA)?(?: (?:vorschlagen|anregen|einreichen|abgeben|loswerden|machen|einbringen))\
            |(?:wo|wie|an wen)(?: \\p{L}+){0,6} (?:IDEA(?: \\p{L}+){0,2}|einreichen|loswerden|vorschlagen|abgeben|hinschreiben)\
            |(?:unsere klasse|wir|ich|meine tochter|mein sohn)(?: \\w{1,10}){0,2} (?:habe?n?|hat) (?:mir |uns |sich )?(?:ueberlegt|gedacht)|idee sagen|(?:hiermit )?(?:moechte|moechten|will|wuerde) (?:ich|wir)(?: (?:gern|gerne|folgendes|etwas|was|eine?n?|euch|ihnen))*(?: IDEA)? (?:vorschlagen|anregen|einreichen|machen))""".replace("IDEA", IDEA)
                    + "(?: (?:fuer (?:die stadt|kassel|euch|sie|das projekt|smart kassel|unsere stadt|unser kassel)|an die stadt|dazu|da|zu machen|bitte|einzureichen|vorzuschlagen))*(?: ?[,.!?:;\\n-]{1,4}+ ?| (?=dass |wie w)|(?<= (?:ist|waere|sind|waeren|lautet)) (?=(?:ein|eine|einen|mehr|der|die|das|den|weniger|bessere) )| (?=(?:fuer|zum|zur|zu|wegen|ueber) )|$)(?:(?:und zwar|undzwar|naemlich|folgende[rs]?|dass)(?:[,:]? |$))?");

    private static final List<Pattern> OPENINGS = List.of(GREETING, INTRODUCTION, FILLER, LEAD_IN);

    /** Fillers come in rows; more than these nobody writes. */
    private static final int MOST_OPENINGS = 8;

    /** Openings are short: a view keeps the time small for long texts. */
    private static final int VIEW = 300;

    private static final Pattern REGARDS = Pattern.compile("""
            (?:^|[ ,.!;\\n-])(?:(?:mit )?(?:(?:freundlichen?|besten?|lieben?|vielen?|herzlichen?|schoenen?|sonnigen?|bester|lieber) ){1,2}gruess?(?:en|e)?|(?:gruesse|gruss|mfg|lg|vg|bg|hochachtungsvoll|gez\\.?)(?=[ ,.!\\n]|$))\
            [^.!?]{0,60}$""");
    private static final Pattern THANKS = Pattern.compile("""
            (?:^|[ ,;\\n-]+)(?:(?:vielen|lieben|herzlichen|besten|schonmal|schon|mal|im voraus|tausend|und) ){0,3}dank(?:e|eschoen)?(?: (?:im voraus|schonmal|schon mal|ihnen|euch|fuers lesen|fuer ihre muehe|schoen|sehr))*(?: und)?[.! ]*$""");

    /** An idea is announced, and where or about what; not which. */
    private static final Pattern BARE = Pattern.compile("(?:" + """
            (?:ich |wir )?(?:will|moechten?|wuerden?|wollte|wollen) (?:\\p{L}+ ){0,3}?(?:was|etwas|eine? IDEA|einen IDEA) (?:fuer|zu[mr]?|ueber) (?:\\p{L}+ ){1,4}(?:vorschlagen|sagen|einreichen|anregen|loswerden|schreiben|abgeben)\
            |(?:da )?(?:faellt|kommt) mir (?:\\p{L}+ ){0,6}ein|folgendes ist mir .{0,60}(?:gekommen|eingefallen)|(?:ich )?(?:habe?|haette) .{0,20}IDEA.{0,20} (?:wem|wo|wie|wohin) .{0,30}\
            |.{0,20}(?:ihnen|euch|dir) (?:eine|meine) IDEA (?:schreiben|schicken|sagen|erzaehlen|mitteilen|senden)|meinen? IDEA fuer .{1,40}|was (?:vorschlagen|sagen)""".replace("IDEA", IDEA) + ")[.!? ]*");

    private static final Pattern ABOUT = Pattern.compile(
            "(?:fuer|zu|zum|zur|ueber|wegen|in|im) (?!(?:mehr|eine?n?|weniger|bessere?n?|neue?n?) )[^,.:!?\\n]{1,60}[.!? ]*");

    private Courtesy() {}

    /** "Ich habe eine Idee für Waldau": what it is, is still to be said. */
    static boolean isBare(String text) {
        String rest = without(text);
        String folded = Folded.of(rest.length() > VIEW ? "" : rest).text();
        return rest.isEmpty()
                || BARE.matcher(folded).matches()
                || announces(text) && ABOUT.matcher(folded).matches();
    }

    /** The words without what stands around them; empty where there was nothing else. */
    static String without(String text) {
        return withoutClosing(withoutOpening(text.strip()));
    }

    /** Whether something was taken off that announces an idea. */
    static boolean announces(String text) {
        String rest = text.strip();
        for (int i = 0; i < MOST_OPENINGS; i++) {
            if (length(LEAD_IN, rest) > 0) {
                return true;
            }
            String shorter = opened(rest);
            if (shorter.length() == rest.length()) {
                return false;
            }
            rest = shorter;
        }
        return false;
    }

    private static String withoutOpening(String text) {
        String rest = text;
        for (int i = 0; i < MOST_OPENINGS; i++) {
            rest = opened(rest);
        }
        return rest;
    }

    private static String opened(String text) {
        return OPENINGS.stream()
                .map(opening -> length(opening, text))
                .filter(length -> length > 0)
                .findFirst()
                .map(length -> text.substring(length).strip())
                .orElse(text);
    }

    /** How much of the raw text an opening takes. */
    private static int length(Pattern opening, String text) {
        Folded folded = Folded.of(text.substring(0, Math.min(text.length(), VIEW)));
        Matcher matcher = folded.matcher(opening);
        boolean whole = matcher.lookingAt()
                && matcher.end() > 0
                && (matcher.end() == folded.text().length()
                        || !Character.isLetter(folded.text().charAt(matcher.end()))
                        || !Character.isLetter(folded.text().charAt(matcher.end() - 1)));
        return whole ? folded.to(matcher.end()) : 0;
    }

    private static String withoutClosing(String text) {
        return cut(THANKS, cut(REGARDS, text));
    }

    private static String cut(Pattern closing, String text) {
        int from = Math.max(0, text.length() - 200);
        Folded end = Folded.of(text.substring(from));
        Matcher matcher = end.matcher(closing);
        return matcher.find()
                ? text.substring(0, from + end.from(matcher.start())).strip()
                : text;
    }
}
