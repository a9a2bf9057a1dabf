package de.komplize.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The structure that the README draws, held by a test: everything depends on bot-core, neighbours do not know each other. */
class StructureTest {

    /** A class that knows everything is the beginning of the end. */
    private static final int LONGEST_FILE = 300;

    private static final Path ROOT = Home.find().root();

    /** Read once: it takes seconds. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("de.komplize");

    @Test
    void theConversationKnowsNoServerNoClassifierAndNoProvider() {
        noClasses()
                .that()
                .resideInAPackage("de.komplize.bot..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.helidon..",
                        "opennlp..",
                        "gg.jte..",
                        "java.net.http..",
                        "de.komplize.intents..",
                        "de.komplize.channels..",
                        "de.komplize.admin..",
                        "de.komplize.app..")
                .check(CLASSES);
    }

    @Test
    void neighboursDoNotKnowEachOther() {
        slices().matching("de.komplize.(intents|channels|admin)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
        slices().matching("de.komplize.channels.(*)..")
                .should()
                .notDependOnEachOther()
                // JTE's own: the templates that the web chat renders, and what they read.
                .ignoreDependency(resideInAnyPackage("..webchat.."), resideInAnyPackage("..channels.pages.."))
                .ignoreDependency(resideInAnyPackage("..channels.pages.."), resideInAnyPackage("..webchat.."))
                .ignoreDependency(resideInAnyPackage("..channels.email.."), resideInAnyPackage("..channels.pages.."))
                .ignoreDependency(resideInAnyPackage("..channels.pages.."), resideInAnyPackage("..channels.email.."))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("de.komplize.intents..", "de.komplize.channels..", "de.komplize.admin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.komplize.app..")
                .check(CLASSES);
    }

    @Test
    void onlyTheIntentsSeeOpenNlp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("de.komplize.intents..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("opennlp..")
                .check(CLASSES);
    }

    @Test
    void featuresOfTheConversationHaveNoCycles() {
        slices().matching("de.komplize.bot.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingFromOutsideIsDeserialisedByJava() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> silent = sources()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !folder.toString().contains("/src/test/"))
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void noFileKnowsEverything() throws IOException {
        List<Path> long300 =
                sources().filter(file -> lines(file) > LONGEST_FILE).toList();
        assertEquals(List.of(), long300);
    }

    private static Stream<Path> sources() throws IOException {
        List<Path> found;
        try (Stream<Path> tree = Files.walk(ROOT)) {
            found = tree.filter(file -> file.toString().matches(".*/src/(main|test)/java/.*\\.java"))
                    .toList();
        }
        return found.stream();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new IllegalStateException("unreadable source " + file, e);
        }
    }
}
