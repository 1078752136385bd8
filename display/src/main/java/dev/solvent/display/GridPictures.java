package dev.solvent.display;

import dev.solvent.decision.FeasibilityMap;
import dev.solvent.decision.FeasibleRegion;
import dev.solvent.decision.Requirement;
import dev.solvent.internal.display.Numerals;
import dev.solvent.quantity.Series;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.study.Lever;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Grids of numbers. */
final class GridPictures {

    private GridPictures() {}

    static Picture triangle(CohortTable table) {
        List<String> ages = IntStream.rangeClosed(0, table.lastAge())
                .mapToObj(String::valueOf)
                .toList();
        List<HeatMap.Row> rows = table.cohorts().stream()
                .map(cohort -> new HeatMap.Row(
                        cohort.name() + " (" + Numerals.shown((double) cohort.size()) + ")", cells(cohort)))
                .toList();
        Series pooled = table.pooledSurvival();
        StringBuilder description = new StringBuilder(
                "Heat map of the share of each cohort still there, in percent, by age. All cohorts together:");
        for (int age = 0; age < pooled.size(); age++) {
            description
                    .append(age == 0 ? " " : ", ")
                    .append(Numerals.percent(pooled.get(age)))
                    .append(" at ")
                    .append(age);
        }
        return new HeatMap(
                        new HeatMap.Sides(
                                "age (" + table.period().label()
                                        + "s since acquisition); cells: % of the cohort still there",
                                "cohort (users at acquisition)"),
                        HeatMap.Shades.PERCENT,
                        ages,
                        rows,
                        List.of())
                .picture("Retention triangle: " + table, description.append('.').toString());
    }

    private static List<HeatMap.Cell> cells(CohortRow cohort) {
        return cohort.size() == 0
                ? List.of()
                : cohort.counts().stream()
                        .map(count -> HeatMap.Cell.of((double) count / cohort.size(), false))
                        .toList();
    }

    static Picture feasibility(FeasibilityMap map) {
        FeasibleRegion region = map.region();
        List<Requirement> requirements = region.requirements();
        FeasibilityGrid.Side across = side(region.across(), map.columns());
        FeasibilityGrid.Side up = side(region.up(), map.rows());
        OptionalDouble wanted = requirements.size() == 1
                ? OptionalDouble.of(requirements.get(0).probability())
                : OptionalDouble.empty();
        String goal = wanted.isPresent()
                ? requirements.get(0).output().name() + " at least "
                        + Numerals.shown(requirements.get(0).target())
                : requirements.stream().map(Requirement::toString).collect(Collectors.joining(", "));
        return feasibility(new FeasibilityGrid(goal, across, up, map.spare(), wanted));
    }

    private static FeasibilityGrid.Side side(Lever<?> lever, Series values) {
        return new FeasibilityGrid.Side(lever.name(), lever.unit(), values);
    }

    static Picture feasibility(FeasibilityGrid grid) {
        List<HeatMap.Row> rows = new ArrayList<>();
        long feasible = 0;
        for (int i = grid.spare().size() - 1; i >= 0; i--) {
            List<HeatMap.Cell> cells = grid.spare().get(i).stream()
                    .mapToObj(spare -> cell(grid, spare))
                    .toList();
            feasible += cells.stream().filter(HeatMap.Cell::chosen).count();
            rows.add(new HeatMap.Row(Numerals.shown(grid.up().values().get(i)), cells));
        }
        List<String> columns =
                grid.across().values().stream().mapToObj(Numerals::shown).toList();
        boolean one = grid.wanted().isPresent();
        String inside = one
                ? "have a probability of at least "
                        + Numerals.percent(grid.wanted().getAsDouble())
                : "are as likely as they must be";
        String what =
                one ? "probability (%)" : "probability less what it must be, of the hardest requirement (% points)";
        long pairs = (long) columns.size() * rows.size();
        return new HeatMap(
                        new HeatMap.Sides(
                                grid.across().title() + "; cells: " + what,
                                grid.up().title()),
                        one ? HeatMap.Shades.PERCENT : HeatMap.Shades.POINTS,
                        columns,
                        rows,
                        List.of(Key.outline("within the border: those that " + inside)))
                .picture(
                        "Where it is likely: " + grid.goal(),
                        "Heat map of " + what + " for: " + grid.goal() + ", by "
                                + grid.across().title() + " and " + grid.up().title() + ". " + feasible + " of "
                                + pairs + " pairs " + inside + ".");
    }

    private static HeatMap.Cell cell(FeasibilityGrid grid, double spare) {
        if (grid.wanted().isPresent()) {
            return HeatMap.Cell.of(spare + grid.wanted().getAsDouble(), spare >= 0);
        }
        return new HeatMap.Cell((spare + 1) / 2, Numerals.points(spare), spare >= 0);
    }
}
