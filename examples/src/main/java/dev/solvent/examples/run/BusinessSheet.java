package dev.solvent.examples.run;

import dev.solvent.economics.Payback;
import dev.solvent.internal.TextTable;
import dev.solvent.projection.Column;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.scenario.Scenario;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;

/** A business month by month, and the figures that founders are asked for. */
record BusinessSheet(Projection projection) {

    private static final int YEAR = 12;
    private static final int LINES = 8;

    static BusinessSheet of(Scenario scenario) {
        return new BusinessSheet(Projector.project(scenario));
    }

    String text() {
        Scenario scenario = projection.scenario();
        return scenario.product().name() + " from " + scenario.start() + ", " + scenario.months() + " months\n\n"
                + projection.toTable(step(scenario.months())) + "\n\n" + figures();
    }

    /** Every month, quarter, half year, year or several, for about eight lines. */
    private static int step(int months) {
        return IntStream.of(1, YEAR / 4, YEAR / 2, YEAR)
                .filter(step -> months <= LINES * step)
                .findFirst()
                .orElse(YEAR * ((months + LINES * YEAR - 1) / (LINES * YEAR)));
    }

    private TextTable figures() {
        TextTable figures = new TextTable()
                .row(
                        "cash flow breaks even",
                        projection.breakEvenMonth().map(YearMonth::toString).orElse("not within these months"))
                .row("lowest cash", projection.cashTrough().toString())
                .row("funding need", projection.fundingNeed().toString())
                .row("net present value", projection.npv().toString());
        return firstCohort()
                .map(month -> figures.row(
                        "payback of the users won in " + month,
                        words(projection.cohort(month).payback())))
                .orElse(figures);
    }

    private static String words(Payback payback) {
        return payback.isReached() ? payback.toString() : "never within these months";
    }

    private Optional<YearMonth> firstCohort() {
        YearMonth start = projection.scenario().start();
        return IntStream.range(0, projection.scenario().months())
                .mapToObj(start::plusMonths)
                .filter(month -> projection.at(Column.NEW_USERS, month) > 0)
                .findFirst();
    }
}
