package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a yes or a no where a question asks how something is, in whatever words of the same kind: "Fühlen Sie sich sicher?" is answered by "Angst habe ich
 * keine", "Reichen die Zeiten?" by "wir kommen gut zurecht".
 */
final class State {

    /** Matches nothing. */
    private static final String NONE = "(?!)";

    /** How something can be: what a question asks for, the words for good and bad, and those that hold only beside what the question asks about. */
    private enum Kind {
        SAFE(
                "sicher|angst|unwohl",
                "sicher|geborgen|unbesorgt|sorglos",
                "unsicher|angst|mulmig|unwohl|unheimlich|gruselig|bange|fuerchte|gefaehrlich",
                "wohl",
                NONE),
        ENOUGH(
                "reichen|reicht|ausreich\\p{L}*|genuegend|genug|genuegen|lang genug",
                "reich(?:t|en)|ausreich\\p{L}*|genueg\\p{L}*|genug|komme?n? (?:\\p{L}+ ){0,4}(?:zurecht|klar|hin|aus)",
                "zu (?:kurz|wenige?|knapp|selten|klein|eng|kurze)|unzureichend|knapp bemessen|koennten (?:\\p{L}+ )?(?:laenger|mehr|besser)|ein witz",
                "pass(?:t|en)|ok|okay|in ordnung|gut|super|prima",
                "schlecht"),
        RELIABLE(
                "zuverlaessig|puenktlich|verlaesslich|rechtzeitig",
                "zuverlaessig|puenktlich|verlaesslich|rechtzeitig",
                "unzuverlaessig|unpuenktlich|verspaetet|verspaetung\\p{L}*",
                "klapp(?:t|en)|immer|jedes ?mal|stets|regelmaessig|funktionier(?:t|en)|(?:kommt|kommen|liegt)(?= (?:\\p{L}+ ){0,5}(?:nie|nicht|selten))",
                NONE),
        CLEAN(
                "sauber|gepflegt|ordentlich",
                "sauber|gepflegt|ordentlich|rein|blitzblank",
                "dreckig|schmutzig|verdreckt|vermuellt|ungepflegt|ek(?:lig|elhaft)|versifft|siffig|verwahrlost|verschmutzt",
                NONE,
                "muell|dreck"),
        CLEAR(
                "verstaendlich|verstehen|verstanden|uebersichtlich|klar",
                "verstaendlich|verstehe|versteh|verstanden|verstehen|uebersichtlich|kapiert?",
                "unverstaendlich|unuebersichtlich|kompliziert|verwirrend|fachchinesisch|behoerdendeutsch|amtsdeutsch|umstaendlich",
                "klar|einfach|leicht",
                "schwierig|schwer"),
        FRIENDLY(
                "freundlich|hoeflich|hilfsbereit|nett",
                "freundlich|hoeflich|hilfsbereit|nett|zuvorkommend|liebenswuerdig",
                "unfreundlich|unhoeflich|ruppig|pampig|patzig|schroff|muerrisch|arrogant",
                "lieb|toll|super",
                "genervt|gestresst"),
        REACHABLE(
                "erreichbar|erreichen|hinkommen",
                "(?:gut|leicht|problemlos|schnell|einfach|bequem) (?:zu erreichen|erreichbar|hin)",
                "(?:schlecht|schwer|kaum|nur schwer) (?:zu erreichen|erreichbar|hin)|zu weit(?: weg)?|weit weg|abgelegen|ab vom schuss",
                "erreichbar|zu erreichen|vor der (?:haus)?tuer|um die ecke|gleich nebenan",
                "umstaendlich"),
        WORKING(
                "funktionier\\p{L}*|geklappt|klapp(?:t|en)|problemlos|reibungslos",
                "funktionier(?:t|te|en)|geklappt|klapp(?:t|te|en)|reibungslos|problemlos|ohne (?:\\p{L}+ )?probleme?",
                "kaputt|defekt|abgestuerzt|ausgefallen|schief ?gegangen",
                "laeuft|lief",
                "probleme?|schwierigkeiten"),
        PRICED(
                "bezahlbar|angemessen|fair|zu teuer|zu hoch|leisten",
                "bezahlbar|angemessen|fair|guenstig|preiswert|billig",
                "(?:zu |viel zu )?teuer|ueberteuert|unbezahlbar|wucher|unverschaemt|abzocke|zu hoch",
                "ok|okay|in ordnung|passt|geht",
                NONE),
        LOUD(
                "zu laut|stoert|laerm|belaestig\\p{L}*",
                "ruhig|leise|still|ruhe",
                "laut|stoert|nervt|krach|unertraeglich|belaestig\\p{L}*|laermig",
                NONE,
                "laerm");

        private final Pattern asked;
        private final Pattern good;
        private final Pattern bad;
        private final Pattern nearGood;
        private final Pattern nearBad;

        Kind(String asked, String good, String bad, String nearGood, String nearBad) {
            this.asked = Wordlist.whole(asked);
            this.good = Wordlist.whole(good);
            this.bad = Wordlist.whole(bad);
            this.nearGood = Wordlist.whole(good + "|" + nearGood);
            this.nearBad = Wordlist.whole(bad + "|" + nearBad);
        }

        /** Whether a yes says that it is bad: "Ist es Ihnen dort zu laut?". */
        private boolean isReversed(String question) {
            return bad.matcher(question).find();
        }
    }

    private static final Pattern OPENING = Pattern.compile(
            "(?iu)\\A(?:ist|sind|war|waren|fühlen|finden|fanden|reichen|reicht|kommt|kommen|funktioniert|funktionieren|hat|haben|können|konnten|wird|werden|wurden?|stört|empfinden|halten|verstehen|läuft|gibt|sehen)(?!\\p{L})");

    /** Words between good and bad; and what holds only at times. */
    private static final Pattern LIMITED = Wordlist.whole(
            "(?:nicht|net|nich) (?:immer|jede\\p{L}*|so|sehr|besonders|unbedingt|ganz|nur)|manchmal|teils|teilweise|mal|halbwegs|einigermassen|meist\\p{L}*|selten|oft|eher|kaum|wenn|falls|als|ob|waere?n?|wuerde?n?|sollte?n?|muesste?n?|frueher|egal|weiss nicht|mehr");

    private static final Pattern DENIED =
            Wordlist.whole("nicht|nich|net|ned|nit|kein\\p{L}*|nie|niemals|nix|nichts|weder|ohne");

    private static final Pattern AFFIRMED = Wordlist.whole("ohne (?:\\p{L}+ )?probleme?");

    private static final int LONGEST = 14;

    private State() {}

    private static Optional<Kind> kind(Question.YesNo question) {
        String text = Words.of(question.text().in("de")).text();
        return OPENING.matcher(question.text().in("de")).find()
                ? Stream.of(Kind.values())
                        .filter(kind -> kind.asked.matcher(text).find())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether it speaks of what is not as it is asked for: "manchmal Angst" is no yes, however often. */
    static boolean isMarred(Question.YesNo question, String folded) {
        return kind(question)
                .filter(kind -> kind.bad.matcher(folded).find())
                .filter(kind ->
                        !kind.isReversed(Words.of(question.text().in("de")).text()))
                .isPresent();
    }

    /** What an answer to the question says. */
    static Optional<Boolean> in(Question.YesNo question, String said) {
        return kind(question)
                .flatMap(kind -> judged(kind, question, Words.of(said).text(), true));
    }

    private static Optional<Boolean> judged(Kind kind, Question question, String said, boolean near) {
        if (LIMITED.matcher(said).find() || Term.of(said).size() > LONGEST) {
            return Optional.empty();
        }
        boolean good = (near ? kind.nearGood : kind.good).matcher(said).find();
        boolean bad = (near ? kind.nearBad : kind.bad).matcher(said).find();
        long denials =
                DENIED.matcher(AFFIRMED.matcher(said).replaceAll(" ")).results().count();
        if (good == bad || denials > 1) {
            return Optional.empty();
        }
        boolean fine = good == (denials == 0);
        return Optional.of(
                fine != kind.isReversed(Words.of(question.text().in("de")).text()));
    }

    /** What the sentences of a letter say, where no other question asks the same of something else. */
    static Optional<SecondLook.Found> read(
            Question.YesNo question, List<Question> asked, List<List<Remark>> sentences) {
        Optional<Kind> kind = kind(question);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        boolean alone = asked.stream()
                .filter(q -> !q.equals(question))
                .noneMatch(q -> kind.get()
                        .asked
                        .matcher(Words.of(q.text().in("de")).text())
                        .find());
        List<SecondLook.Found> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (Remark remark : sentences.get(i)) {
                int at = i;
                boolean about = remark.isAbout(question);
                if ((about || alone && remark.subjects().isEmpty())
                        && !remark.others()
                        && !remark.isConditional()
                        && !remark.isOpen()
                        && !Prose.QUOTING.matcher(remark.sentence()).find()) {
                    judged(kind.get(), question, remark.folded(), about)
                            .ifPresent(yes ->
                                    found.add(new SecondLook.Found(at, new AnswerReading.Read(new Answer.YesNo(yes)))));
                }
            }
        }
        boolean one = found.stream().map(SecondLook.Found::reading).distinct().count() == 1;
        return one ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
