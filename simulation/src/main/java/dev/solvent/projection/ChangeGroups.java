package dev.solvent.projection;

import dev.solvent.scenario.Change;
import dev.solvent.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Groups the changes between two scenarios so that any of the groups can be taken without the others. */
final class ChangeGroups {

    private final Scenario before;
    private final Scenario after;

    ChangeGroups(Scenario before, Scenario after) {
        this.before = before;
        this.after = after;
    }

    List<ChangeGroup> by(Function<Change, String> name) {
        List<Change> changes = effective(before.diff(after));
        Map<String, List<Change>> named = new LinkedHashMap<>();
        changes.forEach(each -> named.computeIfAbsent(name.apply(each), any -> new ArrayList<>())
                .add(each));
        List<ChangeGroup> groups = new ArrayList<>();
        named.forEach((label, members) -> groups.add(new ChangeGroup(label, members)));
        return together(groups, changes);
    }

    /** Without changes that another one contains, such as the plan of a segment that is new. */
    private List<Change> effective(List<Change> changes) {
        return changes.stream().filter(each -> !isContained(each, changes)).toList();
    }

    private boolean isContained(Change change, List<Change> all) {
        List<Change> rest = all.stream().filter(each -> !each.equals(change)).toList();
        Optional<Scenario> alone = taking(List.of(change));
        Optional<Scenario> last = taking(rest);
        return alone.filter(before::equals).isPresent()
                && last.isPresent()
                && last.equals(taking(all))
                && !rest.isEmpty();
    }

    /** Groups that contradict the rest when they come alone or are missing alone are taken together. */
    private List<ChangeGroup> together(List<ChangeGroup> groups, List<Change> changes) {
        List<ChangeGroup> free = new ArrayList<>();
        List<Change> bound = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ChangeGroup each : groups) {
            List<Change> rest = new ArrayList<>(changes);
            rest.removeAll(each.changes());
            if (taking(each.changes()).isPresent() && taking(rest).isPresent()) {
                free.add(each);
            } else {
                bound.addAll(each.changes());
                names.add(each.name());
            }
        }
        if (!bound.isEmpty()) {
            free.add(new ChangeGroup(String.join(" and ", names), bound));
        }
        return List.copyOf(free);
    }

    Optional<Scenario> taking(List<Change> changes) {
        try {
            return Optional.of(before.taking(after, changes));
        } catch (IllegalArgumentException contradiction) {
            return Optional.empty();
        }
    }
}
