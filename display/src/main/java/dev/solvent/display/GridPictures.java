package dev.solvent.display;

import dev.solvent.quantity.Series;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import java.util.ArrayList;
import java.util.List;
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
                        "age (" + table.period().label() + "s since acquisition); cells: % of the cohort still there",
                        "cohort (users at acquisition)",
                        ages,
                        rows,
                        List.of())
                .picture("Retention triangle: " + table, description.append('.').toString());
    }

    private static List<HeatMap.Cell> cells(CohortRow cohort) {
        return cohort.size() == 0
                ? List.of()
                : cohort.counts().stream()
                        .map(count -> new HeatMap.Cell((double) count / cohort.size(), false))
                        .toList();
    }

    static Picture feasibility(FeasibilityGrid grid) {
        List<HeatMap.Row> rows = new ArrayList<>();
        long feasible = 0;
        for (int i = grid.probabilities().size() - 1; i >= 0; i--) {
            List<HeatMap.Cell> cells = grid.probabilities().get(i).stream()
                    .mapToObj(probability -> new HeatMap.Cell(probability, probability >= grid.wanted()))
                    .toList();
            feasible += cells.stream().filter(HeatMap.Cell::chosen).count();
            rows.add(new HeatMap.Row(Numerals.shown(grid.down().values().get(i)), cells));
        }
        List<String> columns =
                grid.across().values().stream().mapToObj(Numerals::shown).toList();
        String border = "probability at least " + Numerals.percent(grid.wanted());
        long pairs = (long) columns.size() * rows.size();
        return new HeatMap(
                        grid.across().title() + "; cells: probability (%)",
                        grid.down().title(),
                        columns,
                        rows,
                        List.of(Key.outline("within the border: " + border)))
                .picture(
                        "Where it is likely: " + grid.goal(),
                        "Heat map of the probability of: " + grid.goal() + ", by "
                                + grid.across().title() + " and " + grid.down().title() + ". " + feasible + " of "
                                + pairs + " pairs have a " + border + ".");
    }
}
