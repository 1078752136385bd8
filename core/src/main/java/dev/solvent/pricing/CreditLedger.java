package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What became of the credits of one user, exactly. A ledger is immutable; every act gives the ledger after it. It balances, per
 * grant and in total:
 *
 * <pre>{@code
 * granted = burned + expired + revoked + outstanding
 * }</pre>
 *
 * <p>Cash comes when credits are bought; revenue is earned when they are burned or expire (breakage).
 *
 * @param order  which credits go first
 * @param batches  one per grant, in the order in which they were made
 * @since 0.1.0
 */
public record CreditLedger(BurnOrder order, List<Batch> batches) {

    public CreditLedger {
        requireNonNull(order, "order");
        batches = List.copyOf(batches);
    }

    /**
     * A ledger without credits.
     *
     * @param order  which credits go first
     * @return the ledger
     */
    public static CreditLedger empty(BurnOrder order) {
        return new CreditLedger(order, List.of());
    }

    /**
     * Gives credits.
     *
     * @param grant  with a name not yet in the ledger
     * @return the ledger after it
     */
    public CreditLedger grant(CreditGrant grant) {
        if (batches.stream().anyMatch(each -> each.grant().name().equals(grant.name()))) {
            throw new IllegalArgumentException("name of grant must be new to the ledger, was " + grant.name());
        }
        List<Batch> more = new ArrayList<>(batches);
        more.add(new Batch(grant, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        return new CreditLedger(order, more);
    }

    /**
     * Credits that can be burned.
     *
     * @param day  when
     * @return at least 0
     */
    public BigDecimal balance(LocalDate day) {
        return batches.stream()
                .filter(each -> each.grant().validity().includes(day))
                .map(Batch::outstanding)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Burns credits in the order of the ledger.
     *
     * @param day  when; what has expired by then is not burned
     * @param credits  at least 0
     * @return the ledger after it and what the credits did not cover
     */
    public Burn burn(LocalDate day, BigDecimal credits) {
        if (credits.signum() < 0) {
            throw new IllegalArgumentException("credits must be at least 0, was " + credits.toPlainString());
        }
        CreditLedger swept = expire(day);
        List<Batch> usable = swept.batches.stream()
                .filter(each -> each.grant().validity().includes(day))
                .sorted(Comparator.comparing(Batch::grant, order.comparator()))
                .toList();
        CreditLedger now = swept;
        BigDecimal left = credits;
        for (Batch each : usable) {
            BigDecimal drawn = left.min(each.outstanding());
            left = left.subtract(drawn);
            now = now.changed(each.grant(), batch -> batch.burn(drawn));
        }
        return new Burn(now, left);
    }

    /**
     * Writes off what has expired.
     *
     * @param day  when
     * @return the ledger after it
     */
    public CreditLedger expire(LocalDate day) {
        return new CreditLedger(
                order,
                batches.stream()
                        .map(each -> each.grant().validity().hasEnded(day) ? each.expire(each.outstanding()) : each)
                        .toList());
    }

    /**
     * Takes back what is left of a grant, as after a refund.
     *
     * @param name  of the grant
     * @return the ledger after it
     */
    public CreditLedger revoke(String name) {
        Batch batch = batch(name);
        return changed(batch.grant(), Batch::revoke);
    }

    /**
     * One batch.
     *
     * @param name  of its grant
     * @return what became of it
     */
    public Batch batch(String name) {
        return batches.stream()
                .filter(each -> each.grant().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name must be one of "
                        + batches.stream().map(each -> each.grant().name()).toList() + ", was " + name));
    }

    /**
     * What was paid for credits and is not yet earned.
     *
     * @return the price of what is outstanding, at least 0
     */
    public BigDecimal deferred() {
        return sumOfPaid(Batch::outstanding);
    }

    /**
     * What was paid for credits and is earned.
     *
     * @return the price of what was burned or has expired
     */
    public BigDecimal earned() {
        return sumOfPaid(each -> each.burned().add(each.expired()));
    }

    /**
     * The part of what is earned for which nothing was delivered.
     *
     * @return the price of what has expired
     */
    public BigDecimal breakage() {
        return sumOfPaid(Batch::expired);
    }

    private BigDecimal sumOfPaid(Function<Batch, BigDecimal> credits) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Batch each : batches) {
            if (each.grant().paid().isPresent()) {
                sum = sum.add(Exact.portion(
                        each.grant().paid().orElseThrow().value(),
                        credits.apply(each),
                        each.grant().credits()));
            }
        }
        return sum;
    }

    private CreditLedger changed(CreditGrant grant, UnaryOperator<Batch> change) {
        return new CreditLedger(
                order,
                batches.stream()
                        .map(each -> each.grant().equals(grant) ? change.apply(each) : each)
                        .toList());
    }

    /**
     * What became of one grant.
     *
     * @param grant  the credits
     * @param burned  used
     * @param expired  lost by time
     * @param revoked  taken back
     * @since 0.1.0
     */
    public record Batch(CreditGrant grant, BigDecimal burned, BigDecimal expired, BigDecimal revoked) {

        public Batch {
            requireNonNull(grant, "grant");
            if (grant.credits()
                            .subtract(burned)
                            .subtract(expired)
                            .subtract(revoked)
                            .signum()
                    < 0) {
                throw new IllegalArgumentException("burned, expired and revoked of grant " + grant.name()
                        + " must sum to at most " + grant.credits().toPlainString() + ", were "
                        + burned.toPlainString() + ", " + expired.toPlainString() + " and " + revoked.toPlainString());
            }
        }

        /**
         * What is left.
         *
         * @return at least 0
         */
        public BigDecimal outstanding() {
            return grant.credits().subtract(burned).subtract(expired).subtract(revoked);
        }

        private Batch burn(BigDecimal credits) {
            return new Batch(grant, burned.add(credits), expired, revoked);
        }

        private Batch expire(BigDecimal credits) {
            return new Batch(grant, burned, expired.add(credits), revoked);
        }

        private Batch revoke() {
            return new Batch(grant, burned, expired, revoked.add(outstanding()));
        }
    }

    /**
     * A burn.
     *
     * @param ledger  after it
     * @param uncovered  credits that there were none for, at least 0
     * @since 0.1.0
     */
    public record Burn(CreditLedger ledger, BigDecimal uncovered) {}
}
