package dev.solvent.pricing;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Which credits go first. Ties go to the grant that was made first.
 *
 * @since 0.1.0
 */
public enum BurnOrder {
    /** Lowest priority number, then earliest expiry. */
    OPEN_METER,
    /** Lowest priority number, then earliest expiry, then gifts before what was bought, then earliest start. */
    STRIPE,
    /** Earliest start, whatever the expiry. */
    FIRST_IN_FIRST_OUT;

    Comparator<CreditGrant> comparator() {
        Comparator<CreditGrant> priority =
                Comparator.comparing(each -> each.validity().priority());
        Comparator<CreditGrant> expiry =
                Comparator.comparing(each -> each.validity().until().orElse(LocalDate.MAX));
        Comparator<CreditGrant> start =
                Comparator.comparing(each -> each.validity().from());
        Comparator<CreditGrant> giftsFirst =
                Comparator.comparing(each -> each.paid().isPresent());
        return switch (this) {
            case OPEN_METER -> priority.thenComparing(expiry);
            case STRIPE ->
                priority.thenComparing(expiry).thenComparing(giftsFirst).thenComparing(start);
            case FIRST_IN_FIRST_OUT -> start;
        };
    }
}
