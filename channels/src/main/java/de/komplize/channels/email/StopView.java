package de.komplize.channels.email;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The page behind the link "no more mails".
 *
 * @param said the key of what it says
 * @param asks whether there is a button to press
 * @param words the wording of a key, in the language
 */
public record StopView(String language, String said, boolean asks, UnaryOperator<String> words) {

    public String lang() {
        return language.replace("-easy", "");
    }

    public String direction() {
        return language.equals("ar") ? "rtl" : "ltr";
    }

    public List<String> lines() {
        return words.apply(said).lines().toList();
    }

    public String of(String key) {
        return words.apply(key);
    }
}
