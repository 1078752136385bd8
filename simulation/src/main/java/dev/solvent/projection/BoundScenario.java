package dev.solvent.projection;

import dev.solvent.projection.SegmentProjection.CohortPath;
import dev.solvent.quantity.Series;
import dev.solvent.scenario.Reactivation;
import dev.solvent.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

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
    private final int[][] reactivated;
    private final double[] reactivationShare;

    private BoundScenario(Scenario scenario) {
        this.scenario = scenario;
        this.months = BoundMonths.of(scenario);
        this.segments = new BoundSegment[scenario.product().segments().size()];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = new BoundSegment(scenario, i, months);
        }
        List<Reactivation> reactivations = scenario.behaviour().reactivations();
        this.reactivated = new int[reactivations.size()][];
        this.reactivationShare = new double[reactivations.size()];
        for (int i = 0; i < reactivated.length; i++) {
            Reactivation each = reactivations.get(i);
            reactivated[i] = new int[] {place(each.from()), place(each.to())};
            reactivationShare[i] = each.monthlyShare();
        }
    }

    static BoundScenario of(Scenario scenario) {
        return new BoundScenario(scenario);
    }

    private int place(String segment) {
        return scenario.product().segments().indexOf(scenario.product().segment(segment));
    }

    /**
     * Projects the months.
     *
     * @return the projection
     */
    public Projection project() {
        SegmentWalk[] walks = walk(false);
        List<SegmentProjection> projections = new ArrayList<>(walks.length);
        Figures totals = new Figures(scenario.months());
        for (int i = 0; i < walks.length; i++) {
            totals.addSegment(walks[i].figures());
            projections.add(new SegmentProjection(this, i, walks[i].figures()));
        }
        total(totals);
        return new Projection(scenario, totals, projections);
    }

    private SegmentWalk[] walk(boolean recording) {
        SegmentWalk[] walks = new SegmentWalk[segments.length];
        for (int i = 0; i < walks.length; i++) {
            walks[i] = new SegmentWalk(segments[i]);
            if (recording) {
                walks[i].record();
            }
        }
        double[][] movedIn = new double[walks.length][scenario.months()];
        double[] pool = new double[reactivated.length];
        double[] back = new double[walks.length];
        for (int month = 0; month < scenario.months(); month++) {
            for (SegmentWalk each : walks) {
                each.leave(month, movedIn);
            }
            reactivate(month, walks, pool, back);
            for (int i = 0; i < walks.length; i++) {
                walks[i].arrive(month, movedIn[i][month], back[i]);
                back[i] = 0;
            }
        }
        for (SegmentWalk each : walks) {
            each.close();
        }
        return walks;
    }

    /** Those who left until last month come back; those who leave now may from next month on. */
    private void reactivate(int month, SegmentWalk[] walks, double[] pool, double[] back) {
        for (int i = 0; i < pool.length; i++) {
            double returning = pool[i] * reactivationShare[i];
            back[reactivated[i][1]] += returning;
            pool[i] += walks[reactivated[i][0]].figures().at(Column.LOST_USERS, month) - returning;
        }
    }

    private void total(Figures totals) {
        double[] levies = totals.fill(Column.LEVIES);
        double[] unused = totals.fill(Column.UNUSED_COMMITMENT);
        for (int month = 0; month < levies.length; month++) {
            levies[month] = totals.at(Column.REVENUE, month) * months.levyShare()[month];
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
        SegmentWalk walk = walk(true)[segment];
        BoundSegment bound = segments[segment];
        List<CohortPath> paths = new ArrayList<>();
        for (int place = 0; place < bound.oldest() + bound.months(); place++) {
            if (place >= bound.oldest() || bound.opening()[place] > 0) {
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
        return walk(false)[segment].units(meter);
    }

    Scenario scenario() {
        return scenario;
    }
}
