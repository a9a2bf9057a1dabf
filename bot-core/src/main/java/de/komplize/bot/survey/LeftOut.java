package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.regex.Pattern;

/** Tells that a question of a mail is left out on purpose: "keine Angabe", "lasse ich aus", "-". */
final class LeftOut {

    private static final Pattern LEFT_OUT = Pattern.compile("""
            (?:(?:die |diese |das )?(?:frage )?(?:ueberspring\\p{L}*|uebersprungen|auslass\\p{L}*|ausgelassen|lass\\p{L}* (?:ich )?(?:aus|weg)|weglassen|entfaellt(?: bei mir| bei uns| fuer mich| fuer uns)?|faellt weg|naechste(?: frage)?|weiter|skip|atla|пропустить|пропустити|تخطي)(?: ich| wir| bitte| das| die frage){0,3}\
            |(?:(?:dazu|hierzu|darauf|das|die frage|diese frage|hier|da) )?(?:moechte|will|mag|kann|werde) (?:ich )?(?:dazu |hierzu |darauf |das |hier |da |lieber |leider |mich |gar |ueberhaupt |noch ){0,3}(?:nichts?|keine (?:angaben?|antwort|auskunft))(?: mehr)?(?: (?:sagen|beantworten|antworten|aeussern|angeben|machen|geben|beurteilen|dazu sagen|entscheiden))?\
            |(?:dazu |hierzu |da )?(?:moechte|will|mag|kann) (?:ich |wir )?mich (?:dazu |hierzu |da |lieber |leider ){0,2}nicht (?:aeussern|entscheiden|festlegen)|(?:dazu |da )?(?:faellt|faellt) (?:mir|uns) (?:gerade |grad |jetzt |leider |dazu |spontan )*(?:nichts?|nix) ein|sonst (?:nichts|nix)(?: mehr)?|(?:sonst|ansonsten|mehr|weiter) moechte ich (?:nichts|nicht mehr) sagen|(?:das )?(?:geht (?:sie|euch|niemanden?) nichts an)|gibt es nicht|das (?:wars|war es|war s|ist alles|waers|waere es|ists)(?: schon| dann| von mir)*|nichts (?:bestimmtes|besonderes|weiter)|(?:da |dazu )?faellt mir (?:gerade |grad |da |spontan )?keine[rsn]? ein|(?:das )?sage? ich (?:ihnen |euch )?(?:lieber )?nicht|(?:das )?verrate ich nicht|(?:ist )?privat(?:sache)?|mehr (?:hab|habe|haben|weiss|wissen|faellt) (?:ich|wir|mir|uns) (?:dazu |jetzt )?nicht(?: ein)?|(?:kein(?:en?)?) (?:vorschlag|vorschlaege|bedarf|idee|ideen)|(?:ich )?(?:enthalte mich|verzichte)|(?:nein,? )?kein(?:en?)? (?:thema|wunsch|wuensche|besonderes thema)|keine? (?:antwort|angaben?|kommentar|auskunft|meinung|ahnung)(?: dazu| hierzu| moeglich)?|ohne (?:angabe|antwort|kommentar)|k ?\\. ?a ?\\.?|n/?a)[ .!]*""");

    private static final Pattern NO_THANKS =
            Pattern.compile("(?:nein|nee|noe),? danke[.! ]*|danke,? nein[.! ]*|wird nicht verraten[.! ]*");
    /** Where a wish, a place or the like is asked for, and there is none. */
    private static final Pattern NOTHING = Pattern.compile(
            "(?iu)(?:(?:gar )?(?:nichts|nix)(?: weiter| mehr| dazu)?|wei(?:ß|ss) (?:ich )?(?:grade?|gerade|jetzt|leider|spontan|momentan|auch|da|noch) (?:nicht|nichts|nix|keine?[ns]?)|nein|nee|nö|no|нет|ні|hay[ıi]r|yok|keine?[nrs]?)[.! ]*");

    private static final Pattern INAPPLICABLE = Pattern.compile(
            "(?:das |die frage )?(?:passt (?:fuer|bei|auf|zu) (?:uns|mir|mich) nicht|passt nicht (?:fuer|auf|zu) (?:uns|mich|mir)|betrifft (?:uns|mich) (?:gar |ueberhaupt )?nicht|trifft (?:auf|fuer|bei) (?:uns|mich|mir) nicht zu)[.! ]*");

    private static final Pattern FEELING = Pattern.compile("(?iu)\\A(?:fühlen Sie|sind Sie .*zufrieden|finden Sie)");
    private static final Pattern DOES_NOT = Pattern.compile(
            "(?:ich |wir )?(?:fahre?|gehe?|nutze|benutze|mache|fahren|nutzen) (?:ich |wir )?(?:gar |ueberhaupt |dort |da |es |sie )?(?:nicht|nie)(?: mehr)?(?: rad)?[.! ]*");

    private static final Pattern DASHES = Pattern.compile("[\\s(]*(?:[-–—/.…_~]|\\\\)[-–—/.…_~\\s)]*");

    private static final Pattern SILENT = Wordlist.whole("""
            (?:dazu|hierzu|darueber|da|das)? ?(?:kann|moechte|will|mag) (?:ich|wir) (?:mich )?(?:dazu |hierzu |da |lieber |leider |darueber ){0,2}(?:nichts?|nix|keine (?:angaben?|aussage|meinung)) (?:sagen|aeussern|beurteilen|angeben|machen|abgeben)|\
            (?:moechte|will) ich mich (?:dazu |hierzu |lieber |da ){0,2}nicht aeussern|kann ich dazu nichts sagen""");

    private static final Pattern LEAVING = Pattern.compile(
            "\\s*(?:lasse?|lass) ich (?:bitte |mal |lieber )?(?:aus|weg|offen)|ueberspringe ich|weiss (?:ich )?(?:leider )?nicht(?!,? ob)");

    /** "Geht nicht, Schichtdienst bis 30.11.": no day. */
    private static final Pattern FAILING = Pattern.compile(
            "\\s*(?:geht|passt|klappt|kann)(?: ich)?(?: leider| bei mir| mir)? nicht(?! am| an|[^,.;]* aber)|\\s*(?:kann|passt|geht|klappt)(?: mir| ich| leider| bei mir)* an keinem(?: der| dieser)?(?: tage?n?| termine?n?)?|\\s*kein(?:er|e|en|s)?(?: davon| der tage)?[.! ]*$");

    /** In characters; who leaves out says it in short. */
    private static final int LONGEST = 150;

    private static final int SHORTEST = 4;

    private LeftOut() {}

    /** True where nothing is answered on purpose. */
    static boolean is(Question question, String text) {
        boolean label = question.offered().stream()
                .flatMap(option -> option.label().byLanguage().values().stream())
                .anyMatch(l -> AnswerReader.declines(l)
                        || Words.of(l).text().equals(Words.of(text).text())
                        || isPart(l, text));
        String folded = Words.of(text).text().strip();
        return Section.hasWords(question) && NO_THANKS.matcher(folded).matches()
                || !label
                        && (DASHES.matcher(text).matches()
                                || INAPPLICABLE.matcher(folded).matches()
                                || AnswerReader.declines(text)
                                || folded.length() < LONGEST
                                        && LEFT_OUT.matcher(folded).matches());
    }

    /** "Pass", where a passport is among the choices. */
    private static boolean isPart(String label, String text) {
        List<Term> said = Term.of(text).stream().filter(Term::isWord).toList();
        return said.size() == 1
                && said.getFirst().stem().length() >= SHORTEST
                && Term.ofLabel(label).stream()
                        .anyMatch(t -> t.stem().endsWith(said.getFirst().stem())
                                || t.stem().startsWith(said.getFirst().stem()));
    }

    /** Whether somebody who does not ride feels safe, is not said. */
    static boolean isUnfelt(Question question, String said) {
        return question instanceof Question.YesNo
                && FEELING.matcher(question.text().in("de")).find()
                && DOES_NOT.matcher(Words.of(said).text().strip()).matches();
    }

    /** "Dazu kann ich nichts sagen", whatever else was asked. */
    static boolean isSilent(String said) {
        return SILENT.matcher(Words.of(said).text()).find();
    }

    /** "Keine", "nix", "нет". */
    static boolean isNothing(String said) {
        return NOTHING.matcher(said.strip()).matches();
    }

    /** "Betrifft uns nicht". */
    static boolean isInapplicable(String said) {
        return INAPPLICABLE.matcher(Words.of(said).text().strip()).matches();
    }

    /** Whether not to know is one of the choices. */
    static boolean isOffered(Question question) {
        return question.offered().stream()
                .anyMatch(o -> Words.of(o.label().in("de")).text().contains("weiss"));
    }

    /** What is said behind "weiß nicht": "im Winter nie" says something all the same, and not for sure. */
    static String behind(String said) {
        return LEAVING.matcher(Words.of(said).text()).replaceFirst("");
    }

    static boolean begins(String said) {
        return LEAVING.matcher(Words.of(said).text()).lookingAt();
    }

    /** "Geht leider nicht", where a day is asked for. */
    static boolean fails(String said) {
        return FAILING.matcher(Words.of(said).text()).lookingAt();
    }
}
