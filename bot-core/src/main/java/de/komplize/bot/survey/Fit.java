package de.komplize.bot.survey;

import de.komplize.bot.entity.Words;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How well a passage answers a question, in points: what is read surely counts most, what says nothing to it counts against it. */
final class Fit {

    static final double NOTHING = -8;

    static final double SURE = 10;
    static final double DECLINED = 6;
    static final double UNCLEAR = 1;
    private static final double ASKED_BACK = 4;
    private static final double WORDS = 5;

    /** In characters; an answer behind a bare number is short. */
    private static final int LONGEST = 160;

    /** Of a long passage the answer is what comes first. */
    private static final Pattern FIRST = Pattern.compile("(?s)\\s*([^,;.!?(\\n]{1,60}).*");

    private static final Pattern AROUND = Pattern.compile("\\A[\\s:.)=,;|/>-]+|[\\s,;|/(]+\\z|[\\s,;]+und\\s*\\z");

    private final AnswerReader.Context context;
    private final IdentityHashMap<Question, Map<String, AnswerReading>> read = new IdentityHashMap<>();

    Fit(AnswerReader.Context context) {
        this.context = context;
    }

    double of(Question question, String passage) {
        String said = AROUND.matcher(passage).replaceAll("");
        if (said.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Terse.isDash(passage) ? DECLINED : NOTHING;
        }
        if (Section.hasWords(question)) {
            boolean words = said.codePoints().filter(Character::isLetter).count() > 2;
            return words ? WORDS : NOTHING;
        }
        double whole = said.length() > LONGEST ? NOTHING : points(reading(question, said));
        if (whole >= ASKED_BACK) {
            return whole;
        }
        var first = FIRST.matcher(said);
        if (whole <= NOTHING && Strictly.HEDGED.matcher(Words.of(said).text()).find()) {
            return UNCLEAR;
        }
        double start = first.matches() && first.group(1).length() < said.length()
                ? points(reading(question, first.group(1).strip()))
                : whole;
        return Math.max(whole, start > 0 ? start - 1 : start);
    }

    private static double points(AnswerReading reading) {
        return switch (reading) {
            case AnswerReading.Read(Answer answer) -> answer instanceof Answer.Skipped ? DECLINED : SURE;
            case AnswerReading.Echo _ -> ASKED_BACK;
            case AnswerReading.Unclear _, AnswerReading.OutOfRange _ -> UNCLEAR;
            case AnswerReading.Absent _ -> NOTHING;
        };
    }

    AnswerReading reading(Question question, String passage) {
        String said = AROUND.matcher(passage).replaceAll("");
        return read.computeIfAbsent(question, _ -> new HashMap<>())
                .computeIfAbsent(said, _ -> Strictly.read(question, said, context));
    }
}
