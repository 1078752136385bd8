package dev.solvent.economics;

import dev.solvent.pricing.Charge;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.quantity.Period;
import dev.solvent.retention.RetentionCurve;

/**
 * Users who have paid for a term ahead and are there until it ends: the curve falls at renewals only.
 *
 * @param curve  when users decide to leave
 * @param term  what they pay for at once, a whole number of months
 */
record RenewingRetention(RetentionCurve curve, Period term) implements RetentionCurve {

    /** How long users of a plan are there: its curve, unless a fixed fee is paid for longer than a month. */
    static RetentionCurve of(PricingPlan plan, RetentionCurve curve) {
        Period term = plan.terms().billing();
        boolean paysAhead = plan.charges().stream().anyMatch(RenewingRetention::isFixedFee);
        return paysAhead && term != Period.MONTH ? new RenewingRetention(curve, term) : curve;
    }

    private static boolean isFixedFee(Charge charge) {
        return charge.isFlat() && charge.isPaidByUser();
    }

    @Override
    public double survival(double months) {
        return curve.survival(StrictMath.floor(months / termMonths()) * termMonths());
    }

    /** Terms begun on average, each a term long. */
    @Override
    public double lifetimeMonths() {
        return termMonths() * curve.scaled(1 / termMonths()).lifetimeMonths();
    }

    @Override
    public String label() {
        return curve.label() + ", lost at renewals";
    }

    private double termMonths() {
        return term.in(Period.MONTH);
    }
}
