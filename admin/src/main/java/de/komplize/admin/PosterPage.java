package de.komplize.admin;

import de.komplize.bot.messaging.QrCode;
import java.util.List;

/**
 * A sheet to be printed.
 *
 * @param sentences one a line
 * @param address as people type it
 */
public record PosterPage(String project, String headline, List<String> sentences, QrCode code, String address) {
    public PosterPage {
        sentences = List.copyOf(sentences);
    }
}
