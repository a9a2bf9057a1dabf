package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.regex.Pattern;

/** Takes out with what people say how exactly they mean it: "ca. 20", "ich glaube, der Bus". A mail is not asked back for that. */
final class Soft {

    private static final Pattern WORDS = Wordlist.whole("""
            (?:ca|circa|zirka)\\.?|ungefaehr|ungefair|etwa|rund|so um die|um die|schaetzungsweise|grob(?: geschaetzt)?|tendenziell|im schnitt|im durchschnitt|durchschnittlich|schaetze?(?: ich)?(?: mal)?|ich schaetze|(?:ich )?(?:denke?|glaube?)(?: ich)?(?: mal)?|wohl|meistens|meist|maximal|max\\.?|hoechstens|allerhoechstens""");

    private static final Pattern AT_MOST = Wordlist.whole("hoechstens|maximal|max|darf");

    /** How much could be, is at most that. */
    private static final Pattern WOULD = Pattern.compile("(?iu)(?:könnten|hätten|würden) Sie");

    private Soft() {}

    /** The same where there is none; "höchstens" only where that was asked for. */
    static String without(Question question, String said) {
        String text = Words.of(said).text();
        String plain = WORDS.matcher(text).replaceAll(m -> {
            boolean limit = AT_MOST.matcher(m.group()).find();
            boolean asked = !limit
                    || WOULD.matcher(question.text().in("de")).find()
                    || AT_MOST.matcher(Words.of(question.text().in("de")).text())
                            .find();
            return asked ? " " : m.group();
        });
        return plain.equals(text) ? said : plain.strip();
    }
}
