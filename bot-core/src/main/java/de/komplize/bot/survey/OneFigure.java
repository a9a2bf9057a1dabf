package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the figure that answers where an answer names several: the one that is said of what was asked, or the limit where a limit was asked for. */
final class OneFigure {

    /** Where another thing is said. */
    static final Pattern CUT = Pattern.compile("[,;](?!\\d)|\\s+[–—-]\\s+|\\s(?=(?:aber|und) (?!\\d))");

    private static final Pattern LIMIT_ASKED = Wordlist.whole("hoechstens|maximal|bis zu");
    private static final Pattern LIMIT = Wordlist.whole("""
            (?:(?:nicht |auf keinen fall )?(?:mehr|teurer) (?:als|wie|wia)|hoechstens|maximal|max|obergrenze(?: ist| sind| waeren?)?|schmerzgrenze(?: ist| sind)?|bis zu|nicht ueber|limit) (?:eine? )?(\\d{1,3}(?:[,.]\\d{1,2})?)|\
            (\\d{1,3}(?:[,.]\\d{1,2})?)(?: euro)? (?:waeren?|ist|sind|geht|gehen|gingen)(?: gerade)? noch (?:ok|okay|in ordnung|drin|vertretbar|akzeptabel)|\
            (\\d{1,3}(?:[,.]\\d{1,2})?)(?: euro)? (?:ist|sind|waeren?) (?:meine |die |das |mein )?(?:grenze|obergrenze|limit|maximum|schmerzgrenze)""");

    private static final Pattern EACH = Wordlist.whole("pro (?:person|karte|nase|kopf|stueck)|je(?:weils)?");

    private static final int SHORTEST_PART = 4;

    private static final Pattern TOTAL = Wordlist.whole("macht|ergibt|zusammen|insgesamt");

    private OneFigure() {}

    /** The same where no part of it stands out. */
    static String of(Question.Number question, String said) {
        String text = Words.of(said).text();
        Optional<Integer> thing = Occasions.counted(question, said);
        if (thing.isPresent()) {
            return String.valueOf(thing.get());
        }
        if (figures(text) < 2) {
            return said;
        }
        if (LIMIT_ASKED.matcher(Words.of(question.text().in("de")).text()).find()) {
            Matcher limit = LIMIT.matcher(text);
            List<String> limits = limit.results()
                    .map(m -> m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3))
                    .distinct()
                    .toList();
            if (limits.size() == 1) {
                return limits.getFirst();
            }
        }
        List<String> each = Parts.of(said, CUT).stream()
                .filter(part -> figures(Words.of(part).text()) == 1
                        && EACH.matcher(Words.of(part).text()).find())
                .toList();
        if (each.size() == 1) {
            return EACH.matcher(Words.of(each.getFirst()).text()).replaceAll(" ");
        }
        if (TOTAL.matcher(text).find()) {
            return said;
        }
        Set<String> asked = asked(question).stream()
                .filter(stem -> !ToldFigure.units(question).contains(stem))
                .collect(Collectors.toSet());
        List<String> own = Parts.of(said, CUT).stream()
                .filter(part -> figures(Words.of(part).text()) == 1)
                .filter(part -> Term.of(part).stream().anyMatch(t -> isAsked(asked, t)))
                .toList();
        return own.size() == 1 ? own.getFirst() : said;
    }

    /** The stems of the words that a question asks with. */
    static Set<String> asked(Question question) {
        return Term.ofLabel(question.text().in("de")).stream()
                .filter(Subjects::isTelling)
                .map(Term::stem)
                .collect(Collectors.toSet());
    }

    /** "Warm 705" of the "Warmmiete". */
    private static boolean isAsked(Set<String> asked, Term term) {
        return asked.contains(term.stem())
                || term.isWord()
                        && term.stem().length() >= SHORTEST_PART
                        && asked.stream().anyMatch(stem -> stem.startsWith(term.stem()));
    }

    private static long figures(String folded) {
        return Term.of(folded).stream().filter(Term::isFigure).count();
    }
}
