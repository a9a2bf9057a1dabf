package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the only day that a letter names, where it is said as one that suits, or that was. */
final class DateRemarks {

    private static final Pattern OTHER = Wordlist.whole(
            "uhr|until|till|from|bis|ab|seit|vor|nach|wiedervorlage|frist|urlaub|verreist|operiert|geboren|geb|geburtstag|schreiben vom|mail vom|brief vom|anfrage vom|erst|letztes jahr|damals|frueher|antrag|erledigt|statt|oder|zwischen");

    private static final Pattern CLOCK = Wordlist.whole("wiedervorlage|frist|uhr|erledigt|geboren");

    /** "Im 4. Stock: 8." is no day. */
    private static final Pattern BARE = Pattern.compile(
            "(?iu)(?!.*(?<!\\p{L})(?:am|der|den|dem|zum|tag)(?!\\p{L}))[^\\d]*\\d{1,2}\\.?[^\\d\\p{L}]*(?:\\p{L}{0,2})?[^\\d\\p{L}]*");

    private final Question.Date question;
    private final AnswerReader.Context context;
    private final boolean from;

    DateRemarks(Question.Date question, AnswerReader.Context context) {
        this.question = question;
        this.context = context;
        from = Pattern.compile("(?iu)(?<!\\p{L})(?:ab welche|seit wann|bis wann|ab wann|bis zu welche|gilt|läuft)")
                .matcher(question.text().in("de"))
                .find();
    }

    Optional<SecondLook.Found> read(List<List<Remark>> sentences) {
        List<SecondLook.Found> found = new ArrayList<>();
        boolean other = false;
        for (int i = 0; i < sentences.size(); i++) {
            int at = i;
            for (Remark remark : sentences.get(i)) {
                boolean figure = !BARE.matcher(remark.text()).matches()
                        && remark.terms().stream()
                                .anyMatch(t -> t.isFigure() || t.ordinal().isPresent());
                AnswerReading reading =
                        figure ? Strictly.read(question, remark.text(), context) : new AnswerReading.Absent();
                boolean named = reading instanceof AnswerReading.Read(Answer.Day _)
                        || reading instanceof AnswerReading.Echo(Answer.Day _);
                boolean suits = named
                        && sentences.get(i).stream().allMatch(r -> r.denials() == 0)
                        && !remark.isConditional()
                        && !remark.others()
                        && !OneDay.excepts(remark.sentence())
                        && (from
                                ? !CLOCK.matcher(remark.folded()).find()
                                : !OTHER.matcher(remark.folded()).find());
                if (suits && reading instanceof AnswerReading.Read) {
                    found.add(new SecondLook.Found(i, reading));
                }
                other |= named && !suits && sentences.get(at).stream().allMatch(r -> r.denials() == 0);
            }
        }
        boolean one = found.stream().map(SecondLook.Found::reading).distinct().count() == 1;
        return one && !other ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
