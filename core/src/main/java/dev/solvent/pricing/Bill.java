package dev.solvent.pricing;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * An exact bill in decimal arithmetic: lines, tax and total. The total is the sum of what is shown.
 *
 * @param plan  its name
 * @param currency  of all amounts
 * @param lines  charges first, then coupons, spend cap and commitment
 * @param tax  part of the total; within the lines where prices include it, else on top
 * @param taxIncluded  whether the lines include the tax
 * @since 0.1.0
 */
public record Bill(String plan, Currency currency, List<Line> lines, BigDecimal tax, boolean taxIncluded) {

    public Bill {
        Requires.text(plan, "plan");
        requireNonNull(currency, "currency");
        lines = List.copyOf(lines);
        requireNonNull(tax, "tax");
    }

    /**
     * The sum of the lines.
     *
     * @return before tax on top
     */
    public BigDecimal subtotal() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What is to be paid.
     *
     * @return the lines and the tax on top
     */
    public BigDecimal total() {
        return taxIncluded ? subtotal() : subtotal().add(tax);
    }

    /**
     * A line by its label.
     *
     * @param label  of a charge, a coupon, {@code spend cap} or {@code minimum commitment}
     * @return the line
     */
    public Line line(String label) {
        return lines.stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("label must be one of "
                        + lines.stream().map(Line::label).toList() + ", was " + label));
    }

    /**
     * A line of a bill.
     *
     * @param label  of the charge or of what comes off
     * @param items  entries under it
     * @param exact  their sum before the line is rounded
     * @param amount  as billed
     * @since 0.1.0
     */
    public record Line(String label, List<BillItem> items, BigDecimal exact, BigDecimal amount) {

        public Line {
            Requires.text(label, "label");
            items = List.copyOf(items);
            requireNonNull(exact, "exact");
            requireNonNull(amount, "amount");
        }
    }
}
