package de.komplize.bot.idea;

import de.komplize.bot.entity.FirstNames;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names in a text whose writer does without capitals: only the commonest are certain enough there. */
final class LowerCaseNames {

    private static final Set<String> SURNAMES = NoName.words("""
            Müller Schmidt Schmitt Schmitz Schneider Fischer Weber Meyer Meier Maier Mayer Wagner Becker Schulz Schulze Hoffmann Hofmann Schäfer Koch
            Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hartmann Lange Krause Lehmann Köhler Herrmann König
            Walter Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger
            Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein
            Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch
            Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Yilmaz Demir Kaya Öztürk Aydin Özdemir Çelik Arslan Şahin Yildiz Koc
            Kowalski Nowak Ivanov Petrov Nguyen Haddad Hassan Ahmadi Khalil""");

    /** What follows "herr" without being a name. */
    private static final Set<String> FOLLOWS = NoName.words("""
            der die das und oder ist war hat wird kann soll muss mit von vom zu in im auf aus bei nach für über unter ich er sie es wir
            ober bürgermeister oberbürgermeister doktor professor minister gott haus werden sein nicht auch mal aber wie was""");

    private static final Pattern ADDRESSED = Pattern.compile(
            "(?<![\\p{L}-])(?:(meine?|als|eine|jede|keine|ihre|unsere|deine|der|von|und) )?(herrn?|hr\\.|frau|familie|fam\\.) (\\p{L}{3,30})(?![\\p{L}-])");
    private static final Pattern RELATED = Pattern.compile("""
            (?<![\\p{L}-])(?:nachbar(?:in|s|n)?|freund(?:in|es)?|kolleg(?:e|in|en)|sohn|tochter|mann|frau|bruder|schwester|onkel|tante|\
            vermieter(?:in)?|hausmeister(?:in)?|oma|opa|enkel(?:in)?|cousin(?:e)?|chef(?:in)?) ((\\p{L}{2,30})(?: (\\p{L}{3,30}))?)(?![\\p{L}-])""");
    private static final Pattern OWN = Pattern.compile(
            "(?<![\\p{L}-])(?:ich heisse|mein name ist) ((\\p{L}{2,30})(?: (\\p{L}{2,30}))?)(?![\\p{L}-])");

    private LowerCaseNames() {}

    static Stream<Hint> in(Folded text) {
        return Stream.of(
                        Hints.matches(text, ADDRESSED).flatMap(m -> addressed(text, m).stream()),
                        Hints.matches(text, RELATED).flatMap(m -> related(text, m).stream()),
                        Hints.matches(text, OWN).map(m -> named(text, m)))
                .flatMap(hints -> hints);
    }

    private static Optional<Hint> addressed(Folded text, MatchResult match) {
        String name = match.group(3);
        boolean address = match.group(2).startsWith("h") && !FOLLOWS.contains(name) && !NoName.is(name)
                || match.group(1) == null && SURNAMES.contains(name)
                || "und".equals(match.group(1)) && SURNAMES.contains(name);
        return address && isLower(text, match.start(3))
                ? Optional.of(hint(text, match.start(2), match.end(3)))
                : Optional.empty();
    }

    private static Optional<Hint> related(Folded text, MatchResult match) {
        if (!isLower(text, match.start(2))
                || !(FirstNames.contains(match.group(2)) || SURNAMES.contains(match.group(2)))) {
            return Optional.empty();
        }
        return Optional.of(named(text, match));
    }

    private static Hint named(Folded text, MatchResult match) {
        boolean surname = match.group(3) != null && SURNAMES.contains(match.group(3));
        return hint(text, match.start(2), surname ? match.end(3) : match.end(2));
    }

    private static boolean isLower(Folded text, int at) {
        return Character.isLowerCase(text.raw().codePointAt(text.from(at)));
    }

    private static Hint hint(Folded text, int from, int to) {
        return new Hint(Hint.Kind.PERSON, text.from(from), text.to(to));
    }
}
