package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds an item in a list of choices that names none of them: "LED und Fenster" where only the windows are offered so. */
final class Leftover {

    private static final Pattern CUT =
            Pattern.compile("(?iu)[,;+&/]|(?:^|\\s+)(?:und|u\\.?|sowie)\\s+|(?<=\\p{L})[.]\\s+");

    private static final Pattern SOMETIMES =
            Pattern.compile("(?iu)(?<!\\p{L})(?:ab und (?:zu|an)|hin und wieder|dann und wann)(?!\\p{L})");

    private static final Set<String> SAYING = Wordlist.of("""
            ich wir du sie er es man mir uns das die der den dem dass weil denn damit wenn da dort hier um zu bitte danke ist sind war wäre waere hat haben habe gibt kann
            können muss müssen soll sollte will fehlt fehlen sehr ganz am wichtigsten vor allem besonders unbedingt dringend klar ja nein nicht kein keine zwar komme gehe sitze laufe kaum noch ok egal rest meiner meinung nach sonst eigentlich""");

    /** Greetings elsewhere. */
    private static final Set<String> TIMES = Wordlist.of("abend abends morgen morgens mittag mittags");

    private static final Set<String> ARTICLES = Wordlist.of("der die das den dem ein eine einen einem einer");

    private static final int LONGEST_ITEM = 4;

    private static final int FEWEST_OF_ROW = 3;

    /** Letters that choices may have. */
    private static final int MOST = 26;

    private Leftover() {}

    static boolean in(Question.MultipleChoice question, String said) {
        OptionNames names = OptionNames.of(question.options());
        Signs signs = new Signs(question.options());
        if (isRow(names, signs, said)) {
            return true;
        }
        return Stream.of(CUT.split(SOMETIMES.matcher(said).replaceAll("manchmal")))
                .anyMatch(item -> isOther(names, signs, item));
    }

    /** "Parkplätze Cafes Klamotten": a list without marks, one of which is none of the choices. */
    private static boolean isRow(OptionNames names, Signs signs, String said) {
        List<Term> words = Term.of(said);
        boolean row = words.size() >= FEWEST_OF_ROW
                && words.size() <= LONGEST_ITEM + 1
                && words.stream()
                        .allMatch(t -> t.isWord()
                                && t.text().length() > 2
                                && !WordClass.isLight(t.text())
                                && !SAYING.contains(t.text())
                                && !signs.isSign(t)
                                && Subjects.isTelling(t));
        List<Mention> mentions = row ? names.in(words) : List.of();
        return row
                && mentions.size() > 1
                && IntStream.range(0, words.size()).anyMatch(i -> !Mention.covers(mentions, i));
    }

    private static boolean isOther(OptionNames names, Signs signs, String item) {
        List<Term> words = Term.of(item).stream()
                .filter(t -> !t.isMark())
                .dropWhile(t -> ARTICLES.contains(t.text()))
                .toList();
        long telling = words.stream()
                .filter(t -> t.isWord()
                        && t.text().length() > 2
                        && (!WordClass.isLight(t.text()) || TIMES.contains(t.text())))
                .count();
        return telling > 0
                && words.size() <= LONGEST_ITEM
                && Terse.letters(words.getFirst().text(), MOST).isEmpty()
                && words.stream().noneMatch(t -> SAYING.contains(t.text()) || signs.isSign(t))
                && names.in(words).isEmpty();
    }
}
