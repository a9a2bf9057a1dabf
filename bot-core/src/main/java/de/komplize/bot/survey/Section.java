package de.komplize.bot.survey;

import de.komplize.bot.survey.Findings.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the part of a mail that belongs to one question: its answer, and what else stands there. */
final class Section {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern LEAD = Pattern.compile(
            "\\A[\\s:.)|=>→»*_•–—-]*+(?:(?:meine |ihre )?antwort(?: (?:ist|lautet|wäre))?[ \\t]*[:=–-]?[ \\t]*)?[\\s:|=>→]*+",
            FLAGS);
    private static final Pattern LISTED = Pattern.compile("\\A\\s*([*•–-]) ?\\S[^\\n]*\\n\\s*\\1");
    private static final Pattern TAIL =
            Pattern.compile("(?:[\\s,;|*_/]|(?<=[\\s,;])und|(?<=[\\s,;])[-–•]){1,40}+\\z", FLAGS);

    private static final Pattern DASH = Pattern.compile("[ \\t][–—-][ \\t]");

    /** "Wann kommt die Kita? Die brauchen wir.": it goes on with what was asked, not with the answer. */
    private static final Pattern POINTING =
            Pattern.compile("(?iu)\\A(?:die|das|der|den|dem|es|sie|er|dies\\p{L}*|dann|da|so) (?!(?-i:\\p{Lu}))");

    private static final Pattern GOING_ON = Pattern.compile(
            "\\A\\s*(?:außerdem|ausserdem|zudem|weiterhin|ferner|zusätzlich|desweiteren|des weiteren|sowie)(?!\\p{L}).*",
            FLAGS | Pattern.DOTALL);

    /** Nobody answers a question more often; what comes then goes to the office. */
    private static final int MOST_TIMES = 3;

    /** In characters; a figure or a choice needs no more, and what is said behind it is no answer. */
    private static final int LONGEST = 1_500;

    private final AnswerReader.Context context;
    private final Findings findings;
    private final Map<Question, Integer> times = new HashMap<>();

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
        int before = findings.count(question);
        int own = Passing.end(body.text());
        List<Stretch> beside = new ArrayList<>(answer(question, body.part(0, own), head));
        Stretch passing = body.part(own, body.text().length());
        if (passing.text().codePoints().anyMatch(Character::isLetter)) {
            beside.add(passing.stripped());
        }
        if (before > 0 && findings.count(question) == before && !Requests.reaches(body.text())) {
            findings.mistrust(question);
        }
        return beside;
    }

    private List<Stretch> answer(Question question, Stretch body, String head) {
        if (times.merge(question, 1, Integer::sum) > MOST_TIMES
                || !hasWords(question) && body.text().length() > LONGEST) {
            findings.unread(body);
            return List.of();
        }
        Stretch plain = new Stretch(body.at(), withoutList(question, Hints.blank(body.text(), ' ')));
        Stretch bare = bare(plain);
        boolean corrects = Corrections.in(head) || Corrections.in(bare.text());
        Optional<AnswerReading> added = question instanceof Question.MultipleChoice && !findings.isTold(question)
                ? Added.to(findings.many(question), question, bare.text(), context)
                : Optional.empty();
        if (added.isPresent()) {
            add(question, bare.at(), added.get(), true);
            return List.of();
        }
        Optional<Ticks.Sheet> sheet =
                plain.text().length() < 4_000 ? Ticks.in(Ticked.labels(question), plain.text()) : Optional.empty();
        if (sheet.isPresent() && Ticked.isCopied(question, sheet.get())) {
            return ticked(question, bare, sheet.get(), corrects);
        }
        if (Caution.isBelowNothing(question, body.text(), head)) {
            add(question, body.at(), new AnswerReading.Unclear(List.of()), corrects);
            return List.of();
        }
        List<Stretch> beside = new ArrayList<>();
        List<Stretch> said = said(question, bare, beside);
        if (said.isEmpty()) {
            if (Terse.isDash(body.text()) && LeftOut.is(question, body.text().strip())) {
                add(question, body.at(), new AnswerReading.Read(new Answer.Skipped()), corrects);
            }
            return beside;
        }
        beside.addAll(hasWords(question) ? words(question, bare, said, corrects) : answered(question, said, corrects));
        return beside;
    }

    /** "a) Bänke b) WLAN: b": all choices in a row are the question, not the answer. */
    private static String withoutList(Question question, String text) {
        int shortest = question.offered().stream()
                .mapToInt(option -> option.label().in("de").length())
                .sum();
        if (question.offered().size() < 2 || text.length() < shortest / 2) {
            return text;
        }
        String list = question.offered().stream()
                .map(option -> option.label().byLanguage().values().stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?:", ")")))
                .collect(Collectors.joining(
                        "[ \\t,;/|]*(?:\\(?[a-z][).:])?[ \\t]*", "(?:\\(?[a-z][).:])?[ \\t]*", "[ \\t]*[.,;:]?"));
        return Pattern.compile(list, FLAGS)
                .matcher(text)
                .replaceAll(m -> " ".repeat(m.group().length()));
    }

    static Stretch bare(Stretch body) {
        if (LISTED.matcher(body.text()).find()) {
            return body.stripped();
        }
        int lead = body.text().length()
                - LEAD.matcher(body.text()).replaceFirst("").length();
        String rest = body.text().substring(lead);
        return new Stretch(
                body.at() + lead, rest.length() > 2 ? TAIL.matcher(rest).replaceFirst("") : rest.strip());
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
            if (sentences.size() > 1
                    && (Passing.isRest(sentence.text()) || hasWords(question) && Passing.isOfOthers(sentence.text()))) {
                beside.add(sentence);
                continue;
            }
            boolean asks = Requests.asks(sentence.text()) && !(hasWords(question) && sentences.size() == 1);
            int asking = asks && !hasWords(question) ? askingFrom(question, sentence.text()) : -1;
            if (asking > 0) {
                said.add(sentence.part(0, asking));
                beside.add(sentence.part(asking + 1, sentence.text().length()).stripped());
                continue;
            }
            boolean pointsBack = !beside.isEmpty()
                    && said.isEmpty()
                    && hasWords(question)
                    && POINTING.matcher(sentence.text()).find();
            (Requests.wants(sentence.text()) || asks || pointsBack ? beside : said).add(sentence);
        }
        return said;
    }

    /** "Nein, nie gehört, wo ist das?": where the question of the resident begins behind the answer; -1 where there is none. */
    private int askingFrom(Question question, String sentence) {
        int comma = sentence.lastIndexOf(',');
        boolean asks = comma > 0
                && Term.of(sentence.substring(comma)).stream()
                        .filter(Term::isWord)
                        .findFirst()
                        .filter(t -> t.is(WordClass.ASKING))
                        .isPresent();
        boolean answered = asks
                && Strictly.read(question, sentence.substring(0, comma), context)
                        instanceof AnswerReading.Read(Answer answer)
                && !(answer instanceof Answer.Skipped);
        return answered ? comma : -1;
    }

    /** A paragraph of its own after the answer is about something else, unless it goes on. */
    private List<Stretch> words(Question question, Stretch body, List<Stretch> said, boolean corrects) {
        StringBuilder text = new StringBuilder();
        int end = said.getFirst().at();
        List<Stretch> saying = said.size() == 1
                ? said
                : Stream.concat(
                                said.stream().limit(1),
                                said.stream().skip(1).filter(s -> !LeftOut.is(question, s.text())))
                        .toList();
        for (Stretch sentence : saying) {
            text.append(text.isEmpty() ? "" : between(body, end, sentence.at())).append(sentence.text());
            end = sentence.at() + sentence.text().length();
        }
        boolean nothing = question.optional() && LeftOut.isNothing(text.toString());
        AnswerReading reading = nothing || LeftOut.is(question, text.toString())
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
        boolean line = gap.contains("\n")
                && (".!?:;".indexOf(before) >= 0
                        || !Character.isLetter(next)
                        || gap.strip().length() > 0);
        return line ? "\n" + gap.strip() + (gap.isBlank() ? "" : " ") : " ";
    }

    static boolean goesOn(String paragraph) {
        return GOING_ON.matcher(paragraph.length() > 40 ? paragraph.substring(0, 40) : paragraph)
                .matches();
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
        AnswerReading plain =
                Widely.or(question, all, NoneOfThem.said(question, all, plain(question, all, whole)), context);
        if (plain instanceof AnswerReading.Absent) {
            return only(question, said, corrects);
        }
        if (said.size() > 1 && Undecided.is(question, said, whole)) {
            add(question, said.getFirst().at(), new AnswerReading.Unclear(List.of()), corrects);
            return List.of();
        }
        if (Undecided.isFigureFirst(question, said, first, whole)) {
            add(question, said.getFirst().at(), first, corrects);
            return said.subList(1, said.size());
        }
        add(question, said.getFirst().at(), plain, corrects);
        return whole.equals(first) ? said.subList(1, said.size()) : List.of();
    }

    /** What it comes to without what changes nothing. */
    private AnswerReading plain(Question question, String said, AnswerReading read) {
        return Trimmed.or(question, said, Plainly.in(question, said, read), context);
    }

    /** Where only one of the sentences answers. */
    private List<Stretch> only(Question question, List<Stretch> said, boolean corrects) {
        List<Stretch> rest = new ArrayList<>(said);
        Matcher dash = DASH.matcher(said.getFirst().text());
        if (dash.find()) {
            AnswerReading before =
                    Strictly.read(question, said.getFirst().text().substring(0, dash.start()), context);
            if (before instanceof AnswerReading.Read) {
                add(question, said.getFirst().at(), before, corrects);
                return rest.subList(1, rest.size());
            }
        }
        Map<Stretch, AnswerReading> answering = new LinkedHashMap<>();
        said.forEach(s -> answering.put(s, Strictly.read(question, s.text(), context)));
        answering.values().removeIf(AnswerReading.Absent.class::isInstance);
        if (said.size() > 1 && Set.copyOf(answering.values()).size() == 1) {
            rest.removeAll(answering.keySet());
            answering.entrySet().stream().findFirst().ifPresent(one -> {
                String text = one.getKey().text();
                add(question, one.getKey().at(), plain(question, text, one.getValue()), corrects);
            });
        }
        return rest;
    }

    private List<Stretch> ticked(Question question, Stretch body, Ticks.Sheet sheet, boolean corrects) {
        Optional<AnswerReading> picked = Ticked.reading(question, sheet);
        picked.ifPresent(reading -> add(question, body.at(), reading, corrects));
        Stretch rest = new Stretch(body.at(), sheet.rest().strip());
        if (!rest.says()) {
            return List.of();
        }
        return picked.isPresent() ? List.of(rest) : answer(question, rest, "");
    }
}
