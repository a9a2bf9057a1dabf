package de.komplize.bot.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The districts of a city. Reads in which one the writer lives, or which one is chosen. */
public final class Gazetteer {

    private static final Pattern CONCLUDING = Pattern.compile(
            "(?s).*[\\p{L}\\p{N}][ ,.;:-]+(?:dann |jetzt |nun )?(?:also|demnach|somit|folglich)(?: doch| wohl| dann| eher| in| im| am| auf| der| dem)* ");
    private static final Pattern AT_THE_END = Pattern.compile("[ .!]*");

    private final DistrictNames names;
    private final List<String> official;

    public Gazetteer(List<District> districts) {
        names = new DistrictNames(districts);
        official = districts.stream().map(District::name).toList();
    }

    /** The official names, in the order of the list. */
    public List<String> official() {
        return official;
    }

    /** The official name of the district where the writer lives, or which is chosen; for a bare "Mitte", as if that had been asked. */
    public Reading<String> read(String utterance) {
        return read(Words.of(utterance), true);
    }

    /** The official name of the district that an utterance is about: one that is named before the one where the writer lives or goes to work. */
    public Reading<String> about(String utterance) {
        Words words = Words.of(utterance);
        Map<Mention, Role> roles = new Residence(words, names.in(words), false).roles();
        return roled(roles, List.of(Role.CHOSEN, Role.LIVES, Role.ELSEWHERE, Role.MOVING));
    }

    /**
     * @param open true when a bare ordinary word such as "Mitte" may name a district; false when another question is open
     */
    Reading<String> read(Words words, boolean open) {
        return Correction.lastWord(words, w -> concluded(w, open).orElseGet(() -> chosen(w, open)));
    }

    /** "Ich dachte Südstadt, der Nachbar sagt Wehlheiden, also Wehlheiden": the one that is left in the end. */
    private Optional<Reading<String>> concluded(Words words, boolean open) {
        List<Mention> mentions = names.in(words);
        if (mentions.size() < 3) {
            return Optional.empty();
        }
        Mention last = mentions.getLast();
        int start = words.list().get(last.from()).start();
        boolean concludes = CONCLUDING.matcher(Words.lead(words.text(), start)).matches()
                && AT_THE_END
                        .matcher(Words.trail(
                                words.text(), words.list().get(last.to() - 1).end()))
                        .matches();
        return concludes
                ? Optional.of(chosen(words.from(start), open))
                        .filter(r -> r.value().isPresent())
                : Optional.empty();
    }

    private Reading<String> chosen(Words words, boolean open) {
        return chosen(new Residence(words, names.in(words), open).roles());
    }

    private static Reading<String> chosen(Map<Mention, Role> roles) {
        return roled(roles, List.of(Role.LIVES, Role.CHOSEN, Role.MOVING));
    }

    private static Reading<String> roled(Map<Mention, Role> roles, List<Role> order) {
        for (Role role : order) {
            List<Mention> mentions = roles.entrySet().stream()
                    .filter(e -> e.getValue() == role)
                    .map(Map.Entry::getKey)
                    .toList();
            if (!mentions.isEmpty()) {
                return reading(mentions);
            }
        }
        return Reading.absent();
    }

    /** "Zwehren, also Oberzwehren" is clear, "Zwehren" is not. */
    private static Reading<String> reading(List<Mention> mentions) {
        List<String> clear = mentions.stream()
                .filter(m -> m.form() != Mention.Form.DOUBTFUL)
                .flatMap(m -> m.districts().stream())
                .distinct()
                .toList();
        List<String> doubtful = mentions.stream()
                .filter(m -> m.form() == Mention.Form.DOUBTFUL
                        && m.districts().stream().noneMatch(clear::contains))
                .flatMap(m -> m.districts().stream())
                .distinct()
                .toList();
        return doubtful.isEmpty()
                ? Reading.of(clear)
                : new Reading.Unclear<>(java.util.stream.Stream.concat(clear.stream(), doubtful.stream())
                        .toList());
    }
}
