package de.komplize.bot.idea;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which of some ideas a message means that names none by its number: "mein Radweg", "die mit der Seilbahn". Pure. */
public final class Likeness {

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,40}");

    /** What is said of any idea. */
    private static final Set<String> SAID_ANYWAY = NoName.words("""
            idee ideen vorschlag vorschläge wunsch beitrag anregung meine meiner meinen meinem mein eine einen einer unterstützen unterstütze unterstützung stimme
            stimmen abstimmen möchte würde bitte zurückziehen zurücknehmen löschen ändern stand status worden geworden wurde wird eigentlich
            schon noch nicht mehr dafür dass welche haben finde gerne diese dieser dieses diesen kassel stadt nummer zeigen gibt neues neue was
            sache ding eingereicht geschickt gestern heute letzte woche vorgeschlagen angeregt hatte hattet habe kann soll sollte doch raus
            oder aber auch dann jetzt wieder sind mich dich euch ihre ihrer lieber wollen""");

    /** Words of the same beginning are taken for the same: Radweg, Radwege, Radwegnetz. */
    private static final int BEGINNING = 5;

    private Likeness() {}

    /** Those that share most words with the message; empty where none shares any. */
    public static List<Idea> of(String utterance, List<Idea> ideas) {
        Set<String> said = words(utterance);
        long most = ideas.stream().mapToLong(idea -> shared(said, idea)).max().orElse(0);
        return most == 0
                ? List.of()
                : ideas.stream()
                        .filter(idea -> shared(said, idea) == most)
                        .sorted(Comparator.comparingLong(Idea::number).reversed())
                        .toList();
    }

    /** Those that share words with a title, the most alike first. */
    public static List<Idea> closest(String title, List<Idea> ideas, int most) {
        Set<String> said = words(title);
        return ideas.stream()
                .filter(idea -> shared(said, idea) > 0)
                .sorted(Comparator.<Idea>comparingLong(idea -> shared(said, idea))
                        .thenComparingLong(Idea::number)
                        .reversed())
                .limit(most)
                .toList();
    }

    private static long shared(Set<String> said, Idea idea) {
        Set<String> title = words(idea.title());
        return said.stream()
                .filter(word -> title.stream().anyMatch(other -> alike(word, other)))
                .count();
    }

    private static boolean alike(String word, String other) {
        int length = Math.min(word.length(), other.length());
        return word.equals(other)
                || length >= BEGINNING && word.regionMatches(0, other, 0, Math.max(BEGINNING, length - 2))
                || length >= BEGINNING && (word.endsWith(other) || other.endsWith(word));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(Folded.of(text).text())
                .results()
                .map(match ->
                        match.group().replace("ae", "a").replace("oe", "o").replace("ue", "u"))
                .filter(word -> !SAID_ANYWAY.contains(word))
                .collect(Collectors.toSet());
    }
}
