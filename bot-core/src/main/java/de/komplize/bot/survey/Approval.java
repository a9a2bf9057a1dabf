package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells approval from refusal by what is said of a proposal, whatever it is: "eine gute Idee", "fordern wir seit Jahren", "braucht kein Mensch". */
final class Approval {

    private static final String GOOD =
            "gut|super|toll|prima|klasse|spitze|schoen|richtig|wichtig|sinnvoll|noetig|notwendig|vernuenftig|hilfreich|praktisch|cool|nice|mega|genial|begruessenswert"
                    + "|wuenschenswert|ok|okay|in ordnung|fair|top|perfekt|ideal|grossartig|nuetzlich|unterstuetzenswert|unverzichtbar|ueberfaellig|faellig|dringend noetig";
    private static final String A_GOOD =
            "(?:ein\\p{L}{0,2}|ne|n|der|die|das) (?:\\p{L}+ ){0,2}(?:gute?n?|guter|tolle[rs]?|super|klasse|prima|schoene[rs]?|feine|sinnvolle[rs]?|grossartige[rs]?|hervorragende[rs]?|geniale|coole|wichtige[rs]?|richtige[rs]?) "
                    + "(?:idee|sache|vorschlag|loesung|ansatz|plan|massnahme|schritt|weg|gedanke|angebot|einfall|wahl|moeglichkeit|anfang)|ein (?:echter )?(?:segen|gewinn|fortschritt)";
    private static final String BAD =
            "unnoetig\\p{L}{0,2}|ueberfluessig\\p{L}{0,2}|unsinnig|sinnlos|falsch|schlecht|bloed|doof|uebertrieben|laecherlich|nutzlos|zwecklos|unwichtig|uninteressant"
                    + "|(?:totaler |absoluter |grosser |voelliger )?(?:unsinn|quatsch|bloedsinn|schwachsinn|humbug|kaese|schnickschnack)|(?:geld|zeit|steuer)\\p{L}{0,4}verschwendung|(?:rausgeschmissenes|rausgeworfenes|verschwendetes) geld|schade ums geld";
    private static final String A_BAD =
            "(?:eine?|ne) (?:schlechte|bloede|doofe|schnaps|dumme) ?(?:idee|sache)|(?:der|die|das) falsche[rn]? (?:weg|ansatz|massnahme|loesung)";
    private static final String NO = "(?:nicht|nich|net|ned|nit|kein\\p{L}{0,2}|kaum|nie|niemals|nix|nichts|weder)";

    /** Words between; none of which denies or says how much. */
    private static final String SOME = "(?:(?!(?:" + NO + "|zu|weniger|aber|oder) )\\p{L}+ ){0,5}?";

    /** With what is thought of it. */
    private static final String THINK = "(?:find|finde|finden|faend|faende|faenden|fand|halt|halte|halten|hielte)";

    private static final String BE = "(?:is|ist|sind|waer|waere|waeren|wuerde|wird)";

    private static final List<Pattern> FOR = Stream.of(
                    THINK + " " + SOME + "(?:fuer )?(?:" + SOME + ")(?:" + A_GOOD + "|" + GOOD + ")",
                    BE + " " + SOME + "(?:" + A_GOOD + ")",
                    "waer\\p{L}{0,3} " + SOME + "(?:" + GOOD + "|was|mein wunsch|ein traum)",
                    "(?:ist|sind) " + SOME
                            + "(?:wichtig|noetig|notwendig|ueberfaellig|faellig|unverzichtbar|erwuenscht)",
                    "(?:ist|sind|waere|bleibt) (?:mir|uns) " + SOME + "(?:wichtig|lieb|recht)",
                    "(?:bin|sind|waer|waere|waeren) " + SOME + "(?:dafuer|dabei|einverstanden|fuer)",
                    "fuer .{3,60} (?:bin|sind|waere) (?:ich|wir)(?: auch| immer| sehr| absolut| unbedingt| auf jeden fall)?",
                    "(?:ich|wir) (?:\\p{L}+ )?(?:unterstuetze|befuerworte|begruesse|fordere|fordern|verlange|wuensche|wuenschen|unterstuetzen|befuerworten|begruessen)n?",
                    "(?:unterstuetze|befuerworte|begruesse|fordere|fordern|wuensche|wuenschen|unterstuetzen|befuerworten|begruessen)n? (?:ich|wir)",
                    "(?:kann|koennen|wuerde?n?|moechten?) (?:ich |wir |man )?" + SOME
                            + "(?:unterstuetzen|befuerworten|begruessen|empfehlen|zustimmen|freuen|helfen|guttun|gut tun)",
                    "(?:fehlt|fehlen)(?: (?:hier|uns|mir|schon|sehr|echt|leider|lange|laengst|seit|immer|noch|wirklich|bei|auch|im|in|der|dem|viertel|stadtteil|stadt))*",
                    "(?:muss|muessen|gehoert|gehoeren) (?:\\p{L}+ ){0,3}(?:her|hin|sein|kommen|dazu)",
                    "sollte?n? (?:\\p{L}+ ){0,3}(?:selbstverstaendlich|standard|normal|pflicht) sein",
                    "(?:laengst|schon lange|mehr als|wirklich|echt) (?:ueberfaellig|faellig)|wird (?:\\p{L}+ ){0,2}zeit",
                    "(?:ich|wir) (?:will|wollen|moechten?|haette|haetten|brauche?n?|braeuchte?n?|benoetigen?|nehmen?|wuenschen?) \\p{L}+",
                    "(?:will|wollen|moechten?|brauche?n?|braeuchte?n?|benoetigen?|brauchts) (?:ich|wir|es|man)",
                    "haett\\p{L}* (?:ich|wir) (?:\\p{L}+ ){0,2}gerne?",
                    "daumen (?:hoch|rauf)|immer her damit|her damit|nur zu|meine stimme (?:hat|habt|haben)|"
                            + "bitte (?:\\p{L}+ ){0,2}(?:einfuehren|umsetzen|einrichten|bauen|machen|aufstellen|anbieten)|ja zu[mr]?(?: \\p{L}+){1,4}|meinetwegen|von mir aus",
                    "(?:wuensche|erhoffe) (?:ich |wir )?(?:mir|uns)|(?:ich|wir) wuensche?n? (?:mir|uns)")
            .map(Wordlist::whole)
            .toList();

    private static final List<Pattern> AGAINST = Stream.of(
                    THINK + " " + SOME + "(?:fuer )?" + SOME + "(?:" + A_BAD + "|" + BAD + ")",
                    BE + " " + SOME + "(?:" + A_BAD + "|" + BAD + ")",
                    THINK + " " + SOME + "(?:" + NO + " )" + SOME + "(?:fuer )?" + SOME + "(?:" + GOOD
                            + "|(?:gute|tolle|super|gluecklich\\p{L}*) (?:idee|sache|loesung|gedanke))",
                    BE + " " + SOME + NO + " " + SOME + "(?:" + GOOD
                            + "|erforderlich|(?:gute|tolle|super) (?:idee|sache|loesung))",
                    "(?:bin|sind|waer|waere|waeren) " + SOME
                            + "(?:dagegen|gegen(?! (?:\\d|halb|mittag|abend|ende|anfang|mitternacht)))(?: .+)?",
                    "gegen .{3,60} (?:bin|sind|waere) (?:ich|wir)",
                    "(?:brauch|brauchts|braucht|brauche|brauchen|braeuchte|benoetigen?) " + SOME
                            + "(?:nicht|nich|net|nit|kein\\p{L}{0,2}|keiner|niemand)(?: .*)?",
                    "(?:kein mensch|keiner|niemand) (?:braucht|will|wuenscht|benoetigt)|will (?:doch )?(?:keiner|kein mensch|niemand)",
                    "(?:muss|muessen|muesste|sollte?n?) " + SOME
                            + "(?:nicht|nich|net) (?:\\p{L}+ ){0,2}(?:sein|her|kommen)?",
                    "(?:nicht|kaum) (?:noetig|notwendig|erforderlich|sinnvoll)",
                    "(?:kann|koennen|koennte|wuerde) (?:ich|wir|man) " + SOME + "verzichten|verzichte?n? (?:ich|wir)",
                    "halte?n? (?:ich |wir )?" + SOME + "(?:nichts|nix|wenig|nicht viel)",
                    "nichts? fuer (?:mich|uns)|nicht (?:mein|unser) (?:ding|fall)|(?:interessiert|reizt|lockt) (?:mich|uns) "
                            + SOME + "(?:nicht|nich|net|kaum)",
                    "(?:bringt|nuetzt|hilft) " + SOME + "(?:nichts|nix|niemand\\p{L}*|kein\\p{L}+)(?: .*)?",
                    "(?:hat|macht|ergibt|sehe ich) " + SOME + "keinen (?:sinn|zweck|wert|nutzen)|lohnt " + SOME
                            + "nicht",
                    "(?:kann|koennt|koennen) (?:man|ihr|sie|die stadt) (?:sich )?" + SOME + "(?:sparen|schenken)",
                    "lehne?n? (?:ich |wir )?" + SOME + "ab|ablehnen",
                    "(?:will|wollen|moechten?|wuensche?n?) " + SOME + "(?:nicht|nich|net|kein\\p{L}{0,2})(?: .*)?",
                    "auf (?:gar )?keinen fall|niemals|bloss nicht|bitte nicht|lieber nicht|besser nicht|bloss kein\\p{L}*|bitte kein\\p{L}*",
                    "kommt " + SOME + "nicht (?:\\p{L}+ )?in ?(?:frage|betracht)",
                    "(?:waere?|waeren|ist|sind|wird) (?:mir|uns|fuer mich|fuer uns) " + SOME
                            + "zu (?:viel|anstrengend|weit|teuer|aufwendig|aufwaendig|muehsam|stressig)",
                    "kein(?:en|e)? (?:interesse|bedarf|lust)")
            .map(Wordlist::whole)
            .toList();

    private static final Pattern NOTHING_AGAINST = Wordlist.whole(
            "gegen .{3,80} (?:bin|sind|waere) (?:ich|wir) (?:\\p{L}+ ){0,2}nicht|nicht (?:\\p{L}+ )?(?:da)?gegen|(?:gegen|dagegen) .{0,60}(?:nichts|nix)(?: .*)?|(?:nichts|nix) (?:\\p{L}+ ){0,2}(?:da)?gegen(?: .*)?|nichts einzuwenden|nicht (?:schlecht|verkehrt|uebel|dumm)|kein problem");

    /** Where it is asked for what shall go, who does without it agrees. */
    private static final Pattern REMOVING = Pattern.compile(
            "(?iu)wegfall|wegfäll|abschaff|abgeschafft|entfall|entfäll|reduzier|verring|weniger|verzicht|schließ|geschlossen|abbau|streich|verbiet|verbot|sperr|gegen");

    private static final Pattern INDIFFERENT = Wordlist.whole(
            "egal|gleichgueltig|wurscht|wurst|schnuppe|schnurz|juckt|kommt drauf an|kommt darauf an|weiss (?:ich )?nicht|teils|unentschieden|unsicher|vielleicht|ob|jein");

    private static final Pattern DENIED = Wordlist.whole(NO);

    private Approval() {}

    /** Of a part of a sentence; who has nothing against it and goes on to say that it need not be says neither. */
    static Optional<Boolean> of(Question.YesNo question, Remark remark) {
        Optional<Boolean> approval = of(question, remark.text());
        boolean soft = approval.filter(yes -> yes).isPresent()
                && NOTHING_AGAINST.matcher(remark.folded()).find()
                && DENIED.matcher(Words.of(remark.sentence()).text()).results().count() > 1;
        return soft ? Optional.empty() : approval;
    }

    /**
     * Of one clause, whose subject is what the question asks about.
     *
     * @param clause as written
     * @return true for it, false against it; empty where neither is said, or both
     */
    static Optional<Boolean> of(Question.YesNo question, String clause) {
        String text = Words.of(clause).text().strip();
        if (INDIFFERENT.matcher(text).find()
                || REMOVING.matcher(question.text().in("de")).find()) {
            return Optional.empty();
        }
        if (NOTHING_AGAINST.matcher(text).find()) {
            return Optional.of(true);
        }
        boolean against = AGAINST.stream().anyMatch(p -> p.matcher(text).find());
        if (against) {
            return DENIED.matcher(text).results().count() > 1 ? Optional.empty() : Optional.of(false);
        }
        boolean favour = !DENIED.matcher(text).find()
                && FOR.stream().anyMatch(p -> p.matcher(text).find());
        return favour ? Optional.of(true) : Optional.empty();
    }
}
