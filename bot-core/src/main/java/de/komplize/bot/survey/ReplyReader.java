package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a reply that answers several questions at once: by number, below the quoted question, in order, or in plain sentences. */
public final class ReplyReader {

    /** Several pages; whoever writes more is read by a person. */
    private static final int LONGEST = 8_000;

    /** "Ein klares Ja zu Frage 5". */
    private static final Pattern BEHIND = Pattern.compile(
            "(?iu)(?<=^|[.!?,;\\n] ?|und )(?<!\\d[.):] ?)(?:ein )?(?:klares )?(ja|nein) zu (?:(?:frage|nr\\.?|nummer|punkt) )?(\\d{1,2})(?![\\d.]?\\d)(?=[ .,;!]*(?:$|[.,;!\\n]))");

    /** "Ich ändere die 1 auf ja und 3 auf 1". */
    private static final Pattern CHANGED =
            Pattern.compile("(?iu)(?<![\\p{L}\\d.,])(\\d{1,2}) auf (ja|nein|[a-h]|\\d{1,3})(?![\\p{L}\\d])");

    private static final Pattern CHANGING =
            Pattern.compile("(?iu)(?<!\\p{L})(?:ändere?|aendere?|ändern|setze|stelle|korrigiere)(?!\\p{L})");

    /** "5 und 6 verwechselt": neither of them holds. */
    private static final Pattern CONFUSED = Pattern.compile(
            "(?iu)(?<![\\d.,])(\\d{1,2}) (?:und|mit) (\\d{1,2}) (?:sind |habe? ich |wurden )?(?:verwechselt|vertauscht)");

    /** "Entschuldigung, 4. muss nein heißen". */
    private static final Pattern RENAMED = Pattern.compile(
            "(?iu)(?:entschuldigung|sorry|korrektur|nachtrag|moment|halt)[^\\n\\d]{0,30}(\\d{1,2})\\.? (?:muss|müsste|soll|sollte) (?:es )?\\S{1,20} (?:heißen|heissen|sein|lauten)");

    /** "Na ja" is no yes. */
    private static final Pattern WELL = Pattern.compile("(?iu)(?<!\\p{L})na[ -]ja(?!\\p{L})");

    /** "Siehe 1." is no figure. */
    private static final Pattern SEE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:siehe|(?<!p\\. ?)s\\.) ?(?:frage |antwort |punkt |nr\\.? ?)?\\d{1,2}(?!\\d)\\.?");

    /** "1: ✅". */
    private static final Pattern YEAS = Pattern.compile("(?<=[\\d][.:)=-] ?)[✅✓✔☑](?=\\uFE0F?[ \\t]*(?:\\n|$))");

    private static final Pattern NAYS = Pattern.compile("(?<=[\\d][.:)=-] ?)[❌✗✘❎](?=\\uFE0F?[ \\t]*(?:\\n|$))");

    private static final Pattern REFERENCE = Pattern.compile("(?<=\\p{L} )\\(\\d{1,2}[a-h]\\)");

    private ReplyReader() {}

    /** The questions as they are numbered in a mail, from 1: all that can be answered, whatever hides them. */
    public static List<Question> numbered(Questionnaire questions) {
        return questions.questions().stream()
                .filter(question -> !(question instanceof Question.Info))
                .toList();
    }

    /**
     * Reads it. What is not clear is left open, and what answers nothing is handed back word by word.
     *
     * @param excerpts the pieces of the mail in their order
     */
    public static ReplyReading read(Questionnaire questions, List<Excerpt> excerpts, AnswerReader.Context context) {
        return Memo.during(() -> whole(questions, excerpts, context));
    }

    private static ReplyReading whole(Questionnaire questions, List<Excerpt> excerpts, AnswerReader.Context context) {
        List<Question> asked = numbered(questions);
        Findings findings = new Findings();
        Layout layout = new Layout(asked, context);
        Section section = new Section(context, findings);
        List<Stretch> free = new ArrayList<>();
        boolean alone = excerpts.stream().filter(e -> !e.written().isBlank()).count() == 1;
        Excerpt last = excerpts.reversed().stream()
                .filter(e -> !e.written().isBlank())
                .findFirst()
                .orElse(new Excerpt("", ""));
        int at = 0;
        for (Excerpt excerpt : excerpts) {
            int read = Math.min(excerpt.written().length(), Math.max(0, LONGEST - at));
            findings.unread(new Stretch(at + read, excerpt.written().substring(read)));
            Stretch written = new Stretch(
                    at,
                    Courtesies.blank(Example.blank(referred(excerpt.written().substring(0, read)))));
            for (Layout.Piece piece : layout.of(excerpt.under(), written, alone, excerpt.equals(last))) {
                take(piece, section, free, findings);
            }
            at += excerpt.written().length() + 1;
        }
        new Unnumbered(questions, asked, layout.subjects(), context, findings).read(free);
        excerpts.stream()
                .flatMap(e -> CONFUSED.matcher(e.written()).results())
                .flatMap(m -> Stream.of(m.group(1), m.group(2)))
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= asked.size())
                .forEach(number -> findings.mistrust(asked.get(number - 1)));
        excerpts.stream()
                .flatMap(e -> RENAMED.matcher(e.written()).results())
                .map(m -> Integer.parseInt(m.group(1)))
                .filter(number -> number >= 1 && number <= asked.size())
                .forEach(number -> findings.mistrust(asked.get(number - 1)));
        return findings.result(asked);
    }

    /** Puts the number before an answer that stands behind it, and leaves out one in brackets: "(3a)". Of the same length, so that places stay. */
    private static String referred(String written) {
        String naja = WELL.matcher(Together.spelled(written)).replaceAll("naja ");
        String ticked = NAYS.matcher(YEAS.matcher(naja).replaceAll("j")).replaceAll("n");
        String seen =
                SEE.matcher(ticked).replaceAll(m -> "-" + " ".repeat(m.group().length() - 1));
        String turned = BEHIND.matcher(seen).replaceAll(m -> {
            String plain = m.group(2) + ") " + m.group(1) + ".";
            return plain + " ".repeat(Math.max(0, m.group().length() - plain.length()));
        });
        turned = CHANGING.matcher(turned).find() ? CHANGED.matcher(turned).replaceAll("$1) $2.  ") : turned;
        return turned.length() == written.length()
                ? REFERENCE.matcher(turned).replaceAll(m -> " ".repeat(m.group().length()))
                : REFERENCE
                        .matcher(written)
                        .replaceAll(m -> " ".repeat(m.group().length()));
    }

    private static void take(Layout.Piece piece, Section section, List<Stretch> free, Findings findings) {
        if (!piece.marked()) {
            free.add(piece.body());
        } else if (piece.question().isPresent()) {
            List<Stretch> beside = section.read(piece.question().get(), piece.body(), piece.head());
            findings.beside(piece.question().get(), beside);
            free.addAll(beside);
        } else {
            Sentences.of(Section.bare(piece.body())).forEach(findings::unread);
        }
    }
}
