package de.komplize.admin;

import java.util.Optional;

/**
 * The ways to the files of a list.
 *
 * @param list as its address names it
 * @param selection what the page shows now; empty where it shows everything
 */
public record TakeAlong(String list, Optional<Link> selection) {

    /** @param here the page's own address, with what it is narrowed to */
    static TakeAlong of(String list, Link here, boolean narrowed) {
        return new TakeAlong(list, Optional.of(here).filter(_ -> narrowed));
    }

    /** The address of all rows. */
    public String all(String form) {
        return Link.to("/exports/" + list + "/" + form).toString();
    }

    /** The address of the rows that the page shows. */
    public String selected(String form) {
        return selection
                .map(link -> new Link("/exports/" + list + "/" + form, link.parameters()).toString())
                .orElseGet(() -> all(form));
    }
}
