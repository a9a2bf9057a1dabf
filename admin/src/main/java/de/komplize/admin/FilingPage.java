package de.komplize.admin;

import de.komplize.bot.dialogue.Filing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        String code,
        Optional<Saved> saved,
        Entries entries) {

    public FilingPage {
        districts = List.copyOf(districts);
        languages = List.copyOf(languages);
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
     * What stands in the fields, and what is wrong with it.
     *
     * @param problems by the names of the fields
     */
    public record Entries(Map<String, String> values, Map<String, String> problems) {
        public Entries {
            values = Map.copyOf(values);
            problems = Map.copyOf(problems);
        }

        public String value(String name) {
            return values.getOrDefault(name, "");
        }

        public String problem(String name) {
            return problems.getOrDefault(name, "");
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
