package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads whether somebody has what a question asks for: "Eine Biotonne habe ich nicht", "keine Biotonne". */
final class Possession {

    private static final Pattern ASKED = Pattern.compile(
            "(?iu)\\s*(?:haben|besitzen) Sie (?:zu Hause )?(?:eine?n?|einen) [\\p{L}-]+(?: [\\p{L}-]+)?\\s*\\?\\s*");

    private static final Set<String> AROUND = Wordlist.of("""
            ich wir habe hab haben ham eine einen ein keine keinen kein nicht die der das den auch leider schon natürlich hier da ist is vorhanden bei uns mit ohne besitze besitzen
            im haus gibt es und ja nein noch klar sie er hat""");

    private static final Pattern NO = Wordlist.whole("nicht|keine?n?|ohne|nein");
    private static final Pattern HAS =
            Wordlist.whole("habe?|haben|ham|besitze?n?|hat|da|vorhanden|mit|gibt|ja|klar|keine?n?|ohne|nein");

    private Possession() {}

    static boolean isAskedBy(Question.YesNo question) {
        return ASKED.matcher(question.text().in("de")).matches();
    }

    static Optional<Boolean> in(Told told, Question.YesNo question) {
        return told.clauses().stream()
                .filter(clause -> clause.isAbout(question)
                        && HAS.matcher(clause.folded()).find()
                        && clause.terms().stream()
                                .allMatch(t -> !t.isWord()
                                        || AROUND.contains(t.text())
                                        || told.subjects().touches(question, t)))
                .map(clause -> !NO.matcher(Words.of(clause.text()).text()).find())
                .findFirst();
    }
}
