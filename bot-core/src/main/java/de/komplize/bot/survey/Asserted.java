package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Leaves of an answer what holds for the person who writes, and now: not what others say, what was, or what it would be. */
final class Asserted {

    private static final Pattern CUT = Pattern.compile(
            "(?iu)[,;](?!\\d)|(?<=[.!?])\\s+(?!(?:jan|feb|mär|mae|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez)\\p{L}*(?!\\p{L}))|\\s+[–—-]\\s+|[()]|\\s(?=(?:aber|sondern|jetzt|heute|inzwischen|mittlerweile)\\s)");

    /** Of whom people write in a reply, as a pattern. */
    static final String RELATIVES =
            "(?:mann|frau|partner(?:in)?|freund(?:in)?|nachbar(?:in|n|s)?|tochter|sohn|mutter|vater|oma|opa|enkel(?:in)?|schwester|bruder|kinder|eltern|familie|mitbewohner(?:in)?|kolleg(?:e|in|en)|schwiegermutter|vermieter(?:in)?|chef(?:in)?|hausmeister(?:in)?|bekannte[rn]?|cousine?|onkel|tante|verlobte[rn]?|lebensgefaehrt(?:e|in))";

    private static final Pattern OTHERS = Wordlist.whole(
            "(?:meine?|unsere?|die|der)[nmr]? " + RELATIVES
                    + "|(?:die|der|das) ganze (?:strasse|familie|haus|nachbarschaft|viertel)|alle anderen|die anderen|die meisten");
    /** "Meine Schwester findet 20 Euro in Ordnung". */
    private static final Pattern OPINION = Wordlist.whole(
            "(?:meine?|unsere?)[nr]? " + RELATIVES + " (?:findet|sagt|meint|gibt|will|wuerde|haette|moechte)");

    private static final Pattern OTHERS_SAY = Pattern.compile("(?iu)\\s*(?:meine?|unsere?) " + RELATIVES + " ?:");
    private static final Pattern SELF =
            Wordlist.whole("ich|wir|uns|mir|mich|selbst|und ich|beide|bin|habe?|nutze|gehe");

    /** "Mein Mann ja, er ist dagegen". */
    private static final Pattern THEY = Wordlist.whole(
            "(?:er|sie) (?:sagt|meint|ist|will|geht|nutzt|findet|gibt|wuerde|faehrt|hat|kommt|moechte|dagegen|dafuer)|(?:sagt|meint|findet) (?:er|sie)");

    /** "Mein Mann sagt, …" */
    private static final Pattern SAYING = Pattern.compile(
            ".*(?<!\\p{L})(?:sagt|meint|findet|glaubt|behauptet|schreibt|denkt|erzaehlt|wuerde sagen|wird (?:\\p{L}+ ){0,4}(?:schreiben|sagen|behaupten))(?: immer| ja)?");

    private static final Pattern SAID = Wordlist.whole(
            "sagt|meint|findet|glaubt|behauptet|sagte|meinte|will|moechte|wuerde|schreib\\p{L}*|erzaehl\\p{L}*|denkt|denken|sagen|finden|meinen");

    private static final Pattern SPEAKING = Wordlist.whole("ich");

    private static final Pattern SELDOM = Wordlist.whole(
            "selten|gelegentlich|manchmal|ab und zu|ausnahmsweise|bei (?:regen|schnee|schlechtem wetter)|zur not|hin und wieder|bald|demnaechst");

    private static final Pattern FORMER = Wordlist.whole("""
            frueher|damals|einst|bis (?:vor kurzem|letztes jahr|(?:januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember))|letztes schuljahr|in der alten \\p{L}+|letzte[nrs]? (?:sommer|winter|jahr|mal|woche|umfrage)|wir waren|waren wir|ehemals|vorher|letztes jahr|(?:im jahr )?(?:19|20)\\d{2} (?:war|waren|hatten?|haette)|vorletztes jahr|vor (?:\\p{L}+ ){1,3}(?:war|waren|gab|hatte|haette)|war(?:en)? (?:es|sie|das|ich|wir)|es war(?:en)?|hatte (?:ich|wir)|vor (?:\\p{L}+|\\d+) (?:jahren|monaten)""");

    private static final Pattern NOW = Wordlist.whole(
            "heute|jetzt|inzwischen|mittlerweile|nun|aktuell|zurzeit|derzeit|seitdem|seither|seit (?:dem|der|die|das|wir|ich)");

    private static final Pattern AT_PRESENT = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:heute|jetzt|inzwischen|mittlerweile|nun|aktuell|zurzeit|derzeit)(?!\\p{L})[ ,]*");

    private static final Pattern UNREAL = Wordlist.whole("""
            (?:waere?n?) (?:gelogen|uebertrieben|ungerecht|zu viel|zu hoch|zu wenig|zu gut|unfair)|(?:haette|wuerde) ich (?:ja |noch |gern |dann ){0,2}(?:eine? |ne )?(?:glatte )?\\S+ (?:geben|gesagt|gegeben|sagen)?|ich (?:haette|wuerde) (?:ja|gern|dann) .*|\
            (?:eine? )?(?:\\d{1,2}|eins|zwei|drei|vier|fuenf|sechs) waere (?:sehr |ganz |ja |dann )?\\p{L}+(?: \\p{L}+)?|(?:ist|waere) es nicht|auch nicht|(?:sind|ist|waer\\p{L}*) zu (?:viel|teuer|hoch|wenig)""");

    /** "Ich würde ja 5 geben, wenn der Müll nicht wäre": all of the sentence. */
    private static final Pattern UNREAL_IF = Pattern.compile(
            "(?iu)[^.!?]*(?<!\\p{L})(?:wenn|falls)(?!\\p{L})[^.!?]*(?<!\\p{L})(?:wäre|waere|hätte|haette|käme|kaeme|würde|wuerde|gäbe|gaebe)\\p{L}*(?!\\p{L})[^.!?]*[.!?]+(?=\\s)");

    private static final Pattern IF = Pattern.compile("(?i)wenn|falls");

    private static final Pattern SLIP = Wordlist.whole(
            "(?:zu)?erst (?:dachte|wollte|haette|meinte) (?:ich|wir).*|(?:ich|wir) (?:dachten?|wollten?) (?:zu)?erst.*|vertan|vertippt|verschrieben|verklickt|geirrt|verlesen|vertauscht|(?:war|ist) falsch|da bin ich .*|da kann ich nicht");

    /** "4 Euro, für Kinder 2", "4 Personen, davon 2 Kinder". */
    private static final Pattern PART = Wordlist.whole(
            "davon|darunter|ermaessigt\\p{L}*|fuer (?:die )?(?:kinder|ermaessigte|senioren|familien|schueler)");

    private static final Pattern SOON = Wordlist.whole(
            "bald|demnaechst|naechstes jahr|kuenftig|ab \\p{L}+|im (?:januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember)");

    private static final Pattern REASON =
            Pattern.compile("\\s*(?:weil|denn|damit|obwohl|wegen|da (?:ich|wir|der|die|das|es|man|mein\\p{L}*)) .*");

    private static final Pattern LAST_WORD = Wordlist.whole("""
            nehmen sie|nehmt|normalerweise|tatsaechlich|in wirklichkeit|nehme ich|sagen wir(?: mal)?|ich bleibe bei|bleibe ich bei|also|im ernst|macht (?:also|zusammen)|unterm strich|insgesamt|bitte .{0,30}(?:eintragen|nehmen|aendern)|doch (?:eher|lieber)""");

    /** Where it is asked when somebody was there, "war ich" is no word of former times. */
    private static final Pattern PAST_ASKED = Pattern.compile("(?iu)(?:waren|haben|sind) Sie|zuletzt");

    private static final Pattern BEEN = Pattern.compile("(?iu)(?<!\\p{L})(?:war|waren) (ich|wir|es|sie)(?!\\p{L})");

    private static final int MOST_CLAUSES = 12;

    private Asserted() {}

    /** Whether it is somebody else who finds or wants something. */
    static boolean isOpinion(String folded) {
        return OPINION.matcher(folded).find() && !SPEAKING.matcher(folded).find();
    }

    /** "Mein Nachbar meint, es fehle WLAN." */
    static boolean isOfOthers(String said) {
        String text = folded(said);
        return OTHERS_SAY.matcher(said).lookingAt()
                || OTHERS.matcher(text).find()
                        && SAID.matcher(text).find()
                        && !SELF.matcher(text).find();
    }

    /** Empty where nothing else is said, or nothing would be left. */
    static Optional<String> part(Question question, String said) {
        boolean mostly = question instanceof Question.SingleChoice choice && !Frequency.suits(choice.options());
        boolean past = (question instanceof Question.Date || question instanceof Question.Number)
                && PAST_ASKED.matcher(question.text().in("de")).find();
        Optional<String> part = part(
                past ? BEEN.matcher(said).replaceAll("$1") : said,
                mostly,
                !(question instanceof Question.MultipleChoice));
        return question instanceof Question.Date
                ? part
                : part.map(own -> AT_PRESENT.matcher(own).replaceAll("").strip());
    }

    /**
     * @param mostly true where what is seldom so is not asked for
     * @param one true where only one thing is asked for, and the last word counts
     */
    private static Optional<String> part(String said, boolean mostly, boolean one) {
        if (OTHERS_SAY.matcher(said).lookingAt()) {
            return Optional.empty();
        }
        String real = IF.matcher(said).find() ? UNREAL_IF.matcher(said).replaceAll("") : said;
        List<String> clauses = Parts.of(real, CUT);
        if (real.length() < said.length() && clauses.size() == 1) {
            return Optional.of(real);
        }
        if (clauses.size() < 2 || clauses.size() > MOST_CLAUSES) {
            return Optional.empty();
        }
        // "Also" at the beginning only begins.
        List<String> lastWords = clauses.stream()
                .skip(1)
                .filter(c -> LAST_WORD.matcher(folded(c)).find()
                        && !REASON.matcher(folded(c)).matches())
                .toList();
        List<String> left = new ArrayList<>();
        boolean others = false;
        boolean quoting = false;
        boolean self =
                clauses.stream().anyMatch(c -> SPEAKING.matcher(folded(c)).find());
        for (String clause : clauses) {
            boolean dropped = isDropped(clause, others || self)
                    || mostly && SELDOM.matcher(folded(clause)).find();
            dropped |= quoting && !SPEAKING.matcher(folded(clause)).find();
            quoting = dropped && SAYING.matcher(folded(clause)).matches();
            others = OTHERS.matcher(folded(clause)).find() || others && dropped;
            if (!dropped) {
                left.add(clause);
            }
        }
        if (one && lastWords.size() == 1 && left.containsAll(lastWords) && left.size() > 1) {
            return Optional.of(lastWords.getFirst());
        }
        return left.isEmpty() || left.size() == clauses.size() && real.length() == said.length()
                ? Optional.empty()
                : Optional.of(String.join(", ", left));
    }

    private static boolean isDropped(String clause, boolean others) {
        String text = folded(clause);
        boolean now = NOW.matcher(text).find();
        boolean other = OTHERS.matcher(text).find() && !SELF.matcher(text).find()
                || others
                        && THEY.matcher(text).find()
                        && !SPEAKING.matcher(text).find();
        return other
                || FORMER.matcher(text).find() && !now
                || UNREAL.matcher(text).find()
                || SLIP.matcher(text).find()
                || SOON.matcher(text).lookingAt()
                || PART.matcher(text).lookingAt()
                || REASON.matcher(text).matches();
    }

    private static String folded(String clause) {
        return Words.of(clause).text().strip();
    }
}
