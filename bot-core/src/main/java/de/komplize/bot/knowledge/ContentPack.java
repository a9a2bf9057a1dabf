package de.komplize.bot.knowledge;

import de.komplize.bot.Refusal;
import de.komplize.bot.entity.Gazetteer;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.understanding.TrainingPhrase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that a city brings, as it was read from its folder. Immutable, checked as a whole when it is loaded. */
public final class ContentPack {

    /** German and Einfache Sprache are one language to a detector. */
    private static final String PLAIN = "-easy";

    private final PackFile.Complete pack;
    private final Texts texts;
    private final Answers answers;
    private final Districts.Loaded districts;
    private final List<Topic> topics;
    private final Population population;
    private final List<TrainingPhrase> phrases;
    private final Questionnaires questionnaires;

    private ContentPack(PackFolder folder, PackFile.Complete pack) {
        this.pack = pack;
        this.texts = Texts.load(folder, pack.languages(), pack.office());
        this.answers = Answers.load(folder, pack.languages(), pack.office());
        this.districts = Districts.load(folder);
        this.topics = Topics.load(folder, pack.languages());
        this.population = Population.load(folder);
        this.phrases = Phrases.load(folder);
        this.questionnaires = Questionnaires.load(folder, pack.languages(), pack.office());
    }

    /** Loads and checks the pack; {@link Refusal} names the first mistake with file, line and mend, and how many more there are. */
    public static ContentPack load(Path root) {
        if (!Files.isRegularFile(root.resolve(PackFile.FILE))) {
            throw new Refusal("No content pack in " + root + ": set KOMPLIZE_PACK to a folder that holds a pack.yaml");
        }
        PackFolder folder = new PackFolder(root);
        PackFile.Complete office = PackFile.read(folder);
        ContentPack pack = new ContentPack(folder, office);
        folder.refuse();
        return pack;
    }

    /** The city's name for the project, such as "Smart Kassel". */
    public String name() {
        return pack.name();
    }

    /** What the office calls this state of the pack, such as "2026-11"; empty where it gives no name. */
    public String version() {
        return pack.version();
    }

    /** Whether somebody is in the office; empty where the pack does not name its hours. */
    public Optional<Boolean> staffed(Instant now) {
        return pack.hours().staffed(now);
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

    /** How long free text is kept, at most. */
    public Period retention() {
        return Period.ofMonths(pack.retentionMonths());
    }

    public String say(Sentence what, String language) {
        return texts.find(what.key(), closest(language));
    }

    /** A sentence with further placeholders filled. */
    public String say(Sentence what, String language, Map<String, String> values) {
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

    /** The files of the answers that the office wanted to look at again before this day. */
    public List<String> expired(LocalDate today) {
        return answers.expired(today);
    }

    /** How far the answers in a language of the pack have been read over. */
    public Reviewed reviewed(String language) {
        return answers.reviewed(language);
    }

    public Gazetteer districts() {
        return districts.names();
    }

    /** Where the districts lie, in the order of the pack. */
    public List<Tile> tiles() {
        return districts.tiles();
    }

    /** The subjects that ideas are sorted by. */
    public List<Topic> topics() {
        return topics;
    }

    /** Who lives in the city, as far as there is a source. */
    public List<Margin> population() {
        return population.margins();
    }

    /** The features of the residents that are left out, for want of a source or a date. */
    public List<String> unsourced() {
        return population.unsourced();
    }

    /** The surveys, those included that are over or have not begun. */
    public List<Questionnaire> surveys() {
        return questionnaires.surveys();
    }

    /** The short forms: all of {@link de.komplize.bot.survey.Forms#IDS}, and whatever else the pack brings. */
    public List<Questionnaire> forms() {
        return questionnaires.forms();
    }

    public Optional<Questionnaire> form(String id) {
        return questionnaires.form(id);
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
}
