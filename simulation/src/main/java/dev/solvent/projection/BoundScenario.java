package dev.solvent.projection;

import dev.solvent.product.Cohort;
import dev.solvent.product.Segment;
import dev.solvent.projection.SegmentProjection.CohortPath;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Move;
import dev.solvent.scenario.Scenario;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A scenario bound to its months: curves, plans, prices and shocks are evaluated and checked once and copied into plain arrays, so
 * that projecting is arithmetic on arrays. Immutable and safe for many threads.
 *
 * @since 0.1.0
 */
public final class BoundScenario {

    private final Scenario scenario;
    private final BoundMonths months;
    private final BoundSegment[] segments;
    private final BackFlow[] backFlows;

    private BoundScenario(Scenario scenario) {
        this.scenario = scenario;
        this.months = BoundMonths.of(scenario);
        List<Segment> all = scenario.product().segments();
        int[] oldest = oldest(scenario);
        this.segments = new BoundSegment[all.size()];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = new BoundSegment(scenario, i, months, oldest[i]);
        }
        for (BoundSegment each : segments) {
            each.bindWays(segments);
        }
        this.backFlows = new BackFlow[all.size()];
        for (int i = 0; i < backFlows.length; i++) {
            backFlows[i] = BackFlow.from(all.get(i), scenario);
        }
    }

    /** By segment, the age at the start of its oldest users; of all segments alike where users take their age along. */
    private static int[] oldest(Scenario scenario) {
        List<Segment> all = scenario.product().segments();
        int[] oldest = new int[all.size()];
        for (Cohort cohort : scenario.opening()) {
            int at = all.indexOf(scenario.product().segment(cohort.segment()));
            int age = (int) ChronoUnit.MONTHS.between(cohort.acquired(), scenario.start());
            oldest[at] = StrictMath.max(oldest[at], age);
        }
        if (scenario.behaviour().moves().stream().anyMatch(Move::keepsAge)) {
            Arrays.fill(oldest, Arrays.stream(oldest).max().orElse(0));
        }
        return oldest;
    }

    static BoundScenario of(Scenario scenario) {
        return new BoundScenario(scenario);
    }

    /**
     * Projects the months.
     *
     * @return the projection
     */
    public Projection project() {
        SegmentWalk[] walks = walk(BoundSegment::entrants, false);
        List<SegmentProjection> projections = new ArrayList<>(walks.length);
        Figures totals = new Figures(scenario.months());
        for (int i = 0; i < walks.length; i++) {
            Figures figures = walks[i].close();
            totals.addSegment(figures);
            projections.add(new SegmentProjection(this, i, figures));
        }
        total(totals);
        return new Projection(scenario, totals, projections, () -> this);
    }

    /** Users won in a month, what they bring before acquisition spend, and the spend of that month, as nobody else came. */
    CohortValue cohort(String of, int month) {
        Figures totals = new Figures(scenario.months());
        for (SegmentWalk each : walk(segment -> segment.entrants().only(month), false)) {
            totals.addSegment(each.close());
        }
        levy(totals);
        double[] spend = new double[scenario.months()];
        spend[month] = months.spend()[month];
        totals.set(Column.ACQUISITION_SPEND, spend);
        return CohortValue.of(of, scenario, totals, month);
    }

    /** In every month all leave and move before anybody comes, so that nobody moves twice. */
    private SegmentWalk[] walk(Function<BoundSegment, Entrants> entrants, boolean recording) {
        SegmentWalk[] walks = new SegmentWalk[segments.length];
        Arrivals[] arrivals = new Arrivals[segments.length];
        for (int i = 0; i < walks.length; i++) {
            walks[i] = new SegmentWalk(segments[i], entrants.apply(segments[i]));
            arrivals[i] = new Arrivals(segments[i].isReachedAtAge() ? segments[i].oldest() + scenario.months() : 0);
            if (recording) {
                walks[i].record();
            }
        }
        double[] away = new double[walks.length];
        double[] back = new double[walks.length];
        for (int month = 0; month < scenario.months(); month++) {
            for (SegmentWalk each : walks) {
                each.leave(month, arrivals);
            }
            for (int i = 0; i < walks.length; i++) {
                away[i] += walks[i].lost(month) - backFlows[i].add(away[i], back);
            }
            for (int i = 0; i < walks.length; i++) {
                walks[i].arrive(month, arrivals[i], back[i]);
                arrivals[i].clear();
                back[i] = 0;
            }
        }
        return walks;
    }

    private void levy(Figures totals) {
        double[] levies = totals.fill(Column.LEVIES);
        for (int month = 0; month < levies.length; month++) {
            levies[month] = totals.at(Column.REVENUE, month) * months.levyShare()[month];
        }
    }

    private void total(Figures totals) {
        levy(totals);
        double[] unused = totals.fill(Column.UNUSED_COMMITMENT);
        for (int month = 0; month < unused.length; month++) {
            unused[month] = StrictMath.max(0, months.committed()[month] - totals.at(Column.COMPUTE_COST, month));
        }
        totals.set(Column.ACQUISITION_SPEND, months.spend());
        totals.set(Column.FIXED_COST, months.fixedCost());
        totals.set(Column.FIXED_PAID, months.fixedPaid());
        totals.set(Column.ONE_OFF, months.oneOff());
        sum(totals, Column.CONTRIBUTION, Column.GROSS_PROFIT, Column.LEVIES, Column.ACQUISITION_SPEND);
        sum(
                totals,
                Column.OPERATING_RESULT,
                Column.CONTRIBUTION,
                Column.UNUSED_COMMITMENT,
                Column.FIXED_COST,
                Column.ONE_OFF);
        sum(
                totals,
                Column.CASH_FLOW,
                Column.RECEIPTS,
                Column.COMPUTE_COST,
                Column.LEVIES,
                Column.ACQUISITION_SPEND,
                Column.UNUSED_COMMITMENT,
                Column.FIXED_PAID,
                Column.ONE_OFF);
        totals.set(Column.CASH, totals.series(Column.CASH_FLOW).cumulative().toArray());
    }

    private static void sum(Figures totals, Column sum, Column first, Column... less) {
        totals.add(sum, first, 1);
        for (Column each : less) {
            totals.add(sum, each, -1);
        }
    }

    String nameOf(int segment) {
        return segments[segment].name();
    }

    /** Cohorts are walked again when they are asked for. */
    List<CohortPath> cohorts(int segment) {
        SegmentWalk walk = walk(BoundSegment::entrants, true)[segment];
        walk.close();
        BoundSegment bound = segments[segment];
        List<CohortPath> paths = new ArrayList<>();
        for (int place = 0; place < bound.oldest() + bound.months(); place++) {
            if (place >= bound.oldest() || walk.isAnybody(place)) {
                paths.add(new CohortPath(
                        scenario.monthAt(place - bound.oldest()),
                        Series.of(walk.cohortUsers(place)),
                        Series.of(walk.cohortRevenue(place))));
            }
        }
        return List.copyOf(paths);
    }

    /** Units of a meter in a segment. */
    Series units(int segment, int meter) {
        return walk(BoundSegment::entrants, false)[segment].units(meter);
    }

    Scenario scenario() {
        return scenario;
    }
}
