package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the letter of a choice that an answer begins with, and what is only said about it: "a – Altbau, 2. OG", "c (drei Tage)". */
final class FirstLetter {

    /** Where no sign follows, "a", "d" and "e" may be a word of a dialect. */
    private static final Pattern BEGINNING = Pattern.compile(
            "(?s)\\s*\\(?([a-hA-H])\\)?(?:\\s*[,;:(]|[ \\t]+[–—-](?=\\s)|(?<=[bcfghBCFGH)])[ \\t]+(?=\\p{L}{2})|[ \\t]+(?=(?:reicht|was|weil|da|denn|ist|wäre|war|passt|bitte|natürlich|wir|ich|ganz|auf jeden|bin|am|wie)(?!\\p{L})))[ \\t]*(\\S.*)");

    /** A list of letters goes on with more of them. */
    private static final Pattern LETTER = Pattern.compile("(?iu)(?<![\\p{L}\\d.'])[a-h](?![\\p{L}\\d.'])");

    private static final Pattern TURNED = Wordlist.whole("""
            nein|oder|eher|besser|statt|nicht|kein\\p{L}*|weder|falsch|korrektur|bzw|ausser|doch|sondern|quatsch|halt|moment|lieber|notfalls|zur not|frueher|auch|ausserdem|\
            dazu|und zwar|ne|nee|bis|wenn|falls|vielleicht|evtl|eventuell|unsicher|sowie|beides|alles|alle|sowohl""");

    private static final int LONGEST = 160;

    private FirstLetter() {}

    /** Empty where what follows may turn it, or names another choice. */
    static Optional<AnswerReading> of(Question question, String said) {
        Matcher begins = BEGINNING.matcher(said);
        if (!(question instanceof Question.SingleChoice) || said.length() > LONGEST || !begins.matches()) {
            return Optional.empty();
        }
        int place = begins.group(1).toLowerCase(Locale.ROOT).charAt(0) - 'a';
        String rest = begins.group(2);
        if (place >= question.offered().size()
                || Term.of(rest).stream().noneMatch(t -> t.isWord() && t.text().length() > 1)
                || LETTER.matcher(rest).find()
                || TURNED.matcher(Words.of(rest).text()).find()
                || rest.strip().endsWith("?")) {
            return Optional.empty();
        }
        Option option = question.offered().get(place);
        List<Mention> named = OptionNames.of(question.offered()).in(Term.of(Paraphrase.in(question, rest)));
        boolean other = named.stream().anyMatch(m -> !m.options().contains(place));
        return other ? Optional.empty() : Optional.of(new AnswerReading.Read(new Answer.One(option.id())));
    }
}
