package dev.solvent.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorReferenceTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the pure modules, core and simulation, must keep to. Shared as a source folder by the tests of both, and no part of
 * any jar.
 */
public final class ArchitectureRules {

    /** Their last bits differ between JVMs and processors; StrictMath has the same functions with one result. */
    private static final Set<String> TRANSCENDENTAL = Set.of(
            "exp", "log", "log10", "log1p", "expm1", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh",
            "cosh", "tanh", "cbrt", "hypot");

    private ArchitectureRules() {}

    /**
     * Packages know only packages to their left; packages of one step do not know each other.
     *
     * @param steps  packages with their subpackages, left to right, by full name
     * @param step  index of the step to check
     * @return a rule for that step
     */
    public static ArchRule knowsOnlyPackagesToTheLeft(List<List<String>> steps, int step) {
        String[] forbidden =
                steps.subList(step, steps.size()).stream().flatMap(List::stream).toArray(String[]::new);
        List<String> checked = steps.get(step);
        return classes()
                .that()
                .resideInAnyPackage(subtrees(checked))
                .should(ForbiddenDependencies.on(forbidden))
                .because("data flows one way")
                .allowEmptyShould(true);
    }

    /**
     * A parent package and each of its subpackages: children may use the parent, not each other, and the parent none of them.
     *
     * @param parent  full name
     * @return the rule
     */
    public static ArchRule siblingsAreStrangers(String parent) {
        return classes()
                .that()
                .resideInAPackage(parent + "..")
                .should(ForbiddenDependencies.betweenChildrenOf(parent))
                .allowEmptyShould(true);
    }

    /**
     * No transcendental function of java.lang.Math.
     *
     * @return the rule
     */
    public static ArchRule noPlatformDependentMath() {
        return no("call a transcendental function of java.lang.Math", target -> isOn(target, "java.lang.Math")
                        && TRANSCENDENTAL.contains(target.getName()))
                .because("its last bits differ between machines: use StrictMath");
    }

    /**
     * No clock: what time it is must be said by the caller.
     *
     * @return the rule
     */
    public static ArchRule noClocks() {
        return no("ask what time it is", Clocks::areAskedBy);
    }

    /**
     * No locale, charset or time zone of the machine.
     *
     * @return the rule
     */
    public static ArchRule noMachineDefaults() {
        return no("depend on the locale, charset or time zone of the machine", MachineDefaults::isAskedBy);
    }

    /**
     * No randomness that a seed does not determine. The distributions of Commons Math seed a generator of their own unless one
     * is passed.
     *
     * @return the rule
     */
    public static ArchRule noUnseededRandomness() {
        return no("draw at random without a seed", Randomness::isUsedBy);
    }

    /**
     * What others can see names no type of a library that they may hold in another version, and none of our own internals.
     *
     * @param internal  full names of packages that are not API
     * @return the rule
     */
    public static ArchRule signaturesNameOnlyApi(String... internal) {
        return classes()
                .that(DescribedPredicate.describe(
                        "are API",
                        (JavaClass type) -> Signatures.isVisible(type)
                                && !ForbiddenDependencies.isIn(type, internal)))
                .should(Signatures.avoid(
                        type -> ForbiddenDependencies.isIn(type, "org.apache.commons", "com.google")
                                || ForbiddenDependencies.isIn(type, internal)))
                .allowEmptyShould(true);
    }

    private static ArchRule no(String what, Predicate<CodeUnitAccessTarget> forbidden) {
        return noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        what,
                        (JavaAccess<?> access) ->
                                access.getTarget() instanceof CodeUnitAccessTarget target && forbidden.test(target)));
    }

    static boolean isOn(CodeUnitAccessTarget target, String... owners) {
        return List.of(owners).contains(target.getOwner().getName());
    }

    static boolean isNew(CodeUnitAccessTarget target) {
        return target instanceof ConstructorCallTarget || target instanceof ConstructorReferenceTarget;
    }

    static boolean isNewWithout(CodeUnitAccessTarget target, String owner, String parameter) {
        return isNew(target) && isOn(target, owner) && !hasParameter(target, parameter);
    }

    static boolean hasParameter(CodeUnitAccessTarget target, String type) {
        return target.getRawParameterTypes().stream()
                .anyMatch(each -> each.getName().equals(type));
    }

    private static String[] subtrees(List<String> packages) {
        return packages.stream().map(name -> name + "..").toArray(String[]::new);
    }
}
