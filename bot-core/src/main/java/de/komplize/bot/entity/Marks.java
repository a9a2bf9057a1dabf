package de.komplize.bot.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The figures of a reply, seen as marks: which of them rate, and which count something, name a total or are ruled out.
 *
 * @param figures what was found in the words' text
 */
record Marks(Words words, List<Figure> figures) {

    private static final Set<String> RATING_NOUNS = Wordlist.of("""
            Punkt Punkte Punkten Pkt Stern Sterne Sternen Sternchen star stars point points yıldız puan балл балла баллов звезды звезд
            зірки бали бал балів зірок зірка звезда оценка оцінка نقطة نقاط نجمة نجوم درجة درجات""");

    // Words after a figure that may be written large and still are not what it counts.
    static final Set<String> REMARKS = Wordlist.of("""
            Sehr Gut Geht Ganz Weil Aber Und Ok Okay Es Das Die Der Ich Wir Bin Ist Mehr Eher Eigentlich Leider Danke Bitte Denn Da
            Nicht Zufrieden Schlecht Super Toll Mittel Also Von Wegen Natürlich Klar Finde Mit Als Auf Skala Wäre So Zu Oder Bis""");

    private static final Set<String> COUNTED = Wordlist.of("""
            euro eur cent prozent uhr h jahr jahre jahren monat monate monaten woche wochen tag tage tagen stunde stunden minute minuten
            min sekunden kind kinder kindern person personen leute menschen mal x meter km m qm bank bänke bäume autos hunde katzen
            haltestellen linien spielplätze spielplatz busse years year minutes days weeks kids children people times лет детей года год человек років роки рік дітей людей yaşında yıl çocuk kişi سنة سنوات اطفال أشخاص""");

    private static final Pattern OUT_OF = Pattern.compile(
            " ?(?:\\p{L}+ )?(?:von|v\\.?|/|out of|of|aus|из|з|من)(?: den| max\\.?| maximal| moeglichen)? ?");
    private static final Pattern INSTEAD = Pattern.compile("""
            (?s).*(?<!\\p{L})(?:nicht|kein\\p{L}*(?: fall)?|keinesfalls|niemals|nie|statt|anstatt|ausser|not|не|(?:eher|lieber)(?: [^ ]+){1,3} als)(?: mehr| ganz| die| eine?r?|\
            ne)* $""");
    private static final Pattern BEYOND = Pattern.compile("""
            (?s).*(?<!\\p{L})(?:(?:mehr|weniger|besser|schlechter|more|less) (?:als|than)|ueber|unter|mindestens|hoechstens|maximal|\
            minimal|fast|beinahe|knapp|almost)(?: die| eine?r?| ne)* $""");
    private static final Pattern GIVEN = Pattern.compile("""
            (?s).*(?<!\\p{L})(?:(?:glatte|gute|schwache|knappe|klare|volle|starke|solide|satte|glasklare)n?|\
            (?:schul)?note:?(?: ist)?(?: eine)?|(?:be)?wertung:?(?: ist| eine)*|(?:ge?be?|vergebe?|verdien\\p{L}+|bekomm\\p{L}+|\
            krieg\\p{L}+|gibts?|verteile)(?: \\p{L}+){0,5} (?:die|eine|ne|nur|volle|glatte)|(?:bewert|\
            benot)\\p{L}*(?: \\p{L}+){0,5} mit(?: einer?)?) $""");
    private static final Pattern RATED =
            Pattern.compile("(?s) ?stern(?:en?|chen)?(?!\\p{L}).*| (?:bewerten|benoten|bewertet|benotet)(?!\\p{L}).*");

    /** The one mark in a range, if there is one. */
    Reading<Integer> read(int min, int max) {
        List<Figure> marks = marks(max);
        boolean doubtful = marks.stream()
                .anyMatch(f -> !f.isWhole() || BEYOND.matcher(before(f)).matches());
        List<Integer> values = marks.stream()
                .filter(Figure::isWhole)
                .map(f -> f.value().intValue())
                .toList();
        return within(values, doubtful, min, max);
    }

    private List<Figure> marks(int max) {
        List<Figure> marks = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            Optional<Figure> total = total(i);
            boolean fits = total.map(t -> t.value().intValue() == max).orElseGet(() -> isMark(figure));
            if (fits) {
                marks.add(figure);
            }
            i += total.isPresent() ? 1 : 0;
        }
        return Asides.left(words.text(), marks);
    }

    /** What lies in the range, in doubt where something else was named as well. */
    static Reading<Integer> within(List<Integer> marks, boolean doubtful, int min, int max) {
        List<Integer> fitting =
                marks.stream().filter(m -> m >= min && m <= max).distinct().toList();
        boolean unclear = doubtful || fitting.size() < marks.stream().distinct().count();
        return unclear && !fitting.isEmpty() ? new Reading.Unclear<>(fitting) : Reading.of(fitting);
    }

    /** True where a figure is plainly a mark out of {@code max}, whatever was asked. */
    boolean areRating(int max) {
        return IntStream.range(0, figures.size()).anyMatch(i -> isRating(i, max));
    }

    private boolean isRating(int i, int max) {
        Figure figure = figures.get(i);
        boolean outOf =
                total(i).filter(t -> t.value().intValue() == max && !isCount(t)).isPresent();
        boolean given = GIVEN.matcher(before(figure)).matches() && isMark(figure);
        return outOf
                || given
                || RATED.matcher(Words.trail(words.text(), figure.end())).matches();
    }

    /** The 5 of "4 von 5". */
    private Optional<Figure> total(int i) {
        // "1,500" is one and a half or fifteen hundred: two figures of one place, neither out of the other.
        return figures.stream()
                .skip(i + 1L)
                .findFirst()
                .filter(next -> next.start() >= figures.get(i).end())
                .filter(next -> OUT_OF.matcher(
                                words.text().substring(figures.get(i).end(), next.start()))
                        .matches());
    }

    private boolean isMark(Figure figure) {
        boolean one = !figure.article()
                || words.after(figure.end())
                        .filter(w -> RATING_NOUNS.contains(w.folded()))
                        .isPresent();
        boolean meant = !INSTEAD.matcher(before(figure)).matches() && !Asides.isFormer(words.text(), figure);
        return one && meant && !isCount(figure);
    }

    /** "3 Kinder" is no mark. */
    private boolean isCount(Figure figure) {
        return words.after(figure.end())
                .filter(next ->
                        words.text().substring(figure.end(), next.start()).isBlank())
                .filter(next -> COUNTED.contains(next.folded()) || "%€$°".contains(next.raw()) || isNoun(next))
                .isPresent();
    }

    private boolean isNoun(Words.Word word) {
        boolean large = word.isCapitalised() && word.raw().chars().anyMatch(Character::isLowerCase);
        return large && !RATING_NOUNS.contains(word.folded()) && !REMARKS.contains(word.folded());
    }

    private String before(Figure figure) {
        return Words.lead(words.text(), figure.start());
    }
}
