package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The same amount every period, whatever is used. A yearly fee counts with a twelfth a month.
 *
 * @param label  name of the line
 * @param price  an amount per period
 * @since 0.1.0
 */
public record FlatFee(String label, Price price) implements Charge {

    public FlatFee {
        Requires.text(label, "label");
        if (!(requireNonNull(price, "price").per() instanceof Period)) {
            throw new IllegalArgumentException("price of charge " + label + " must be per period, was " + price);
        }
    }

    @Override
    public Money revenue(ToDoubleFunction<Meter> units) {
        return price.toMoneyRate().perMonth();
    }

    @Override
    public Money expectedRevenue(Usage usage) {
        return price.toMoneyRate().perMonth();
    }

    /**
     * The whole fee in the months in which it falls due: a yearly one every twelfth. A fee per day or week is due for the days
     * of a month.
     */
    @Override
    public List<BillItem> items(Consumption consumption, BillTerms terms) {
        if (months() == 1) {
            return List.of(monthly(terms));
        }
        if (terms.ageMonths() % months() != 0) {
            return List.of();
        }
        BigDecimal fee = Exact.divide(price.amount().value(), price.count());
        return List.of(BillItem.fee(label, terms.proration().of(fee)));
    }

    /** The share of a month. */
    BillItem monthly(BillTerms terms) {
        Period period = (Period) price.per();
        BigDecimal fee = Exact.divide(price.amount().value(), price.count());
        BigDecimal share = period.in(Period.MONTH) < 1
                ? fee.multiply(BigDecimal.valueOf(Period.MONTH.in(period)))
                : Exact.divide(fee, (long) months());
        return BillItem.fee(label, terms.proration().of(share));
    }

    /** Months from one fee to the next, 1 where it falls due more often. */
    int months() {
        return StrictMath.max(1, (int) ((Period) price.per()).in(Period.MONTH));
    }

    @Override
    public boolean isFlat() {
        return true;
    }
}
