package de.komplize.bot.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a yes or no behind the name of each choice: "Bänke ja, WLAN nein". */
final class LabelVotes {

    private static final Pattern VOTE = Pattern.compile(
            "(?iu)\\s*(.{2,60}?)[ :=–-]+(ja|nein|nicht|sinnvoll|gut|wichtig|super|gern|gerne|unbedingt|quatsch|unsinn|egal|unnötig|überflüssig|schlecht|nee|jo)[ .!]*");
    private static final Pattern CUT = Pattern.compile("[,;\\n]|(?iu:\\s+und\\s+)|[.](?=\\s|$)");

    private static final int FEWEST = 2;

    private LabelVotes() {}

    /** Empty where a part is no such vote, or none says yes. */
    static Optional<AnswerReading> in(Question.MultipleChoice question, String said) {
        OptionNames names = OptionNames.of(question.options());
        TreeSet<Integer> wanted = new TreeSet<>();
        List<Integer> voted = new ArrayList<>();
        long parts = CUT.splitAsStream(said).filter(part -> !part.isBlank()).count();
        long votes = CUT.splitAsStream(said)
                .filter(part -> VOTE.matcher(part).matches())
                .count();
        Optional<AnswerReading> unclear =
                votes == parts && votes > FEWEST ? Optional.of(new AnswerReading.Unclear(List.of())) : Optional.empty();
        for (String part : CUT.split(said)) {
            Matcher vote = VOTE.matcher(part);
            if (part.isBlank()) {
                continue;
            }
            Optional<Integer> option = vote.matches() ? option(names, vote.group(1)) : Optional.empty();
            if (option.isEmpty() || voted.contains(option.get())) {
                return unclear;
            }
            voted.add(option.get());
            if (vote.group(2).matches("(?iu)ja|jo|sinnvoll|gut|wichtig|super|gerne?|unbedingt")) {
                wanted.add(option.get());
            }
        }
        boolean counts = wanted.size() >= Math.max(1, question.min()) && wanted.size() <= question.max();
        return voted.size() >= FEWEST && counts
                ? Optional.of(new AnswerReading.Read(new Answer.Many(
                        wanted.stream().map(i -> question.options().get(i).id()).toList())))
                : Optional.empty();
    }

    private static Optional<Integer> option(OptionNames names, String named) {
        List<Mention> mentions = names.in(Term.of(named));
        return mentions.size() == 1 && mentions.getFirst().isClear()
                ? Optional.of(mentions.getFirst().option())
                : Optional.empty();
    }
}
