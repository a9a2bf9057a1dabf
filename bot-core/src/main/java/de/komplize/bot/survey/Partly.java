package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Takes choices that are named by a part of their label and can be no other: "Wasser" for "Wasseranschluss", "Impfen" for "Impfungen". */
final class Partly {

    /** What parts the things that are named in one answer. */
    static final Pattern ITEM =
            Pattern.compile("[,;+&/\\n]|[.!](?=\\s|$)|(?iu)(?<!\\p{L})(?:und|sowie|u|n)(?!\\p{L})|[()]");

    /** Parts of too many words. */
    private static final Set<String> GENERIC = Wordlist.of(
            "platz plätze weg wege stelle stellen zeit zeiten haus stadt angebot angebote karte teil ort orte zug tag amt raum räume ding dinge neu neue alt alte groß große klein kleine gut gute mehr");

    private static final Pattern DENYING = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:nicht|kein\\p{L}*|nur|außer|ausser|ohne|weder|statt|oder|vielleicht|evtl\\.?|eventuell|aber|wenn|falls|früher|eher|egal|nie)(?!\\p{L})");

    private static final int SHORTEST = 5;
    private static final int MOST_WORDS = 4;

    private Partly() {}

    /** The same answer without a doubt; empty where a word is left over, or may belong to several choices. */
    static Optional<AnswerReading> in(Question question, String said, AnswerReading reading) {
        List<Option> options = question.offered();
        Set<String> echoed = echoed(reading);
        if (echoed.isEmpty() || DENYING.matcher(said).find()) {
            return Optional.empty();
        }
        Set<String> named = new TreeSet<>();
        for (String item : Parts.of(said, ITEM)) {
            List<Term> words = Term.of(item).stream()
                    .filter(t -> t.isWord() && !WordClass.isLight(t.text()) && Subjects.isTelling(t))
                    .toList();
            if (words.isEmpty()) {
                continue;
            }
            Set<Integer> meant = meant(options, words);
            if (words.size() > MOST_WORDS || meant.size() != 1) {
                return Optional.empty();
            }
            named.add(options.get(meant.iterator().next()).id());
        }
        return named.equals(echoed) ? Optional.of(new AnswerReading.Read(answer(question, reading))) : Optional.empty();
    }

    private static Answer answer(Question question, AnswerReading reading) {
        List<String> ids = new ArrayList<>(echoed(reading));
        return question instanceof Question.MultipleChoice ? new Answer.Many(ids) : new Answer.One(ids.getFirst());
    }

    private static Set<String> echoed(AnswerReading reading) {
        return switch (reading) {
            case AnswerReading.Echo(Answer.Many(List<String> ids)) -> new TreeSet<>(ids);
            case AnswerReading.Echo(Answer.One(String id)) -> Set.of(id);
            case AnswerReading.Echo _,
                    AnswerReading.Read _,
                    AnswerReading.Unclear _,
                    AnswerReading.OutOfRange _,
                    AnswerReading.Absent _ -> Set.of();
        };
    }

    /** The choices that all of the words are a part of. */
    private static Set<Integer> meant(List<Option> options, List<Term> words) {
        Set<Integer> meant = new HashSet<>();
        IntStream.range(0, options.size())
                .filter(i -> words.stream().allMatch(w -> isPart(w, options.get(i))))
                .forEach(meant::add);
        return meant;
    }

    private static boolean isPart(Term word, Option option) {
        String said = word.stem();
        return !GENERIC.contains(word.text())
                && Term.ofLabel(option.label().in("de")).stream()
                        .filter(t -> t.isWord() && !WordClass.isLight(t.text()))
                        .map(Term::stem)
                        .anyMatch(own -> own.equals(said)
                                || said.length() >= SHORTEST
                                        && own.length() >= SHORTEST
                                        && (own.startsWith(said)
                                                || own.endsWith(said)
                                                || said.length() <= own.length() + 2 && Kinship.isKin(own, said)));
    }
}
