package de.komplize.bot.entity;

import de.komplize.bot.entity.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A stretch of an utterance that makes one statement about the districts in it.
 *
 * @param from its first word's place in the utterance
 * @param to the place after its last word
 * @param link what parts it from the clause before: a mark, a conjunction, or nothing at the beginning
 */
record Clause(int from, int to, String link) {

    private static final Set<String> CONJUNCTIONS = Wordlist.of("""
            aber sondern und oder sowie jedoch doch während obwohl weil denn bzw beziehungsweise but and or ve ama и а но але та і و لكن ولكن amma fakat""");

    private static final Set<String> ABBREVIATIONS = Wordlist.of("dr prof str ca fr hr fam nr st bzw z b");

    static List<Clause> of(Words words) {
        List<Clause> clauses = new ArrayList<>();
        List<Word> list = words.list();
        int from = 0;
        String link = "";
        for (int i = 0; i <= list.size(); i++) {
            if (i == list.size() || parts(list, i)) {
                boolean empty = i == from;
                if (!empty) {
                    clauses.add(new Clause(from, i, link));
                }
                // After a comma a conjunction says more than the comma; after a conjunction a comma says nothing.
                boolean kept = i == list.size()
                        || (empty && !link.isEmpty() && list.get(i).isMark());
                link = kept ? link : list.get(i).folded();
                from = i + 1;
            }
        }
        return clauses;
    }

    private static boolean parts(List<Word> list, int i) {
        Word word = list.get(i);
        return switch (word.raw()) {
            case ",", ";", "!", "?", "(", ")", "\n" -> true;
            case "." -> i == 0 || !isAbbreviation(list.get(i - 1));
            case "-" ->
                i > 0
                        && i + 1 < list.size()
                        && list.get(i - 1).end() < word.start()
                        && word.end() < list.get(i + 1).start();
            default -> CONJUNCTIONS.contains(word.folded());
        };
    }

    private static boolean isAbbreviation(Word word) {
        return word.isDigits() || word.raw().length() == 1 || ABBREVIATIONS.contains(word.folded());
    }

    boolean isLinkedByWord() {
        return !link.isEmpty() && Character.isLetter(link.charAt(0));
    }

    boolean holds(Mention mention) {
        return mention.from() >= from && mention.from() < to;
    }

    Clause joinedTo(Clause next) {
        return new Clause(from, next.to, link);
    }

    String text(Words words) {
        return text(words, from, to);
    }

    static String text(Words words, int from, int to) {
        return from >= to
                ? ""
                : words.text()
                        .substring(
                                words.list().get(from).start(),
                                words.list().get(to - 1).end());
    }

    /** The last mention in a list that lies in this clause. */
    Optional<Mention> last(List<Mention> mentions) {
        return mentions.reversed().stream().filter(this::holds).findFirst();
    }
}
