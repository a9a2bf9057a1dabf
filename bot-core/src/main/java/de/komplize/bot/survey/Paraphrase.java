package de.komplize.bot.survey;

import de.komplize.bot.entity.Folding;
import de.komplize.bot.entity.Wordlist;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts a label's own word in the place of what people unmistakably say for it: "ich laufe" is "zu Fuß". */
final class Paraphrase {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

    /** By the stem of a label's word: what is said for it. */
    private static final Map<String, Set<String>> SAID = table();

    private Paraphrase() {}

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> said = new LinkedHashMap<>();
        said.put(new Term("fuss").stem(), Wordlist.of("laufe lauf laufen spaziere fußläufig"));
        said.put(
                new Term("fahrrad").stem(),
                Wordlist.of("rad rads radl radle radel radele drahtesel velo bike ebike pedelec biken"));
        said.put(
                new Term("bus").stem(),
                Wordlist.of(
                        "öffis öpnv straßenbahn strassenbahn tram zug nahverkehr kvg regiotram sbahn ubahn bahn eisenbahn"));
        said.put(new Term("auto").stem(), Wordlist.of("pkw wagen karre fahrzeug fahrzeuge kombi"));
        said.put(new Term("wlan").stem(), Wordlist.of("wifi hotspot internet"));
        said.put(
                new Term("bank").stem(),
                Wordlist.of(
                        "sitzen hinsetzen sitzgelegenheit sitzgelegenheiten sitzmöglichkeit sitzmöglichkeiten sitzplätze sitzplatz parkbank"));
        said.put(
                new Term("trinkbrunnen").stem(),
                Wordlist.of(
                        "trinkwasserspender wasserspender trinkwasser trinkwasserstelle wasserbrunnen trinkwasserbrunnen"));
        said.put(new Term("spielplatz").stem(), Wordlist.of("spielgeräte spielgeräten"));
        said.put(
                new Term("telefon").stem(),
                Wordlist.of("anruf anrufen telefonisch telefonieren rufe anrufe ruft durchklingeln klingelt"));
        said.put(new Term("email").stem(), Wordlist.of("mail mails mailen mailt"));
        said.put(new Term("brief").stem(), Wordlist.of("post postalisch schriftlich"));
        said.put(new Term("toilette").stem(), Wordlist.of("klo wc klos toiletten"));
        said.put(new Term("bewohnerparken").stem(), Wordlist.of("anwohnerparken anwohnerparkplätze"));
        said.put(new Term("kindergarten").stem(), Wordlist.of("kiga kita"));
        said.put(new Term("messenger").stem(), Wordlist.of("whatsapp telegram signal threema"));
        said.put(
                new Term("preis").stem(),
                Wordlist.of("günstig billig preiswert bezahlbar kostengünstig billiger günstiger"));
        said.put(new Term("online").stem(), Wordlist.of("internet"));
        return said;
    }

    /** What is said for a word, by its stem. */
    static Set<String> said(String stem) {
        return SAID.getOrDefault(stem, Set.of());
    }

    private static final Pattern NOUN = Pattern.compile("\\p{Lu}\\p{L}+(?:-\\p{L}+)*");

    /** "Spielen" is no "Schauspiel" where nouns are written as such. */
    private static final Pattern VERB = Pattern.compile("\\p{Ll}+(?:en|ern|eln)");

    private static final int SHORTEST_HEAD = 3;

    /** "Grünschnitt" for "Grünschnittannahme". */
    private static final int LONG_PART = 6;

    /** Heads of too many things. */
    private static final Set<String> GENERIC = Wordlist.of(
            "platz plätze weg wege stelle stellen zeit zeiten haus stadt angebot angebote karte teil ort orte zug tag amt raum räume ung keit heit ding dinge");

    private static final Pattern LINE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:der )?linie \\d{1,3}|[us]-?bahn|[us]\\d{1,2}|rt\\d)(?![\\p{L}\\p{N}])");

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
        return Transport.suits(question.offered())
                ? LINE.matcher(heads(question, spelled)).replaceAll("Bus")
                : heads(question, spelled);
    }

    /** "Rad" for "Fahrrad", "Sitzbänke" for "Bänke": what one label alone ends with, or what ends with it. */
    private static String heads(Question question, String text) {
        List<Term> asked = Term.ofLabel(question.text().in("de"));
        boolean capitals = text.chars().skip(1).anyMatch(Character::isUpperCase);
        return WORD.matcher(text).replaceAll(m -> {
            Term said = new Term(fold(m.group()));
            if (capitals && VERB.matcher(m.group()).matches()) {
                return Matcher.quoteReplacement(m.group());
            }
            List<String> meant = question.offered().stream()
                    .map(option -> option.label().in("de"))
                    .filter(Paraphrase::isOneThing)
                    .filter(label -> NOUN.matcher(label)
                            .results()
                            .anyMatch(noun -> isHead(new Term(fold(noun.group())), said)
                                    || Stream.of(noun.group().split("-"))
                                            .skip(noun.group().contains("-") ? 0 : 1)
                                            .anyMatch(part -> Folding.fold(part).equals(said.text()))))
                    .toList();
            boolean plain = !Subjects.isTelling(said)
                    || WordClass.isLight(said.text())
                    || asked.stream().anyMatch(t -> t.stem().equals(said.stem()))
                    || GENERIC.contains(said.text())
                    || question.offered().stream()
                            .flatMap(option -> Term.ofLabel(option.label().in("de")).stream())
                            .anyMatch(word -> word.stem().equals(said.stem()));
            return Matcher.quoteReplacement(meant.size() == 1 && !plain ? meant.getFirst() : m.group());
        });
    }

    /** "Mit dem Fahrrad", not "Heizung niedriger gestellt". */
    private static boolean isOneThing(String label) {
        return Term.ofLabel(label).stream()
                        .filter(t -> t.isWord() && !WordClass.isLight(t.text()))
                        .count()
                <= 2;
    }

    private static boolean isHead(Term word, Term said) {
        String whole = word.stem();
        String part = said.stem();
        return word.isWord()
                && !whole.equals(part)
                && (part.length() >= SHORTEST_HEAD && whole.length() > part.length() + 2 && whole.endsWith(part)
                        || part.length() >= LONG_PART && whole.startsWith(part)
                        || said.text().length() >= LONG_PART && word.text().startsWith(said.text())
                        || whole.length() > SHORTEST_HEAD
                                && part.length() > whole.length() + 2
                                && part.endsWith(whole));
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
