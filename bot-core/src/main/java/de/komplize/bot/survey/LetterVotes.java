package de.komplize.bot.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a yes or no to each letter of a choice: "a) ja b) nein c) ja". */
final class LetterVotes {

    private static final Pattern VOTE = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}])\\(?([a-z])[ \\t]?[).:=–-]{0,2}[ \\t]?(ja|nein)(?!\\p{L})[ \\t]*[,;.]?");

    private static final int FEWEST = 2;

    private LetterVotes() {}

    /** Empty where anything else is said, or a letter twice, or only what is refused. */
    static Optional<AnswerReading> in(Question.MultipleChoice question, String text) {
        TreeSet<Integer> voted = new TreeSet<>();
        List<Integer> wanted = new ArrayList<>();
        Matcher vote = VOTE.matcher(text);
        int votes = 0;
        while (vote.find()) {
            int option = Character.toLowerCase(vote.group(1).charAt(0)) - 'a';
            votes++;
            voted.add(option);
            if (Character.toLowerCase(vote.group(2).charAt(0)) == 'j') {
                wanted.add(option);
            }
        }
        boolean clear = votes >= FEWEST
                && voted.size() == votes
                && voted.last() < question.options().size()
                && VOTE.matcher(text).replaceAll("").chars().noneMatch(Character::isLetterOrDigit);
        boolean counts = wanted.size() >= Math.max(1, question.min()) && wanted.size() <= question.max();
        return clear && counts
                ? Optional.of(new AnswerReading.Read(new Answer.Many(wanted.stream()
                        .sorted()
                        .map(i -> question.options().get(i).id())
                        .toList())))
                : Optional.empty();
    }
}
