package de.komplize.bot.survey;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells that the only figure of a text is followed by what is measured: much may stand beside it. */
final class Measured {

    private static final Pattern DECIMAL = Pattern.compile("(?<=\\d)[.,](?=\\d)");

    private Measured() {}

    static boolean is(Question.Number question, String said) {
        Set<String> units = ToldFigure.units(question);
        List<Term> terms = Term.of(DECIMAL.matcher(said).replaceAll(""));
        List<Integer> figures = IntStream.range(0, terms.size())
                .filter(i -> terms.get(i).isFigure()
                        || terms.get(i).number().isPresent()
                                && !terms.get(i).text().startsWith("ein")
                                && terms.get(i).ordinal().isEmpty())
                .boxed()
                .toList();
        return figures.size() == 1
                && figures.getFirst() + 1 < terms.size()
                && units.contains(terms.get(figures.getFirst() + 1).stem())
                && terms.stream().noneMatch(t -> t.is(WordClass.NOT) || t.is(WordClass.OTHERS))
                && !Doubt.in(Soft.without(question, said));
    }
}
