package dev.solvent.retention.purchases;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Span;

/**
 * Equal steps of time from now on; what is bought in a step is paid at its end and discounted (1 + d)^-i for the i-th step.
 *
 * @param count  number of steps, at least 1
 * @param length  of a step, in the unit of the purchase model; positive
 * @param discountPerStep  d, above -1
 * @since 0.1.0
 */
public record CashFlowDates(int count, double length, double discountPerStep) {

    public CashFlowDates {
        Requires.atLeast(count, 1, "count");
        Requires.positive(length, "length");
        if (!(discountPerStep > -1 && discountPerStep < Double.MAX_VALUE)) {
            throw new IllegalArgumentException("discountPerStep must be above -1 and finite, was " + discountPerStep);
        }
    }

    /**
     * One step per period of a span: 12 months are 12 steps of a twelfth of a year each, whatever the unit of the model.
     *
     * @param horizon  the span
     * @param discount  per any period
     * @param unit  of the purchase model
     * @return the steps
     */
    public static CashFlowDates over(Span horizon, GrowthRate discount, Period unit) {
        return new CashFlowDates(
                horizon.count(),
                horizon.period().in(unit),
                discount.in(horizon.period()).growth());
    }
}
