package dev.solvent.architecture;

import static dev.solvent.architecture.ArchitectureRules.isNewWithout;
import static dev.solvent.architecture.ArchitectureRules.isOn;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import java.util.Set;

/** Calls whose result depends on when they are made. */
final class Clocks {

    private Clocks() {}

    static boolean areAskedBy(CodeUnitAccessTarget target) {
        String name = target.getName();
        boolean modern = isOn(target, "java.time.Clock")
                || (target.getOwner().getPackageName().startsWith("java.time") && name.equals("now"));
        boolean system =
                isOn(target, "java.lang.System") && Set.of("currentTimeMillis", "nanoTime").contains(name);
        boolean old = isNewWithout(target, "java.util.Date", "long")
                || (isOn(target, "java.util.Calendar") && name.equals("getInstance"));
        return modern || system || old;
    }
}
