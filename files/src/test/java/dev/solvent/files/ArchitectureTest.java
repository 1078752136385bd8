package dev.solvent.files;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.solvent.architecture.ArchitectureRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String DOCUMENT = "dev.solvent.files.document";
    private static final List<List<String>> STEPS = List.of(
            List.of("dev.solvent.files.source"),
            List.of(DOCUMENT),
            List.of("dev.solvent.files.table", "dev.solvent.files.mapping"),
            List.of("dev.solvent.files.scenario"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.solvent.files");

    @Test
    void packages_dependOnlyOnPackagesToTheirLeft() {
        for (int step = 0; step < STEPS.size(); step++) {
            ArchitectureRules.knowsOnlyPackagesToTheLeft(STEPS, step).check(CLASSES);
        }
    }

    @Test
    void files_areTheSameOnEveryMachine() {
        ArchitectureRules.noPlatformDependentMath().check(CLASSES);
        ArchitectureRules.noMachineDefaults().check(CLASSES);
        ArchitectureRules.noClocks().check(CLASSES);
        ArchitectureRules.noUnseededRandomness().check(CLASSES);
    }

    @Test
    void parsers_areKnownToDocumentsOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(DOCUMENT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "org.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void signatures_nameNoParserAndNoInternalType() {
        ArchitectureRules.signaturesNameOnlyApi("dev.solvent.internal", "com.fasterxml", "org.snakeyaml")
                .check(CLASSES);
    }
}
