package de.komplize.bot.survey;

import de.komplize.bot.entity.Numbers;
import de.komplize.bot.entity.Reading;
import de.komplize.bot.entity.Scale;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the reply to a question for a figure: strictly, so that "30 years old" is no number of rooms. */
final class FigureReader {

    private static final Set<String> RATING = Wordlist.of("""
            Punkt Punkte Punkten Pkt Stern Sterne Sternen Sternchen star stars Note Wertung Bewertung Skala Stufe Wert gebe geb vergebe glatte
            gute schwache knappe klare volle starke solide satte glasklare zufrieden tendiere bewerte puan puanı yıldız veriyorum veririm verirdim
            балл балла баллов бал бали балів оценка оценку оцінка оцінку ставлю поставлю даю дам звезда звезды звезд зірка зірки зірок
            points point rate rating score give نقطة نقاط نجمة نجوم درجة درجات أعطي أعطيه تقييم علامة الدرجة üzerinden""");

    private static final Pattern JUDGEMENT = Wordlist.whole("""
            (?:un)?zufrieden\\p{L}*|sehr|gut|gute|prima|super|toll|klasse|mies\\p{L}*|schlecht\\p{L}*|mittel\\p{L}*|mitte|ok|okay|geht so|\
            so lala|solala|durchschnitt\\p{L}*|naja|ganz gut|hervorragend|katastrophe|katastrophal|furchtbar|schrecklich|ausgezeichnet|wunderbar|perfekt|\
            ziemlich|recht|voellig|absolut|extrem|bestens|optimal|(?:alles|nicht) (?:bestens|super|prima|besonders|sonderlich|wirklich)|\
            maessig|hoch|niedrig|viel|wenig|ueberhaupt nicht|gar nicht|good|bad|great|terrible|very|average|medium|so so|not bad|excellent|awful|(?:un|dis)?satisfied|(?:un)?happy|\
            iyi|koetue|kotu|cok|orta|fena degil|idare eder|memnunum|memnun degilim|berbat|harika|очень|средне|нормально|так себе|отлично|ужасно|\
            (?:не)?довол(?:ен|ьна)|хорош\\p{L}+|плох\\p{L}+|дуже|добр\\p{L}+|поган\\p{L}+|середньо|так собі|чудово|жахливо|(?:не)?задоволен\\p{L}+|\
            جيد|جيده|سيء|سيي|سييه|جدا|ممتاز|متوسط|مقبول|راض|راضي|راضيه|مش بطال""");

    // A school's best mark is a 1, and some take a scale for one.
    private static final Pattern SCHOOL = Wordlist.whole("(?:schul|zeugnis)not\\p{L}*|(?:in|aus) der schule");
    private static final Pattern EXPLAINED = Pattern.compile(
            "\\d (?:(?:=|ist|waere|heisst|bedeutet|ja|doch|das|die|der|am|wohl|also) ){0,6}(?:aller)?(?:beste|schlechteste)[ns]?(?!\\p{L}).*[^? ] *$");

    private static final Pattern TOP = Wordlist.whole(
            "(?:das )?maximum|volle punktzahl|volle punkte|(?:die )?hoechste(?: punktzahl| zahl| wertung| stufe)?|(?:die )?hoechstnote|alle punkte|(?:the )?(?:highest|best)(?: mark| score)?|"
                    + "full marks|en yueksek(?: puan)?|tam puan|максимум|максимальн\\p{L}+(?: балл?)?|высш\\p{L}+(?: балл)?|"
                    + "найвищ\\p{L}+(?: бал| оцінка)?|اعلي درجه|الحد الاقصي|الدرجه الكامله|العلامه الكامله");
    private static final Pattern BOTTOM = Wordlist.whole(
            "(?:das )?minimum|(?:die )?niedrigste(?: punktzahl| zahl| wertung| stufe)?|(?:the )?(?:lowest|worst)(?: mark| score)?|"
                    + "en duesuek(?: puan)?|минимум|минимальн\\p{L}+(?: балл?)?|мінімум|найнижч\\p{L}+(?: бал| оцінка)?|ادني درجه|اقل درجه|"
                    + "الحد الادني");

    private static final Pattern OUT_OF = Pattern.compile("\\d ?(?:von|/|out of|aus|из|з|із|من|uezerinden) ?\\d");

    private static final Pattern MEASURE = Wordlist.whole("""
            euro|eur|cent|prozent|jahre?n?|monate?n?|wochen?|tage?n?|stunden?|minuten?|sekunden?|km|kilometer|meter|qm|quadratmeter|years?|months?|\
            weeks?|days?|hours?|minutes?|percent|лет|рублей|процент\\p{L}*|месяц\\p{L}*|недел\\p{L}*|дней|дня|часов|часа|минут|\
            років|відсотк\\p{L}*|місяц\\p{L}*|тижн\\p{L}*|днів|годин|хвилин|yasindayim|lira|yuezde|saat|dakika|guen|hafta|ay|yil|\
            سنه|سنوات|عام|شهر|اشهر|اسبوع|يوم|ايام|ساعه|ساعات|دقيقه|دقايق|بالميه|يورو|евро|євро""");

    // "5k" is 5,000 to some, and a slip to others.
    private static final Pattern THOUSANDS = Pattern.compile("\\d ?k(?!\\p{L})");

    private static final Map<String, BigDecimal> NOTES = Map.of(
            "fuffi", BigDecimal.valueOf(50),
            "fuffziger", BigDecimal.valueOf(50),
            "fuffzig", BigDecimal.valueOf(50),
            "fuenfziger", BigDecimal.valueOf(50),
            "zwanni", BigDecimal.valueOf(20),
            "zwanziger", BigDecimal.valueOf(20),
            "hunni", BigDecimal.valueOf(100),
            "hunderter", BigDecimal.valueOf(100));
    private static final Pattern SLANG = Pattern.compile(
            "(?:(?:nur|so|einen|ein|nen|n) ){0,4}(?<note>" + String.join("|", NOTES.keySet()) + ")(?: euro)?[ .!]*");

    // A sentence; more is a story, and takes the pattern too long.
    private static final int LONGEST_SUM = 160;

    /** "Zwei pro Etage, also 4". */
    private static final Pattern TOTAL = Pattern.compile(
            ".*\\p{L}.*[,;:.=] ?(?:also|macht|ergibt|sind|insgesamt|zusammen|gesamt|das (?:macht|sind|ergibt))(?: (?:also|dann|insgesamt|zusammen)){0,3} (?<sum>[^,;]+)");

    private static final Set<String> NUMERIC = Wordlist.of("""
            hundert tausend tsd mio million millionen dutzend halb halbe halbes anderthalb komma hundred thousand einmal zweimal dreimal x mal
            stück insgesamt dritt siebt zusammen всего вместе разом всього toplam tane adet штук штуки шт half نصف ونصف buçuk
            половиной половиною المجموع on أحد إحدى اثنا اثني""");

    private static final Pattern OWN = Pattern.compile("(?iu)(?:un)?(sicher|wahrscheinlich)(?!\\p{L})");

    private FigureReader() {}

    static AnswerReading scale(Question.Scale question, String reply) {
        String text = Words.of(reply).text();
        if (SCHOOL.matcher(text).find() || EXPLAINED.matcher(text).find()) {
            return new AnswerReading.Unclear(List.of());
        }
        Optional<Integer> end = end(question, reply);
        if (end.isPresent()) {
            return new AnswerReading.Read(new Answer.Rate(end.get()));
        }
        if (Asking.is(reply)) {
            return new AnswerReading.Absent();
        }
        return switch (Scale.read(reply, question.min(), question.max())) {
            case Reading.Read<Integer>(Integer mark) ->
                Doubt.in(withoutOwn(question, reply)) || strayWords(reply, RATING) > 1
                        ? new AnswerReading.Echo(new Answer.Rate(mark))
                        : new AnswerReading.Read(new Answer.Rate(mark));
            case Reading.Unclear<Integer>(List<Integer> marks) -> unclear(marks, Answer.Rate::new);
            case Reading.Absent<Integer> _ -> noMark(question, reply);
        };
    }

    /** "Unsicher" is no doubt where it is asked how safe somebody feels. */
    private static String withoutOwn(Question.Scale question, String reply) {
        String asked = Words.of(question.text().in("de") + " "
                        + question.low().map(w -> w.in("de")).orElse("") + " "
                        + question.high().map(w -> w.in("de")).orElse(""))
                .text();
        return OWN.matcher(reply)
                .replaceAll(m -> asked.contains(m.group(1).toLowerCase(Locale.ROOT)) ? " " : m.group());
    }

    /** The figure whose name the reply is, and nothing else. */
    private static Optional<Integer> end(Question.Scale question, String reply) {
        boolean low = question.low().filter(w -> isNamed(w, reply)).isPresent();
        boolean high = question.high().filter(w -> isNamed(w, reply)).isPresent();
        return low == high ? Optional.empty() : Optional.of(low ? question.min() : question.max());
    }

    private static boolean isNamed(Wording end, String reply) {
        return end.byLanguage().values().stream().anyMatch(text -> bare(text).equals(bare(reply)));
    }

    private static List<Term> bare(String text) {
        return Term.of(text).stream().filter(t -> !t.isMark()).toList();
    }

    private static AnswerReading noMark(Question.Scale question, String reply) {
        String text = Words.of(reply).text();
        if (TOP.matcher(text).find() || BOTTOM.matcher(text).find()) {
            int end = TOP.matcher(text).find() ? question.max() : question.min();
            return new AnswerReading.Echo(new Answer.Rate(end));
        }
        List<BigDecimal> numbers = Numbers.read(reply).candidates();
        boolean plain = numbers.size() == 1 && strayWords(reply, RATING) == 0;
        if (plain && numbers.getFirst().stripTrailingZeros().scale() > 0 && isWithin(question, numbers.getFirst())) {
            return unclear(neighbours(numbers.getFirst()), n -> new Answer.Rate(n.intValue()));
        }
        if (plain && !isWithin(question, numbers.getFirst())) {
            return new AnswerReading.OutOfRange(numbers.getFirst().toPlainString());
        }
        boolean something = plain || isRefused(reply) || OUT_OF.matcher(text).find() || isJudgement(text);
        return something ? new AnswerReading.Unclear(List.of()) : new AnswerReading.Absent();
    }

    /** "Nicht 3". */
    private static boolean isRefused(String reply) {
        List<Term> terms = Term.of(reply);
        return terms.stream().anyMatch(t -> t.is(WordClass.NOT))
                && terms.stream().anyMatch(FigureReader::isNumeric)
                && strayWords(reply, RATING) == 0;
    }

    private static boolean isJudgement(String text) {
        return JUDGEMENT.matcher(text).find()
                && strayWords(JUDGEMENT.matcher(text).replaceAll(" "), RATING) == 0;
    }

    private static boolean isWithin(Question.Scale question, BigDecimal value) {
        return value.compareTo(BigDecimal.valueOf(question.min())) >= 0
                && value.compareTo(BigDecimal.valueOf(question.max())) <= 0;
    }

    private static List<BigDecimal> neighbours(BigDecimal value) {
        return List.of(value.setScale(0, RoundingMode.FLOOR), value.setScale(0, RoundingMode.CEILING));
    }

    static AnswerReading number(Question.Number question, String reply) {
        String text = Words.of(reply).text();
        if (THOUSANDS.matcher(text).find()) {
            return new AnswerReading.Unclear(List.of());
        }
        Matcher slang = SLANG.matcher(text);
        if (slang.matches()) {
            return echo(
                    amount(question, NOTES.getOrDefault(slang.group("note"), BigDecimal.ZERO), slang.group("note")));
        }
        Matcher total = TOTAL.matcher(text);
        return text.length() <= LONGEST_SUM
                        && total.matches()
                        && Numbers.read(total.group("sum")).value().isPresent()
                ? echo(counted(question, total.group("sum")))
                : counted(question, reply);
    }

    /** What was worked out, or said in slang, is asked back. */
    private static AnswerReading echo(AnswerReading reading) {
        return reading instanceof AnswerReading.Read(Answer answer) ? new AnswerReading.Echo(answer) : reading;
    }

    private static AnswerReading counted(Question.Number question, String reply) {
        return switch (Numbers.read(reply)) {
            case Reading.Read<BigDecimal>(BigDecimal value) -> amount(question, value, reply);
            case Reading.Unclear<BigDecimal>(List<BigDecimal> values) -> unclear(values, Answer.Amount::new);
            case Reading.Absent<BigDecimal> _ -> new AnswerReading.Absent();
        };
    }

    private static AnswerReading amount(Question.Number question, BigDecimal value, String reply) {
        if (isOtherMeasure(question, reply)) {
            return new AnswerReading.Unclear(List.of());
        }
        boolean stray = strayWords(reply, known(question)) > 0;
        if (stray && isRepeated(reply)) {
            return new AnswerReading.Unclear(List.of());
        }
        boolean beside = question.min().filter(min -> value.compareTo(min) < 0).isPresent()
                || question.max().filter(max -> value.compareTo(max) > 0).isPresent();
        if (beside) {
            return stray ? new AnswerReading.Unclear(List.of()) : new AnswerReading.OutOfRange(value.toPlainString());
        }
        if (question.whole() && value.stripTrailingZeros().scale() > 0) {
            return unclear(neighbours(value), Answer.Amount::new);
        }
        Answer answer = new Answer.Amount(value);
        return stray || Doubt.in(reply) ? new AnswerReading.Echo(answer) : new AnswerReading.Read(answer);
    }

    /** "Zwei Erwachsene und zwei Kinder": the same figure of two things. */
    private static boolean isRepeated(String reply) {
        // "4,80" is one figure.
        List<Term> terms = Term.of(reply.replaceAll("(?<=\\d)[.,](?=\\d)", ""));
        List<Integer> figures = IntStream.range(0, terms.size())
                .filter(i -> isNumeric(terms.get(i)))
                .boxed()
                .toList();
        return figures.size() > 1 && figures.getLast() - figures.getFirst() >= figures.size();
    }

    /** "30 Minuten" where hours are asked for, "30 years" where rooms are. */
    private static boolean isOtherMeasure(Question.Number question, String reply) {
        Set<String> known = known(question);
        return MEASURE.matcher(Words.of(reply).text())
                .results()
                .anyMatch(measure -> !known.contains(new Term(measure.group()).stem()));
    }

    /** The stems of what is asked for: a word of the question or its unit. */
    private static Set<String> known(Question.Number question) {
        return Stream.concat(Stream.of(question.text()), question.unit().stream())
                .flatMap(wording -> wording.byLanguage().values().stream())
                .flatMap(text -> Term.of(text).stream())
                .map(Term::stem)
                .collect(Collectors.toSet());
    }

    /** How many words stand beside the figure, in its clause, that neither count nor are expected. */
    private static long strayWords(String reply, Set<String> expected) {
        Clauses clauses = Clauses.of(Term.of(reply));
        if (clauses.terms().isEmpty()
                || isNumeric(clauses.term(0))
                        && (clauses.terms().size() == 1 || clauses.term(1).isMark())) {
            return 0;
        }
        Set<Integer> withFigure = IntStream.range(0, clauses.terms().size())
                .filter(i -> isNumeric(clauses.term(i)))
                .mapToObj(i -> clauses.clause().get(i))
                .collect(Collectors.toSet());
        return IntStream.range(0, clauses.terms().size())
                .filter(i -> withFigure.isEmpty()
                        || withFigure.contains(clauses.clause().get(i)))
                .mapToObj(clauses::term)
                .filter(t -> t.isWord() && !isNumeric(t) && !WordClass.isLight(t.text()))
                .filter(t -> !expected.contains(t.text()) && !expected.contains(t.stem()))
                .count();
    }

    private static boolean isNumeric(Term term) {
        if (term.text().endsWith("einhalb")) {
            return true;
        }
        boolean company = term.text().endsWith("t")
                && new Term(term.text().substring(0, term.text().length() - 1))
                        .number()
                        .isPresent();
        return term.number().isPresent() || company || NUMERIC.contains(term.text());
    }

    private static <T> AnswerReading unclear(List<T> values, Function<T, Answer> answer) {
        return new AnswerReading.Unclear(values.stream().map(answer).toList());
    }
}
