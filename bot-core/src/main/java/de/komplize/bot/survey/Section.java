package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import de.komplize.bot.survey.Findings.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the part of a mail that belongs to one question: its answer, and what else stands there. */
final class Section {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern LEAD = Pattern.compile(
            "\\A[\\s:.)|=>→»*_•–—-]*+(?:(?:meine |ihre )?antwort(?: (?:ist|lautet|wäre))?[ \\t]*[:=–-]?[ \\t]*)?[\\s:|=>→]*+", FLAGS);
    private static final Pattern LISTED = Pattern.compile("\\A\\s*([*•–-]) ?\\S[^\\n]*\\n\\s*\\1");
    private static final Pattern TAIL = Pattern.compile("(?:[\\s,;|*_/]|(?<=[\\s,;])und|(?<=[\\s,;])[-–•]){1,40}+\\z", FLAGS);

    private static final Pattern CORRECTING = Wordlist.whole(
            "korrektur|korrigiere|ich meinte?|doch (?:lieber|eher|besser)|berichtigung|nein doch|ach nein|vielmehr|stattdessen|sollte heissen|aendere|nachtrag|muss heissen|besser gesagt|entschuldigung|sorry");

    private static final Pattern GOING_ON = Pattern.compile("\\A\\s*(?:außerdem|ausserdem|und|auch|zudem|dazu|weiterhin|ferner|zusätzlich|desweiteren|des weiteren|noch etwas|sowie|oder)(?!\\p{L}).*", FLAGS | Pattern.DOTALL);

    private final AnswerReader.Context context;
    private final Findings findings;

    Section(AnswerReader.Context context, Findings findings) {
        this.context = context;
        this.findings = findings;
    }

    /**
     * Reads it.
     *
     * @param head what stands before the body, which may say that it corrects
     * @return what stands there beside the answer, and may be about something else
     */
    List<Stretch> read(Question question, Stretch body, String head) {
        Stretch plain = new Stretch(body.at(), Hints.blank(body.text(), ' '));
        Stretch bare = bare(plain);
        boolean corrects = corrects(head) || corrects(bare.text());
        Optional<Ticks.Sheet> sheet = plain.text().length() < 4_000 ? Ticks.in(labels(question), plain.text()) : Optional.empty();
        if (sheet.isPresent() && isCopied(question, sheet.get())) {
            return ticked(question, bare, sheet.get(), corrects);
        }
        List<Stretch> beside = new ArrayList<>();
        List<Stretch> said = said(question, bare, beside);
        if (said.isEmpty()) {
            if (isDash(body.text()) && Strictly.declines(question, body.text().strip())) {
                add(question, body.at(), new AnswerReading.Read(new Answer.Skipped()), corrects);
            }
            return beside;
        }
        beside.addAll(hasWords(question) ? words(question, bare, said, corrects) : answered(question, said, corrects));
        return beside;
    }

    private static boolean isDash(String text) {
        String bare = text.strip();
        return !bare.isEmpty() && bare.length() < 6 && bare.chars().noneMatch(Character::isLetterOrDigit) && "-–—/".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }

    private static boolean corrects(String text) {
        return CORRECTING.matcher(Words.of(text.length() > 200 ? text.substring(0, 200) : text).text()).find();
    }

    static Stretch bare(Stretch body) {
        if (LISTED.matcher(body.text()).find()) {
            return body.stripped();
        }
        int lead = body.text().length() - LEAD.matcher(body.text()).replaceFirst("").length();
        String rest = body.text().substring(lead);
        return new Stretch(body.at() + lead, rest.length() > 2 ? TAIL.matcher(rest).replaceFirst("") : rest.strip());
    }

    static boolean hasWords(Question question) {
        return question instanceof Question.ShortText || question instanceof Question.LongText;
    }

    private void add(Question question, int at, AnswerReading reading, boolean corrects) {
        findings.add(question, new Finding(at, reading, corrects, false));
    }

    /** The sentences that may answer; requests and questions go beside. */
    private List<Stretch> said(Question question, Stretch body, List<Stretch> beside) {
        List<Stretch> sentences = Sentences.of(body);
        List<Stretch> said = new ArrayList<>();
        for (Stretch sentence : sentences) {
            boolean question0 = Requests.asks(sentence.text()) && !(hasWords(question) && sentences.size() == 1);
            (Requests.wants(sentence.text()) || question0 ? beside : said).add(sentence);
        }
        return said;
    }

    /** A paragraph of its own after the answer is about something else, unless it goes on. */
    private List<Stretch> words(Question question, Stretch body, List<Stretch> said, boolean corrects) {
        StringBuilder text = new StringBuilder();
        int end = said.getFirst().at();
        for (Stretch sentence : said) {
            text.append(text.isEmpty() ? "" : between(body, end, sentence.at())).append(sentence.text());
            end = sentence.at() + sentence.text().length();
        }
        AnswerReading reading = Strictly.declines(question, text.toString())
                ? new AnswerReading.Read(new Answer.Skipped())
                : AnswerReader.read(question, text.toString(), context);
        if (reading instanceof AnswerReading.Absent) {
            return said;
        }
        add(question, said.getFirst().at(), reading, corrects);
        return List.of();
    }

    /** Lines of a list stay lines; those that the mail program broke become one. */
    private static String between(Stretch body, int from, int to) {
        String gap = body.text().substring(from - body.at(), to - body.at());
        char before = body.text().charAt(from - body.at() - 1);
        char next = body.text().charAt(to - body.at());
        boolean line = gap.contains("\n") && (".!?:;".indexOf(before) >= 0 || !Character.isLetter(next) || gap.strip().length() > 0);
        return line ? "\n" + gap.strip() + (gap.isBlank() ? "" : " ") : " ";
    }

    static boolean goesOn(String paragraph) {
        return GOING_ON.matcher(paragraph.length() > 40 ? paragraph.substring(0, 40) : paragraph).matches();
    }

    private List<Stretch> answered(Question question, List<Stretch> said, boolean corrects) {
        if (question instanceof Question.Ranking) {
            String list = String.join(" ", said.stream().map(Stretch::text).toList());
            AnswerReading order = Strictly.read(question, list, context);
            if (!(order instanceof AnswerReading.Absent)) {
                add(question, said.getFirst().at(), order, corrects);
                return List.of();
            }
        }
        AnswerReading first = Strictly.read(question, said.getFirst().text(), context);
        String all = String.join(" ", said.stream().map(Stretch::text).toList());
        AnswerReading whole = said.size() == 1 ? first : Strictly.read(question, all, context);
        if (whole instanceof AnswerReading.Absent) {
            return only(question, said, corrects);
        }
        if (isFigureFirst(question, said, first, whole)) {
            add(question, said.getFirst().at(), first, corrects);
            return said.subList(1, said.size());
        }
        add(question, said.getFirst().at(), whole, corrects);
        return whole.equals(first) ? said.subList(1, said.size()) : List.of();
    }

    /** "4. Das sind immerhin 3 mehr als früher": what is no contradiction is read without its explanation. */
    private static boolean isFigureFirst(Question question, List<Stretch> said, AnswerReading first, AnswerReading whole) {
        return said.size() > 1
                && first instanceof AnswerReading.Read
                && whole instanceof AnswerReading.Echo(Answer echoed)
                && first.equals(new AnswerReading.Read(echoed))
                && !(question instanceof Question.Consent);
    }

    /** Where only one of the sentences answers. */
    private List<Stretch> only(Question question, List<Stretch> said, boolean corrects) {
        List<Stretch> rest = new ArrayList<>(said);
        List<Stretch> answering = said.stream()
                .filter(s -> !(Strictly.read(question, s.text(), context) instanceof AnswerReading.Absent))
                .toList();
        if (said.size() > 1 && answering.size() == 1) {
            rest.removeAll(answering);
            add(question, answering.getFirst().at(), Strictly.read(question, answering.getFirst().text(), context), corrects);
        }
        return rest;
    }

    private List<List<String>> labels(Question question) {
        return switch (question) {
            case Question.YesNo _, Question.Consent _ -> List.of(List.of("ja", "yes"), List.of("nein", "no"));
            case Question.Scale scale ->
                IntStream.rangeClosed(scale.min(), scale.max()).mapToObj(i -> List.of(String.valueOf(i))).toList();
            case Question.SingleChoice _, Question.MultipleChoice _, Question.Ranking _, Question.Number _, Question.Date _,
                    Question.District _, Question.ShortText _, Question.LongText _, Question.Info _ ->
                question.offered().stream()
                        .map(option -> List.copyOf(new LinkedHashSet<>(option.label().byLanguage().values())))
                        .toList();
        };
    }

    /** One line that is a choice, and no tick, is just an answer. */
    private static boolean isCopied(Question question, Ticks.Sheet sheet) {
        return !(question instanceof Question.Ranking) && (!sheet.ticked().isEmpty() || sheet.listed().size() > 1);
    }

    private List<Stretch> ticked(Question question, Stretch body, Ticks.Sheet sheet, boolean corrects) {
        boolean complete = sheet.listed().size() == labels(question).size();
        TreeSet<Integer> taken = !sheet.ticked().isEmpty() ? sheet.ticked() : complete ? new TreeSet<>() : sheet.listed();
        if (!taken.isEmpty()) {
            add(question, body.at(), picked(question, List.copyOf(taken)), corrects);
            return sheet.rest().isBlank() ? List.of() : List.of(new Stretch(body.at(), sheet.rest().strip()));
        }
        return sheet.rest().isBlank() ? List.of() : read(question, new Stretch(body.at(), sheet.rest()), "");
    }

    private static AnswerReading picked(Question question, List<Integer> taken) {
        List<Answer> each = taken.stream().map(i -> answer(question, i)).toList();
        if (question instanceof Question.MultipleChoice many) {
            List<String> ids = taken.stream().map(i -> many.options().get(i).id()).toList();
            return ids.size() < many.min() || ids.size() > many.max()
                    ? new AnswerReading.OutOfRange(String.join(", ", ids))
                    : new AnswerReading.Read(new Answer.Many(ids));
        }
        return each.size() == 1 ? new AnswerReading.Read(each.getFirst()) : new AnswerReading.Unclear(each);
    }

    private static Answer answer(Question question, int place) {
        return switch (question) {
            case Question.YesNo _ -> new Answer.YesNo(place == 0);
            case Question.Consent _ -> new Answer.Agreed(place == 0);
            case Question.Scale scale -> new Answer.Rate(scale.min() + place);
            case Question.MultipleChoice many -> new Answer.Many(List.of(many.options().get(place).id()));
            case Question.SingleChoice one -> new Answer.One(one.options().get(place).id());
            case Question.Number _ -> new Answer.Amount(BigDecimal.valueOf(place));
            case Question.Ranking _, Question.Date _, Question.District _, Question.ShortText _, Question.LongText _, Question.Info _ ->
                new Answer.Skipped();
        };
    }
}
