package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;
import dev.solvent.quantity.Money;
import dev.solvent.usage.Consumption;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A percentage of transactions, with what payment systems add to it: a fixed fee for each, free transactions, a free amount, a
 * least and a most per transaction. The amounts of transactions are the events of {@code amounts}.
 *
 * <p>A transaction is free while it is among the first {@code freeEvents} and, where a free amount is given, while the running
 * total stays within it; the transaction that crosses the free amount pays for the part beyond, and its fixed fee.
 *
 * @param label  name of the line
 * @param amounts  meter of transactions in the currency, one event each
 * @param price  what a transaction costs
 * @param free  what is free
 * @param typical  how transactions look on average, where expectations are asked for
 * @since 0.1.0
 */
public record PercentageCharge(
        String label, Meter amounts, TransactionPrice price, FreeTransactions free, Optional<Transactions> typical)
        implements Charge {

    public PercentageCharge {
        Requires.text(label, "label");
        requireNonNull(amounts, "amounts");
        requireNonNull(price, "price");
        requireNonNull(free, "free");
        requireNonNull(typical, "typical");
    }

    /**
     * A charge on all transactions.
     *
     * @param label  name of the line
     * @param amounts  meter of transactions in the currency
     * @param price  what a transaction costs
     * @return the charge
     */
    public static PercentageCharge of(String label, Meter amounts, TransactionPrice price) {
        return new PercentageCharge(label, amounts, price, FreeTransactions.NONE, Optional.empty());
    }

    /**
     * This charge with something free.
     *
     * @param allowance  what is free
     * @return the changed charge
     */
    public PercentageCharge withFree(FreeTransactions allowance) {
        return new PercentageCharge(label, amounts, price, allowance, typical);
    }

    /**
     * This charge with what expectations need to know of transactions.
     *
     * @param transactions  how many and of which amount
     * @return the changed charge
     */
    public PercentageCharge withTypical(Transactions transactions) {
        return new PercentageCharge(label, amounts, price, free, Optional.of(transactions));
    }

    @Override
    public List<BillItem> items(Consumption consumption, BillTerms terms) {
        BigDecimal due = BigDecimal.ZERO;
        BigDecimal running = BigDecimal.ZERO;
        List<BigDecimal> events = consumption.on(amounts);
        for (int i = 0; i < events.size(); i++) {
            BigDecimal charged = free.charged(i, running, events.get(i));
            running = running.add(events.get(i));
            if (charged.signum() > 0) {
                due = due.add(price.of(charged));
            }
        }
        return List.of(new BillItem("transactions", BigDecimal.valueOf(events.size()), due));
    }

    /** Of a total whose transactions are not known: as if it were one transaction. */
    @Override
    public Money revenue(ToDoubleFunction<Meter> units) {
        double total = Requires.nonNegative(units.applyAsDouble(amounts), "units of charge " + label);
        BigDecimal charged = free.charged(0, BigDecimal.ZERO, BigDecimal.valueOf(total));
        return Money.of(charged.signum() > 0 ? price.of(charged).doubleValue() : 0, currency());
    }

    private Currency currency() {
        return price.fixed().currency();
    }

    /**
     * Exact where it can be: a pure percentage above a free amount needs the total only; with fees, limits or free transactions
     * it takes the count and the amounts of {@link #withTypical}, which are taken as independent.
     *
     * @throws IllegalStateException if the transactions are needed and not given, or if a free amount meets a price that
     *     depends on single transactions, whose mean has no closed form
     */
    @Override
    public Money expectedRevenue(Usage usage) {
        Optional<UsageDistribution> total = usage.on(amounts);
        if (price.isPureRate() && free.events() == 0 && typical.isEmpty()) {
            double above = total.map(each -> each.meanAbove(free.amount().doubleValue()))
                    .orElse(0.0);
            return Money.of(price.rate().doubleValue() * above, currency());
        }
        Transactions known = typical.orElseThrow(() -> new IllegalStateException(
                "charge " + label + " depends on single transactions: say how they look, withTypical(...)"));
        if (free.amount().signum() > 0) {
            throw new IllegalStateException("charge " + label + " has a free amount of "
                    + free.amount().toPlainString() + " and a price per transaction: the mean has no closed form,"
                    + " simulate bills instead");
        }
        double paid = usage.on(known.count())
                .map(each -> each.meanSteps(free.events(), 1))
                .orElse(0.0);
        return Money.of(paid * price.mean(known.amount()), currency());
    }

    /**
     * What a transaction costs.
     *
     * @param rate  fraction of the amount, at least 0
     * @param fixed  for each transaction
     * @param least  of the percentage, if any
     * @param most  of the percentage, if any
     * @since 0.1.0
     */
    public record TransactionPrice(
            BigDecimal rate, Amount fixed, Optional<BigDecimal> least, Optional<BigDecimal> most) {

        public TransactionPrice {
            if (rate.signum() < 0) {
                throw new IllegalArgumentException("rate must be at least 0, was " + rate.toPlainString());
            }
            requireNonNull(fixed, "fixed");
            if (least.isPresent() && most.isPresent() && least.orElseThrow().compareTo(most.orElseThrow()) > 0) {
                throw new IllegalArgumentException(
                        "least must be at most " + most.orElseThrow().toPlainString() + ", was "
                                + least.orElseThrow().toPlainString());
            }
            rate = Exact.plain(rate);
            least = least.map(Exact::plain);
            most = most.map(Exact::plain);
        }

        /**
         * A percentage and a fixed fee.
         *
         * @param rate  fraction of the amount, as decimal digits
         * @param fixed  for each transaction
         * @return the price
         */
        public static TransactionPrice of(String rate, Amount fixed) {
            return new TransactionPrice(new BigDecimal(rate), fixed, Optional.empty(), Optional.empty());
        }

        /**
         * This price with limits on the percentage of one transaction.
         *
         * @param leastPerTransaction  as decimal digits
         * @param mostPerTransaction  as decimal digits
         * @return the changed price
         */
        public TransactionPrice within(String leastPerTransaction, String mostPerTransaction) {
            return new TransactionPrice(
                    rate,
                    fixed,
                    Optional.of(new BigDecimal(leastPerTransaction)),
                    Optional.of(new BigDecimal(mostPerTransaction)));
        }

        boolean isPureRate() {
            return fixed.value().signum() == 0 && least.isEmpty() && most.isEmpty();
        }

        /** Percentage and fixed fee together stay within the limits. */
        BigDecimal of(BigDecimal amount) {
            BigDecimal fee = amount.multiply(rate).add(fixed.value());
            BigDecimal capped = most.map(fee::min).orElse(fee);
            return least.map(capped::max).orElse(capped);
        }

        /** Mean over amounts: a line between two limits, by limited expected values. */
        double mean(UsageDistribution amount) {
            double slope = rate.doubleValue();
            double start = fixed.value().doubleValue();
            double low = StrictMath.max(least.map(BigDecimal::doubleValue).orElse(0.0), 0);
            double high = most.map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
            if (slope == 0) {
                return StrictMath.max(low, StrictMath.min(high, start));
            }
            double from = StrictMath.max(0, (low - start) / slope);
            double atFrom = StrictMath.min(high, StrictMath.max(low, start));
            if (high <= atFrom) {
                return atFrom;
            }
            double beyond = high == Double.POSITIVE_INFINITY ? 0 : amount.meanAbove((high - start) / slope);
            return atFrom + slope * (amount.meanAbove(from) - beyond);
        }
    }

    /**
     * What is free.
     *
     * @param events  first transactions that may be free, at least 0; 0 for no limit of count where an amount is given
     * @param amount  running total up to which transactions are free, at least 0; 0 for no limit of amount where a count is given
     * @since 0.1.0
     */
    public record FreeTransactions(int events, BigDecimal amount) {

        /** Nothing is free. */
        public static final FreeTransactions NONE = new FreeTransactions(0, BigDecimal.ZERO);

        public FreeTransactions {
            Requires.atLeast(events, 0, "events");
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("amount must be at least 0, was " + amount.toPlainString());
            }
            amount = Exact.plain(amount);
        }

        /** The part of a transaction that is charged. */
        BigDecimal charged(int index, BigDecimal before, BigDecimal transaction) {
            boolean counted = events == 0 ? amount.signum() > 0 : index < events;
            if (!counted) {
                return transaction;
            }
            return amount.signum() == 0
                    ? BigDecimal.ZERO
                    : Exact.atLeastZero(before.add(transaction).subtract(amount))
                            .min(transaction);
        }
    }

    /**
     * How transactions look.
     *
     * @param count  meter of their number
     * @param amount  distribution of the amount of one
     * @since 0.1.0
     */
    public record Transactions(Meter count, UsageDistribution amount) {

        public Transactions {
            requireNonNull(count, "count");
            requireNonNull(amount, "amount");
        }
    }
}
