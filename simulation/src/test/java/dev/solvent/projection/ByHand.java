package dev.solvent.projection;

import dev.solvent.compute.ComputeCost;
import dev.solvent.product.Cohort;
import dev.solvent.product.Segment;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The oracle of the projector: a segment straight from the definition, one user figure at a time and without tables.
 *
 * <pre>{@code
 * users(m) = sum over cohorts of size * S(age at m) * product over months after sign-up of (1 - lost to shocks)
 * }</pre>
 */
record ByHand(Scenario scenario, Segment segment) {

    Series users() {
        return Series.generate(scenario.months(), this::usersIn);
    }

    /** Users of the opening cohorts in the month before the start, when no shock had touched them. */
    double openingUsers() {
        return openingCohorts()
                .mapToDouble(cohort -> cohort.size() * segment.retention().survival(age(cohort) - 1.0))
                .sum();
    }

    Series revenue() {
        double perUser = segment.plan().expectedRevenue(segment.usage()).amount();
        return Series.generate(
                scenario.months(),
                month -> usersIn(month)
                        * perUser
                        * product(shock -> shock.priceFactor(segment.name(), scenario.monthAt(month))));
    }

    Series compute() {
        return Series.generate(
                scenario.months(),
                month -> usersIn(month)
                        * computePerUser(scenario.monthAt(month))
                        * product(shock -> shock.computeFactor(scenario.monthAt(month))));
    }

    private double usersIn(int month) {
        double users = openingCohorts()
                .mapToDouble(cohort ->
                        cohort.size() * segment.retention().survival(age(cohort) + (double) month) * kept(0, month))
                .sum();
        for (int won = 0; won <= month; won++) {
            users += signUps(won) * segment.retention().survival(month - (double) won) * kept(won + 1, month);
        }
        return users;
    }

    private double signUps(int month) {
        double wanted = scenario.channels().stream()
                .mapToDouble(channel -> channel.signUpsIn(month))
                .sum();
        return wanted * segment.share() * product(shock -> shock.signUpFactor(scenario.monthAt(month)));
    }

    private double kept(int from, int to) {
        double kept = 1;
        for (int month = from; month <= to; month++) {
            YearMonth when = scenario.monthAt(month);
            kept *= product(shock -> shock.survivalFactor(segment.name(), when));
        }
        return kept;
    }

    private double computePerUser(YearMonth when) {
        ComputeCost cost = scenario.product().compute().orElse(null);
        return cost == null
                ? 0
                : segment.usage().distributions().stream()
                        .mapToDouble(usage -> segment.plan().expectedServed(usage)
                                * cost.unitCost(usage.meter(), when).amount())
                        .sum();
    }

    private double product(ToDoubleFunction<Shock> effect) {
        return scenario.shocks().stream().mapToDouble(effect).reduce(1, (a, b) -> a * b);
    }

    private Stream<Cohort> openingCohorts() {
        return scenario.opening().stream().filter(cohort -> cohort.segment().equals(segment.name()));
    }

    private int age(Cohort cohort) {
        return (int) ChronoUnit.MONTHS.between(cohort.acquired(), scenario.start());
    }
}
