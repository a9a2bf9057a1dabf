package de.komplize.bot.survey;

import de.komplize.bot.survey.Question.Head;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions that the table of replies is about, by their names there; at least one of each kind. */
final class Questions {

    private static final Optional<Wording> NONE = Optional.empty();

    static final Map<String, Question> BY_NAME = Stream.of(
                    new Question.SingleChoice(
                            head("one", "Was fehlt am meisten in Ihrem Stadtteil?"),
                            options("a Bänke", "b Freies WLAN", "c Bäume und Schatten", "d Spielplätze")),
                    new Question.SingleChoice(
                            head("way", "Wie kommen Sie meist in Ihr Stadtteilzentrum?"),
                            options(
                                    "a Zu Fuß",
                                    "b Mit dem Fahrrad",
                                    "c Mit Bus oder Bahn",
                                    "d Mit dem Auto",
                                    "e Ich gehe nie hin")),
                    new Question.SingleChoice(
                            head("age", "Wie alt sind Sie?"),
                            options(
                                    "under-18 unter 18 Jahre",
                                    "18-29 18 bis 29 Jahre",
                                    "30-49 30 bis 49 Jahre",
                                    "50-64 50 bis 64 Jahre",
                                    "65-plus 65 Jahre und älter")),
                    new Question.SingleChoice(
                            head("years", "Wie alt sind Sie?"),
                            options(
                                    "under-18 unter 18",
                                    "18-26 18 bis 26",
                                    "27-64 27 bis 64",
                                    "65-plus 65 oder älter")),
                    new Question.SingleChoice(
                            head("much", "Wie viel digitale Technik soll es geben?"),
                            options("much viel", "little wenig", "none gar keine")),
                    new Question.SingleChoice(
                            head("know", "Kennen Sie Ihr Stadtteilzentrum?"),
                            options("yes Ja", "no Nein", "unsure Weiß nicht")),
                    new Question.MultipleChoice(
                            head("many", "Was fehlt?"),
                            options("a Bänke", "b WLAN", "c Bäume", "d Ein Spielplatz", "e Trinkwasser-Brunnen"),
                            0,
                            5),
                    new Question.MultipleChoice(
                            head("two", "Was würden Sie nutzen?"),
                            options(
                                    "computer Computer zum Ausleihen",
                                    "screen Großer Bildschirm",
                                    "course Kurse für Anfänger",
                                    "help Hilfe mit dem Handy",
                                    "nothing Nichts davon"),
                            1,
                            2),
                    new Question.MultipleChoice(
                            head("reason", "Was hält Sie vom Mitmachen ab?"),
                            options(
                                    "time Zu wenig Zeit",
                                    "information Ich wusste nichts davon",
                                    "dates Die Termine passen nicht",
                                    "language Die Sprache ist zu schwer"),
                            0,
                            4),
                    new Question.MultipleChoice(
                            head("how", "Wie möchten Sie mitmachen?"),
                            options(
                                    "online Online im Internet",
                                    "meeting Bei einem Treffen im Stadtteil",
                                    "council Im Bürgerrat mit ausgelosten Menschen"),
                            0,
                            3),
                    new Question.Scale(
                            head("quarter", "Wie zufrieden sind Sie mit diesem Stadtteil?"),
                            1,
                            5,
                            Optional.of(Wording.of("de", "gar nicht zufrieden")),
                            Optional.of(Wording.of("de", "sehr zufrieden"))),
                    new Question.Scale(
                            head("scale", "Wie zufrieden sind Sie mit Ihrem Stadtteil?"),
                            1,
                            5,
                            Optional.of(Wording.of("de", "gar nicht")),
                            Optional.of(Wording.of("de", "sehr"))),
                    new Question.Scale(head("scale10", "Wie wichtig ist Ihnen das?"), 0, 10, NONE, NONE),
                    number("rooms", "Wie viele Räume hat Ihr Zentrum?", "0", "50", "Räume"),
                    number("persons", "Wie viele Personen leben in Ihrem Haushalt?", "1", "20", ""),
                    new Question.Number(
                            head("euro", "Wie viel möchten Sie geben?"),
                            Optional.of(BigDecimal.ONE),
                            Optional.empty(),
                            Optional.of(Wording.of("de", "Euro")),
                            false),
                    new Question.YesNo(head("uses", "Nutzen Sie das Stadtteilzentrum?")),
                    new Question.Date(head("by", "Bis wann brauchen Sie es?"), Question.Date.When.FUTURE),
                    new Question.Date(head("past", "Wann war das?"), Question.Date.When.PAST),
                    new Question.District(head("district", "In welchem Stadtteil wohnen Sie?")),
                    new Question.Ranking(
                            head("order", "Was ist Ihnen am wichtigsten?"), options("a Bänke", "b WLAN", "c Bäume")),
                    new Question.ShortText(head("contact", "Wie erreichen wir Sie?")),
                    new Question.LongText(head("wish", "Was wünschen Sie sich?")),
                    Question.Consent.of(head("consent", "Darf die Stadt Kassel Ihre Angaben dafür speichern?")),
                    new Question.Info(head("info", "Jetzt kommen zwei Fragen zu Ihnen.")))
            .collect(Collectors.toUnmodifiableMap(Question::id, q -> q));

    private Questions() {}

    private static Head head(String id, String text) {
        return new Head(id, Wording.of("de", text), false, Optional.empty());
    }

    /** @param lines an id and a label each */
    static List<Option> options(String... lines) {
        return Stream.of(lines)
                .map(line -> line.split(" ", 2))
                .map(parts -> new Option(parts[0], Wording.of("de", parts[1])))
                .toList();
    }

    private static Question number(String id, String text, String min, String max, String unit) {
        return new Question.Number(
                head(id, text),
                Optional.of(new BigDecimal(min)),
                Optional.of(new BigDecimal(max)),
                unit.isEmpty() ? NONE : Optional.of(Wording.of("de", unit)),
                true);
    }
}
