package dev.solvent.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Span;
import dev.solvent.scenario.AcquisitionCut;
import dev.solvent.scenario.LivelyScenarios;
import dev.solvent.scenario.Scenario;
import java.time.YearMonth;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What a cohort is worth is what the business is with it, less what it is without. */
class CohortValueProperties {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return LivelyScenarios.any();
    }

    @Property(tries = 40)
    void cohort_isTheDifferenceThatItMakes(@ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 30) int at) {
        int first = at % scenario.months();
        YearMonth month = scenario.monthAt(first);
        Scenario watched = scenario.over(new Span(first + scenario.months(), Period.MONTH));
        Projection with = Projector.project(watched);
        Projection without = Projector.project(watched.shock(new AcquisitionCut("cut", month, month.plusMonths(1), 0)));

        CohortValue cohort = Projector.project(scenario).cohort(month);

        same("users", cohort.users(), Column.NEW_USERS, with, without, first);
        same("spend", cohort.spend(), Column.ACQUISITION_SPEND, with, without, first);
        Series gross = later(with, without, Column.GROSS_PROFIT, first);
        Series levies = later(with, without, Column.LEVIES, first);
        Close.same(
                "contribution",
                cohort.contribution(),
                gross.minus(levies),
                with.column(Column.REVENUE),
                with.column(Column.COMPUTE_COST),
                with.column(Column.LEVIES));
    }

    @Property(tries = 20)
    void averageCohort_isTheDifferenceThatAllMake(@ForAll("scenarios") Scenario scenario) {
        YearMonth end = scenario.monthAt(scenario.months());
        YearMonth last = scenario.monthAt(2 * scenario.months());
        Scenario watched = scenario.over(new Span(2 * scenario.months(), Period.MONTH))
                .shock(new AcquisitionCut("stop", end, last, 0));
        Projection with = Projector.project(watched);
        Projection without = Projector.project(watched.shock(new AcquisitionCut("cut", scenario.start(), last, 0)));

        CohortValue cohort = Projector.project(scenario).averageCohort();

        same("users", cohort.users(), Column.NEW_USERS, with, without, 0);
        same("spend", cohort.spend(), Column.ACQUISITION_SPEND, with, without, 0);
        Close.same(
                "contribution",
                cohort.contribution(),
                later(with, without, Column.GROSS_PROFIT, 0).minus(later(with, without, Column.LEVIES, 0)),
                with.column(Column.REVENUE),
                with.column(Column.COMPUTE_COST),
                with.column(Column.LEVIES));
    }

    private static void same(
            String what, Series actual, Column column, Projection with, Projection without, int first) {
        Close.same(what, actual, later(with, without, column, first), with.column(column));
        assertThat(actual.size()).isEqualTo(with.scenario().months() - first);
    }

    private static Series later(Projection with, Projection without, Column column, int first) {
        return Series.generate(
                with.scenario().months() - first,
                month -> with.column(column).get(first + month)
                        - without.column(column).get(first + month));
    }
}
