package de.komplize.bot.survey;

import de.komplize.bot.entity.Folding;
import de.komplize.bot.entity.Wordlist;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a label's own word in the place of what people unmistakably say for it: "ich laufe" is "zu Fuß". */
final class Paraphrase {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

    /** By the stem of a label's word: what is said for it. */
    private static final Map<String, Set<String>> SAID = table();

    private Paraphrase() {}

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> said = new LinkedHashMap<>();
        said.put(new Term("fuss").stem(), Wordlist.of("laufe lauf laufen spaziere fußläufig"));
        said.put(new Term("fahrrad").stem(), Wordlist.of("radle radel radele drahtesel velo bike ebike pedelec biken"));
        said.put(
                new Term("bus").stem(),
                Wordlist.of("öffis öpnv straßenbahn strassenbahn tram zug nahverkehr kvg regiotram"));
        said.put(new Term("auto").stem(), Wordlist.of("pkw wagen karre"));
        said.put(new Term("wlan").stem(), Wordlist.of("wifi hotspot internet"));
        said.put(
                new Term("bank").stem(),
                Wordlist.of(
                        "sitzgelegenheit sitzgelegenheiten sitzmöglichkeit sitzmöglichkeiten sitzplätze sitzplatz parkbank"));
        said.put(
                new Term("trinkbrunnen").stem(),
                Wordlist.of("trinkwasserspender wasserspender trinkwasser trinkwasserstelle"));
        said.put(new Term("spielplatz").stem(), Wordlist.of("spielgeräte spielgeräten"));
        said.put(new Term("telefon").stem(), Wordlist.of("anruf anrufen telefonisch telefonieren"));
        said.put(new Term("email").stem(), Wordlist.of("mail mails"));
        said.put(new Term("brief").stem(), Wordlist.of("post postalisch schriftlich"));
        return said;
    }

    private static final Pattern MINUTES = Pattern.compile("(?iu)(?<=\\d ?)min\\b\\.?");

    static String in(Question question, String text) {
        if (question instanceof Question.Number number) {
            boolean minutes =
                    number.unit().filter(u -> u.in("de").startsWith("Minute")).isPresent();
            return minutes ? MINUTES.matcher(text).replaceAll("Minuten") : text;
        }
        String spelled = text;
        for (Option option : question.offered()) {
            for (Term word : Term.ofLabel(option.label().in("de"))) {
                Set<String> said = SAID.getOrDefault(word.stem(), Set.of());
                spelled = said.isEmpty()
                        ? spelled
                        : spelled(spelled, said, option.label().in("de"));
            }
        }
        return spelled;
    }

    private static String spelled(String text, Set<String> said, String label) {
        return WORD.matcher(text)
                .replaceAll(m ->
                        Matcher.quoteReplacement(said.contains(new Term(fold(m.group())).text()) ? label : m.group()));
    }

    private static String fold(String word) {
        return Folding.fold(word.replace("-", ""));
    }
}
