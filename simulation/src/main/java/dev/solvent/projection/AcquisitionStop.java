package dev.solvent.projection;

import dev.solvent.product.Cohort;
import dev.solvent.product.Segment;
import dev.solvent.quantity.Span;
import dev.solvent.retention.Mixture;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Scenario;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A business for which nobody signs up any more from a month on, not even unasked: what remains are users won before. A segment
 * whose curve is a {@link Mixture}, such as tourists and a durable core, is told apart by its parts:
 *
 * <pre>{@code
 * of a cohort of age k, part i is share_i S_i(k) / S(k) of those there
 * }</pre>
 *
 * which holds as long as shocks and demand take from all parts alike, as the projection assumes.
 *
 * @since 0.1.0
 */
public final class AcquisitionStop {

    private final YearMonth month;
    private final Projection projection;

    private AcquisitionStop(YearMonth month, Projection projection) {
        this.month = month;
        this.projection = projection;
    }

    static AcquisitionStop of(Scenario scenario, YearMonth month) {
        YearMonth last = scenario.monthAt(scenario.months() - 1);
        if (month.isBefore(scenario.start()) || month.isAfter(last)) {
            throw new IllegalArgumentException(
                    "month must be in [" + scenario.start() + ", " + last + "], was " + month);
        }
        return new AcquisitionStop(
                month, Projector.project(Counterfactual.withoutSignUps(scenario, month, last.plusMonths(1))));
    }

    /**
     * The first month without sign-ups.
     *
     * @return the month
     */
    public YearMonth month() {
        return month;
    }

    /**
     * All figures of the business that wins nobody any more.
     *
     * @return over the same months as the projection that was asked
     */
    public Projection projection() {
        return projection;
    }

    /**
     * Who is still there.
     *
     * @param span  whole months after the first without sign-ups; months after the projection follow by the same assumptions
     * @return users by segment and, where a curve has parts, by part
     */
    public Remaining activeAfter(Span span) {
        YearMonth then = month.plusMonths(span.months());
        Scenario scenario = projection.scenario();
        int needed = (int) ChronoUnit.MONTHS.between(scenario.start(), then) + 1;
        Projection watched = projection;
        if (needed > scenario.months()) {
            Scenario longer = Counterfactual.atLeast(scenario, needed);
            watched = Projector.project(
                    Counterfactual.withoutSignUps(longer, scenario.monthAt(scenario.months()), then.plusMonths(1)));
        }
        List<Remaining.Group> groups = new ArrayList<>();
        for (Segment segment : scenario.product().segments()) {
            groups(watched, segment, then).forEach(groups::add);
        }
        return new Remaining(month, then, groups);
    }

    private List<Remaining.Group> groups(Projection watched, Segment segment, YearMonth then) {
        List<Remaining.Group> groups = new ArrayList<>();
        if (segment.retention() instanceof Mixture mixture) {
            for (Mixture.Part part : mixture.parts()) {
                DoubleUnaryOperator share = age -> partAt(part, mixture, age);
                groups.add(new Remaining.Group(
                        segment.name(),
                        part.curve().label(),
                        there(watched, segment, month.minusMonths(1), share),
                        there(watched, segment, then, share)));
            }
        } else {
            groups.add(new Remaining.Group(
                    segment.name(),
                    "all",
                    there(watched, segment, month.minusMonths(1), age -> 1),
                    there(watched, segment, then, age -> 1)));
        }
        return groups;
    }

    private static double partAt(Mixture.Part part, RetentionCurve whole, double age) {
        double left = whole.survival(age);
        return left > 0 ? part.share() * part.curve().survival(age) / left : 0;
    }

    /** Users of a segment in a month, or at the end of the month before the start. */
    private static double there(Projection watched, Segment segment, YearMonth when, DoubleUnaryOperator share) {
        Scenario scenario = watched.scenario();
        if (when.isBefore(scenario.start())) {
            double before = 0;
            for (Cohort cohort : scenario.opening()) {
                if (cohort.segment().equals(segment.name())) {
                    double age = ChronoUnit.MONTHS.between(cohort.acquired(), when);
                    before += cohort.size() * segment.retention().survival(age) * share.applyAsDouble(age);
                }
            }
            return before;
        }
        int month = (int) ChronoUnit.MONTHS.between(scenario.start(), when);
        double users = 0;
        for (SegmentProjection.CohortPath each : watched.segment(segment.name()).cohorts()) {
            if (!each.acquired().isAfter(when)) {
                double age = ChronoUnit.MONTHS.between(each.acquired(), when);
                users += each.active().get(month) * share.applyAsDouble(age);
            }
        }
        return users;
    }

    @Override
    public String toString() {
        return "nobody signs up from " + month + " on: " + projection;
    }
}
