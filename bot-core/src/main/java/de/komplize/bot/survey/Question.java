package de.komplize.bot.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A question of a survey or a form; its record is its kind. */
public sealed interface Question {

    /**
     * What every kind has.
     *
     * @param id unique in its questionnaire
     * @param text the question itself
     * @param optional true where it is said that it may be left out; skipping works always
     * @param showIf absent where it is always shown
     */
    record Head(String id, Wording text, boolean optional, Optional<Condition> showIf) {}

    record SingleChoice(Head head, List<Option> options) implements Question {
        public SingleChoice {
            options = List.copyOf(options);
        }
    }

    /**
     * @param min the fewest picks, at least 0
     * @param max the most picks, at most as many as there are options
     */
    record MultipleChoice(Head head, List<Option> options, int min, int max) implements Question {
        public MultipleChoice {
            options = List.copyOf(options);
        }
    }

    /**
     * @param low what the smallest figure stands for
     * @param high what the largest figure stands for
     */
    record Scale(Head head, int min, int max, Optional<Wording> low, Optional<Wording> high) implements Question {}

    /**
     * @param unit what is counted or measured
     * @param whole true where there are no halves
     */
    // Named like the question kind it stands for.
    @SuppressWarnings("AvoidCommonTypeNames")
    record Number(Head head, Optional<BigDecimal> min, Optional<BigDecimal> max, Optional<Wording> unit, boolean whole)
            implements Question {}

    record YesNo(Head head) implements Question {}

    /** A day. */
    record Date(Head head, When when) implements Question {
        /** Which days can be meant, seen from today; today itself always can. */
        public enum When {
            ANY,
            PAST,
            FUTURE
        }
    }

    record District(Head head) implements Question {}

    /** All options in an order, the most important first. */
    record Ranking(Head head, List<Option> options) implements Question {
        public Ranking {
            options = List.copyOf(options);
        }
    }

    record ShortText(Head head) implements Question {}

    record LongText(Head head) implements Question {}

    /**
     * A consent; its text says to what, to whom, and how to withdraw.
     *
     * @param version names this wording; stored with the answer
     */
    record Consent(Head head, String version) implements Question {
        public static Consent of(Head head) {
            return new Consent(head, Fingerprint.of(head.text()));
        }
    }

    /** Only shown: there is nothing to answer. */
    record Info(Head head) implements Question {}

    Head head();

    default String id() {
        return head().id();
    }

    default Wording text() {
        return head().text();
    }

    default boolean optional() {
        return head().optional();
    }

    default Optional<Condition> showIf() {
        return head().showIf();
    }

    /** The options of a choice or a ranking; none elsewhere. */
    default List<Option> offered() {
        return switch (this) {
            case SingleChoice choice -> choice.options();
            case MultipleChoice choice -> choice.options();
            case Ranking ranking -> ranking.options();
            case Scale _, Number _, YesNo _, Date _, District _, ShortText _, LongText _, Consent _, Info _ ->
                List.of();
        };
    }

    /** The stored name of the kind, as it stands in a survey file. */
    default String kind() {
        return switch (this) {
            case SingleChoice _ -> "single-choice";
            case MultipleChoice _ -> "multiple-choice";
            case Scale _ -> "scale";
            case Number _ -> "number";
            case YesNo _ -> "yesno";
            case Date _ -> "date";
            case District _ -> "district";
            case Ranking _ -> "ranking";
            case ShortText _ -> "short-text";
            case LongText _ -> "long-text";
            case Consent _ -> "consent";
            case Info _ -> "info";
        };
    }
}
