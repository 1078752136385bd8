package dev.solvent.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Dependencies between packages that must not be. */
final class ForbiddenDependencies {

    private ForbiddenDependencies() {}

    /** None of these packages, nor their subpackages, unless it is the one that a class is in. */
    static ArchCondition<JavaClass> on(String... packages) {
        return condition(
                "not depend on packages that are not to the left",
                (from, to) -> Stream.of(packages).anyMatch(each -> isIn(to, each) && !isIn(from, each)));
    }

    /** Nothing below the parent but the package that a class is in, and the parent itself. */
    static ArchCondition<JavaClass> betweenChildrenOf(String parent) {
        return condition(
                "not depend on another child of " + parent,
                (from, to) -> !childOf(parent, to).isEmpty() && !childOf(parent, to).equals(childOf(parent, from)));
    }

    /** Name of the package just below the parent that a class is in or under; empty in the parent and elsewhere. */
    private static String childOf(String parent, JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(parent + ".") ? name.substring(parent.length() + 1).split("\\.", -1)[0] : "";
    }

    static boolean isIn(JavaClass type, String... packages) {
        String name = type.getBaseComponentType().getPackageName();
        return Stream.of(packages).anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
    }

    private static ArchCondition<JavaClass> condition(String what, BiPredicate<JavaClass, JavaClass> forbidden) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency each : type.getDirectDependenciesFromSelf()) {
                    if (forbidden.test(type, each.getTargetClass())) {
                        events.add(SimpleConditionEvent.violated(type, each.getDescription()));
                    }
                }
            }
        };
    }
}
