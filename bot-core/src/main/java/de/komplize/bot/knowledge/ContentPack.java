package de.komplize.bot.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.komplize.bot.Refusal;
import de.komplize.bot.entity.District;
import de.komplize.bot.entity.Gazetteer;
import de.komplize.bot.understanding.TrainingPhrase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a city brings, as it was read from its folder. Immutable, checked as a whole when it is loaded. */
public final class ContentPack {

    /** German and Einfache Sprache are one language to a detector. */
    private static final String PLAIN = "-easy";

    private final PackFile.Complete pack;
    private final Texts texts;
    private final Answers answers;
    private final Gazetteer districts;
    private final List<TrainingPhrase> phrases;

    private ContentPack(Path folder, PackFile.Complete pack) {
        Placeholders placeholders = Placeholders.of(pack.office());
        this.pack = pack;
        this.texts = Texts.load(folder.resolve("texts"), pack.languages(), placeholders);
        this.answers = Answers.load(folder.resolve("answers"), pack.languages(), placeholders);
        this.districts = districts(folder.resolve("districts.yaml"));
        this.phrases = Phrases.load(folder.resolve("phrases"));
    }

    /** Loads and checks the pack; {@link Refusal} names the file, the line and the mend. */
    public static ContentPack load(Path folder) {
        Path file = folder.resolve("pack.yaml");
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    "No content pack in " + folder + ": set KOMPLIZE_PACK to a folder that holds a pack.yaml");
        }
        return new ContentPack(folder, Yaml.read(file, PackFile.class).complete(file));
    }

    /** The city's name for the project, such as "Smart Kassel". */
    public String name() {
        return pack.name();
    }

    /** The languages that are complete, the default first. */
    public List<String> languages() {
        return pack.languages();
    }

    /** The language of the pack that serves best: the wanted one, the same without its plain form or its country, or the default. */
    public String closest(String language) {
        int dash = language.indexOf('-');
        String spoken = dash < 0 ? language : language.substring(0, dash);
        return Stream.of(language, spoken)
                .filter(languages()::contains)
                .findFirst()
                .orElse(languages().getFirst());
    }

    public String say(Say what, String language) {
        return texts.find(what.key(), closest(language));
    }

    /** A sentence with further placeholders filled. */
    public String say(Say what, String language, Map<String, String> values) {
        return new Placeholders(values).fill(say(what, language));
    }

    /** The text of any key of {@code texts/}. */
    public String wording(String key, String language) {
        return texts.find(key, closest(language));
    }

    /** The short name of an intent, for a choice. */
    public String label(String intent, String language) {
        return wording("label." + intent, language);
    }

    /** The answer to an intent: in the language itself where the pack has it, else in the closest complete one. */
    public Optional<Answer> answer(String intent, String language) {
        return answers.find(intent, language).or(() -> answers.find(intent, closest(language)));
    }

    public Gazetteer districts() {
        return districts;
    }

    public List<TrainingPhrase> phrases() {
        return phrases;
    }

    /** The language that is spoken, without its plain form: {@code de} for {@code de-easy}. */
    public static String bare(String language) {
        return language.endsWith(PLAIN) ? language.substring(0, language.length() - PLAIN.length()) : language;
    }

    public static boolean isPlain(String language) {
        return language.endsWith(PLAIN);
    }

    /** The plain form of a language, if the pack has it. */
    public Optional<String> plain(String language) {
        return Optional.of(bare(language) + PLAIN).filter(languages()::contains);
    }

    private record DistrictsFile(@Nullable List<DistrictLine> districts) {}

    private record DistrictLine(
            @Nullable String number,
            @Nullable String name,
            @JsonProperty("other_names") @Nullable List<String> otherNames) {}

    private static Gazetteer districts(Path file) {
        List<DistrictLine> lines = Optional.ofNullable(Yaml.read(file, DistrictsFile.class).districts)
                .orElse(List.of());
        return new Gazetteer(lines.stream().map(line -> district(line, file)).toList());
    }

    private static District district(DistrictLine line, Path file) {
        if (line.number == null || line.name == null) {
            throw new Refusal("The content pack has a district without number or name: add it in " + file);
        }
        return new District(line.number, line.name, line.otherNames == null ? List.of() : line.otherNames);
    }
}
