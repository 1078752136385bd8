package dev.solvent.microsimulation;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;

/**
 * A monthly fee that includes some units; what is used beyond them is paid by the unit, what is left may be carried on.
 *
 * @param monthlyFee  at least 0
 * @param includedUnits  of use per month, at least 0
 * @param mostCarried  unused units that are carried into the next month at most; 0 lets them expire
 * @param perUnitBeyond  at least 0
 * @param storeCommission  share of all payments that a store keeps, in [0, 1]
 * @since 0.1.0
 */
public record CreditPlan(
        Money monthlyFee, double includedUnits, double mostCarried, Money perUnitBeyond, double storeCommission) {

    public CreditPlan {
        Requires.nonNegative(monthlyFee.amount(), "monthlyFee");
        Requires.nonNegative(includedUnits, "includedUnits");
        Requires.nonNegative(mostCarried, "mostCarried");
        Requires.nonNegative(requireNonNull(perUnitBeyond, "perUnitBeyond").amount(), "perUnitBeyond");
        Requires.fraction(storeCommission, "storeCommission");
        monthlyFee.plus(perUnitBeyond);
    }

    /**
     * A plan whose unused units expire, without a store.
     *
     * @param monthlyFee  at least 0
     * @param includedUnits  of use per month
     * @param perUnitBeyond  price of each unit more
     * @return the plan
     */
    public static CreditPlan of(Money monthlyFee, double includedUnits, Money perUnitBeyond) {
        return new CreditPlan(monthlyFee, includedUnits, 0, perUnitBeyond, 0);
    }

    /**
     * The same with unused units carried on.
     *
     * @param most  units carried into the next month at most
     * @return the plan
     */
    public CreditPlan carrying(double most) {
        return new CreditPlan(monthlyFee, includedUnits, most, perUnitBeyond, storeCommission);
    }

    /**
     * The same sold through a store.
     *
     * @param commission  share of all payments that it keeps
     * @return the plan
     */
    public CreditPlan withStoreCommission(double commission) {
        return new CreditPlan(monthlyFee, includedUnits, mostCarried, perUnitBeyond, commission);
    }
}
