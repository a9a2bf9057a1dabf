package de.komplize.bot.entity;

import java.util.List;

/**
 * A district of the city.
 *
 * @param number the official number as it is written, such as {@code 07}
 * @param name the official name
 * @param otherNames what people also call it, or parts of it
 */
public record District(String number, String name, List<String> otherNames) {

    public District {
        otherNames = List.copyOf(otherNames);
        if (name.isBlank()) {
            throw new IllegalArgumentException("District " + number + " has no name");
        }
    }
}
