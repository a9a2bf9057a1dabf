package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads a mark that somebody gives in words: "ich fühle mich sehr unsicher", "ein Ausreichend", "6, setzen!". */
final class WordedMark {

    private static final Pattern NAMED = Wordlist.whole(
            "(?:gebe?|geben|geb|vergebe?n?|bekommt|verdient|kriegt|gibt|sage?|gibts) (?:\\p{L}+ ){0,4}(?:eine?n?|nur|glatt\\p{L}*) (sehr gut|befriedigend|ausreichend|mangelhaft|ungenuegend)");

    private static final Pattern BARE = Pattern.compile(
            "(?:schul)?(?:note |also |hoechstens |nur |ein |gerade noch )*(sehr gut|befriedigend|ausreichend|mangelhaft|ungenuegend)[.! ]*");

    private static final Pattern CLASSROOM =
            Pattern.compile("(?<![\\d.,])([1-6])[!., –-]*(?:mit stern\\p{L}*|setzen)(?!\\p{L})");

    private static final Pattern SELF = Wordlist.whole("ich|i|wir|mir|mich|uns|bin|fuehle?|finde?");

    private static final Pattern IRONY =
            Wordlist.whole("haha\\p{L}*|hihi|ironie|spass|scherz|im ernst|lol|danke (?:fuer|auch)");

    private static final Pattern MOCKING = Pattern.compile("[🙄😂🤣🤡😜😏]");

    private static final int LONGEST = 14;

    /** In words: who says no more means the only thing that is marked. */
    private static final int TERSE = 6;

    private final Question.Scale question;
    private final List<Question> asked;
    private final Subjects subjects;
    private final boolean only;

    WordedMark(Question.Scale question, List<Question> asked, Subjects subjects) {
        this.question = question;
        this.asked = asked;
        this.subjects = subjects;
        only = asked.stream().filter(Question.Scale.class::isInstance).count() == 1;
    }

    Optional<SecondLook.Found> read(List<List<Remark>> sentences) {
        List<SecondLook.Found> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            int at = i;
            sentences.get(i).stream()
                    .flatMap(remark -> said(remark).stream())
                    .forEach(
                            mark -> found.add(new SecondLook.Found(at, new AnswerReading.Read(new Answer.Rate(mark)))));
        }
        return found.stream().map(SecondLook.Found::reading).distinct().count() == 1
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    private Optional<Integer> said(Remark remark) {
        boolean plain = !MOCKING.matcher(remark.sentence()).find()
                && !remark.others()
                && !remark.isOpen()
                && !remark.isConditional()
                && !remark.isElsewhere(question);
        if (!plain || remark.terms().stream().filter(Term::isWord).count() > LONGEST) {
            return Optional.empty();
        }
        if (SchoolMark.isAskedBy(question)) {
            Optional<Integer> mark = schoolMark(remark);
            if (mark.isPresent()) {
                return mark;
            }
        }
        return remark.terms().stream().anyMatch(Term::isFigure) ? Optional.empty() : end(remark);
    }

    private Optional<Integer> schoolMark(Remark remark) {
        String sentence = Words.of(remark.sentence()).text();
        String folded = remark.folded().strip();
        List<String> names =
                NAMED.matcher(folded).results().map(m -> m.group(1)).distinct().toList();
        if (names.size() == 1) {
            return SchoolMark.in(question, names.getFirst());
        }
        boolean alone = only && BARE.matcher(sentence.strip()).matches();
        if (alone) {
            return SchoolMark.in(question, sentence);
        }
        if (IRONY.matcher(sentence).find()) {
            return Optional.empty();
        }
        List<MatchResult> classroom = CLASSROOM.matcher(sentence).results().toList();
        return only && classroom.size() == 1
                ? Optional.of(Integer.parseInt(classroom.getFirst().group(1)))
                : Optional.empty();
    }

    /** One of the ends of the scale in its own words. */
    private Optional<Integer> end(Remark remark) {
        boolean low = says(remark, question.low());
        boolean high = says(remark, question.high());
        boolean touched = remark.terms().stream().anyMatch(t -> subjects.touches(question, t));
        boolean about = touched && subjects.about(remark.terms()).stream().allMatch(question::equals)
                || only
                        && remark.terms().stream().filter(Term::isWord).count() <= TERSE
                        && subjects.about(remark.terms()).stream().allMatch(question::equals)
                        && SELF.matcher(remark.folded()).find();
        return low == high || !about ? Optional.empty() : Optional.of(low ? question.min() : question.max());
    }

    private boolean says(Remark remark, Optional<Wording> end) {
        String label =
                end.map(wording -> Words.of(wording.in("de")).text().strip()).orElse("");
        boolean shared = asked.stream()
                .filter(q -> !q.equals(question))
                .anyMatch(q -> !q.offered().isEmpty()
                        && q.offered().stream()
                                .anyMatch(option ->
                                        Words.of(option.label().in("de")).text().contains(label)));
        return label.indexOf(' ') > 0
                && !Remark.saysNo(label)
                && !shared
                && Pattern.compile("(?<!nicht )(?<!nich )(?<!\\p{L})" + Pattern.quote(label) + "(?!\\p{L})")
                        .matcher(Words.of(ScaleEnd.plain(question, remark.text()))
                                .text())
                        .find();
    }
}
