package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises a sentence that says what its writer does, but nothing of what was asked: "Ich hole es ab". */
final class Aside {

    private static final Set<String> SUBJECTS = Set.of("ich", "wir");

    /** Verbs that answer whatever was asked. */
    private static final Set<String> ANSWERING = Wordlist.of("""
            bin sind war waren habe hab haben hatte hätte mag mögen möchte möchten will wollen würde würden kann können könnte darf dürfen
            mache mach machen tue tu tun finde find finden denke denk glaube glaub meine stimme stimmen bejahe verneine befürworte
            unterstütze unterschreibe lehne widerspreche verzichte passe freue freu gehe geh gehen kenne kenn kennen weiß nehme nehm
            sage sag rate hoffe wäre werde wusste brauche brauch brauchen auch nicht nie eher schon gerne gern ja nein""");

    private Aside() {}

    static boolean is(Question.YesNo question, String reply) {
        List<Term> words = Term.of(reply).stream().filter(Term::isWord).toList();
        return words.size() > 1
                && SUBJECTS.contains(words.getFirst().text())
                && !ANSWERING.contains(words.get(1).text())
                && !asked(question).contains(words.get(1).stem());
    }

    /** The stems of the question. */
    private static Set<String> asked(Question.YesNo question) {
        return question.text().byLanguage().values().stream()
                .flatMap(text -> Term.of(text).stream())
                .map(Term::stem)
                .collect(Collectors.toSet());
    }
}
