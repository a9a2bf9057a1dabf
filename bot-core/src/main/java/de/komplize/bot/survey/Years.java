package de.komplize.bot.survey;

import de.komplize.bot.entity.Numerals;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads an age or a year where a number is asked for and means that: "bin 71", "22 Jahre"; "wir wohnen hier seit 2004". */
final class Years {

    private static final Pattern AGE_ASKED = Pattern.compile("(?iu)wie alt sind Sie|wie alt bist du|Ihr Alter");
    private static final Pattern YEAR_ASKED = Pattern.compile("(?iu)(?:seit |in |ab )?welche[mns] Jahr");

    private static final Pattern AGE = Pattern.compile(
            "(?<![\\p{L}\\d.,])(?:mit (?:meinen|stolzen|fast|ueber) (?<with>\\d{1,3}) jahren|(?:ich|lehrer(?:in)?|rentner(?:in)?|schueler(?:in)?|mutter|vater|student(?:in)?|oma|opa) ?\\( ?(?<beside>\\d{1,2}) ?\\)|\\A[ .!]*(?<turned>\\d{1,3}) (?:geworden|gewesen)|(?:bin|werde) (?:(?:ich|schon|jetzt|noch|erst|selbst|selber|inzwischen|knackige|stolze|nun|auch) ){0,3}(?<being>\\d{1,3}|\\p{L}{4,24})(?= ?(?:jahre?|j\\b|alt|und|,|\\.|$|mit|wohne))|(?<years>\\d{1,3}|\\p{L}{4,24}) ?(?:jahre?(?! (?:lang|her|hier|in|dort|nicht|spaeter))(?: alt)?|jaehrige?r?)(?!\\p{L}))");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.])(?:1[89]|20)\\d{2}(?![\\d.]\\d|\\d)");
    private static final Pattern SINCE =
            Wordlist.whole("seit|ab|eingezogen|zogen|zog|hergezogen|wohne?n?|lebe?n?|wohnt|lebt");
    private static final Pattern OTHER =
            Wordlist.whole("geboren|geb|jahrgang|geheiratet|gebaut|baujahr|kind\\p{L}*|sohn|tochter|mann|frau|vor");
    private static final Pattern CUT = Pattern.compile("[,;.](?!\\d)|\\s(?=(?:und|aber|jetzt|seit) )");

    private Years() {}

    static boolean isAgeAskedBy(Question.Number question) {
        return AGE_ASKED.matcher(question.text().in("de")).find();
    }

    static boolean isYearAskedBy(Question.Number question) {
        return YEAR_ASKED.matcher(question.text().in("de")).find();
    }

    /** Empty where neither is asked for, nothing is said, or several. */
    static Optional<Integer> in(Question.Number question, String said) {
        return isAgeAskedBy(question) ? age(said) : isYearAskedBy(question) ? year(said) : Optional.empty();
    }

    private static Optional<Integer> age(String said) {
        Matcher age = AGE.matcher(Words.of(said).text());
        List<Integer> ages = age.results()
                .map(m -> Stream.of("being", "years", "with", "beside", "turned")
                        .map(m::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("0"))
                .map(Years::number)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return ages.size() == 1 ? Optional.of(ages.getFirst()) : Optional.empty();
    }

    private static Optional<Integer> number(String word) {
        return Character.isDigit(word.charAt(0))
                ? Optional.of(Integer.parseInt(word))
                : Numerals.cardinal(word).stream().boxed().findFirst();
    }

    private static Optional<Integer> year(String said) {
        List<String> parts = Parts.of(said, CUT);
        List<Integer> since = years(parts.stream()
                .filter(p -> SINCE.matcher(Words.of(p).text()).find()
                        && !OTHER.matcher(Words.of(p).text()).find())
                .toList());
        List<Integer> all = years(parts);
        return since.size() == 1
                ? Optional.of(since.getFirst())
                : since.isEmpty()
                                && all.size() == 1
                                && parts.size() == 1
                                && !OTHER.matcher(Words.of(said).text()).find()
                        ? Optional.of(all.getFirst())
                        : Optional.empty();
    }

    private static List<Integer> years(List<String> parts) {
        return parts.stream()
                .flatMap(p -> YEAR.matcher(p).results())
                .map(m -> Integer.valueOf(m.group()))
                .distinct()
                .toList();
    }
}
