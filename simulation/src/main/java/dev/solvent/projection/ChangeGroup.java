package dev.solvent.projection;

import dev.solvent.internal.Requires;
import dev.solvent.scenario.Change;
import java.util.List;

/**
 * Changes of assumptions that are taken together.
 *
 * @param name  in reports
 * @param changes  at least one
 * @since 0.1.0
 */
public record ChangeGroup(String name, List<Change> changes) {

    public ChangeGroup {
        Requires.text(name, "name");
        changes = List.copyOf(Requires.nonEmpty(changes, "changes of " + name));
    }
}
