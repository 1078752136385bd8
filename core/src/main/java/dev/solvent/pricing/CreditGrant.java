package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Credits given to a user at once: bought, or as a gift.
 *
 * @param name  unique within a ledger
 * @param credits  how many, positive
 * @param validity  from when until when, and how early it is burned
 * @param paid  what was paid for all of them, empty for a gift
 * @since 0.1.0
 */
public record CreditGrant(String name, BigDecimal credits, Validity validity, Optional<Amount> paid) {

    public CreditGrant {
        Requires.text(name, "name");
        if (credits.signum() <= 0) {
            throw new IllegalArgumentException(
                    "credits of grant " + name + " must be positive, was " + credits.toPlainString());
        }
        requireNonNull(validity, "validity");
        if (requireNonNull(paid, "paid").isPresent()
                && paid.orElseThrow().value().signum() < 0) {
            throw new IllegalArgumentException(
                    "paid of grant " + name + " must be at least 0, was " + paid.orElseThrow());
        }
    }

    /**
     * Credits that never expire, given for nothing.
     *
     * @param name  unique within a ledger
     * @param credits  as decimal digits, positive
     * @param from  first day
     * @return the grant
     */
    public static CreditGrant of(String name, String credits, LocalDate from) {
        return new CreditGrant(
                name,
                Requires.decimal(credits, "credits of grant " + name),
                new Validity(from, Optional.empty(), 0),
                Optional.empty());
    }

    /**
     * These credits until a day.
     *
     * @param day  first day on which they cannot be burned
     * @return the changed grant
     */
    public CreditGrant expiring(LocalDate day) {
        return new CreditGrant(
                name, credits, new Validity(validity.from(), Optional.of(day), validity.priority()), paid);
    }

    /**
     * These credits burned earlier or later than others.
     *
     * @param priority  lower is earlier
     * @return the changed grant
     */
    public CreditGrant withPriority(int priority) {
        return new CreditGrant(name, credits, new Validity(validity.from(), validity.until(), priority), paid);
    }

    /**
     * These credits bought.
     *
     * @param price  for all of them
     * @return the changed grant
     */
    public CreditGrant bought(Amount price) {
        return new CreditGrant(name, credits, validity, Optional.of(price));
    }

    /**
     * When credits count.
     *
     * @param from  first day
     * @param until  first day on which they have expired, empty for never
     * @param priority  lower is burned earlier
     * @since 0.1.0
     */
    public record Validity(LocalDate from, Optional<LocalDate> until, int priority) {

        public Validity {
            requireNonNull(from, "from");
            if (until.isPresent() && !until.orElseThrow().isAfter(from)) {
                throw new IllegalArgumentException("until must be after " + from + ", was " + until.orElseThrow());
            }
        }

        boolean includes(LocalDate day) {
            return !day.isBefore(from) && !hasEnded(day);
        }

        boolean hasEnded(LocalDate day) {
            return until.isPresent() && !day.isBefore(until.orElseThrow());
        }
    }
}
