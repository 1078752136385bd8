package dev.solvent.retention.purchases;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import java.time.LocalDate;

/**
 * One purchase.
 *
 * @param customer  who bought
 * @param date  when, on the calendar of the business; put instants into its time zone first
 * @param amount  what was paid; negative for a refund
 * @since 0.1.0
 */
public record Transaction(String customer, LocalDate date, Money amount) {

    public Transaction {
        Requires.text(customer, "customer");
        requireNonNull(date, "date");
        requireNonNull(amount, "amount");
    }
}
