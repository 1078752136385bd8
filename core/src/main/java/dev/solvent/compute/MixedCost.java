package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Price;
import dev.solvent.usage.Meter;
import java.util.ArrayList;
import java.util.List;

/**
 * A meter whose units come at several prices: clips of 6 and 10 seconds, images by size and quality, a share of requests in batch.
 *
 * <pre>{@code
 * unit cost = sum of share * price
 * }</pre>
 *
 * @param label  name of the line
 * @param meter  what is generated
 * @param parts  shares of the units, which sum to 1
 * @since 0.1.0
 */
public record MixedCost(String label, Meter meter, List<Part> parts) implements CostItem {

    private static final double ROUNDING = 1e-9;

    public MixedCost {
        Requires.text(label, "label");
        requireNonNull(meter, "meter");
        parts = List.copyOf(Requires.nonEmpty(parts, "parts of cost " + label));
        CompensatedSum shares = new CompensatedSum();
        for (Part part : parts) {
            shares.add(part.share);
            if (!part.price.per().equals(meter.unit())) {
                throw new IllegalArgumentException("price of cost " + label + " must be per "
                        + meter.unit().label() + ", was " + part.price);
            }
        }
        if (!(StrictMath.abs(shares.value() - 1) <= ROUNDING)) {
            throw new IllegalArgumentException("shares of cost " + label + " must sum to 1, sum to " + shares.value());
        }
    }

    /**
     * A share of the units at a price.
     *
     * @param share  of the units, in [0, 1]
     * @param price  per unit of the meter
     * @since 0.1.0
     */
    public record Part(double share, Price price) {

        public Part {
            share = Requires.fraction(share, "share");
            requireNonNull(price, "price");
        }
    }

    /**
     * A mix that has no part yet; {@code with} adds them.
     *
     * @param label  name of the line
     * @param meter  what is generated
     * @return the start of a mix
     */
    public static Mixing of(String label, Meter meter) {
        return new Mixing(label, meter, List.of());
    }

    /**
     * A mix in the making.
     *
     * @param label  name of the line
     * @param meter  what is generated
     * @param parts  so far
     * @since 0.1.0
     */
    public record Mixing(String label, Meter meter, List<Part> parts) {

        public Mixing {
            parts = List.copyOf(parts);
        }

        /**
         * One more part.
         *
         * @param share  of the units, in [0, 1]
         * @param price  per unit of the meter
         * @return the mix so far
         */
        public Mixing with(double share, Price price) {
            List<Part> more = new ArrayList<>(parts);
            more.add(new Part(share, price));
            return new Mixing(label, meter, more);
        }

        /**
         * The finished mix.
         *
         * @return the cost
         * @throws IllegalArgumentException if the shares do not sum to 1
         */
        public ComputeCost cost() {
            return ComputeCost.of(new MixedCost(label, meter, parts));
        }
    }

    @Override
    public Money unitCost() {
        CompensatedSum sum = new CompensatedSum();
        parts.forEach(part -> sum.add(part.share * part.price.each().amount()));
        return Money.of(sum.value(), parts.get(0).price.amount().currency());
    }
}
