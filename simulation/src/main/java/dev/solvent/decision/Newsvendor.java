package dev.solvent.decision;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.study.Distribution;
import dev.solvent.study.Estimate;
import dev.solvent.study.Result;

/**
 * How much to reserve for an uncertain demand, such as GPUs for a month: up to the quantile of demand at the critical ratio, the
 * cost of one unit short over that of one short and one idle (Arrow, Harris and Marschak, 1951).
 *
 * @param shortage  cost of one unit of demand that is not reserved, positive
 * @param idle  cost of one reserved unit without demand, positive
 * @since 0.1.0
 */
public record Newsvendor(Money shortage, Money idle) {

    public Newsvendor {
        Requires.positive(shortage.amount(), "shortage");
        Requires.positive(idle.amount(), "idle");
        shortage.plus(idle);
    }

    /**
     * Capacity that is paid when reserved, and bought at a higher price when it is not.
     *
     * @param reserved  price of a reserved unit, used or not
     * @param onDemand  price of a unit bought when needed, above {@code reserved}
     * @return the choice
     */
    public static Newsvendor reserving(Money reserved, Money onDemand) {
        return new Newsvendor(onDemand.minus(reserved), reserved);
    }

    /**
     * The probability with which the reserved amount should suffice.
     *
     * @return in (0, 1)
     */
    public double criticalRatio() {
        return shortage.amount() / (shortage.amount() + idle.amount());
    }

    /**
     * What to reserve.
     *
     * @param demand  in units
     * @return units
     */
    public double amount(Distribution demand) {
        return demand.quantile(criticalRatio());
    }

    /**
     * What to reserve for a demand that a study found.
     *
     * @param demand  in units
     * @return units, with the interval of the quantile
     */
    public Estimate amount(Result demand) {
        return demand.quantile(criticalRatio());
    }
}
