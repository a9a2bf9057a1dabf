package de.komplize.bot.survey;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.survey.Question.Head;
import de.komplize.bot.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The surveys that the recorded replies are about, by their names there. */
final class ReplySurveys {

    private static final ContentPack PACK = ContentPack.load(World.cityPack());

    static final AnswerReader.Context CONTEXT =
            new AnswerReader.Context("de", LocalDate.of(2026, 11, 22), PACK.districts());

    private static final Optional<Wording> NOBODY = Optional.empty();

    static final Map<String, Questionnaire> BY_NAME = byName();

    private ReplySurveys() {}

    private static Map<String, Questionnaire> byName() {
        Map<String, Questionnaire> surveys = new HashMap<>();
        PACK.surveys().forEach(survey -> surveys.put(survey.id(), survey));
        surveys.put("stadtteil", district("stadtteil", Questions.options("a Bänke", "b WLAN")));
        surveys.put(
                "quartier",
                district("quartier", Questions.options("a Bänke", "b WLAN", "c Spielplatz", "d Trinkbrunnen")));
        surveys.put("fest", survey("fest", feast()));
        surveys.put("verkehr", survey("verkehr", traffic()));
        return Map.copyOf(surveys);
    }

    private static Questionnaire survey(String id, List<Question> questions) {
        return Questionnaire.of(
                id, Wording.of("de", id), NOBODY, NOBODY, Optional.empty(), Optional.empty(), questions);
    }

    private static Head head(String id, String text) {
        return new Head(id, Wording.of("de", text), false, Optional.empty());
    }

    private static Optional<Wording> word(String text) {
        return Optional.of(Wording.of("de", text));
    }

    private static Question.Number number(String id, String text, long min, long max, String unit) {
        return new Question.Number(
                head(id, text),
                Optional.of(BigDecimal.valueOf(min)),
                Optional.of(BigDecimal.valueOf(max)),
                word(unit),
                true);
    }

    private static Questionnaire district(String id, List<Option> missing) {
        Condition user = new Condition("2", List.of("yes"));
        return survey(
                id,
                List.of(
                        new Question.Scale(
                                head("1", "Wie zufrieden sind Sie mit Ihrem Stadtteil?"),
                                1,
                                5,
                                word("gar nicht"),
                                word("sehr")),
                        new Question.YesNo(head("2", "Nutzen Sie das Stadtteilzentrum?")),
                        new Question.MultipleChoice(head("3", "Was fehlt am meisten?"), missing, 0, missing.size()),
                        new Question.LongText(
                                new Head("4", Wording.of("de", "Was wünschen Sie sich?"), true, Optional.of(user)))));
    }

    private static List<Question> feast() {
        return List.of(
                new Question.Date(
                        head("1", "An welchem Tag passt Ihnen das Nachbarschaftsfest am besten?"),
                        Question.Date.When.FUTURE),
                new Question.District(head("2", "In welchem Stadtteil wohnen Sie?")),
                new Question.Ranking(
                        head("3", "Was ist Ihnen beim Fest am wichtigsten?"),
                        Questions.options("music Musik", "food Essen", "games Spiele für Kinder")),
                number("4", "Wie viele Personen kommen mit?", 0, 20, "Personen"),
                new Question.SingleChoice(
                        head("5", "Wie alt sind Sie?"),
                        Questions.options(
                                "under-18 unter 18", "18-26 18 bis 26", "27-64 27 bis 64", "65-plus 65 oder älter")),
                new Question.ShortText(head("6", "Was bringen Sie für das Büfett mit?")),
                Question.Consent.of(head("7", "Dürfen wir Ihre E-Mail-Adresse für Rückfragen speichern?")));
    }

    private static List<Question> traffic() {
        return List.of(
                new Question.SingleChoice(
                        head("101", "Wie kommen Sie meistens zur Arbeit?"),
                        Questions.options(
                                "foot Zu Fuß", "bike Mit dem Fahrrad", "bus Mit Bus oder Bahn", "car Mit dem Auto")),
                number("102", "Wie viele Minuten brauchen Sie für den Weg?", 1, 180, "Minuten"),
                new Question.YesNo(head("103", "Fühlen Sie sich auf dem Weg sicher?")),
                new Question.Info(head("103-info", "Jetzt geht es um die Stadt.")),
                new Question.YesNo(head("104", "Würden Sie ein Leihrad ausprobieren?")),
                new Question.Scale(
                        head("105", "Wie gut sind die Radwege in Kassel?"),
                        1,
                        10,
                        word("sehr schlecht"),
                        word("sehr gut")),
                new Question.LongText(head("106", "Was sollte die Stadt beim Verkehr ändern?")));
    }
}
