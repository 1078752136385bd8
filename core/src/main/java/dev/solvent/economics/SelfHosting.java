package dev.solvent.economics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Span;

/**
 * When a customer who pays an API bill does better with open models on machines of their own.
 *
 * <pre>{@code
 * own cost a month = F + M / T + r / q * bill;   threshold = (F + M / T) / (1 - r / q)
 * }</pre>
 *
 * F fixed cost a month (people, a floor of reserved GPUs); M cost of migration, written off over T; r cost of the same units over the
 * API price; q quality of the open model over that of the API, which takes 1 / q units for the same result.
 *
 * @param fixed  F, at least 0
 * @param costRatio  r, at least 0
 * @param quality  q, in (0, 1]
 * @param migration  M, at least 0
 * @param horizon  T, a whole number of months
 * @since 0.1.0
 */
public record SelfHosting(MoneyRate fixed, double costRatio, double quality, Money migration, Span horizon) {

    public SelfHosting {
        Requires.nonNegative(requireNonNull(fixed, "fixed").money().amount(), "fixed");
        costRatio = Requires.nonNegative(costRatio, "costRatio");
        Requires.positive(Requires.fraction(quality, "quality"), "quality");
        Requires.nonNegative(requireNonNull(migration, "migration").amount(), "migration");
        requireNonNull(horizon, "horizon").months();
        fixed.money().plus(migration);
    }

    /**
     * Equal quality and nothing to migrate, until more is said.
     *
     * @param fixed  cost that does not move with volume
     * @param costRatio  cost of the same units over their API price
     * @return the comparison
     */
    public static SelfHosting of(MoneyRate fixed, double costRatio) {
        Money nothing = Money.zero(fixed.money().currency());
        return new SelfHosting(fixed, costRatio, 1, nothing, new Span(1, Period.MONTH));
    }

    /**
     * With open models that need more units for the same result.
     *
     * @param fraction  of the quality of the API, in (0, 1]
     * @return the changed comparison
     */
    public SelfHosting withQuality(double fraction) {
        return new SelfHosting(fixed, costRatio, fraction, migration, horizon);
    }

    /**
     * With a cost of moving.
     *
     * @param once  paid at the start
     * @param over  written off over, a whole number of months
     * @return the changed comparison
     */
    public SelfHosting withMigration(Money once, Span over) {
        return new SelfHosting(fixed, costRatio, quality, once, over);
    }

    /**
     * The API bill from which on moving pays.
     *
     * @return per month
     * @throws IllegalStateException if it never does, since own units cost no less
     */
    public MoneyRate threshold() {
        return thresholdAfterPriceCut(0);
    }

    /**
     * The bill from which on moving pays when the API has become cheaper and one's own cost has not.
     *
     * <pre>{@code
     * threshold = (F + M / T) / (1 - cut - r / q)
     * }</pre>
     *
     * @param cut  fraction off the API price, in [0, 1)
     * @return per month, as a bill at the old price: the volume is what decides
     * @throws IllegalStateException if moving never pays at that price
     */
    public MoneyRate thresholdAfterPriceCut(double cut) {
        double saved = 1 - Requires.fraction(cut, "cut") - costRatio / quality;
        if (!(saved > 0)) {
            throw new IllegalStateException("moving never pays: own units cost " + costRatio / quality
                    + " of the old price and the API " + (1 - cut));
        }
        return lumpSum().dividedBy(saved).per(Period.MONTH);
    }

    /**
     * The price cut at which nobody has a reason to move, however large the bill.
     *
     * @return 1 - r / q; not positive where nobody has one without a cut
     */
    public double indifferentPriceCut() {
        return 1 - costRatio / quality;
    }

    /**
     * What moving saves.
     *
     * @param bill  for the API
     * @return per month, negative if moving costs more
     */
    public MoneyRate saving(MoneyRate bill) {
        return bill.perMonth().times(1 - costRatio / quality).minus(lumpSum()).per(Period.MONTH);
    }

    private Money lumpSum() {
        return fixed.perMonth().plus(migration.dividedBy(horizon.months()));
    }
}
