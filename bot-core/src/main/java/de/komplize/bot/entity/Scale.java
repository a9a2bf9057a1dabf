package de.komplize.bot.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a figure on a scale: "4", "ne glatte 2", "vier von fünf", "★★★★". A judgement without a figure, or a value between two, is none. */
public final class Scale {

    private static final Set<String> RATING_NOUNS = Wordlist.of("""
            Punkt Punkte Punkten Pkt Stern Sterne Sternen Sternchen star stars point points yıldız puan балл балла баллов звезды звезд зірки бали""");

    // Words after a figure that may be written large and still are not what it counts.
    private static final Set<String> REMARKS = Wordlist.of("""
            Sehr Gut Geht Ganz Weil Aber Und Ok Okay Es Das Die Der Ich Wir Bin Ist Mehr Eher Eigentlich Leider Danke Bitte Denn Da Nicht Zufrieden
            Schlecht Super Toll Mittel Also Von Wegen Natürlich Klar Finde Mit Als Auf Skala Wäre So Zu Oder Bis""");

    private static final Set<String> COUNTED = Wordlist.of("""
            euro eur cent prozent uhr h jahr jahre jahren monat monate monaten woche wochen tag tage tagen stunde stunden minute minuten min sekunden
            kind kinder kindern person personen leute menschen mal x meter km m qm bank bänke bäume autos hunde katzen haltestellen linien
            spielplätze spielplatz busse years year minutes days weeks kids children people times лет детей""");

    private static final Pattern STARS = Pattern.compile("(?s)[^\\p{L}\\p{N}⭐★🌟]*(?<stars>[⭐★🌟 ]+)[☆ .!]*");
    private static final Pattern FRAME = Pattern.compile("""
            (?:(?:skala(?: von| zwischen)?|notenskala von|von|from) (?:\\d+|eins|null) ?(?:bis|und|to|-) ?(?:\\d+|\\p{L}+)(?!\\p{L}))|^\\d{1,2}[):] (?=\\p{N})|\
            (?<!\\p{L})(?:(?:frage|question|soru|вопрос|питання) (?:nr\\.? )?\\d+ ?[:.)-]?|(?:nummer|nr|option|antwort|wert|antwortmoeglichkeit)[.:]*(?= ?\\p{N}))""");
    private static final Pattern OUT_OF = Pattern.compile(
            " ?(?:\\p{L}+ )?(?:von|/|out of|of|aus|из|з|من)(?: den| max\\.?| maximal| moeglichen)? ?");
    private static final Pattern INSTEAD = Pattern.compile("""
            (?s).*(?<!\\p{L})(?:nicht|kein\\p{L}*|statt|anstatt|not|не|(?:eher|lieber)(?: [^ ]+){1,3} als)(?: mehr| ganz| die| eine?r?| ne)* $""");
    private static final Pattern BEYOND = Pattern.compile("""
            (?s).*(?<!\\p{L})(?:(?:mehr|weniger|besser|schlechter|more|less) (?:als|than)|ueber|unter|mindestens|hoechstens|maximal|minimal|fast|beinahe|knapp|\
            almost)(?: die| eine?r?| ne)* $""");
    private static final Pattern GIVEN = Pattern.compile("""
            (?s).*(?<!\\p{L})(?:(?:glatte|gute|schwache|knappe|klare|volle|starke|solide|satte|glasklare)n?|(?:schul)?note(?: eine)?|(?:be)?wertung:?(?: ist| eine)*|\
            (?:ge?be?|vergebe?|verdien\\p{L}+|bekomm\\p{L}+|krieg\\p{L}+|gibts?|verteile)(?: \\p{L}+){0,5} (?:die|eine|ne|nur|volle|glatte)|(?:bewert|benot)\\p{L}*(?: \\p{L}+){0,5} mit(?: einer?)?) $""");
    private static final Pattern STAR = Pattern.compile("(?s) ?stern(?:en?|chen)?(?!\\p{L}).*");

    private Scale() {}

    /** Reads the reply to a question with a scale from {@code min} to {@code max}. */
    public static Reading<Integer> read(String reply, int min, int max) {
        return Correction.lastWord(Words.of(reply), words -> read(words, min, max));
    }

    /** Reads what is plainly a mark from one to five where nobody asked for one: "4 von 5", "ich gebe eine 3". */
    public static Reading<Integer> rating(String utterance) {
        return Correction.lastWord(Words.of(utterance), Scale::rating);
    }

    static Reading<Integer> read(Words words, int min, int max) {
        OptionalInt stars = stars(words.text());
        return stars.isPresent()
                ? within(List.of(stars.getAsInt()), false, min, max)
                : new Marks(words, Figures.in(blank(words))).read(min, max);
    }

    static Reading<Integer> rating(Words words) {
        if (stars(words.text()).isEmpty() && Figures.in(words.text()).isEmpty()) {
            return Reading.absent();
        }
        Marks marks = new Marks(words, Figures.in(blank(words)));
        boolean rating = stars(words.text()).isPresent() || marks.areRating();
        return rating ? read(words, Expected.USUAL_SCALE.min(), Expected.USUAL_SCALE.max()) : Reading.absent();
    }

    private static String blank(Words words) {
        String frameless = Words.blank(words.text(), FRAME);
        return NoQuantity.blank(PostalCodes.blank(words, Dates.blankCalendar(words, frameless)));
    }

    private static OptionalInt stars(String text) {
        Matcher stars = STARS.matcher(text);
        return stars.matches() && !stars.group("stars").isBlank()
                ? OptionalInt.of((int) stars.group("stars").codePoints().filter(c -> c != ' ').count())
                : OptionalInt.empty();
    }

    private static Reading<Integer> within(List<Integer> marks, boolean doubtful, int min, int max) {
        List<Integer> fitting = marks.stream().filter(m -> m >= min && m <= max).distinct().toList();
        boolean unclear = doubtful || fitting.size() < marks.stream().distinct().count();
        return unclear && !fitting.isEmpty() ? new Reading.Unclear<>(fitting) : Reading.of(fitting);
    }

    /** The figures of a reply, seen as marks. */
    private record Marks(Words words, List<Figure> figures) {

        Reading<Integer> read(int min, int max) {
            List<Figure> marks = new ArrayList<>();
            for (int i = 0; i < figures.size(); i++) {
                Optional<Figure> whole = outOf(i);
                if (whole.isEmpty() && isMark(figures.get(i))) {
                    marks.add(figures.get(i));
                } else if (whole.isPresent()) {
                    i++;
                    if (whole.get().value().intValue() == max) {
                        marks.add(figures.get(i - 1));
                    }
                }
            }
            boolean broken = marks.stream().anyMatch(f -> !f.isWhole());
            List<Integer> values = marks.stream().map(f -> f.isWhole() ? f.value().intValue() : Integer.MIN_VALUE).toList();
            return within(values, broken || marks.stream().anyMatch(this::isBeyond), min, max);
        }

        boolean areRating() {
            for (int i = 0; i < figures.size(); i++) {
                Figure figure = figures.get(i);
                boolean outOfFive = outOf(i).filter(w -> w.value().intValue() == Expected.USUAL_SCALE.max() && !isCount(w)).isPresent();
                if (outOfFive || STAR.matcher(after(figure)).matches() || GIVEN.matcher(before(figure)).matches() && isMark(figure)) {
                    return true;
                }
            }
            return false;
        }

        /** The 5 of "4 von 5". */
        private Optional<Figure> outOf(int i) {
            return i + 1 < figures.size()
                            && OUT_OF.matcher(words.text().substring(figures.get(i).end(), figures.get(i + 1).start())).matches()
                    ? Optional.of(figures.get(i + 1))
                    : Optional.empty();
        }

        private boolean isMark(Figure figure) {
            boolean one = !figure.article()
                    || words.after(figure.end()).filter(w -> RATING_NOUNS.contains(w.folded())).isPresent();
            return one && !isCount(figure) && !INSTEAD.matcher(before(figure)).matches();
        }

        /** "3 Kinder" is no mark. */
        private boolean isCount(Figure figure) {
            return words.after(figure.end())
                    .filter(next -> words.text().substring(figure.end(), next.start()).isBlank())
                    .filter(next -> COUNTED.contains(next.folded())
                            || "%€$°".contains(next.raw())
                            || isNoun(next))
                    .isPresent();
        }

        private boolean isNoun(Words.Word word) {
            boolean large = word.isCapitalised() && word.raw().chars().anyMatch(Character::isLowerCase);
            return large && !RATING_NOUNS.contains(word.folded()) && !REMARKS.contains(word.folded());
        }

        private boolean isBeyond(Figure figure) {
            return BEYOND.matcher(before(figure)).matches();
        }

        private String before(Figure figure) {
            return Words.lead(words.text(), figure.start());
        }

        private String after(Figure figure) {
            return Words.trail(words.text(), figure.end());
        }
    }
}
