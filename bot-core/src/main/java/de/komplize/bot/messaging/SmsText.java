package de.komplize.bot.messaging;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text as telephones get it: how it is written, in which alphabet, in which parts. One part is one SMS to be paid for. Pure.
 *
 * @param text as it is sent: in German without typographic signs, which would more than halve what fits into a part
 * @param parts in order; joined they are the text. A character is never divided between two.
 */
public record SmsText(String text, Alphabet alphabet, List<String> parts) {

    /** More than that is no short message any more, and each is paid for. */
    public static final int MOST_PARTS = 3;

    /** How much fits (3GPP TS 23.038 and 23.040): of several parts each gives up some room to say which it is. */
    public enum Alphabet {
        GSM7(160, 153),
        UCS2(70, 67);

        private final int alone;
        private final int ofSeveral;

        Alphabet(int alone, int ofSeveral) {
            this.alone = alone;
            this.ofSeveral = ofSeveral;
        }

        private int places(int codePoint) {
            return this == GSM7 ? Gsm7.places(codePoint) : Character.charCount(codePoint);
        }

        private int places(String text) {
            return text.codePoints().map(this::places).sum();
        }
    }

    /** What means the same in the small alphabet: quotation marks, dashes, blanks, dots, small figures. */
    private static final Map<Integer, String> PLAIN = plain();

    /** What shows nothing: soft hyphens, blanks of no width. */
    private static final String UNSEEN = "\u00ad\u200b\u2060\ufeff";

    public SmsText {
        parts = List.copyOf(parts);
    }

    public static SmsText of(String written) {
        String composed = seen(Normalizer.normalize(written, Normalizer.Form.NFC));
        String simple = simple(composed);
        boolean small = simple.codePoints().allMatch(c -> Gsm7.places(c) > 0);
        return small
                ? new SmsText(simple, Alphabet.GSM7, split(simple, Alphabet.GSM7))
                : new SmsText(composed, Alphabet.UCS2, split(composed, Alphabet.UCS2));
    }

    /** How many messages it takes, and costs. */
    public int count() {
        return parts.size();
    }

    private static List<String> split(String text, Alphabet alphabet) {
        if (alphabet.places(text) <= alphabet.alone) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int taken = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int places = alphabet.places(text.codePointAt(i));
            if (taken + places > alphabet.ofSeveral) {
                parts.add(text.substring(begin, i));
                begin = i;
                taken = 0;
            }
            taken += places;
        }
        parts.add(text.substring(begin));
        return parts;
    }

    /** No line ends but \n, no control characters, no half characters, nothing that shows nothing. */
    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            boolean control = Character.getType(c) == Character.CONTROL && c != '\n';
            if (c == '\t') {
                seen.append(' ');
            } else if (!control && Character.getType(c) != Character.SURROGATE && UNSEEN.indexOf(c) < 0) {
                seen.appendCodePoint(c);
            }
        });
        return seen.toString();
    }

    private static String simple(String text) {
        StringBuilder simple = new StringBuilder(text.length());
        text.codePoints().forEach(c -> simple.append(PLAIN.getOrDefault(c, Character.toString(c))));
        return simple.toString();
    }

    private static Map<Integer, String> plain() {
        Map<Integer, String> plain = new HashMap<>();
        each(plain, "„“”«»‟″", "\"");
        each(plain, "‚‘’‛‹›′`´", "'");
        each(plain, "–—‑‐−‒―•·▪●", "-");
        each(plain, "\u00a0\u202f\u2007\u2009\u2002\u2003\u200a\u2008\u2005\u2006", " ");
        plain.put((int) '…', "...");
        plain.put((int) 'ẞ', "SS");
        plain.put((int) '²', "2");
        plain.put((int) '³', "3");
        plain.put((int) '×', "x");
        plain.put((int) '→', "->");
        return Map.copyOf(plain);
    }

    private static void each(Map<Integer, String> plain, String signs, String same) {
        signs.codePoints().forEach(sign -> plain.put(sign, same));
    }

    /** The text is people's. */
    @Override
    public String toString() {
        return "SmsText[" + alphabet + ", " + parts.size() + " parts]";
    }
}
