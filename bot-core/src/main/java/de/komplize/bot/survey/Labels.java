package de.komplize.bot.survey;

import java.util.List;
import java.util.stream.Collectors;

/** The German labels of choices as one text, and back: by it is remembered what kind of choices they are. */
final class Labels {

    private Labels() {}

    static String joined(List<Option> options) {
        return options.stream().map(o -> o.label().in("de").replace('\n', ' ')).collect(Collectors.joining("\n"));
    }

    static List<Option> options(String joined) {
        return joined.lines()
                .map(label -> new Option("", Wording.of("de", label)))
                .toList();
    }
}
