package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;
import java.math.BigDecimal;

/**
 * What a payment processor keeps of every payment: a percentage and a fixed fee. It is not given back on a refund. Small
 * payments feel the fixed part: of 4.99 USD, 2.9 % and 0.30 USD are 8.9 %.
 *
 * @param rate  fraction of what is paid, in [0, 1)
 * @param fixed  for each payment, at least 0
 * @since 0.1.0
 */
public record ProcessorFee(BigDecimal rate, Amount fixed) {

    public ProcessorFee {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("rate must be in [0, 1), was " + rate.toPlainString());
        }
        if (requireNonNull(fixed, "fixed").value().signum() < 0) {
            throw new IllegalArgumentException("fixed must be at least 0, was " + fixed);
        }
        rate = Exact.plain(rate);
    }

    /**
     * A percentage and a fixed fee.
     *
     * @param rate  fraction of what is paid, as decimal digits: 0.029
     * @param fixed  for each payment
     * @return the fee
     */
    public static ProcessorFee of(String rate, Amount fixed) {
        return new ProcessorFee(new BigDecimal(Requires.text(rate, "rate")), fixed);
    }

    /**
     * This fee with more percentage, as for international cards or a change of currency.
     *
     * @param more  fraction added, as decimal digits
     * @return the changed fee
     */
    public ProcessorFee plusRate(String more) {
        return new ProcessorFee(rate.add(new BigDecimal(more)), fixed);
    }

    /**
     * The fee of one payment.
     *
     * @param paid  at least 0; nothing is due on a payment of 0, which does not happen
     * @return not rounded to cents
     */
    public BigDecimal of(BigDecimal paid) {
        return paid.signum() == 0 ? BigDecimal.ZERO : paid.multiply(rate).add(fixed.value());
    }

    /**
     * What must be paid so that an amount is left.
     *
     * @param net  what is to be left, positive
     * @return (net + fixed) / (1 - rate), not rounded to cents
     */
    public BigDecimal grossFor(BigDecimal net) {
        return Exact.portion(net.add(fixed.value()), BigDecimal.ONE, BigDecimal.ONE.subtract(rate));
    }
}
