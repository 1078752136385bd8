package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import dev.solvent.quantity.Rate;

/**
 * One figure of churn read three ways. "30 % faster churn" may mean the rate (the share lost), the retention (the share kept) or
 * the hazard (lost per head and unit of time); of the same two groups, 21.1 % and 30.7 % kept after a year, the rate is 14 %
 * higher, the retention 31 % lower and the hazard 32 % higher.
 *
 * @param churn  share lost per period
 * @since 0.1.0
 */
public record ChurnReading(Rate churn) {

    public ChurnReading {
        requireNonNull(churn, "churn");
    }

    /**
     * From the share kept.
     *
     * @param retained  share lost and period swapped for share kept: a rate whose probability is the share kept
     * @return the reading
     */
    public static ChurnReading ofRetained(Rate retained) {
        return new ChurnReading(new Rate(retained.complement(), retained.period()));
    }

    /**
     * Share kept at the end of the period.
     *
     * @return in [0, 1]
     */
    public double retention() {
        return churn.complement();
    }

    /**
     * Constant hazard that loses this share in the period: -ln(1 - churn).
     *
     * @return per period; undefined if everybody is lost
     */
    public MetricValue hazard() {
        return churn.probability() < 1
                ? MetricValue.of(-StrictMath.log1p(-churn.probability()))
                : MetricValue.undefined("churn must be below 1, was " + churn.probability());
    }

    /**
     * This against another, three ways.
     *
     * @param reference  to compare with; converted to this period under a constant hazard
     * @return the three ratios
     */
    public Ratios against(ChurnReading reference) {
        ChurnReading other = new ChurnReading(reference.churn.in(churn.period()));
        MetricValue hazard = !hazard().isDefined()
                ? hazard()
                : other.hazard().isDefined()
                        ? MetricValue.ratio(
                                hazard().orElseThrow(), other.hazard().orElseThrow(), "hazard of the reference")
                        : other.hazard();
        return new Ratios(
                MetricValue.ratio(churn.probability(), other.churn.probability(), "churn of the reference"),
                MetricValue.ratio(retention(), other.retention(), "retention of the reference"),
                hazard);
    }

    /**
     * How much faster one group leaves than another, by reading.
     *
     * @param churn  ratio of the shares lost
     * @param retention  ratio of the shares kept
     * @param hazard  ratio of the hazards
     * @since 0.1.0
     */
    public record Ratios(MetricValue churn, MetricValue retention, MetricValue hazard) {

        public Ratios {
            requireNonNull(churn, "churn");
            requireNonNull(retention, "retention");
            requireNonNull(hazard, "hazard");
        }
    }
}
