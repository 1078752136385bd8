package dev.solvent.projection;

import dev.solvent.compute.ComputeCost;
import dev.solvent.product.Cohort;
import dev.solvent.product.Segment;
import dev.solvent.projection.SegmentProjection.CohortPath;
import dev.solvent.quantity.Series;
import dev.solvent.retention.RetentionTable;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A segment bound to the months of a scenario: plain arrays, and the walk of its cohorts through them. */
final class BoundSegment {

    /** The figures that a segment has. */
    static final List<Column> COLUMNS = List.of(
            Column.OPENING_USERS,
            Column.NEW_USERS,
            Column.LOST_USERS,
            Column.ACTIVE_USERS,
            Column.PAYING_USERS,
            Column.REVENUE,
            Column.STORE_COMMISSION,
            Column.COMPUTE_COST,
            Column.GROSS_PROFIT);

    private final Scenario scenario;
    private final Segment segment;
    private final RetentionTable retention;
    private final double[] signUps;
    private final double[] survivalFactor;
    private final double[] revenuePerUser;
    private final double[] computePerUser;

    private BoundSegment(Scenario scenario, Segment segment, RetentionTable retention) {
        int months = scenario.months();
        this.scenario = scenario;
        this.segment = segment;
        this.retention = retention;
        this.signUps = new double[months];
        this.survivalFactor = new double[months];
        this.revenuePerUser = new double[months];
        this.computePerUser = new double[months];
    }

    static BoundSegment of(Scenario scenario, Segment segment, BoundMonths months) {
        int oldest = scenario.opening().stream()
                .filter(cohort -> cohort.segment().equals(segment.name()))
                .mapToInt(cohort -> ageAtStart(scenario, cohort))
                .max()
                .orElse(0);
        ProjectedTerms.check(segment);
        RetentionTable retention = segment.retention().over(scenario.months() + oldest);
        BoundSegment bound = new BoundSegment(scenario, segment, retention);
        double revenue = segment.plan().expectedRevenue(segment.usage()).amount();
        for (int month = 0; month < scenario.months(); month++) {
            YearMonth when = scenario.monthAt(month);
            double price = 1;
            double survival = 1;
            for (Shock shock : scenario.shocks()) {
                String name = segment.name();
                price *= Effect.factor(shock.priceFactor(name, when), shock, "priceFactor", when);
                survival *= Effect.fraction(shock.survivalFactor(name, when), shock, "survivalFactor", when);
            }
            bound.signUps[month] = months.signUps(month) * segment.share();
            bound.survivalFactor[month] = survival;
            bound.revenuePerUser[month] = revenue * price;
            bound.computePerUser[month] = bound.computeIn(when) * months.computeFactor(month);
        }
        return bound;
    }

    private double computeIn(YearMonth when) {
        ComputeCost cost = scenario.product().compute().orElse(null);
        if (cost == null) {
            return 0;
        }
        return segment.usage().meters().stream()
                .mapToDouble(meter -> segment.usage()
                                .on(meter)
                                .map(segment.plan()::expectedServed)
                                .orElse(0.0)
                        * cost.unitCost(meter, when).amount())
                .sum();
    }

    SegmentProjection project() {
        List<CohortPath> cohorts = new ArrayList<>();
        double[] opening = new double[scenario.months()];
        double[] active = new double[scenario.months()];
        for (Cohort cohort : scenario.opening()) {
            if (cohort.segment().equals(segment.name())) {
                int age = ageAtStart(scenario, cohort);
                opening[0] += cohort.size() * retention.survival(age - 1);
                cohorts.add(path(cohort.acquired(), cohort.size(), age, active));
            }
        }
        for (int month = 0; month < scenario.months(); month++) {
            cohorts.add(path(scenario.monthAt(month), signUps[month], -month, active));
        }
        for (int month = 1; month < opening.length; month++) {
            opening[month] = active[month - 1];
        }
        return new SegmentProjection(segment.name(), columns(opening, active), cohorts);
    }

    /** Users of one cohort in each month, added to the users of all; a negative age means that it comes later. */
    private CohortPath path(YearMonth acquired, double size, int ageAtStart, double[] active) {
        double[] alive = new double[scenario.months()];
        double shocked = 1;
        for (int month = StrictMath.max(0, -ageAtStart); month < alive.length; month++) {
            int age = ageAtStart + month;
            shocked *= age == 0 ? 1 : survivalFactor[month];
            alive[month] = size * retention.survival(age) * shocked;
            active[month] += alive[month];
        }
        return new CohortPath(
                acquired, Series.of(alive), Series.generate(alive.length, at -> alive[at] * revenuePerUser[at]));
    }

    private Map<Column, Series> columns(double[] opening, double[] active) {
        int months = scenario.months();
        double commission = segment.plan().storeCommission();
        boolean pays = !segment.plan().charges().isEmpty();
        Series users = Series.of(active);
        Series revenue = Series.generate(months, month -> active[month] * revenuePerUser[month]);
        Series store = revenue.map(each -> each * commission);
        Series compute = Series.generate(months, month -> active[month] * computePerUser[month]);
        Map<Column, Series> columns = new EnumMap<>(Column.class);
        columns.put(Column.OPENING_USERS, Series.of(opening));
        columns.put(Column.NEW_USERS, Series.of(signUps));
        columns.put(
                Column.LOST_USERS, Series.generate(months, month -> opening[month] + signUps[month] - active[month]));
        columns.put(Column.ACTIVE_USERS, users);
        columns.put(Column.PAYING_USERS, users.map(each -> pays ? each : 0));
        columns.put(Column.REVENUE, revenue);
        columns.put(Column.STORE_COMMISSION, store);
        columns.put(Column.COMPUTE_COST, compute);
        columns.put(Column.GROSS_PROFIT, revenue.minus(store).minus(compute));
        return columns;
    }

    private static int ageAtStart(Scenario scenario, Cohort cohort) {
        return (int) ChronoUnit.MONTHS.between(cohort.acquired(), scenario.start());
    }
}
