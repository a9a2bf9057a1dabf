package de.komplize.bench.understanding;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.understanding.Detection;
import de.komplize.intents.LabelledUtterance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The sets there are: public ones from a folder, and the content pack's German phrases with utterances that others wrote. */
record Sets(Path home, Optional<Path> data) {

    private static final int FOLDS = 5;
    private static final String OWN_LANGUAGE = "de";

    /** What public sets call what is none of their intents. */
    private static final String NONE_OF_PUBLIC = "oos";

    private enum Parts {
        TRAIN_AND_VALID,
        TRAIN,
        VALID
    }

    private enum Public {
        CLINC150("en", Parts.TRAIN_AND_VALID),
        HWU64("en", Parts.TRAIN_AND_VALID),
        BANKING77("en", Parts.TRAIN),
        XSID_DE("de", Parts.VALID),
        XSID_EN("en", Parts.VALID),
        XSID_TR("tr", Parts.VALID),
        XSID_AR("ar", Parts.VALID);

        private final String language;
        private final Parts parts;

        Public(String language, Parts parts) {
            this.language = language;
            this.parts = parts;
        }

        private String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** By its name, the file of its utterances. */
    private enum Own {
        KASSEL_DE("kassel-de", "de.tsv"),
        KASSEL_DE_2("kassel-de-2", "de-2.tsv");

        private final String label;
        private final String file;

        Own(String label, String file) {
            this.label = label;
            this.file = file;
        }
    }

    List<String> names() {
        return Stream.concat(
                        Arrays.stream(Own.values()).map(own -> own.label),
                        Arrays.stream(Public.values()).map(Public::label))
                .toList();
    }

    /** Empty where the folder of the public sets is not named or does not hold this one. */
    Optional<DataSet> read(String name) {
        return Stream.concat(
                        Arrays.stream(Own.values())
                                .filter(own -> own.label.equals(name))
                                .map(this::own),
                        Arrays.stream(Public.values())
                                .filter(set -> set.label().equals(name))
                                .flatMap(set -> data.stream().flatMap(folder -> read(set, folder).stream())))
                .findFirst();
    }

    private DataSet own(Own own) {
        List<LabelledUtterance> train = ContentPack.load(home.resolve("content/smart-kassel")).phrases().stream()
                .filter(phrase -> phrase.language().equals(OWN_LANGUAGE))
                .map(phrase -> new LabelledUtterance(phrase.intent(), phrase.text(), Optional.empty()))
                .toList();
        List<LabelledUtterance> test = LabelledUtterance.read(
                home.resolve("intents/src/test/resources/independent").resolve(own.file));
        return new DataSet(own.label, OWN_LANGUAGE, Detection.NONE, List.of(new Split(train, test)));
    }

    private static Optional<DataSet> read(Public set, Path folder) {
        Path train = folder.resolve(set.label() + ".train.tsv");
        Path valid = folder.resolve(set.label() + ".valid.tsv");
        if (set.parts != Parts.VALID && !Files.isReadable(train)
                || set.parts != Parts.TRAIN && !Files.isReadable(valid)) {
            return Optional.empty();
        }
        List<Split> splits = switch (set.parts) {
            case TRAIN_AND_VALID -> List.of(new Split(LabelledUtterance.read(train), LabelledUtterance.read(valid)));
            case TRAIN -> Split.folds(LabelledUtterance.read(train), FOLDS);
            case VALID -> Split.folds(LabelledUtterance.read(valid), FOLDS);
        };
        return Optional.of(new DataSet(set.label(), set.language, NONE_OF_PUBLIC, splits));
    }
}
