package de.komplize.bot.messaging;

import java.util.Optional;

/** The operator's settings by name, such as {@code KOMPLIZE_PUBLIC_URL}. */
@FunctionalInterface
public interface Settings {

    Optional<String> find(String name);
}
