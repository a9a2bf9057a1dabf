package de.komplize.admin;

import de.komplize.bot.survey.Option;
import de.komplize.bot.survey.Question;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** What the cells and groups of a tally are called, in German. */
final class CellWords {

    private static final String GERMAN = "de";

    private CellWords() {}

    static String of(Question question, String cell) {
        return switch (question) {
            case Question.SingleChoice _, Question.MultipleChoice _, Question.Ranking _ ->
                option(question.offered(), cell);
            case Question.YesNo _, Question.Consent _ -> cell.equals("yes") ? "Ja" : "Nein";
            case Question.Scale scale -> scale(scale, cell);
            case Question.Number number -> number(number, cell);
            case Question.Date date ->
                date.when() == Question.Date.When.PAST
                        ? cell + "er Jahre"
                        : Month.of(Integer.parseInt(cell)).getDisplayName(TextStyle.FULL_STANDALONE, Locale.GERMAN);
            case Question.District _, Question.ShortText _, Question.LongText _, Question.Info _ -> cell;
        };
    }

    private static String option(List<Option> options, String cell) {
        return switch (cell) {
            case "picked" -> "gewählt";
            case "others" -> "nicht gewählt";
            case "none" -> "nichts davon";
            default ->
                options.stream()
                        .filter(option -> option.id().equals(cell))
                        .findFirst()
                        .map(option -> option.label().in(GERMAN))
                        .orElse(cell);
        };
    }

    private static String scale(Question.Scale scale, String cell) {
        if (cell.equals(String.valueOf(scale.min())) && scale.low().isPresent()) {
            return cell + " (" + scale.low().get().in(GERMAN) + ")";
        }
        return cell.equals(String.valueOf(scale.max())) && scale.high().isPresent()
                ? cell + " (" + scale.high().get().in(GERMAN) + ")"
                : cell;
    }

    /** A range is called by its upper end. */
    private static String number(Question.Number number, String cell) {
        String unit = number.unit().map(words -> " " + words.in(GERMAN)).orElse("");
        return switch (cell) {
            case "below" -> "unter 0" + unit;
            case "above" -> "über 500000" + unit;
            default -> (number.whole() && number.max().isPresent() ? "" : "bis ") + cell + unit;
        };
    }

    static String channel(String stored) {
        return switch (stored) {
            case "webchat" -> "Webseite";
            case "email" -> "E-Mail";
            case "sms" -> "SMS";
            case "telegram" -> "Telegram";
            case "console" -> "Terminal";
            case "in_person" -> "Vor Ort";
            default -> stored;
        };
    }

    static String language(String stored) {
        return switch (stored) {
            case "de-easy" -> "Einfache Sprache";
            default -> Locale.forLanguageTag(stored).getDisplayLanguage(Locale.GERMAN);
        };
    }
}
