package dev.solvent.retention.purchases;

import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;

/** How a discount that compounds per any period enters sums without horizon. */
final class Discounting {

    private Discounting() {}

    /** ln(1 + d) per unit: the rate of continuous discounting. */
    static double continuous(GrowthRate discount, Period unit) {
        if (!(discount.growth() > 0)) {
            throw new IllegalArgumentException("discount must be positive, was " + discount.growth()
                    + ". Without discount the purchases of a lifetime need not have a finite sum;"
                    + " ask for the expected purchases up to a horizon.");
        }
        return StrictMath.log1p(discount.growth()) * unit.in(discount.period());
    }
}
