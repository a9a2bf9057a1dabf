package de.komplize.bot.entity;

import de.komplize.bot.entity.Mention.Form;
import de.komplize.bot.entity.Words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds where an utterance names a district: inflected, with or without hyphen, with a slip of the finger, by half its name. */
final class DistrictNames {

    // Names that are ordinary words too; only their surroundings tell.
    private static final Set<String> ORDINARY_WORDS =
            Wordlist.of("Mitte Zentrum Nord Süd Ost West Altstadt Neustadt Innenstadt Wald Forst");

    // Places elsewhere and words that are one slip away from a district, so that only asking back helps.
    private static final Set<String> NEAR_MISSES = Wordlist.of(
            "Nordhausen Wartenberg Wolfsangel Eichwalde Wartburg Battenhausen Betzenhausen Herleshausen Wildau");
    private static final Set<String> OTHER_WORDS =
            Wordlist.of("Waldbau Waldhaus Haselhecke Südstaat Nordstaat Waldrau Bettenhaus Mulan");

    private static final Pattern TURKISH_CASE = Pattern.compile("(?<name>\\p{L}{5,})(?:[dt][ae]n?|y[ae])");

    private static final int LONGEST = 4;

    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();
    private final Map<String, Set<String>> sounds = new HashMap<>();
    private final Map<String, String> shortened = new HashMap<>();
    private final Map<String, String> inhabitants = new HashMap<>();
    private final Map<String, List<String>> parts = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();

    DistrictNames(List<District> districts) {
        for (District district : districts) {
            numbers.put(district.number().replaceFirst("^0+(?=.)", ""), district.name());
            Stream.concat(Stream.of(district.name()), district.otherNames().stream())
                    .forEach(name -> learn(name, district.name()));
        }
        districts.forEach(d -> Inflection.tails(joined(d.name()))
                .forEach(tail ->
                        parts.computeIfAbsent(tail, _ -> new ArrayList<>()).add(d.name())));
        parts.values().removeIf(names -> names.size() < 2);
        bases.forEach((base, district) -> sounds.computeIfAbsent(Misspelling.sound(base), _ -> new HashSet<>())
                .add(district));
    }

    private void learn(String name, String district) {
        List<String> words = Words.of(name).list().stream()
                .filter(Word::isLetters)
                .map(Word::folded)
                .toList();
        Inflection.bases(words).forEach(base -> {
            bases.putIfAbsent(base, district);
            spellings.putIfAbsent(base, district);
            spellings.putIfAbsent(base + "s", district);
            spellings.putIfAbsent(Inflection.withoutJoint(base), district);
        });
        Inflection.shortened(words).forEach(form -> shortened.putIfAbsent(form, district));
        if (words.size() == 1) {
            Inflection.inhabitants(words.getFirst())
                    .forEach(inhabitant -> inhabitants.putIfAbsent(inhabitant, district));
        }
    }

    /** All mentions, in their order. */
    List<Mention> in(Words words) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < words.list().size(); ) {
            Optional<Mention> mention = at(words.list(), i);
            mention.ifPresent(m -> elliptic(words.list(), m).ifPresent(mentions::add));
            mention.ifPresent(mentions::add);
            i = mention.map(Mention::to).orElse(i + 1);
        }
        return mentions;
    }

    private Optional<Mention> at(List<Word> words, int from) {
        Word first = words.get(from);
        if (first.isDigits()) {
            return numbered(words, from);
        }
        return first.isLetters() ? spelled(words, from).or(() -> misspelled(words, from)) : Optional.empty();
    }

    private Optional<Mention> spelled(List<Word> words, int from) {
        for (int n = LONGEST; n > 0; n--) {
            Optional<Window> window = Window.of(words, from, n);
            Optional<Mention> mention = window.flatMap(this::spelled);
            if (mention.isPresent()) {
                return mention;
            }
        }
        return Optional.empty();
    }

    private Optional<Mention> spelled(Window window) {
        String text = window.text();
        String district = (window.abbreviated() ? shortened : spellings).get(text);
        if (district != null && (window.words() == 1 || text.length() > 7)) {
            return Optional.of(
                    window.mention(List.of(district), ORDINARY_WORDS.contains(text) ? Form.ORDINARY : Form.NAME));
        }
        if (window.words() > 1) {
            return Optional.empty();
        }
        Optional<String> suffixed = suffixed(text);
        if (suffixed.isPresent()) {
            return Optional.of(window.mention(List.of(suffixed.get()), Form.NAME));
        }
        if (inhabitants.containsKey(text)) {
            return Optional.of(window.mention(List.of(inhabitants.get(text)), Form.INHABITANT));
        }
        return Optional.ofNullable(parts.get(text)).map(districts -> window.mention(districts, Form.DOUBTFUL));
    }

    /** "Waldauda oturuyorum", where the apostrophe was left out. */
    private Optional<String> suffixed(String text) {
        Matcher matcher = TURKISH_CASE.matcher(text);
        return matcher.matches() && !ORDINARY_WORDS.contains(matcher.group("name"))
                ? Optional.ofNullable(spellings.get(matcher.group("name")))
                : Optional.empty();
    }

    private Optional<Mention> misspelled(List<Word> words, int from) {
        return IntStream.of(2, 1)
                .mapToObj(n -> Window.of(words, from, n))
                .flatMap(Optional::stream)
                .filter(window -> window.words() == 1 || !isKnown(words.get(window.to() - 1)))
                .flatMap(window -> misspelled(window).stream())
                .findFirst();
    }

    private boolean isKnown(Word word) {
        return spellings.containsKey(word.folded()) || inhabitants.containsKey(word.folded());
    }

    private Optional<Mention> misspelled(Window window) {
        String text = window.text();
        if (window.abbreviated() || OTHER_WORDS.contains(text) || (window.words() > 1 && text.length() < 10)) {
            return Optional.empty();
        }
        String sound = Misspelling.sound(text);
        List<String> meant = sounds.entrySet().stream()
                .filter(name -> Misspelling.isNear(name.getKey(), sound))
                .flatMap(name -> name.getValue().stream())
                .distinct()
                .sorted()
                .toList();
        boolean doubtful = meant.size() > 1 || NEAR_MISSES.contains(text);
        return meant.isEmpty()
                ? Optional.empty()
                : Optional.of(window.mention(meant, doubtful ? Form.DOUBTFUL : Form.NAME));
    }

    /** "Stadtteil 18". */
    private Optional<Mention> numbered(List<Word> words, int i) {
        boolean announced = i > 0 && words.get(i - 1).folded().matches("stadtteil|ortsteil|stadtbezirk|ortsbezirk");
        String district = numbers.get(words.get(i).folded().replaceFirst("^0+(?=.)", ""));
        return announced && district != null
                ? Optional.of(new Mention(List.of(district), Form.NAME, i, i + 1))
                : Optional.empty();
    }

    /** The first half of "Ober- und Niederzwehren". */
    private Optional<Mention> elliptic(List<Word> words, Mention second) {
        int head = second.from() - 3;
        if (head < 0
                || !words.get(head + 1).raw().equals("-")
                || !words.get(head + 2).folded().matches("und|oder|bzw|/")) {
            return Optional.empty();
        }
        return Inflection.tails(words.get(second.from()).folded())
                .map(tail -> spellings.get(words.get(head).folded() + tail))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(district -> new Mention(List.of(district), Form.NAME, head, head + 1));
    }

    private static String joined(String name) {
        return Window.of(Words.of(name).list(), 0, (int)
                        Words.of(name).list().stream().filter(Word::isLetters).count())
                .map(Window::text)
                .orElse("");
    }

    /**
     * Some neighbouring words, joined, as if hyphen and blank made no difference.
     *
     * @param abbreviated whether a full stop follows one of them, as in "Vord. Westen"
     */
    private record Window(String text, int words, int from, int to, boolean abbreviated) {

        static Optional<Window> of(List<Word> list, int from, int words) {
            StringBuilder text = new StringBuilder();
            int left = words;
            boolean abbreviated = false;
            int i = from;
            for (; i < list.size() && left > 0; i++) {
                boolean stop = i > from && list.get(i).raw().equals(".");
                boolean joins = i > from && (stop || "-/".contains(list.get(i).raw()));
                abbreviated |= stop;
                if (list.get(i).isLetters()) {
                    text.append(list.get(i).folded());
                    left--;
                } else if (!joins) {
                    return Optional.empty();
                }
            }
            return left == 0 ? Optional.of(new Window(text.toString(), words, from, i, abbreviated)) : Optional.empty();
        }

        Mention mention(List<String> districts, Form form) {
            return new Mention(districts, form, from, to);
        }
    }
}
