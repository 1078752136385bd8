package dev.solvent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.solvent.architecture.planted.Clean;
import dev.solvent.architecture.planted.PlantedClocks;
import dev.solvent.architecture.planted.PlantedDefaults;
import dev.solvent.architecture.planted.PlantedMath;
import dev.solvent.architecture.planted.PlantedRandomness;
import dev.solvent.architecture.planted.PlantedSignatures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule finds every violation planted in the classes beside this test: a rule that cannot fail guards nothing. */
class ArchitectureRulesTest {

    private static final String PLANTED = "dev.solvent.architecture.planted";
    private static final JavaClasses ALL = new ClassFileImporter().importPackages(PLANTED);
    private static final List<List<String>> STEPS =
            List.of(List.of(PLANTED + ".left"), List.of(PLANTED + ".right.one", PLANTED + ".right.two"));

    @Test
    void mathRule_findsEveryPlantedCall() {
        assertThatEveryMethodIsFound(ArchitectureRules.noPlatformDependentMath(), PlantedMath.class);
    }

    @Test
    void clockRule_findsEveryPlantedCall() {
        assertThatEveryMethodIsFound(ArchitectureRules.noClocks(), PlantedClocks.class);
    }

    @Test
    void defaultsRule_findsEveryPlantedCall() {
        assertThatEveryMethodIsFound(ArchitectureRules.noMachineDefaults(), PlantedDefaults.class);
    }

    @Test
    void randomnessRule_findsEveryPlantedCall() {
        assertThatEveryMethodIsFound(ArchitectureRules.noUnseededRandomness(), PlantedRandomness.class);
    }

    @Test
    void signatureRule_findsEveryPlantedMember() {
        assertThatEveryMethodIsFound(
                ArchitectureRules.signaturesNameOnlyApi(PLANTED + ".left"), PlantedSignatures.class);
    }

    @Test
    void directionRule_findsALeftPackageThatKnowsARightOne() {
        assertThat(report(ArchitectureRules.knowsOnlyPackagesToTheLeft(STEPS, 0), ALL))
                .contains("left.Foundation");
    }

    @Test
    void directionRule_findsTwoPackagesOfOneStepThatKnowEachOther() {
        assertThat(report(ArchitectureRules.knowsOnlyPackagesToTheLeft(STEPS, 1), ALL))
                .contains("right.one.Leaf")
                .doesNotContain("left.Foundation");
    }

    @Test
    void siblingRule_findsSiblingsAndAParentThatKnowsItsChild() {
        assertThat(report(ArchitectureRules.siblingsAreStrangers(PLANTED + ".right"), ALL))
                .contains("<dev.solvent.architecture.planted.right.one.Leaf")
                .contains("<dev.solvent.architecture.planted.right.Trunk")
                .doesNotContain("<dev.solvent.architecture.planted.right.two.Other.trunk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"math", "clocks", "defaults", "randomness", "signatures"})
    void everyRule_passesCleanCode(String rule) {
        Map<String, ArchRule> rules = Map.of(
                "math", ArchitectureRules.noPlatformDependentMath(),
                "clocks", ArchitectureRules.noClocks(),
                "defaults", ArchitectureRules.noMachineDefaults(),
                "randomness", ArchitectureRules.noUnseededRandomness(),
                "signatures", ArchitectureRules.signaturesNameOnlyApi(PLANTED + ".left"));
        assertThat(report(rules.get(rule), new ClassFileImporter().importClasses(Clean.class)))
                .isEmpty();
    }

    private static void assertThatEveryMethodIsFound(ArchRule rule, Class<?> planted) {
        JavaClasses classes = new ClassFileImporter().importClasses(planted);
        String report = report(rule, classes);
        JavaClass type = classes.get(planted);
        assertThat(type.getMethods())
                .isNotEmpty()
                .allSatisfy(method -> assertThat(report).contains("." + method.getName() + "("));
    }

    private static String report(ArchRule rule, JavaClasses classes) {
        return String.join("\n", rule.evaluate(classes).getFailureReport().getDetails());
    }
}
