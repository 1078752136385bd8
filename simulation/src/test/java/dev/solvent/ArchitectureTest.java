package dev.solvent;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;

/** The direction of the packages and what must not be called; each rule is also shown to catch a class that breaks it. */
class ArchitectureTest {

    /** Left to right: a package knows only those to its left. */
    private static final List<String> STEPS = List.of("scenario", "projection", "study", "microsimulation", "decision");

    private static final String[] SIMULATION =
            STEPS.stream().map(ArchitectureTest::within).toArray(String[]::new);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.solvent");

    private static final String TRANSCENDENTAL =
            "sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|exp|expm1|log|log1p|log10|pow|cbrt|hypot";

    private static final ArchRule NO_INEXACT_MATH = noUse(
            "transcendental functions of java.lang.Math, which differ between machines",
            List.of(to -> is(to, Math.class, TRANSCENDENTAL)));

    private static final ArchRule NO_CLOCK = noUse(
            "a clock",
            List.of(
                    to -> isIn(to, "java.time") && to.getName().matches("now|system.*"),
                    to -> is(to, System.class, "currentTimeMillis|nanoTime")));

    private static final ArchRule NO_DEFAULT_LOCALE = noUse(
            "the default locale",
            List.of(
                    to -> is(to, Locale.class, "getDefault"),
                    to -> is(to, String.class, "format|formatted|toLowerCase|toUpperCase") && !takesLocale(to),
                    to -> isIn(to, "java.text") && to.getName().endsWith("Instance") && !takesLocale(to)));

    private static final ArchRule NO_UNSEEDED_RANDOMNESS = noUse(
            "randomness that is not an input",
            List.of(
                    to -> is(to, Math.class, "random"),
                    to -> is(to, UUID.class, "randomUUID"),
                    to -> is(to, RandomGenerator.class, "getDefault|of"),
                    to -> to.getOwner().getSimpleName().matches("ThreadLocalRandom|SecureRandom"),
                    to -> to.getOwner().isAssignableTo(RandomGenerator.class) && isMadeWithoutArguments(to)));

    private static final ArchRule LOGS_AT_DEBUG_ONLY =
            noUse("a log level above debug", List.of(to -> is(to, Logger.class, "info|warn|error")));

    private static final ArchRule NO_FOREIGN_TYPES =
            classes().that().arePublic().should(haveNoForeignTypesInTheirSignatures());

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void packages_knowOnlyThoseToTheirLeft(int step) {
        String[] right = STEPS.subList(step + 1, STEPS.size()).stream()
                .map(ArchitectureTest::within)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(within(STEPS.get(step)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(right)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    static Stream<Integer> steps() {
        return Stream.of(0, 1, 2, 3);
    }

    @Test
    void packages_areAllSeen() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName))
                .contains(
                        "dev.solvent.scenario",
                        "dev.solvent.projection",
                        "dev.solvent.decision",
                        "dev.solvent.microsimulation",
                        "dev.solvent.quantity");
    }

    @Test
    void core_doesNotKnowTheSimulation() {
        noClasses()
                .that()
                .resideOutsideOfPackages(SIMULATION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SIMULATION)
                .check(CLASSES);
    }

    @Test
    void core_doesNotLog() {
        noClasses()
                .that()
                .resideOutsideOfPackages(SIMULATION)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.slf4j..")
                .check(CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void simulation_keepsTheRule(ArchRule rule) {
        rule.check(CLASSES.that(describe("of the simulation", ArchitectureTest::isOfTheSimulation)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesAndOffences")
    void rule_seesEveryOffence(ArchRule rule, int offences) {
        JavaClasses offender = new ClassFileImporter().importClasses(Offences.class);
        assertThat(rule.evaluate(offender).getFailureReport().getDetails()).hasSize(offences);
    }

    static Stream<Arguments> rulesAndOffences() {
        return Stream.of(
                arguments(NO_INEXACT_MATH, 2),
                arguments(NO_CLOCK, 3),
                arguments(NO_DEFAULT_LOCALE, 5),
                arguments(NO_UNSEEDED_RANDOMNESS, 5),
                arguments(LOGS_AT_DEBUG_ONLY, 1),
                arguments(NO_FOREIGN_TYPES, 1));
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                NO_INEXACT_MATH,
                NO_CLOCK,
                NO_DEFAULT_LOCALE,
                NO_UNSEEDED_RANDOMNESS,
                LOGS_AT_DEBUG_ONLY,
                NO_FOREIGN_TYPES);
    }

    private static ArchRule noUse(String what, List<Predicate<AccessTarget>> forbidden) {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "uses " + what,
                        (JavaAccess<?> access) -> forbidden.stream().anyMatch(each -> each.test(access.getTarget()))));
    }

    private static ArchCondition<JavaClass> haveNoForeignTypesInTheirSignatures() {
        return new ArchCondition<>("have no type of Commons Math or Guava in their public signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethod method : type.getMethods()) {
                    boolean open = method.getModifiers().contains(JavaModifier.PUBLIC);
                    if (open && method.getAllInvolvedRawTypes().stream().anyMatch(ArchitectureTest::isForeign)) {
                        events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " shows a foreign type"));
                    }
                }
            }
        };
    }

    private static boolean isForeign(JavaClass type) {
        return type.getPackageName().startsWith("org.apache.commons")
                || type.getPackageName().startsWith("com.google");
    }

    private static boolean takesLocale(AccessTarget to) {
        return to instanceof CodeUnitAccessTarget called
                && called.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
    }

    private static boolean isMadeWithoutArguments(AccessTarget to) {
        return to instanceof CodeUnitAccessTarget made
                && to.getName().equals("<init>")
                && made.getRawParameterTypes().isEmpty();
    }

    private static boolean is(AccessTarget to, Class<?> owner, String names) {
        return to.getOwner().isEquivalentTo(owner) && to.getName().matches(names);
    }

    private static boolean isIn(AccessTarget to, String name) {
        return to.getOwner().getPackageName().equals(name);
    }

    private static boolean isOfTheSimulation(JavaClass type) {
        return STEPS.stream().anyMatch(step -> type.getPackageName().matches("dev\\.solvent\\." + step + "(\\..*)?"));
    }

    private static String within(String step) {
        return "dev.solvent." + step + "..";
    }
}
