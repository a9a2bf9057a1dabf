package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Sees that something is named beside choices that may be a choice in other words. */
final class Stray {

    private static final Set<String> BEFORE_ADJUNCT = Wordlist.of(
            "für zum zur am an im in bei beim vor auf mit wegen um von vom aus seit nach als ohne gegen durch bis ab");

    private static final Set<String> SMALL = Wordlist.of("""
            würde würden wäre wären fände fänden hätte hätten könnte könnten sollte sollten möchte möchten super toll prima klasse wichtig schön schönsten gut ideal perfekt hilfreich helfen nutzen freuen gern gerne liebsten
            lieber besten dringend unbedingt nötig notwendig auch noch mehr aber doch immer wieder etwas paar einfach völlig reicht passt fehlt fehlen fehle brauchen brauche bräuchte wünsche wünschen her hin dort hier da
            sein geben gibt haben hatte gehabt dürfen fehlendes interessant interessiert spannend praktisch sinnvoll dabei allem neue neuen neuer neues kleine kleinen große großen gute guten schöne schönen
            kommt kommen zählt finde finden sehr außerdem sonst nur natürlich bisher schon letzten jahren jetzt heute überall alle alles beide beides zusätzlich""");

    private Stray() {}

    /** Something else is named that may be a choice in other words. */
    static boolean in(Question question, Subjects subjects, Remark remark, List<Term> terms, List<Mention> mentions) {
        boolean lower = remark.sentence().chars().skip(1).noneMatch(Character::isUpperCase);
        Set<String> nouns = new HashSet<>();
        List<String> said = new ArrayList<>(List.of(remark.text().split("[^\\p{L}-]+")));
        for (int i = remark.first() ? 1 : 0; i < said.size(); i++) {
            if (!said.get(i).isEmpty() && Character.isUpperCase(said.get(i).charAt(0))) {
                Term.of(said.get(i)).forEach(t -> nouns.add(t.text()));
            }
        }
        return IntStream.range(0, terms.size())
                .filter(i -> terms.get(i).isWord() && !Mention.covers(mentions, i))
                .filter(i -> lower
                        ? Subjects.isTelling(terms.get(i))
                        : nouns.contains(terms.get(i).text()))
                .filter(i -> !WordClass.isLight(terms.get(i).text())
                        && !SMALL.contains(terms.get(i).text())
                        && !subjects.touches(question, terms.get(i)))
                .filter(i -> i == 0 || !Mention.covers(mentions, i - 1))
                .anyMatch(i -> IntStream.rangeClosed(Math.max(0, i - 2), i - 1)
                        .noneMatch(j -> BEFORE_ADJUNCT.contains(terms.get(j).text())));
    }
}
