package dev.solvent.product;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.Geometric;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.util.Optional;

/**
 * Users on one plan who behave alike. Immutable; {@code Segment.of("creator", plan).share(0.05).usage(heavy).retention(core)}.
 *
 * @param name  unique within a product
 * @param plan  what they pay
 * @param share  their share of sign-ups, in [0, 1]
 * @param usage  what they consume
 * @param retention  how long they stay
 * @param tie  whether heavier users stay longer
 * @since 0.1.0
 */
public record Segment(
        String name, PricingPlan plan, double share, Usage usage, RetentionCurve retention, Optional<Spearman> tie) {

    public Segment {
        Requires.text(name, "name");
        requireNonNull(plan, "plan");
        share = Requires.fraction(share, "share");
        requireNonNull(usage, "usage");
        requireNonNull(retention, "retention");
        requireNonNull(tie, "tie");
    }

    /**
     * Users whose usage says nothing about how long they stay.
     *
     * @param name  unique within a product
     * @param plan  what they pay
     * @param share  their share of sign-ups, in [0, 1]
     * @param usage  what they consume
     * @param retention  how long they stay
     */
    public Segment(String name, PricingPlan plan, double share, Usage usage, RetentionCurve retention) {
        this(name, plan, share, usage, retention, Optional.empty());
    }

    /**
     * All sign-ups, on a plan, who consume nothing and never leave, until more is said.
     *
     * @param name  unique within a product
     * @param plan  what they pay
     * @return the segment
     */
    public static Segment of(String name, PricingPlan plan) {
        return new Segment(name, plan, 1, Usage.NONE, new Geometric(Rate.perMonth(0)));
    }

    /**
     * Sets the share of sign-ups.
     *
     * @param fraction  in [0, 1]
     * @return the changed segment
     */
    public Segment share(double fraction) {
        return new Segment(name, plan, fraction, usage, retention, tie);
    }

    /**
     * Sets what is consumed.
     *
     * @param distributions  at most one per meter
     * @return the changed segment
     */
    public Segment usage(UsageDistribution... distributions) {
        return new Segment(name, plan, share, Usage.of(distributions), retention, tie);
    }

    /**
     * Everybody uses a multiple of what is stated.
     *
     * @param factor  positive
     * @return the changed segment
     */
    public Segment usageTimes(double factor) {
        return new Segment(name, plan, share, usage.times(factor), retention, tie);
    }

    /**
     * Sets how long users stay.
     *
     * @param curve  the curve
     * @return the changed segment
     */
    public Segment retention(RetentionCurve curve) {
        return new Segment(name, plan, share, usage, curve, tie);
    }

    /**
     * Sets what users pay.
     *
     * @param changed  the plan
     * @return the changed segment
     */
    public Segment plan(PricingPlan changed) {
        return new Segment(name, changed, share, usage, retention, tie);
    }

    /**
     * Heavier users stay longer, or leave earlier. Curve and distribution stay exactly as given (a Gaussian copula joins them);
     * the usage of those still there drifts with age, see {@link #usageOfSurvivors}.
     *
     * @param correlation  of ranks
     * @return the changed segment
     */
    public Segment usageTiedToLifetime(Spearman correlation) {
        return new Segment(name, plan, share, usage, retention, Optional.of(correlation));
    }

    /**
     * Usage of those still there when a share of users is.
     *
     * @param survival  that share, in [0, 1]
     * @return usage as given unless it is tied to lifetime; at a share of 0, of the last to leave up to 1e-15 of them
     */
    public Usage usageOfSurvivors(double survival) {
        Requires.fraction(survival, "survival");
        double correlation = tie.map(Spearman::normalCorrelation).orElse(0.0);
        return correlation == 0 || survival == 1
                ? usage
                : usage.map(each -> SurvivorUsage.of(each, survival, correlation));
    }
}
