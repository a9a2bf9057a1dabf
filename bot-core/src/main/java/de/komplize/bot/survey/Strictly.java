package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what was written to one question of a mail: as strictly as in a conversation, and more so where a mail invites misunderstanding. */
final class Strictly {

    static final Pattern HEDGED = Wordlist.whole("""
            wenn ueberhaupt|wenn dann|wenn ich (?:muss|muesste)|zur not|notfalls|bestenfalls|hoechstens|allerhoechstens|gerade (?:mal|noch) so|schwer zu sagen|kommt drauf an|je nachdem|so lala""");

    static final Pattern TURNED = Wordlist.whole("""
            nicht|nich|net|kein|keine|keinen|weder|ohne|aber|obwohl|frueher|war|waere|wuerde|koennte|trotz|trotzdem|leider|statt|mehr|nie|kaum|wenig|weniger|besser|nur|bloss|lediglich|deshalb|trotz""");

    private static final Pattern CONTENT = Wordlist.whole(
            "(?:alles|ist|sind) (?:\\p{L}+ ){0,2}(?:da|vorhanden|gut|ok|okay|okey|prima|bestens|super|schoen|ordnung|paletti|egal|bestens)");

    /** "1. Essen 2. Musik". */
    private static final Pattern ITEM = Pattern.compile("(?<=\\p{L})\\s+(?=\\d{1,2}[.):] ?\\p{L})");

    private static final Pattern MOSTLY = Pattern.compile("(?iu)(?<!\\p{L})meist(?:ens)?(?!\\p{L})");

    /** Which one it was depends on the day that it was written. */
    private static final Pattern LAST_DAY = Wordlist.whole(
            "(?:letzte[nrms]?|vorige[nrms]?|vergangene[nrms]?) (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|woche)");

    private static final Pattern PLAIN_NO =
            Pattern.compile("(?iu)\\s*(?:no|(?:nein,? )?(?:nie|niemals) (?:nie )?(?:wieder|mehr))[.! ]*");

    /** "4 Nächte", "zwei Labradore": how many, and of what. */
    private static final Pattern COUNT = Pattern.compile(
            "(?iu)\\s*(?:nur |genau |so |etwa |ca\\.? ?|rund |ungefähr )?(?:\\d{1,5}|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwoelf) \\p{L}{3,24}[.!]*\\s*");

    /** "Seit diesem Jahr keins mehr". */
    private static final Pattern NONE_LEFT = Pattern.compile(
            "(?iu)\\s*(?:seit [^,.;]{3,25} |inzwischen |jetzt |leider |mittlerweile )?kein(?:s|es|e|en|er)? mehr(?:[,.;].*|[! ]*)",
            Pattern.DOTALL);

    private static final Memo<Said, AnswerReading> WEIGHED =
            new Memo<>(said -> weighedAnew(said.question(), said.text(), said.context()));

    private Strictly() {}

    static AnswerReading read(Question question, String written, AnswerReader.Context context) {
        String said = question.offered().isEmpty()
                ? written
                : Turns.uncounted(
                        question,
                        LabelFigures.spelled(question, Turns.lacking(question, Turns.unlisted(question, written))));
        Optional<AnswerReading> letter = FirstLetter.of(question, said);
        if (letter.isPresent()) {
            return letter.get();
        }
        if (!question.offered().isEmpty() && LeftOut.begins(said) && !LeftOut.isOffered(question)) {
            return isValue(weighed(question, LeftOut.behind(said), context))
                    ? new AnswerReading.Unclear(List.of())
                    : new AnswerReading.Read(new Answer.Skipped());
        }
        if (question instanceof Question.Number && NONE_LEFT.matcher(said).matches()) {
            return AnswerReader.read(question, "0", context);
        }
        if (Lettered.isMixed(question, said)) {
            return new AnswerReading.Unclear(List.of());
        }
        String text = Turns.withoutRoads(
                question, Turns.uncorrected(question.offered().isEmpty() ? said : LastSaid.of(said)));
        Optional<AnswerReading> whole = question instanceof Question.SingleChoice one
                        && Term.of(said).stream()
                                .anyMatch(t -> t.isWord() && t.number().isEmpty())
                ? OptionNames.of(one.options())
                        .whole(Term.of(said))
                        .map(place -> new AnswerReading.Read(
                                new Answer.One(one.options().get(place).id())))
                : Optional.empty();
        Optional<AnswerReading> plain = whole.or(() -> question instanceof Question.SingleChoice one
                ? NoneOfThem.both(one, said)
                        .or(() -> NoneOfThem.indifferent(one, said))
                        .map(AnswerReading.Read::new)
                : question instanceof Question.MultipleChoice many
                        ? NoneOfThem.all(many, said).map(AnswerReading.Read::new)
                        : Optional.empty());
        if (plain.isPresent()) {
            return plain.get();
        }
        Optional<AnswerReading> votes = question instanceof Question.MultipleChoice many
                ? LetterVotes.in(many, text).or(() -> LabelVotes.in(many, text))
                : Optional.empty();
        if (votes.isPresent()) {
            return votes.get();
        }
        if (Torn.is(question, text) || question instanceof Question.Number number && Occasions.isTorn(number, text)) {
            return new AnswerReading.Unclear(List.of());
        }
        if (question instanceof Question.Date && LeftOut.fails(text)) {
            return new AnswerReading.Read(new Answer.Skipped());
        }
        if (question instanceof Question.Number
                && Transport.isOtherWay(question, Words.of(text).text())) {
            return new AnswerReading.Unclear(List.of());
        }
        Optional<AnswerReading> first = Spoken.before(question, text)
                .map(before -> weighed(question, before, context))
                .filter(Strictly::isValue);
        Optional<Boolean> voice = question instanceof Question.YesNo ? Spoken.voice(text) : Optional.empty();
        AnswerReading reading = voice.map(yes -> (AnswerReading) new AnswerReading.Read(new Answer.YesNo(yes)))
                .or(() -> first)
                .orElseGet(() -> weighed(question, text, context));
        return Lettered.all(question, text, reading);
    }

    /** Where the whole leaves a doubt, what the person asserts is looked at alone; where both say something, it is the same. */
    private static AnswerReading weighed(Question question, String text, AnswerReader.Context context) {
        return WEIGHED.of(new Said(question, text, context));
    }

    private static AnswerReading weighedAnew(Question question, String text, AnswerReader.Context context) {
        AnswerReading whole = NoneOfThem.or(question, text, plain(question, text, context));
        if (question instanceof Question.Consent || Section.hasWords(question) || Caution.isForTwo(text)) {
            return whole;
        }
        AnswerReading soft = isValue(whole) ? whole : softly(question, text, whole, context);
        soft = Partly.in(question, text, soft).orElse(soft);
        Optional<AnswerReading> part = Asserted.part(question, text)
                .map(asserted -> softly(question, asserted, plain(question, asserted, context), context))
                .map(reading -> left(whole, reading))
                .filter(Strictly::isValue);
        if (part.isEmpty() || part.get().equals(soft)) {
            return soft;
        }
        return isValue(soft) ? new AnswerReading.Unclear(List.of()) : part.get();
    }

    /** Of several values the one that is left when what was, or what others say, is taken away. */
    private static AnswerReading left(AnswerReading whole, AnswerReading part) {
        return whole instanceof AnswerReading.Unclear(List<Answer> candidates)
                        && candidates.size() > 1
                        && part instanceof AnswerReading.Echo(Answer answer)
                        && candidates.contains(answer)
                ? new AnswerReading.Read(answer)
                : part;
    }

    private static boolean isValue(AnswerReading reading) {
        return reading instanceof AnswerReading.Read(Answer answer) && !(answer instanceof Answer.Skipped);
    }

    /** "Ca. 20": the same value, as surely as it needs to be. */
    private static AnswerReading softly(
            Question question, String text, AnswerReading reading, AnswerReader.Context context) {
        if (!(reading instanceof AnswerReading.Echo(Answer answer)) || question instanceof Question.YesNo) {
            return reading;
        }
        if (question instanceof Question.Number && COUNT.matcher(text).matches()) {
            return new AnswerReading.Read(answer);
        }
        if (question instanceof Question.Number number && Measured.is(number, Amounts.spelled(number, text))) {
            return new AnswerReading.Read(answer);
        }
        String without = Soft.without(question, text);
        AnswerReading exact = new AnswerReading.Read(answer);
        return !without.equals(text) && plain(question, without, context).equals(exact) ? exact : reading;
    }

    private static AnswerReading plain(Question question, String text, AnswerReader.Context context) {
        AnswerReading reading = wanted(question, text, context);
        boolean leftOver = isValue(reading)
                && !reading.equals(new AnswerReading.Read(new Answer.Many(List.of())))
                && question instanceof Question.MultipleChoice many
                && Leftover.in(many, Paraphrase.in(many, text));
        return leftOver ? Prose.weaker(reading) : reading;
    }

    private static AnswerReading wanted(Question question, String text, AnswerReader.Context context) {
        Optional<String> wanted = question.offered().isEmpty() ? Optional.empty() : Unwanted.without(text);
        if (wanted.isPresent()) {
            AnswerReading reading = Caution.of(question, wanted.get(), said(question, wanted.get(), context));
            return isValue(reading) || reading instanceof AnswerReading.Echo
                    ? reading
                    : Prose.weaker(Caution.of(question, text, said(question, text, context)));
        }
        return Caution.of(question, text, said(question, text, context));
    }

    private static AnswerReading said(Question question, String text, AnswerReader.Context context) {
        if (question instanceof Question.YesNo && PLAIN_NO.matcher(text).matches()) {
            return new AnswerReading.Read(new Answer.YesNo(false));
        }
        Optional<AnswerReading> everyday = Everyday.read(question, text, context.today());
        if (everyday.isPresent()) {
            return everyday.get();
        }
        // "Kenne ich nicht" declines elsewhere; here it is a no.
        boolean statement = question instanceof Question.YesNo
                        && AnswerReader.read(question, text, context) instanceof AnswerReading.Read
                || question instanceof Question.Consent
                        && AnswerReader.read(question, text, context)
                                .equals(new AnswerReading.Read(new Answer.Agreed(false)));
        boolean silent = question instanceof Question.YesNo
                && LeftOut.isSilent(text)
                && !VoiceWords.VOICED.matcher(Words.of(text).text()).find();
        silent |= !Section.hasWords(question) && LeftOut.begins(text)
                || LeftOut.isInapplicable(text)
                || LeftOut.isUnfelt(question, text);
        if (silent || !statement && LeftOut.is(question, text)) {
            return new AnswerReading.Read(new Answer.Skipped());
        }
        AnswerReading reading = spelled(question, text, context);
        return switch (reading) {
            case AnswerReading.Read(Answer.Rate(int value))
            when question instanceof Question.Scale scale -> Contradicted.by(scale, value, text);
            case AnswerReading.Echo(Answer.Rate(int value))
            when question instanceof Question.Scale scale
                    && Contradicted.by(scale, value, text) instanceof AnswerReading.Unclear(List<Answer> marks) ->
                new AnswerReading.Unclear(marks);
            case AnswerReading.Read(Answer.Day day)
            when LAST_DAY.matcher(Words.of(text).text()).find()
                    || question instanceof Question.Date date && YearAsked.isDoubtful(date, text) ->
                new AnswerReading.Echo(day);
            case AnswerReading.Read(Answer.Day _)
            when question instanceof Question.Date date -> YearAsked.inMonth(date, reading, text);
            case AnswerReading.Echo(Answer.Day day)
            when question instanceof Question.Date date && YearAsked.isPlainlyPast(date, text) ->
                new AnswerReading.Read(day);
            case AnswerReading.Read(Answer answer)
            when isAllRefused(question, answer, text) -> new AnswerReading.Unclear(List.of());
            case AnswerReading.Read(Answer answer)
            when !answer.hasWords() && HEDGED.matcher(Words.of(text).text()).find() -> new AnswerReading.Echo(answer);
            case AnswerReading.Read _,
                    AnswerReading.Echo _,
                    AnswerReading.Unclear _,
                    AnswerReading.OutOfRange _,
                    AnswerReading.Absent _ -> reading;
        };
    }

    private static AnswerReading spelled(Question question, String said, AnswerReader.Context context) {
        // Who is asked for what is mostly so does not doubt by saying "mostly".
        String text = MOSTLY.matcher(question.text().in("de")).find()
                        && !question.offered().isEmpty()
                ? MOSTLY.matcher(Turns.unstressed(said)).replaceAll("")
                : question.offered().isEmpty() ? said : Turns.unstressed(said);
        text = question instanceof Question.SingleChoice choice && RangeReader.suits(choice.options())
                ? Figured.aged(choice, text, context)
                : text;
        String listed = question instanceof Question.Ranking
                ? ITEM.matcher(text).replaceAll(", ")
                : Lettered.in(question, text);
        String figured = Figured.in(question, listed);
        AnswerReading plain = AnswerReader.read(question, figured, context);
        if (question instanceof Question.YesNo asked) {
            return VoiceWords.read(asked, said, figured, plain, context);
        }
        String other = Paraphrase.in(question, text);
        if (question instanceof Question.MultipleChoice
                && !other.equals(text)
                && plain instanceof AnswerReading.Read(Answer.Many(List<String> some))
                && AnswerReader.read(question, other, context)
                        instanceof AnswerReading.Read(Answer.Many(List<String> more))
                && more.containsAll(some)) {
            return new AnswerReading.Read(new Answer.Many(more));
        }
        boolean several = plain instanceof AnswerReading.Unclear(List<Answer> candidates) && candidates.size() > 1;
        if (other.equals(text)
                || !(plain instanceof AnswerReading.Absent || plain instanceof AnswerReading.Echo || several)) {
            return plain;
        }
        AnswerReading spelled = AnswerReader.read(question, other, context);
        if (plain instanceof AnswerReading.Unclear(List<Answer> candidates)) {
            boolean among = spelled instanceof AnswerReading.Read(Answer answer) && candidates.contains(answer);
            return among ? spelled : plain;
        }
        boolean same =
                plain instanceof AnswerReading.Echo(Answer echoed) && spelled.equals(new AnswerReading.Read(echoed));
        return same || plain instanceof AnswerReading.Absent ? spelled : plain;
    }

    /** "Brauch ich alles nicht", "alles da": where all of them are refused, or already there. */
    private static boolean isAllRefused(Question question, Answer answer, String text) {
        String folded = Words.of(text).text();
        return question instanceof Question.MultipleChoice many
                && answer instanceof Answer.Many(List<String> taken)
                && taken.size() == many.options().size()
                && (TURNED.matcher(folded).find() || CONTENT.matcher(folded).find());
    }
}
