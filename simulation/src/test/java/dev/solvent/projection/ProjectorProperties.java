package dev.solvent.projection;

import static dev.solvent.projection.Column.ACQUISITION_SPEND;
import static dev.solvent.projection.Column.ACTIVE_USERS;
import static dev.solvent.projection.Column.CASH_FLOW;
import static dev.solvent.projection.Column.COMPUTE_COST;
import static dev.solvent.projection.Column.CONTRIBUTION;
import static dev.solvent.projection.Column.FIXED_COST;
import static dev.solvent.projection.Column.GROSS_PROFIT;
import static dev.solvent.projection.Column.LEVIES;
import static dev.solvent.projection.Column.OPENING_USERS;
import static dev.solvent.projection.Column.REVENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.product.Cohort;
import dev.solvent.product.Segment;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.AcquisitionCut;
import dev.solvent.scenario.Behaviour;
import dev.solvent.scenario.Books;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.ChurnSpike;
import dev.solvent.scenario.CostStep;
import dev.solvent.scenario.Levy;
import dev.solvent.scenario.NewUserPrice;
import dev.solvent.scenario.OneOffPayment;
import dev.solvent.scenario.PriceChange;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Scenarios;
import dev.solvent.scenario.Shock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The projector against the definition, and what changes of a scenario do and do not change. */
class ProjectorProperties {

    private static final int TRIES = 300;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any();
    }

    @Provide
    Arbitrary<Scenario> calm() {
        return Scenarios.withoutShocks();
    }

    @Property(tries = TRIES)
    void segments_areWhatTheDefinitionSays(@ForAll("scenarios") Scenario scenario) {
        Projection projection = Projector.project(scenario);
        for (Segment segment : scenario.product().segments()) {
            ByHand expected = new ByHand(scenario, segment);
            SegmentProjection actual = projection.segment(segment.name());
            Close.same("users", actual.column(ACTIVE_USERS), expected.users());
            Close.same("opening", actual.column(OPENING_USERS).get(0), expected.openingUsers(), 0);
            Close.same("revenue", actual.column(REVENUE), expected.revenue());
            Close.same("compute", actual.column(COMPUTE_COST), expected.compute());
        }
    }

    @Property(tries = TRIES)
    void project_twice_isTheSameToTheBit(@ForAll("scenarios") Scenario scenario) {
        assertThat(Projector.project(scenario)).isEqualTo(Projector.project(scenario));
    }

    @Property(tries = TRIES)
    void neutralShock_changesNothing(@ForAll("scenarios") Scenario scenario, @ForAll("neutral") List<Shock> neutral) {
        Scenario changed = scenario;
        for (Shock shock : neutral) {
            changed = changed.shock(shock);
        }
        // to the bit: a neutral shock multiplies by 1 and adds 0
        assertThat(Projector.project(changed).columns())
                .isEqualTo(Projector.project(scenario).columns());
    }

    @Provide
    Arbitrary<List<Shock>> neutral() {
        YearMonth from = YearMonth.of(2027, 3);
        return Arbitraries.of(new Shock[] {
                    new AcquisitionCut("no cut", from, from.plusMonths(9), 1),
                    new ChurnSpike("nobody leaves", from, 0),
                    new PriceChange("same price", "segment 0", from, 1),
                    new NewUserPrice("same price for the new", "segment 0", from, 1),
                    new CostStep("same cost", from, 1),
                    new Levy("no levy", 0, from, 1),
                    new Levy("levy on nothing", 1, from, 0),
                    new OneOffPayment("nothing", from, Money.zero(Quantities.USD))
                })
                .list()
                .uniqueElements()
                .ofMinSize(1);
    }

    @Property(tries = TRIES)
    void without_undoesShock(@ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 100) int months) {
        YearMonth when = scenario.start().plusMonths(months);
        Scenario shocked = scenario.shock(new ChurnSpike("last", when, 0.5)).shock(new CostStep("cost", when, 2));
        assertThat(shocked.without("cost").without("last")).isEqualTo(scenario);
        assertThat(shocked.without("last").without("cost")).isEqualTo(scenario);
    }

    @Property(tries = TRIES)
    void orderOfShocks_doesNotMatter(@ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 5) int by) {
        List<Shock> reordered = new ArrayList<>(scenario.shocks());
        Collections.rotate(reordered, by);
        Collections.reverse(reordered);
        assertSame(Projector.project(Scenarios.with(scenario, reordered)), Projector.project(scenario), 1, 1);
    }

    @Property(tries = TRIES)
    void users_scaled_scaleEverythingButWhatIsFixed(
            @ForAll("scenarios") Scenario scenario, @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        Scenario scaled = new Scenario(
                scenario.product(),
                scenario.start(),
                scenario.months(),
                scenario.channels().stream()
                        .map(each -> new Channel(each.name(), each.signUps().map(users -> users * factor), each.cac()))
                        .toList(),
                scenario.opening().stream()
                        .map(each -> new Cohort(each.segment(), each.acquired(), each.size() * factor))
                        .toList(),
                scenario.fixedCosts(),
                scenario.shocks(),
                Behaviour.NONE,
                Books.NONE);
        Projection before = Projector.project(scenario);
        Projection after = Projector.project(scaled);
        for (Column column : EnumSet.range(OPENING_USERS, CONTRIBUTION)) {
            Series expected = before.column(column).map(each -> each * factor);
            Close.same(column.label(), after.column(column), expected, scale(before, column, factor));
        }
        assertThat(after.column(FIXED_COST)).isEqualTo(before.column(FIXED_COST));
        assertThat(after.column(Column.ONE_OFF)).isEqualTo(before.column(Column.ONE_OFF));
    }

    @Property(tries = TRIES)
    void moneyInSmallerUnits_scalesMoneyAndNothingElse(@ForAll("scenarios") Scenario scenario) {
        double factor = 7.25;
        Projection before = Projector.project(scenario);
        Projection after = Projector.project(InSmallerUnits.of(scenario, factor));
        assertSame(after, before, 1, factor);
        assertThat(after.breakEvenMonth()).isEqualTo(before.breakEvenMonth());
    }

    @Property(tries = TRIES)
    void laterMonths_doNotChangeEarlierOnes(@ForAll("scenarios") Scenario scenario) {
        Scenario longer = new Scenario(
                scenario.product(),
                scenario.start(),
                scenario.months() + 7,
                scenario.channels(),
                scenario.opening(),
                scenario.fixedCosts(),
                scenario.shocks(),
                Behaviour.NONE,
                Books.NONE);
        Projection one = Projector.project(scenario);
        Projection other = Projector.project(longer);
        for (Column column : Column.values()) {
            Series start = Series.generate(scenario.months(), other.column(column)::get);
            assertThat(one.column(column)).as(column.label()).isEqualTo(start);
        }
    }

    @Property(tries = TRIES)
    void twoBusinesses_projectedTogether_areTheSumOfBoth(@ForAll("calm") Scenario scenario) {
        Scenario onlyOpening = new Scenario(
                scenario.product(),
                scenario.start(),
                scenario.months(),
                List.of(),
                scenario.opening(),
                List.of(),
                List.of(),
                Behaviour.NONE,
                Books.NONE);
        Scenario onlyNew = new Scenario(
                scenario.product(),
                scenario.start(),
                scenario.months(),
                scenario.channels(),
                List.of(),
                scenario.fixedCosts(),
                List.of(),
                Behaviour.NONE,
                Books.NONE);
        Projection both = Projector.project(scenario);
        for (Column column : List.of(ACTIVE_USERS, REVENUE, GROSS_PROFIT, LEVIES, ACQUISITION_SPEND, CASH_FLOW)) {
            Series sum = Projector.project(onlyOpening)
                    .column(column)
                    .plus(Projector.project(onlyNew).column(column));
            Close.same(column.label(), both.column(column), sum, scale(both, column, 1));
        }
    }

    private static void assertSame(Projection actual, Projection expected, double users, double money) {
        for (Column column : Column.values()) {
            double factor = column.isMoney() ? money : users;
            Series wanted = expected.column(column).map(each -> each * factor);
            Close.same(column.label(), actual.column(column), wanted, scale(expected, column, factor));
        }
    }

    /** The largest number that goes into a column. */
    private static Series scale(Projection projection, Column column, double factor) {
        List<Column> parts = column.isMoney()
                ? List.of(REVENUE, COMPUTE_COST, ACQUISITION_SPEND, FIXED_COST, Column.ONE_OFF)
                : List.of(ACTIVE_USERS, OPENING_USERS);
        double largest = parts.stream()
                .mapToDouble(each -> Close.largest(projection.column(each)))
                .max()
                .orElse(0);
        double months = column == Column.CASH ? projection.scenario().months() : 1;
        return Series.of(largest * factor * months);
    }
}
