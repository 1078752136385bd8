package dev.solvent.pricing;

import dev.solvent.quantity.Money;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * One line of a pricing plan: what a user owes for a month. It answers three questions: for one user whose usage is known, as a
 * model number and exactly on a bill, and on average over users whose usage is a distribution. The answers must agree, which
 * {@code ChargeContract} of the test kit checks.
 *
 * <p>A charge need not grow with usage. Implementations are immutable, safe for many threads and deterministic.
 *
 * @since 0.1.0
 */
public interface Charge {

    /**
     * The name of the line on a bill and in a breakdown.
     *
     * @return not blank, unique within a plan
     */
    String label();

    /**
     * What one user with known usage owes for a month.
     *
     * @param units  from meter to units consumed, 0 where nothing is
     * @return at least 0
     */
    Money revenue(ToDoubleFunction<Meter> units);

    /**
     * What a user owes for a month on average, exact in expectation.
     *
     * @param usage  how users differ
     * @return at least 0
     */
    Money expectedRevenue(Usage usage);

    /**
     * What one user owes, exactly: entries that sum to the line. By default the shortest digits of {@link #revenue}; a charge
     * that knows its price in decimals gives them.
     *
     * @param consumption  what was used
     * @param terms  which bill it is, for a flat charge counted from the end of the trial; entries are rounded only where its
     *     policy rounds tiers
     * @return in the order of the bill
     */
    default List<BillItem> items(Consumption consumption, BillTerms terms) {
        Money money = revenue(consumption.asDoubles());
        return List.of(BillItem.fee(label(), BigDecimal.valueOf(money.amount())));
    }

    /**
     * Who pays: the user, or somebody else for showing something to the user. What the user does not pay is on no bill, and
     * stores, processors and tax take nothing of it.
     *
     * @return true unless overridden
     */
    default boolean isPaidByUser() {
        return true;
    }

    /**
     * Whether the charge is the same whatever is used, so that a model asks only once.
     *
     * @return false unless overridden
     */
    default boolean isFlat() {
        return false;
    }

    /**
     * The tariff, where this charge is one on a single meter. A plan with a spend cap or a commitment is then exact in
     * expectation, and a bound plan fast; without it a plan integrates numerically.
     *
     * @return empty unless overridden
     */
    default Optional<MeteredCharge> metered() {
        return Optional.empty();
    }
}
