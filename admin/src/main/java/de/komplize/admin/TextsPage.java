package de.komplize.admin;

import java.util.List;

/**
 * The answers in words to one question.
 *
 * @param next the address of the next page; empty on the last one
 */
public record TextsPage(String path, String question, List<String> texts, String next) {
    public TextsPage {
        texts = List.copyOf(texts);
    }
}
