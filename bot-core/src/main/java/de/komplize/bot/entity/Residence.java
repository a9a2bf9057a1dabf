package de.komplize.bot.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells for each district in an utterance what it is to the writer, clause by clause, as a reader would. */
final class Residence {

    private static final Pattern BARE = Pattern.compile("""
            [ .:"'-]*(?:(?:in|im|aus|am|an|der|dem|den|die|das|vom|von|zum|nach|auf|kassel|stadtteil|bezirk|ortsteil|auch|halb|ebenso|\
            etwa|teils|entweder|noch|zur)[ -]*)*""");
    private static final Pattern POINTS_BACK = Pattern.compile(
            "(?<!\\p{L})(?:dort|da|hier|drin|darin|wo|in dem|in der|im selben|there|here|orada|burada|там|здесь|тут|هناك|هنا)(?!\\p{L})");
    private static final Pattern NEGATES =
            Pattern.compile("(?<!\\p{L})(?:nicht|kein\\p{L}*|nie|niemals|not)(?!\\p{L})");
    private static final Pattern ONLY_NEGATES = Pattern.compile(
            "(?:(?:aber|da|dort|leider|ist|es|das|bin|ich|dann|doch) )*nicht(?: (?:mehr|so|wirklich|richtig))*|(?:nein|nee|noe|ne|"
                    + "falsch|no)(?: danke)?");
    private static final Pattern PLACED = Pattern.compile("(?<!\\p{L})(?:in|im|am|aus|an|auf|bei|nach)(?!\\p{L})");

    private static final Set<String> LISTS =
            Set.of(",", "und", "oder", "bzw", "beziehungsweise", "sowie", "and", "or", "ve", "и", "та", "و");

    private final Words words;
    private final List<Mention> mentions;
    private final boolean open;
    private final Map<Mention, Role> roles = new LinkedHashMap<>();

    Residence(Words words, List<Mention> mentions, boolean open) {
        this.words = words;
        this.mentions = mentions;
        this.open = open;
    }

    /** The role of every mention that means a district at all, in the order of the utterance. */
    Map<Mention, Role> roles() {
        List<Clause> clauses = mentions.isEmpty() ? List.of() : joined(Clause.of(words));
        Optional<Mention> last = Optional.empty();
        for (Clause clause : clauses) {
            List<Mention> here = mentions.stream().filter(clause::holds).toList();
            if (here.isEmpty() && last.isPresent()) {
                lookBack(clause, last.get());
            }
            for (int i = 0; i < here.size(); i++) {
                assign(clause, here, i, last);
                if (i == 0 && last.isPresent()) {
                    shareBackwards(clause, last.get(), here.getFirst());
                }
                last = roles.containsKey(here.get(i)) ? Optional.of(here.get(i)) : last;
            }
        }
        return roles;
    }

    /** "Ich wohne | und arbeite in Waldau" is one statement; "nicht hier | sondern in Waldau" is two. */
    private List<Clause> joined(List<Clause> clauses) {
        List<Clause> joined = new ArrayList<>();
        for (Clause clause : clauses) {
            boolean on = !joined.isEmpty()
                    && clause.isLinkedByWord()
                    && !clause.link().equals("sondern")
                    && mentions.stream().noneMatch(joined.getLast()::holds)
                    && !NEGATES.matcher(joined.getLast().text(words)).find();
            if (on) {
                joined.add(joined.removeLast().joinedTo(clause));
            } else {
                joined.add(clause);
            }
        }
        return joined;
    }

    private void assign(Clause clause, List<Mention> here, int i, Optional<Mention> last) {
        Mention mention = here.get(i);
        int from = i == 0 ? clause.from() : here.get(i - 1).to();
        String before = lead(Clause.text(words, from, mention.from()));
        String after = i + 1 == here.size() ? trail(Clause.text(words, mention.to(), clause.to())) : "";
        Optional<Role> shared = BARE.matcher(before + after).matches() && (i > 0 || LISTS.contains(clause.link()))
                ? last.map(roles::get)
                        .filter(role -> role != Role.NEGATED || !clause.link().equals(","))
                : Optional.empty();
        Surroundings surroundings = new Surroundings(words, mention, before, after, trail(clause.text(words)));
        surroundings
                .role(open)
                .map(role -> role == Role.CHOSEN ? shared.orElse(role) : role)
                .ifPresent(role -> roles.put(mention, role));
    }

    private static String lead(String text) {
        return Words.lead(text, text.length());
    }

    private static String trail(String text) {
        return Words.trail(text, 0);
    }

    /** "Waldau | und Forstfeld sind es nicht": what is said of the second holds for the first. */
    private void shareBackwards(Clause clause, Mention first, Mention second) {
        boolean listed = LISTS.contains(clause.link())
                && !clause.link().equals(",")
                && BARE.matcher(lead(Clause.text(words, clause.from(), second.from())))
                        .matches();
        if (listed && roles.get(first) == Role.CHOSEN && isBare(first)) {
            roles.put(first, roles.getOrDefault(second, Role.CHOSEN));
        }
    }

    private boolean isBare(Mention mention) {
        int from = mention.from();
        return from < 3 && BARE.matcher(lead(Clause.text(words, 0, from))).matches();
    }

    /** "..., da arbeite ich nur" and "... und wohne auch dort" speak of the district before. */
    private void lookBack(Clause clause, Mention last) {
        String text = trail(clause.text(words));
        Optional<Role> role = Optional.empty();
        if (ONLY_NEGATES.matcher(text).matches()) {
            role = Optional.of(Role.NEGATED);
        } else if (POINTS_BACK.matcher(text).find()) {
            role = Residing.told(text);
        } else if (clause.isLinkedByWord() && !PLACED.matcher(text).find()) {
            role = Residing.told(text).filter(r -> r == Role.LIVES);
        }
        role.filter(r -> r == Role.LIVES || roles.get(last) != Role.LIVES).ifPresent(r -> roles.put(last, r));
    }
}
