package de.komplize.admin;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param project the city's name for the project
 * @param staff the name of who looks; empty for whoever is not in
 * @param formKey for the forms of the page; empty for whoever is not in
 * @param notice what the deed before this page came to
 */
public record Frame(
        String project, String title, List<Entry> entries, String staff, String formKey, Optional<String> notice) {

    public Frame {
        entries = List.copyOf(entries);
    }

    /** A way to a room. */
    public record Entry(String title, String path, boolean current) {}

    /** Around a page for whoever is not in. */
    static Frame outside(String project, String title) {
        return new Frame(project, title, List.of(), "", "", Optional.empty());
    }
}
