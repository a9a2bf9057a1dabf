package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that name a question by what it asks for, where it is the only one of its kind: "Note", "Termin", "Preis". */
final class KindWords {

    private static final Set<String> MARK = Wordlist.of("note schulnote noten bewertung urteil wertung punktzahl");
    private static final Set<String> DAY = Wordlist.of("termin datum wunschtermin tag");
    private static final Set<String> PRICE = Wordlist.of("preis kosten höchstpreis eintritt eintrittspreis betrag");
    private static final Set<String> TIME = Wordlist.of("weg dauer anfahrt fahrzeit wegzeit fahrtzeit anreise zeit");
    private static final Set<String> OFTEN = Wordlist.of("häufigkeit besuch besuche");
    private static final Set<String> AGE = Wordlist.of("alter altersgruppe jahrgang lebensalter");
    private static final Set<String> WAY = Wordlist.of("verkehrsmittel womit unterwegs");
    private static final Set<String> PEOPLE = Wordlist.of("haushalt personen haushaltsgröße");
    private static final Set<String> HOME = Wordlist.of("stadtteil wohnort");
    private static final Set<String> OWN_WORDS = Wordlist.of("""
            sonst sonstiges wunsch wünsche vorschlag vorschläge idee ideen anregung anregungen anmerkung anmerkungen bemerkung kommentar
            verbesserung verbesserungen verbesserungsvorschlag verbesserungsvorschläge verbessern besser hinweis außerdem""");

    private static final Pattern MONEY = Pattern.compile("(?iu)(?<!\\p{L})euro(?!\\p{L})|€");
    private static final Pattern MINUTES = Pattern.compile("(?iu)(?<!\\p{L})minuten?(?!\\p{L})");
    private static final Pattern PERSONS = Pattern.compile("(?iu)(?<!\\p{L})(?:personen|menschen|leute)(?!\\p{L})");

    private static final Map<Pattern, Set<String>> ASKING = Map.of(
            Pattern.compile("^wo |^in welcher (?:strasse|gegend)|^an welche[rm] |^welche[rs]? (?:ort|stelle|strasse)"),
            Wordlist.of("ort stelle standort wo straße platz wunschort"),
            Pattern.compile("heissen|welchen namen|wie nennen"),
            Wordlist.of("name namensvorschlag titel namensidee"),
            Pattern.compile("^wann |^um wie viel uhr|^zu welche"),
            Wordlist.of("zeit uhrzeit zeitpunkt wann zeiten"),
            Pattern.compile("^wie lange "),
            Wordlist.of("dauer zeit weg wie lange"),
            Pattern.compile("^(?:\\p{L}+ )?(?:wie viele|wieviele|zu wie ?viel)"),
            Wordlist.of("anzahl zahl menge"),
            Pattern.compile("^(?:wofuer|wozu)"),
            Wordlist.of("zweck wofür wozu"),
            Pattern.compile("vermiss|fehlt"),
            Wordlist.of("fehlt fehlen vermisse vermisst"),
            Pattern.compile("verbesser|anders machen|aendern"),
            Wordlist.of("verbesserung verbessern ändern änderung änderungen anders verbesserungen"),
            Pattern.compile("idee|vorschlag"),
            Wordlist.of("idee ideen vorschlag vorschläge"),
            Pattern.compile("^wie (?:oft|haeufig)"),
            Wordlist.of("häufigkeit wie oft"));

    private static final Memo<String, Set<String>> ASKED = new Memo<>(KindWords::asked);

    private KindWords() {}

    /** Those that speak of the question wherever they stand. */
    static Set<String> of(Question question, List<Question> asked) {
        return switch (question) {
            case Question.Scale _ ->
                isMarked(question)
                                && asked.stream()
                                                .filter(q -> q instanceof Question.Scale && isMarked(q))
                                                .count()
                                        == 1
                        ? MARK
                        : only(question, asked, Question.Scale.class, MARK);
            case Question.Date _ -> only(question, asked, Question.Date.class, DAY);
            case Question.District _ -> only(question, asked, Question.District.class, HOME);
            case Question.Number number ->
                isMoney(number)
                        ? PRICE
                        : isMinutes(number) ? TIME : Occasions.isAskedBy(number) ? OFTEN : people(number);
            case Question.SingleChoice choice ->
                Frequency.suits(choice.options())
                        ? OFTEN
                        : Transport.suits(choice.options())
                                ? WAY
                                : RangeReader.suits(choice.options()) ? AGE : Set.of();
            case Question.MultipleChoice choice -> Transport.suits(choice.options()) ? WAY : Set.of();
            case Question.YesNo _,
                    Question.Ranking _,
                    Question.Consent _,
                    Question.ShortText _,
                    Question.LongText _,
                    Question.Info _ -> Set.of();
        };
    }

    /** Those that name it only before a colon: "Sonstiges: …". */
    static Set<String> headings(Question question, List<Question> asked) {
        Set<String> words = new HashSet<>(asking(question));
        asked.stream().filter(q -> !q.equals(question)).forEach(q -> words.removeAll(asking(q)));
        if (Section.hasWords(question)
                && asked.stream().filter(Section::hasWords).count() == 1) {
            words.addAll(OWN_WORDS);
        }
        return words;
    }

    /** What is asked for, by how it is asked: "Wo …?" for the "Ort". */
    private static Set<String> asking(Question question) {
        return ASKED.of(question.text().in("de"));
    }

    private static Set<String> asked(String question) {
        String text = Words.of(question).text();
        return ASKING.entrySet().stream()
                .filter(e -> e.getKey().matcher(text).find())
                .flatMap(e -> e.getValue().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isMarked(Question question) {
        return Words.of(question.text().in("de")).text().contains("note");
    }

    private static Set<String> only(
            Question question, List<Question> asked, Class<? extends Question> kind, Set<String> words) {
        return asked.stream().filter(kind::isInstance).allMatch(question::equals) ? words : Set.of();
    }

    private static Set<String> people(Question.Number question) {
        return PERSONS.matcher(asked(question)).find() ? PEOPLE : Set.of();
    }

    static boolean isMoney(Question.Number question) {
        return MONEY.matcher(asked(question)).find();
    }

    static boolean isMinutes(Question.Number question) {
        return MINUTES.matcher(asked(question)).find();
    }

    /** The question and its unit. */
    static String asked(Question.Number question) {
        return question.text().in("de") + " "
                + question.unit().map(unit -> unit.in("de")).orElse("");
    }
}
