package dev.solvent.projection;

import dev.solvent.internal.TextTable;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Change;
import dev.solvent.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What drove the difference between two projections, attributed to the groups of changed assumptions: additive to the total and
 * independent of their order. Each group gets its Shapley value, the mean over all orders in which the groups might have changed of
 * what the result moved when it was the group's turn.
 *
 * <p>Shapley (1953), A value for n-person games; for decompositions of changes in models, Shorrocks (2013), Decomposition procedures
 * for distributional analysis, Journal of Economic Inequality 11, 99-126. Exact: every combination of groups is projected, 2^n
 * projections for n groups. More than {@value #MOST_GROUPS} groups are refused, because an estimate from sampled orders would no
 * longer be free of order; name larger groups instead.
 *
 * <p>Immutable; every question projects anew.
 *
 * @since 0.1.0
 */
public final class Bridge {

    /** The most groups whose combinations are all projected: 4096 projections. */
    public static final int MOST_GROUPS = 12;

    private static final List<Measure> SHOWN = List.of(
            Measure.total(Column.REVENUE),
            Measure.total(Column.COMPUTE_COST),
            Measure.total(Column.GROSS_PROFIT),
            Measure.total(Column.LEVIES),
            Measure.total(Column.ACQUISITION_SPEND),
            Measure.total(Column.OPERATING_RESULT),
            Measure.atEnd(Column.CASH));

    private static final int DIGITS = 4;

    private final Projection before;
    private final Projection after;
    private final ChangeGroups changes;
    private final List<ChangeGroup> groups;

    private Bridge(Projection before, Projection after, ChangeGroups changes, List<ChangeGroup> groups) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.groups = groups;
    }

    static Bridge between(Projection before, Projection after, Function<Change, String> name) {
        ChangeGroups changes = new ChangeGroups(before.scenario(), after.scenario());
        List<ChangeGroup> groups = changes.by(name);
        if (groups.size() > MOST_GROUPS) {
            throw new IllegalArgumentException("a bridge must have at most " + MOST_GROUPS
                    + " groups of changes, which takes 4096 projections, had " + groups.size() + ": "
                    + groups.stream().map(ChangeGroup::name).toList()
                    + ". Maybe name larger groups: bridgeFrom(other, change -> ...).");
        }
        return new Bridge(before, after, changes, groups);
    }

    /**
     * The groups of changes to which differences are attributed. Changes that contradict each other unless they come together, such
     * as a new segment and the move to it, are one group; one that another contains, such as the plan of that segment, is not listed
     * beside it.
     *
     * @return in the order of the assumptions
     */
    public List<ChangeGroup> groups() {
        return groups;
    }

    /**
     * The difference of one result.
     *
     * @param measure  the result
     * @return its parts by group
     */
    public Attribution of(Measure measure) {
        return of(List.of(measure)).get(0);
    }

    /**
     * The differences of some results, for the projections of one.
     *
     * @param measures  the results
     * @return one attribution for each
     */
    public List<Attribution> of(List<Measure> measures) {
        double[][] parts = Shapley.values(groups.size(), set -> worth(set, measures));
        List<Attribution> all = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            List<Attribution.Part> each = new ArrayList<>();
            for (int group = 0; group < parts.length; group++) {
                each.add(new Attribution.Part(groups.get(group).name(), parts[group][i]));
            }
            Measure measure = measures.get(i);
            all.add(new Attribution(
                    measure.name(),
                    measure.unit(after.scenario().product().currency()),
                    measure.value(before),
                    measure.value(after),
                    each));
        }
        return List.copyOf(all);
    }

    private double[] worth(int set, List<Measure> measures) {
        Projection projection = projection(set);
        return measures.stream().mapToDouble(each -> each.value(projection)).toArray();
    }

    private Projection projection(int set) {
        if (set == 0) {
            return before;
        }
        if (set == (1 << groups.size()) - 1) {
            return after;
        }
        List<ChangeGroup> taken = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            if ((set & 1 << group) != 0) {
                taken.add(groups.get(group));
            }
        }
        Scenario mixed = changes.taking(
                        taken.stream().flatMap(each -> each.changes().stream()).toList())
                .orElseThrow(() -> new IllegalStateException("the changes "
                        + taken.stream().map(ChangeGroup::name).toList()
                        + " contradict the other scenario when they come without the rest. Name one group for what belongs"
                        + " together: bridgeFrom(other, change -> ...)."));
        return Projector.project(mixed);
    }

    /**
     * The main results: what the changes did to revenue, cost and cash, a line per group between before and after.
     *
     * @return text for a console
     */
    public String toTable() {
        return toTable(SHOWN);
    }

    /**
     * Results of one's choice, a column for each, a line per group between before and after.
     *
     * @param measures  at least one
     * @return text for a console
     */
    public String toTable(List<Measure> measures) {
        List<Attribution> all = of(measures);
        int[] decimals = all.stream()
                .mapToInt(each -> GroupedNumber.decimals(Series.of(each.before(), each.after()), DIGITS))
                .toArray();
        TextTable table = new TextTable();
        table.row(line("", all.stream().map(each -> heading(each)).toList()));
        table.row(line("before", numbers(all.stream().map(Attribution::before).toList(), decimals)));
        for (ChangeGroup group : groups) {
            table.row(line(
                    group.name(),
                    numbers(all.stream().map(each -> each.part(group.name())).toList(), decimals)));
        }
        return table.row(line(
                        "after", numbers(all.stream().map(Attribution::after).toList(), decimals)))
                .toString();
    }

    private static String heading(Attribution each) {
        return new TableColumn(each.result(), each.unit(), Series.of(each.after())).heading();
    }

    private static List<String> numbers(List<Double> values, int[] decimals) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < decimals.length; i++) {
            cells.add(GroupedNumber.of(values.get(i), decimals[i]));
        }
        return cells;
    }

    private static String[] line(String first, List<String> rest) {
        List<String> cells = new ArrayList<>(List.of(first));
        cells.addAll(rest);
        return cells.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return "bridge over " + groups.stream().map(ChangeGroup::name).toList();
    }
}
