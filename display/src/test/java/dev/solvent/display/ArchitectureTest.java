package dev.solvent.display;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.solvent.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.solvent.display");

    @Test
    void pictures_areTheSameOnEveryMachine() {
        ArchitectureRules.noPlatformDependentMath().check(CLASSES);
        ArchitectureRules.noMachineDefaults().check(CLASSES);
        // who waits for a run is told how long it still takes
        ArchitectureRules.noClocks()
                .check(CLASSES.that(
                        DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("dev.solvent.display.progress"))));
        ArchitectureRules.noUnseededRandomness().check(CLASSES);
    }

    @Test
    void pictures_needNoScreen() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..")
                .check(CLASSES);
    }

    @Test
    void signatures_nameNoForeignAndNoInternalType() {
        ArchitectureRules.signaturesNameOnlyApi("dev.solvent.internal").check(CLASSES);
    }
}
