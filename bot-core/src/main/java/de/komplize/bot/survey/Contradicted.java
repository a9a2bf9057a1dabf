package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.regex.Pattern;

/** Sees whether the words beside a mark say the same as the mark. */
final class Contradicted {

    private static final Pattern GLAD = Wordlist.whole("""
            (?:sehr|recht|ganz|hoch|super|voll|total|aeusserst|ueberaus|rundum|absolut|wirklich|echt) (?:gut|zufrieden|gerne?|schoen|toll|gluecklich)|zufrieden|bestens|super|prima|klasse|spitze|spitzenmaessig|top|toll|hervorragend|ausgezeichnet|perfekt|wunderbar|optimal|begeistert|liebe|sehr gut|gut|bestnote|beste note""");
    private static final Pattern SAD = Wordlist.whole("""
            unzufrieden|schlecht|mies|miserabel|katastroph\\p{L}*|furchtbar|schrecklich|grauenhaft|mangelhaft|ungenuegend|ueberhaupt nicht|gar nicht|nicht (?:sehr |so |besonders |wirklich )?(?:zufrieden|gut|toll)|schlimm|enttaeuscht|zum kotzen|unmoeglich|aergerlich|eine schande""");
    private static final Pattern NOT_BAD = Wordlist.whole(
            "(?:gar |ueberhaupt )?nicht (?:un\\p{L}+|schlecht\\p{L}*|schlimm\\p{L}*|uebel|verkehrt|mies\\p{L}*)");

    /** Where the highest figure is the worst. */
    private static final Pattern BURDEN = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:ge)?(?:stör|belast|zu schaffen|schlimm|sorge|angst|gefähr|ärger|leiden|schmerz|beeinträchtig)");

    private Contradicted() {}

    /** A school's best mark is a 1: who is delighted and gives the lowest figure, or the other way round, is asked again. */
    static AnswerReading by(Question.Scale scale, int value, String text) {
        String folded = Words.of(text).text();
        Answer answer = new Answer.Rate(value);
        boolean sad = SAD.matcher(NOT_BAD.matcher(folded).replaceAll(" ")).find();
        boolean glad = !sad
                && GLAD.matcher(folded).find()
                && !Strictly.TURNED.matcher(folded).find();
        if (SchoolMark.isAskedBy(scale)) {
            if (sad && value == scale.min() || glad && value >= scale.max() - 1) {
                return new AnswerReading.Unclear(List.of(answer));
            }
            return Strictly.HEDGED.matcher(folded).find()
                    ? new AnswerReading.Echo(answer)
                    : new AnswerReading.Read(answer);
        }
        int third = (scale.max() - scale.min() + 1) / 3;
        boolean low = value <= scale.min() + Math.max(0, third - 1)
                || value == scale.min() + 1 && scale.max() - scale.min() > 3;
        boolean high = value >= scale.max() - Math.max(0, third - 1)
                || value == scale.max() - 1 && scale.max() - scale.min() > 3;
        boolean burden = BURDEN.matcher(scale.text().in("de")).find();
        if (burden ? glad && high || sad && low : glad && low || sad && high) {
            return new AnswerReading.Unclear(List.of(answer));
        }
        return Strictly.HEDGED.matcher(folded).find() ? new AnswerReading.Echo(answer) : new AnswerReading.Read(answer);
    }
}
