package de.komplize.admin;

import java.util.List;

/** The codes for the day on which the telephone is lost, shown once. */
public record CodesPage(List<String> codes) {

    public CodesPage {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "CodesPage[***]";
    }
}
