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

    // "Alles gut" takes nothing.
    private static final Set<String> FINE = Set.of("ok", "okay", "klar", "roger", "fit", "super", "bestens");

    private final int options;
    private final Signs signs;
    private final Clauses clauses;
    private final List<Mention> named;
    private final List<Mention> mentions;
    private final Refusals refusals;
    private final Optional<String> outside;
    private final boolean hedged;

    /** Figures before an option can count it. */
    private final boolean counts;

    private Picking(List<Option> options, OptionNames names, boolean ranked, String reply) {
        counts = !ranked && LabelRange.of(options).isEmpty();
        this.options = options.size();
        signs = new Signs(options);
        clauses = Clauses.of(Term.of(SetPhrases.inOneWord(reply)));
        named = names.in(clauses.terms());
        List<Integer> places = places().filter(this::isSign).boxed().toList();
        mentions = inOrder(named, places.stream().flatMap(i -> sign(i).stream()).toList());
        refusals = new Refusals(clauses, named, mentions);
        outside = places.stream()
                .filter(i -> sign(i).isEmpty())
                .map(clauses::term)
                .map(t -> t.number().isPresent() ? String.valueOf(t.number().getAsInt()) : t.text())
                .findFirst();
        hedged = Doubt.in(reply) || Doubt.isConditional(reply);
    }

    /** @param ranked true where figures stand for places in an order: then "1 Bänke" counts nothing */
    static Picks of(List<Option> options, boolean ranked, String reply) {
        OptionNames names = OptionNames.of(options);
        Optional<Integer> whole = names.whole(Term.of(reply)).or(() -> new Signs(options).range(reply));
        if (whole.isPresent()) {
            return Picks.one(whole.get());
        }
        if (Asking.is(reply) || Declining.is(reply)) {
            return Picks.NOTHING;
        }
        return Correction.lastWord(reply)
                .map(tail -> new Picking(options, names, ranked, tail).picks())
                .filter(picks -> !picks.wanted().isEmpty())
                .orElseGet(() -> new Picking(options, names, ranked, reply).picks());
    }

    private static List<Mention> inOrder(List<Mention> named, List<Mention> signs) {
        List<Mention> all = new ArrayList<>(named);
        all.addAll(signs);
        all.sort(Comparator.comparingInt(Mention::from));
        return List.copyOf(all);
    }

    private IntStream places() {
        return IntStream.range(0, clauses.terms().size());
    }

    private Optional<Mention> sign(int place) {
        return signs.mention(clauses.term(place), place);
    }

    private boolean isSign(int place) {
        Term term = clauses.term(place);

        boolean word = Letters.isWord(term.text()) && !named.isEmpty() && !isApart(place);
        if (word || Mention.covers(named, place) || !signs.isSign(term) || isCount(place)) {
            return false;
        }
        boolean hinted = place > 0 && clauses.term(place - 1).is(WordClass.HINT);
        boolean opening = place == 0
                && clauses.terms().size() > 1
                && (clauses.clause().get(1) < 0 || clauses.term(1).text().equals("wie"));
        return hinted || opening || residue(clauses.around(place)) == 0;
    }

    /** "а и интернет": between marks and conjunctions, not "в районе". */
    private boolean isApart(int place) {
        return IntStream.of(place - 1, place + 1)
                .filter(i -> i >= 0 && i < clauses.terms().size())
                .mapToObj(clauses::term)
                .allMatch(t -> t.isMark() || t.is(WordClass.AND) || t.is(WordClass.OR) || t.is(WordClass.HINT));
    }

    /** "Alle drei", "die ersten zwei", "the second one", "2 Bänke". */
    private boolean isCount(int place) {
        boolean pronoun = place > 0
                && clauses.term(place).text().equals("one")
                && clauses.term(place - 1).ordinal().isPresent();
        boolean counted = pronoun || place > 0 && (clauses.term(place - 1).is(WordClass.ALL) || isFirstFew(place - 1));
        return counted || isFirstFew(place) || isCounting(place);
    }

    private boolean isCounting(int place) {
        return counts
                && clauses.term(place).number().isPresent()
                && named.stream().anyMatch(m -> m.from() == place + 1);
    }

    private boolean isFirstFew(int place) {
        return place + 1 < clauses.terms().size()
                && (clauses.term(place).ordinal().isPresent() || signs.isLast(clauses.term(place)))
                && (clauses.term(place + 1).is(WordClass.BOTH)
                        || !clauses.term(place + 1).text().equals("one")
                                && clauses.term(place + 1).number().isPresent()
                                && clauses.term(place + 1).ordinal().isEmpty());
    }

    /** How many words stand there that belong to nothing. */
    private int residue(IntStream where) {
        return (int) where.filter(i -> !clauses.term(i).isMark()
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
            if (isReason(mention)) {
                changed |= !wanted.containsAll(mention.options());
                continue;
            }
            boolean no = refusals.refuses(mention);
            if (mention.isClear() || no) {
                changed |= (no ? wanted : refused).removeAll(mention.options());
                (no ? refused : wanted).addAll(mention.options());
            }
        }
        boolean none = isNone();
        // "Nichts außer Bänke"
        boolean only = none && refusals.hasException();
        boolean range = addRange(wanted);
        return new Picks(
                List.copyOf(only ? refused : wanted),
                only ? Set.of() : refused,
                torn(wanted),
                isAll(wanted),
                none && !only,
                isEither(),
                changed || range || isDoubtful(),
                outside);
    }

    /** "Bäume, weil Bänke ohne Schatten nichts bringen". */
    private boolean isReason(Mention mention) {
        int reason = places().filter(i -> clauses.term(i).is(WordClass.REASON))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return mention.from() > reason && mentions.stream().anyMatch(m -> m.isClear() && m.to() <= reason);
    }

    private Set<Integer> torn(Set<Integer> wanted) {
        boolean both = wanted.isEmpty() && options != 2 && hasFree(WordClass.BOTH);
        if (both || isNotAll() || places().anyMatch(this::isFirstFew)) {
            return places(options);
        }
        return mentions.stream()
                .filter(m -> !m.isClear() && !refusals.refuses(m) && !isReason(m))
                .filter(m -> mentions.stream().noneMatch(other -> other.settles(m)))
                .flatMap(m -> m.options().stream())
                .collect(Collectors.toSet());
    }

    private static Set<Integer> places(int options) {
        return IntStream.range(0, options).boxed().collect(Collectors.toSet());
    }

    private boolean isDoubtful() {
        boolean likely = mentions.stream()
                .filter(m -> m.form() == Form.LIKELY)
                .anyMatch(m -> mentions.stream().noneMatch(sure -> sure.form() != Form.LIKELY && sure.settles(m)));
        boolean others = places().anyMatch(i -> clauses.term(i).is(WordClass.OTHERS) && !Mention.covers(named, i));
        boolean counting = places().anyMatch(i -> !Mention.covers(mentions, i) && isCounting(i));
        return hedged || likely || others || counting || residue(places()) >= STORY;
    }

    /** "a oder b": an "oder" with a mention on both sides. */
    private boolean isEither() {
        return places().filter(i -> clauses.term(i).is(WordClass.OR)
                        || clauses.term(i).text().equals("/"))
                .anyMatch(i -> mentions.stream().anyMatch(m -> m.to() <= i)
                        && mentions.stream().anyMatch(m -> m.from() > i));
    }

    /** "1 bis 3": all between are meant as well, probably. */
    private boolean addRange(Set<Integer> wanted) {
        boolean range = mentions.size() == 2
                && mentions.stream().allMatch(m -> m.form() == Form.SIGN && m.isClear())
                && mentions.getLast().from() == mentions.getFirst().to() + 1
                && Set.of("-", "bis")
                        .contains(clauses.term(mentions.getFirst().to()).text())
                && mentions.getFirst().option() < mentions.getLast().option();
        if (range) {
            IntStream.range(mentions.getFirst().option(), mentions.getLast().option())
                    .forEach(wanted::add);
        }
        return range;
    }

    /** "Nicht alles". */
    private boolean isNotAll() {
        return mentions.isEmpty()
                && places().anyMatch(i -> i > 0
                        && clauses.term(i).is(WordClass.ALL)
                        && clauses.term(i - 1).is(WordClass.NOT)
                        && residue(places()) == 0);
    }

    private boolean isAll(Set<Integer> wanted) {
        boolean both = options == 2 && wanted.isEmpty() && hasFree(WordClass.BOTH);
        return both
                || places().filter(i -> isFree(i, WordClass.ALL))
                        .anyMatch(i -> i + 1 >= clauses.terms().size()
                                || !FINE.contains(clauses.term(i + 1).text())
                                        && clauses.term(i + 1).number().orElse(options) == options);
    }

    private boolean isNone() {
        return places().filter(i -> isFree(i, WordClass.NONE))
                .anyMatch(i -> refusals.hasException()
                        || mentions.stream().noneMatch(m -> m.from() > i && clauses.together(i, m.from())));
    }

    private boolean hasFree(WordClass wordClass) {
        return places().anyMatch(i -> isFree(i, wordClass));
    }

    /** A word of the class in a clause where all else belongs to something, and which nothing refuses. */
    private boolean isFree(int place, WordClass wordClass) {
        return clauses.term(place).is(wordClass)
                && !Mention.covers(named, place)
                && (place == 0 || !clauses.term(place - 1).is(WordClass.NOT))
                && residue(clauses.around(place)) == 0;
    }
}
