package de.komplize.bot.survey;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What was answered to a question. Stored as tagged JSON; the tags never change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.One.class, name = "one"),
    @JsonSubTypes.Type(value = Answer.Many.class, name = "many"),
    @JsonSubTypes.Type(value = Answer.Rate.class, name = "rate"),
    @JsonSubTypes.Type(value = Answer.Amount.class, name = "amount"),
    @JsonSubTypes.Type(value = Answer.YesNo.class, name = "yesno"),
    @JsonSubTypes.Type(value = Answer.Day.class, name = "day"),
    @JsonSubTypes.Type(value = Answer.Place.class, name = "place"),
    @JsonSubTypes.Type(value = Answer.Order.class, name = "order"),
    @JsonSubTypes.Type(value = Answer.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Answer.Agreed.class, name = "agreed"),
    @JsonSubTypes.Type(value = Answer.Skipped.class, name = "skipped"),
})
public sealed interface Answer {

    /** The id of the option taken. */
    record One(String option) implements Answer {}

    /** The ids of the options taken, in the order of the question; empty for none of them. */
    record Many(List<String> options) implements Answer {
        public Many {
            options = List.copyOf(options);
        }
    }

    /** A figure of a scale. */
    record Rate(int value) implements Answer {}

    record Amount(BigDecimal value) implements Answer {}

    record YesNo(boolean yes) implements Answer {}

    record Day(LocalDate day) implements Answer {}

    /** The official name of a district. */
    record Place(String district) implements Answer {}

    /** The ids of all options, the most important first. */
    record Order(List<String> options) implements Answer {
        public Order {
            options = List.copyOf(options);
        }
    }

    /** The resident's own words. */
    record Words(String text) implements Answer {
        @Override
        public String toString() {
            return "Words[…]";
        }
    }

    /** A consent, given or refused. */
    record Agreed(boolean yes) implements Answer {}

    /** The question was left out. */
    record Skipped() implements Answer {}

    /** The value as conditions and tables name it; empty where the question was left out. */
    default String stored() {
        return switch (this) {
            case One(String option) -> option;
            case Many(List<String> options) -> String.join(", ", options);
            case Rate(int value) -> String.valueOf(value);
            case Amount(BigDecimal value) -> value.toPlainString();
            case YesNo(boolean yes) -> yes ? "yes" : "no";
            case Day(LocalDate day) -> day.toString();
            case Place(String district) -> district;
            case Order(List<String> options) -> String.join(", ", options);
            case Words(String text) -> text;
            case Agreed(boolean yes) -> yes ? "yes" : "no";
            case Skipped _ -> "";
        };
    }

    /** True for free text, which is kept no longer than its purpose needs. */
    default boolean hasWords() {
        return this instanceof Words;
    }
}
