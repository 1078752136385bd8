package dev.solvent.architecture;

import static dev.solvent.architecture.ArchitectureRules.isNew;
import static dev.solvent.architecture.ArchitectureRules.isOn;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/** Calls whose result no seed of ours determines. */
final class Randomness {

    private static final String MATH3 = "org.apache.commons.math3.";
    private static final String GENERATOR = MATH3 + "random.RandomGenerator";
    private static final Set<String> TYPES = Set.of(
            "java.util.Random", "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom");

    private Randomness() {}

    static boolean isUsedBy(CodeUnitAccessTarget target) {
        return TYPES.contains(target.getOwner().getName())
                || isFunction(target)
                || isUnseeded(target)
                || isAnyGenerator(target)
                || isDistributionWithItsOwn(target);
    }

    private static boolean isFunction(CodeUnitAccessTarget target) {
        String name = target.getName();
        return (isOn(target, "java.lang.Math", "java.lang.StrictMath") && name.equals("random"))
                || (isOn(target, "java.util.UUID") && name.equals("randomUUID"))
                || (isOn(target, "java.util.Collections")
                        && name.equals("shuffle")
                        && target.getRawParameterTypes().size() == 1);
    }

    private static boolean isUnseeded(CodeUnitAccessTarget target) {
        return isNew(target)
                && target.getRawParameterTypes().isEmpty()
                && (isOn(target, "java.util.SplittableRandom")
                        || target.getOwner().getPackageName().equals(MATH3 + "random"));
    }

    /** RandomGenerator.of and getDefault, and a factory's create without a seed. */
    private static boolean isAnyGenerator(CodeUnitAccessTarget target) {
        return (isOn(target, "java.util.random.RandomGenerator")
                        && Set.of("of", "getDefault").contains(target.getName()))
                || (isOn(target, "java.util.random.RandomGeneratorFactory")
                        && target.getName().equals("create")
                        && target.getRawParameterTypes().isEmpty());
    }

    /** Distributions of Commons Math seed a generator of their own, and slowly, unless one is passed, be it null. */
    private static boolean isDistributionWithItsOwn(CodeUnitAccessTarget target) {
        List<JavaClass> parameters = target.getRawParameterTypes();
        return isNew(target)
                && target.getOwner().getPackageName().equals(MATH3 + "distribution")
                && !(!parameters.isEmpty() && parameters.get(0).getName().equals(GENERATOR));
    }
}
