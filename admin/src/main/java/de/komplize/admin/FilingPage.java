package de.komplize.admin;

import de.komplize.bot.dialogue.Filing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What stands around both sheets on which staff write down for others.
 *
 * @param code the number of the person this sheet is for
 * @param saved the number of the person before, to be handed out
 */
public record FilingPage(
        Aloud aloud,
        List<IdeasPage.Choice> districts,
        List<IdeasPage.Choice> languages,
        List<IdeasPage.Choice> ways,
        String code,
        Optional<Saved> saved,
        Entries entries) {

    public FilingPage {
        districts = List.copyOf(districts);
        languages = List.copyOf(languages);
        ways = List.copyOf(ways);
    }

    /** What is read aloud, and the same in other languages. */
    public record Aloud(String text, List<Translated> others) {
        public Aloud {
            others = List.copyOf(others);
        }
    }

    public record Translated(String language, String label, String direction, String text) {}

    /**
     * What was saved.
     *
     * @param code as it is read out
     */
    public record Saved(String what, String code) {

        static Saved of(Filing.Saved saved, String what, Filing.Person person) {
            String sentence = switch (saved) {
                case DONE -> what + " ist gespeichert.";
                case BEFORE -> what + " war schon gespeichert und ist nur einmal da.";
            };
            return new Saved(sentence, spelled(person.code()));
        }

        @Override
        public String toString() {
            return "Saved[***]";
        }
    }

    /**
     * A line of what is wrong on the sheet.
     *
     * @param field the id of the element it leads to
     */
    public record Wrong(String field, String sentence) {}

    /**
     * What stands in the fields, and what is wrong with it.
     *
     * @param problems by the names of the fields
     */
    public record Entries(Map<String, String> values, SequencedMap<String, String> problems) {
        public Entries {
            values = Map.copyOf(values);
            problems = new LinkedHashMap<>(problems);
        }

        public String value(String name) {
            return values.getOrDefault(name, "");
        }

        public String problem(String name) {
            return problems.getOrDefault(name, "");
        }

        public boolean isWrong(String name) {
            return problems.containsKey(name);
        }

        /** The ids of what describes a field: its hint, if it has one, and what is wrong with it. */
        public String describedBy(String name, boolean hint) {
            return (hint ? name + "-hint " : "") + (isWrong(name) ? name + "-wrong" : "");
        }

        public List<Wrong> wrong() {
            return problems.entrySet().stream()
                    .map(problem -> new Wrong(problem.getKey(), problem.getValue()))
                    .toList();
        }

        @Override
        public String toString() {
            return "Entries[…]";
        }
    }

    /** Ten digits are read out, and written down, in two halves. */
    static String spelled(String code) {
        return code.substring(0, code.length() / 2) + "-" + code.substring(code.length() / 2);
    }
}
