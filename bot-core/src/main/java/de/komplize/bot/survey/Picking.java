package de.komplize.bot.survey;

import de.komplize.bot.entity.Correction;
import de.komplize.bot.survey.Mention.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads which of a question's options a reply wants: by letters, numbers, labels and their words, and with what is said around them. */
final class Picking {

    // So many words that belong to nothing make a story of a reply: what it names in passing is asked back.
    private static final int STORY = 6;

    // Between "kein" and what it refuses: "kein kostenloses WLAN".
    private static final int WORDS_BETWEEN = 2;

    private final Signs signs;
    private final Clauses clauses;
    private final List<Mention> named;
    private final List<Mention> mentions;
    private final Optional<String> outside;
    private final boolean hedged;
    private final int options;

    private Picking(List<Option> options, OptionNames names, String reply) {
        List<Term> terms = Term.of(reply);
        this.options = options.size();
        signs = new Signs(options);
        clauses = Clauses.of(terms);
        named = names.in(terms);
        hedged = Doubt.in(reply);
        List<Integer> signPlaces =
                IntStream.range(0, terms.size()).filter(this::isSign).boxed().toList();
        List<Mention> all = new ArrayList<>(named);
        signPlaces.forEach(i -> signs.mention(terms.get(i), i).ifPresent(all::add));
        all.sort(Comparator.comparingInt(Mention::from));
        mentions = List.copyOf(all);
        outside = signPlaces.stream()
                .filter(i -> signs.mention(terms.get(i), i).isEmpty())
                .map(i -> terms.get(i).text())
                .findFirst()
                .or(() -> strayLetter(terms));
    }

    static Picks of(List<Option> options, String reply) {
        OptionNames names = new OptionNames(options);
        Optional<Integer> whole = names.whole(Term.of(reply));
        if (whole.isPresent()) {
            return Picks.one(whole.get());
        }
        return Correction.lastWord(reply)
                .map(tail -> new Picking(options, names, tail).picks())
                .filter(picks -> !picks.wanted().isEmpty())
                .orElseGet(() -> new Picking(options, names, reply).picks());
    }

    /** The options named in a reply, in their order, with what stands around them. */
    static List<Mention> mentions(List<Option> options, String reply) {
        return new Picking(options, new OptionNames(options), reply).mentions;
    }

    private static Optional<String> strayLetter(List<Term> terms) {
        List<Term> words = terms.stream().filter(t -> !t.isMark()).toList();
        return words.size() == 1
                        && words.getFirst().isWord()
                        && words.getFirst().text().length() == 1
                ? Optional.of(words.getFirst().text())
                : Optional.empty();
    }

    private boolean isSign(int place) {
        Term term = clauses.term(place);
        if (Mention.covers(named, place) || !signs.isSign(term) || isCount(place)) {
            return false;
        }
        boolean hinted = place > 0 && clauses.term(place - 1).is(WordClass.HINT);
        boolean opening =
                place == 0 && clauses.terms().size() > 1 && clauses.clause().get(1) < 0;
        return hinted || opening || residue(clauses.around(place)) == 0;
    }

    /** "Alle drei". */
    private boolean isCount(int place) {
        return place > 0 && clauses.term(place - 1).is(WordClass.ALL);
    }

    /** How many words stand there that belong to nothing. */
    private int residue(IntStream places) {
        return (int) places.filter(i -> !clauses.term(i).isMark()
                        && !WordClass.isLight(clauses.term(i).text())
                        && !Mention.covers(named, i)
                        && !signs.isSign(clauses.term(i)))
                .count();
    }

    private Picks picks() {
        Set<Integer> wanted = new LinkedHashSet<>();
        Set<Integer> refused = new HashSet<>();
        boolean changed = false;
        for (Mention mention : mentions) {
            boolean no = isRefused(mention);
            if (mention.isClear() || no) {
                changed |= (no ? wanted : refused).removeAll(mention.options());
                (no ? refused : wanted).addAll(mention.options());
            }
        }
        Set<Integer> torn = mentions.stream()
                .filter(m -> !m.isClear() && !isRefused(m) && mentions.stream().noneMatch(o -> o.settles(m)))
                .flatMap(m -> m.options().stream())
                .collect(Collectors.toSet());
        boolean none = isNone();
        if (none && isExcept()) {
            return picks(refused, Set.of(), torn, false, changed);
        }
        return picks(wanted, refused, torn, none, changed || hasRange(wanted));
    }

    private Picks picks(Set<Integer> wanted, Set<Integer> refused, Set<Integer> torn, boolean none, boolean changed) {
        return new Picks(
                List.copyOf(wanted), refused, torn, isAll(wanted), none, isEither(), changed || isDoubtful(), outside);
    }

    private boolean isDoubtful() {
        boolean likely = mentions.stream().anyMatch(m -> m.form() == Form.LIKELY);
        boolean others = IntStream.range(0, clauses.terms().size())
                .anyMatch(i -> clauses.term(i).is(WordClass.OTHERS) && !Mention.covers(named, i));
        boolean story = residue(IntStream.range(0, clauses.terms().size())) >= STORY;
        return hedged || likely || others || story;
    }

    /** "a oder b": an "oder" with a mention on both sides. */
    private boolean isEither() {
        return IntStream.range(0, clauses.terms().size())
                .filter(i -> clauses.term(i).is(WordClass.OR)
                        || clauses.term(i).text().equals("/"))
                .anyMatch(i -> mentions.stream().anyMatch(m -> m.to() <= i)
                        && mentions.stream().anyMatch(m -> m.from() > i));
    }

    /** "1 bis 3": all between are meant as well, probably. */
    private boolean hasRange(Set<Integer> wanted) {
        boolean found = false;
        for (int i = 0; i + 1 < mentions.size(); i++) {
            Mention first = mentions.get(i);
            Mention last = mentions.get(i + 1);
            boolean range = first.form() == Form.SIGN
                    && last.form() == Form.SIGN
                    && last.from() == first.to() + 1
                    && Set.of("-", "bis").contains(clauses.term(first.to()).text());
            if (range) {
                IntStream.range(first.option(), last.option()).forEach(wanted::add);
                found = true;
            }
        }
        return found;
    }

    private boolean isAll(Set<Integer> wanted) {
        return IntStream.range(0, clauses.terms().size())
                .filter(i -> clauses.term(i).is(WordClass.ALL) || isBoth(i, wanted))
                .filter(i -> !Mention.covers(named, i))
                .filter(i -> i == 0 || !clauses.term(i - 1).is(WordClass.NOT))
                .filter(i -> i + 1 >= clauses.terms().size()
                        || clauses.term(i + 1).number().isEmpty()
                        || clauses.term(i + 1).number().getAsInt() == options)
                .anyMatch(i -> residue(clauses.around(i)) == 0);
    }

    private boolean isBoth(int place, Set<Integer> wanted) {
        return clauses.term(place).is(WordClass.BOTH) && options == 2 && wanted.isEmpty();
    }

    private boolean isNone() {
        return IntStream.range(0, clauses.terms().size())
                .filter(i -> clauses.term(i).is(WordClass.NONE) && !Mention.covers(named, i))
                .filter(i -> residue(clauses.around(i)) == 0)
                .anyMatch(i ->
                        mentions.stream().noneMatch(m -> m.from() > i && clauses.together(i, m.from()) && !isExcept()));
    }

    private boolean isExcept() {
        return clauses.terms().stream().anyMatch(t -> t.is(WordClass.NOT_ANY));
    }

    private boolean isRefused(Mention mention) {
        return isRefusedBefore(mention) || isRefusedBehind(mention);
    }

    private boolean isRefusedBefore(Mention mention) {
        boolean any = IntStream.range(0, mention.from())
                .anyMatch(i -> clauses.term(i).is(WordClass.NOT_ANY) && !Mention.covers(named, i));
        int between = 0;
        for (int i = mention.from() - 1;
                i >= 0 && clauses.together(i, mention.from()) && between <= WORDS_BETWEEN;
                i--) {
            Term term = clauses.term(i);
            if (isRefusal(i)) {
                return true;
            }
            boolean light = term.isMark() || WordClass.isLight(term.text()) || Mention.covers(mentions, i);
            between += light ? 0 : 1;
        }
        return any;
    }

    /** "WLAN brauche ich nicht": where nothing else follows that it could refuse. */
    private boolean isRefusedBehind(Mention mention) {
        return clauses.around(mention.from())
                .filter(i -> i >= mention.to() && isRefusal(i))
                .anyMatch(i ->
                        mentions.stream().noneMatch(m -> m.from() >= mention.to() && clauses.together(m.from(), i)));
    }

    private boolean isRefusal(int place) {
        Term term = clauses.term(place);
        boolean than = (term.text().equals("als") || term.text().equals("than"))
                && clauses.around(place)
                        .anyMatch(i -> i < place
                                && Set.of("lieber", "eher", "mehr", "besser", "wichtiger", "rather", "more")
                                        .contains(clauses.term(i).text()));
        boolean notOnly = place + 1 < clauses.terms().size()
                && Set.of("nur", "only", "bloss", "zu")
                        .contains(clauses.term(place + 1).text());
        return !Mention.covers(named, place) && (than || term.is(WordClass.NOT) && !notOnly);
    }
}
