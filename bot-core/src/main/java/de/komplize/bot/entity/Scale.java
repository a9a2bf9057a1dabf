package de.komplize.bot.entity;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a figure on a scale: "4", "ne glatte 2", "vier von fünf", "★★★★". A judgement without a figure, or a value between two, is none. */
public final class Scale {

    private static final Pattern STARS = Pattern.compile("(?s)[^\\p{L}\\p{N}⭐★🌟]*(?<stars>[⭐★🌟 ]+)[☆ .!]*");
    private static final Pattern FRAME = Pattern.compile("""
            (?:(?:skala(?: von| zwischen)?|notenskala von|von|from) (?:\\d+|eins|null) ?(?:bis|und|to|-) ?(?:\\d+|\\p{L}+)(?!\\p{L}))|\
            ^\\d{1,2}[):] (?=\\p{N})|(?<!\\p{L})(?:(?:frage|question|soru|вопрос|питання|запитання|السؤال) (?:nr\\.? )?\\d+ ?[:.)-]?|(?:nummer|nr|\
            option|antwort|wert|antwortmoeglichkeit|number|answer|numara|cevap|номер|ответ|відповідь|رقم)[.:]*(?= ?\\p{N}))|\
            (?<!\\p{N})\\d{1,2} uezerinden(?!\\p{L})""");

    // "2. Die Wege sind dunkel": at the beginning it is the mark, not an ordinal.
    private static final Pattern OPENING_MARK =
            Pattern.compile("^(\\d{1,2})\\.(?= \\p{L})(?! (?:stock|etage|og|klasse|reihe|platz|tag|mal)(?!\\p{L}))");

    // "Eine 3. Mehr nicht.": the stop ends the sentence and makes no ordinal.
    private static final Pattern SENTENCE_END = Pattern.compile(
            "(?<=(?<!\\p{L})(?:eine|ne|die) )(\\d{1,2})\\.(?= " + Wordlist.anyOf(Marks.REMARKS) + "(?!\\p{L}))");

    private Scale() {}

    /** Reads the reply to a question with a scale from {@code min} to {@code max}. */
    public static Reading<Integer> read(String reply, int min, int max) {
        return Correction.lastWord(
                CalendarSpelling.mended(Words.of(reply)), words -> Letter.body(words, body -> read(body, min, max)));
    }

    /** Reads what is plainly a mark from one to five where nobody asked for one: "4 von 5", "ich gebe eine 3". */
    public static Reading<Integer> rating(String utterance) {
        return Correction.lastWord(
                CalendarSpelling.mended(Words.of(utterance)), words -> Letter.body(words, Scale::rating));
    }

    static Reading<Integer> read(Words words, int min, int max) {
        OptionalInt stars = stars(words.text());
        return stars.isPresent()
                ? Marks.within(List.of(stars.getAsInt()), false, min, max)
                : new Marks(words, Figures.in(blank(words))).read(min, max);
    }

    static Reading<Integer> rating(Words words) {
        if (stars(words.text()).isEmpty() && Figures.in(words.text()).isEmpty()) {
            return Reading.absent();
        }
        Marks marks = new Marks(words, Figures.in(blank(words)));
        boolean rating = stars(words.text()).isPresent() || marks.areRating(Expected.USUAL_SCALE.max());
        return rating ? read(words, Expected.USUAL_SCALE.min(), Expected.USUAL_SCALE.max()) : Reading.absent();
    }

    private static String blank(Words words) {
        String frameless = Words.blank(words.text(), FRAME);
        String dateless = PostalCodes.blank(words, Dates.blankCalendar(words, frameless));
        String marked = OPENING_MARK.matcher(dateless).replaceFirst("$1,");
        return NoQuantity.blank(SENTENCE_END.matcher(marked).replaceAll("$1,"));
    }

    private static OptionalInt stars(String text) {
        Matcher stars = STARS.matcher(text);
        return stars.matches() && !stars.group("stars").isBlank()
                ? OptionalInt.of((int)
                        stars.group("stars").codePoints().filter(c -> c != ' ').count())
                : OptionalInt.empty();
    }
}
