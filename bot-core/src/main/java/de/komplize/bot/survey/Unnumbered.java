package de.komplize.bot.survey;

import de.komplize.bot.survey.Findings.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what stands under no question and no number: a list in the order of the questions, or sentences. */
final class Unnumbered {

    private static final Pattern TAKEN_BACK = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:sorry|verzählt|verrechnet|nachgesehen|nachgeschaut|vertan|stimmt nicht|falsch|eher .{1,20}, nicht \\d+|doch nicht|verwechselt|vertauscht|zu schnell gelesen|falsch gelesen|nicht mehr ganz|bitte ändern|unsicher|überlegt|nachgedacht|geht doch nicht|doch lieber|lieber nein|lieber ja)(?!\\p{L})");

    private static final Pattern NAMED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:bei|zu|auf|frage|nr\\.?|nummer|punkt|und|aendern:|ändern:)(?: der| frage| nr\\.?)? (\\d{1,2})(?![\\d.])|(?<![\\d.])(\\d{1,2})(?= (?:stimmt|ist falsch|war falsch|verwechselt|vertauscht|streichen|und \\d{1,2} (?:verwechselt|vertauscht)))");
    private static final Pattern ORDINAL = Pattern.compile("(?iu)(?<!\\p{L})(?:der|den|am) \\d{1,2}\\.");

    /** "Ich beantworte nur die Fragen 5 bis 7". */
    private static final Pattern OF_NUMBERS = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:nur|bis auf|außer|ausser|lasse|auslassen|überspringe|beantworte|antworte)(?!\\p{L}).*(?<!\\p{L})fragen? \\d{1,2}(?:\\.?,? (?:bis|und|u\\.|,) ?\\d{1,2})*\\.?\\s*$|^\\s*(?:zu )?(?:den )?fragen? \\d{1,2} (?:bis|-|–) \\d{1,2}(?!\\d)");

    /** "Habe ich schon letzte Woche online ausgefüllt". */
    private static final Pattern FILLED_IN = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:schon|bereits|gestern|letzte woche|vorige woche|neulich)(?!\\p{L}).*(?<!\\p{L})(?:ausgefüllt|ausgefuellt|abgeschickt|beantwortet|geantwortet|teilgenommen|abgegeben)(?:[.! ]*$|, )");

    /** "Nein, stimmt nicht, 4 mal": of what was said before. */
    private static final Pattern DENYING = Pattern.compile(
            "(?iu)\\s*(?:nein|quatsch|moment|halt|sorry|korrektur)?[,:.]? ?(?:das )?stimmt (?:gar )?nicht");

    private static final Pattern TURNING = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:lieber|doch|statt|sondern|besser|später|früher|noch|auch|dazu|zusätzlich)(?!\\p{L})");

    private static final Pattern RIGHT = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:vertan|verlesen|verschrieben|verklickt|richtig (?:ist|wäre))(?!\\p{L})");

    private static final Pattern INSTEAD = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:und )?nicht(?: mehr)?(?: die| eine| der)? (\\d{1,4}|ja|nein|[a-h])(?![\\p{L}\\d])");

    private static final Pattern SEPARATOR = Pattern.compile("[,;|](?!\\d)|\\s/\\s");

    private static final List<Pattern> PARTED =
            List.of(Pattern.compile("\\s/\\s"), Pattern.compile("[;|]"), Pattern.compile(",(?! )"));

    private static final int FEWEST_LISTED = 4;

    /** Nobody writes more of them. */
    private static final int MOST_LISTS = 3;

    private static final int FEWEST_KINDS = 3;
    private static final int MOST_WORDS_EACH = 3;

    // Every sentence is looked at for every question; who writes more of them writes a letter.
    private static final int MOST_SENTENCES = 30;

    // In characters; what goes on without a stop is a story.
    private static final int LONGEST_SENTENCE = 600;

    private final Questionnaire questionnaire;
    private final List<Question> asked;
    private final Subjects subjects;
    private final AnswerReader.Context context;
    private final Findings findings;
    private int lists;

    Unnumbered(
            Questionnaire questionnaire,
            List<Question> asked,
            Subjects subjects,
            AnswerReader.Context context,
            Findings findings) {
        this.questionnaire = questionnaire;
        this.asked = asked;
        this.subjects = subjects;
        this.context = context;
        this.findings = findings;
    }

    void read(List<Stretch> free) {
        List<Stretch> answering = new ArrayList<>();
        List<Stretch> requests = new ArrayList<>();
        for (Stretch stretch : free) {
            for (Stretch sentence : Sentences.of(stretch)) {
                boolean request = Requests.is(sentence.text()) && !isParted(sentence.text());
                if (request) {
                    requests.add(sentence);
                }
                if (answering.size() >= MOST_SENTENCES
                        || OF_NUMBERS.matcher(sentence.text()).find()
                        || FILLED_IN.matcher(sentence.text()).find()
                        || sentence.text().length() > LONGEST_SENTENCE
                        || request) {
                    findings.unread(sentence);
                } else {
                    answering.add(sentence);
                }
            }
        }
        // A wish under its own heading may stand behind a list of all else.
        List<Question> open = asked.stream()
                .filter(question -> !findings.questions().contains(question))
                .toList();
        boolean untouched = findings.questions().stream().allMatch(Section::hasWords) && !open.isEmpty();
        InOrder order = new InOrder(questionnaire, open, subjects, context);
        Optional<Map<Question, AnswerReading>> list = untouched ? order.read(free, answering) : Optional.empty();
        if (list.isPresent()) {
            order.passed().forEach(line -> findings.unread(new Stretch(0, line)));
            list.get().forEach((question, reading) -> findings.add(question, new Finding(0, reading, false, false)));
        } else {
            prose(answering.stream()
                    .filter(sentence -> !(untouched && isList(sentence, open)))
                    .toList());
        }
        requests.forEach(request ->
                mistrust(Told.of(request.text(), asked, subjects, Optional.empty(), context), Integer.MAX_VALUE));
    }

    /** "a / a, c / nein / 2 / Wohin soll der Markt?": one answer after the other, of which the last asks. */
    private boolean isParted(String sentence) {
        String[] items = sentence.split(", ");
        long first = Term.of(String.join(" ", List.of(items).subList(0, items.length - 1))).stream()
                .filter(t -> !t.isMark())
                .count();
        boolean listed =
                items.length >= Math.max(FEWEST_LISTED, asked.size()) && first <= (items.length - 1L) * MOST_WORDS_EACH;
        return listed
                || PARTED.stream()
                        .anyMatch(
                                mark -> mark.splitAsStream(sentence).count() >= Math.max(FEWEST_LISTED, asked.size()));
    }

    /** "Kurz vom Handy. Nein, Bürgerrat, 3, Verkehr": a list in one sentence of several; what it says is taken. */
    private boolean isList(Stretch sentence, List<Question> open) {
        long items = SEPARATOR.matcher(sentence.text()).results().count() + 1;
        long words = Term.of(sentence.text()).stream().filter(t -> !t.isMark()).count();
        if (items < FEWEST_LISTED || lists++ > MOST_LISTS || words > items * MOST_WORDS_EACH) {
            return false;
        }
        InOrder order = new InOrder(questionnaire, open, subjects, context);
        Optional<Map<Question, AnswerReading>> list = order.read(List.of(sentence), List.of(sentence))
                .filter(answers -> answers.size() >= FEWEST_LISTED
                        && answers.keySet().stream()
                                        .map(Question::getClass)
                                        .distinct()
                                        .count()
                                >= FEWEST_KINDS);
        list.ifPresent(answers -> {
            order.passed().forEach(line -> findings.unread(new Stretch(sentence.at(), line)));
            answers.forEach(
                    (question, reading) -> findings.add(question, new Finding(sentence.at(), reading, false, false)));
        });
        return list.isPresent();
    }

    /** Only a part was taken as a wish, and no other question took the rest: a person reads all of it. */
    private static boolean isHalf(Told told, Map<Question, AnswerReading> claims) {
        return claims.size() == 1
                && !claims.keySet().containsAll(told.about())
                && claims.values().stream()
                        .anyMatch(reading -> reading instanceof AnswerReading.Read(Answer.Words(String words))
                                && words.length() < told.text().length() / 2 + 1);
    }

    private void prose(List<Stretch> sentences) {
        Optional<Question> last = Optional.empty();
        Map<Stretch, Told> passed = new LinkedHashMap<>();
        Map<Stretch, Told> left = new LinkedHashMap<>();
        for (Stretch sentence : sentences) {
            Told told = Told.of(sentence.text(), asked, subjects, last, context);
            Map<Question, AnswerReading> claims = Prose.claims(told);
            claims.keySet().removeIf(q -> Section.hasWords(q) && !findings.isTold(q));
            boolean turns = told.corrects()
                    || TAKEN_BACK.matcher(told.text()).find()
                    || TURNING.matcher(told.text()).find();
            claims.keySet().removeIf(q -> !turns && !told.about().contains(q) && findings.isBeside(sentence, q));
            if (isHalf(told, claims)) {
                findings.unread(sentence);
            }
            Turns.settled(told.text())
                    .ifPresent(figure -> claims.replaceAll(
                            (question, reading) -> Turns.isOther(reading, figure) ? Prose.weaker(reading) : reading));
            boolean corrects = told.corrects();
            claims.forEach((question, reading) -> {
                boolean instead = replaces(question, reading, told.text());
                findings.add(
                        question,
                        new Finding(sentence.at(), instead ? certain(reading) : reading, corrects || instead, true));
            });
            if (corrects || TAKEN_BACK.matcher(told.text()).find()) {
                instead(told, claims.keySet());
            }
            last = told.subject(claims.keySet());
            if (claims.isEmpty()) {
                left.put(sentence, told);
            }
        }
        Set<Stretch> used = new SecondLook(asked, subjects, context, findings).read(sentences);
        Set<Stretch> placed = new Sequence(asked, subjects, context, findings).read(sentences);
        Set<Stretch> outright = Outright.read(asked, subjects, findings, sentences);
        left.forEach((sentence, told) -> {
            if (!used.contains(sentence) && !placed.contains(sentence) && !outright.contains(sentence)) {
                findings.unread(sentence);
                passed.put(sentence, told);
            }
        });
        passed.values().forEach(this::doubt);
        passed.forEach((sentence, told) -> mistrust(told, sentence.at()));
    }

    /** "30 Minuten, nicht 20": where 20 was said before. */
    private boolean replaces(Question question, AnswerReading reading, String said) {
        return INSTEAD.matcher(said)
                .results()
                .map(m -> Strictly.read(question, m.group(1), context))
                .anyMatch(before -> before instanceof AnswerReading.Read
                        && !before.equals(certain(reading))
                        && findings.sure(question)
                                .filter(f -> f.reading().equals(before))
                                .isPresent());
    }

    /** "Habe mich verzählt, es sind 7, nicht 5": where 5 was answered, it no longer holds. */
    private void instead(Told told, Set<Question> claimed) {
        List<String> taken =
                INSTEAD.matcher(told.text()).results().map(m -> m.group(1)).toList();
        List<Question> meant = asked.stream()
                .filter(q -> !Section.hasWords(q) && !claimed.contains(q))
                .filter(q -> taken.stream()
                        .anyMatch(t -> findings.sure(q)
                                .filter(f -> f.reading().equals(Strictly.read(q, t, context)))
                                .isPresent()))
                .toList();
        if (meant.size() == 1) {
            findings.mistrust(meant.getFirst());
        }
    }

    private static AnswerReading certain(AnswerReading reading) {
        return reading instanceof AnswerReading.Echo(Answer answer) ? new AnswerReading.Read(answer) : reading;
    }

    /**
     * "Sorry, es war der 14.4.": what was answered before may no longer hold.
     *
     * @param at where it stands
     */
    private void mistrust(Told told, int at) {
        if (!(told.corrects() || TAKEN_BACK.matcher(told.text()).find())) {
            return;
        }
        if (DENYING.matcher(told.text()).lookingAt() && told.about().isEmpty()) {
            asked.stream().filter(q -> findings.isLast(q, at)).forEach(findings::mistrust);
        }
        List<Question> named = numbers(told);
        boolean day = ORDINAL.matcher(told.text()).find();
        asked.stream()
                .filter(question -> !Section.hasWords(question))
                // "Bei 3 habe ich mich vertan, richtig ist: 3) 2".
                .filter(question -> !RIGHT.matcher(told.text()).find()
                        || findings.sure(question).filter(f -> f.at() > at).isEmpty())
                .filter(question -> !named.isEmpty()
                        ? named.contains(question)
                        : told.about().contains(question)
                                || question instanceof Question.Date
                                        && (day || !(told.read(question, told.text()) instanceof AnswerReading.Absent)))
                .forEach(findings::mistrust);
    }

    private List<Question> numbers(Told told) {
        return NAMED.matcher(told.text())
                .results()
                .map(m -> Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1)))
                .filter(number -> number >= 1 && number <= asked.size())
                .map(number -> asked.get(number - 1))
                .toList();
    }

    /** "Und vielleicht WLAN": a choice that was named and not taken makes those that were taken unsure. */
    private void doubt(Told told) {
        asked.stream()
                .filter(Question.MultipleChoice.class::isInstance)
                .filter(question -> subjects.names(question).in(Term.of(Paraphrase.in(question, told.text()))).stream()
                        .anyMatch(mention -> mention.form() == Mention.Form.LABEL
                                || mention.form() == Mention.Form.WORD && mention.isClear()))
                .forEach(findings::doubt);
    }
}
