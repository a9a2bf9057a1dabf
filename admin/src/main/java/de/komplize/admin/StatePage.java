package de.komplize.admin;

import java.util.List;

/** How the program is, what is not well first. */
public record StatePage(List<Finding> findings) {

    public StatePage {
        findings = List.copyOf(findings);
    }

    public String summary() {
        long bad = findings.stream().filter(finding -> !finding.well()).count();
        if (bad == 0) {
            return "Alles in Ordnung.";
        }
        return bad == 1 ? "An einer Stelle ist etwas zu tun." : "An " + bad + " Stellen ist etwas zu tun.";
    }
}
