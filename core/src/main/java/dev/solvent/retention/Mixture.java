package dev.solvent.retention;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import dev.solvent.quantity.GrowthRate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Groups that cannot be told apart from outside, such as tourists and a durable core: the weighted mean of their curves. The
 * lifetime without horizon is the weighted mean of theirs, where each has one.
 *
 * @param parts  at least one; shares sum to 1 within 1e-9
 * @since 0.1.0
 */
public record Mixture(List<Part> parts) implements RetentionCurve {

    private static final double ROUNDING = 1e-9;

    /**
     * One group.
     *
     * @param share  its share of the cohort at acquisition, in [0, 1]
     * @param curve  how long it stays
     * @since 0.1.0
     */
    public record Part(double share, RetentionCurve curve) {

        public Part {
            share = Requires.fraction(share, "share");
            requireNonNull(curve, "curve");
        }
    }

    public Mixture {
        parts = List.copyOf(Requires.nonEmpty(parts, "parts"));
        double total = parts.stream().mapToDouble(Part::share).sum();
        if (!(StrictMath.abs(total - 1) <= ROUNDING)) {
            throw new IllegalArgumentException("shares of parts must sum to 1, sum to " + total);
        }
    }

    @Override
    public double survival(double months) {
        return weighted(curve -> curve.survival(months));
    }

    @Override
    public double density(double months) {
        return weighted(curve -> curve.density(months));
    }

    @Override
    public double hazard(double months) {
        return density(months) / survival(months);
    }

    @Override
    public double discountedLifetime(GrowthRate discount) {
        return weighted(curve -> curve.discountedLifetime(discount));
    }

    /** Survivors are a mixture in which the durable groups have grown. */
    @Override
    public RetentionCurve after(double months) {
        double left = survival(Requires.nonNegative(months, "months"));
        if (!(left > 0)) {
            throw new IllegalArgumentException(
                    "months must be an age at which somebody is left of '" + label() + "', was " + months);
        }
        List<Part> later = new ArrayList<>();
        for (Part part : parts) {
            double share = part.share * part.curve.survival(months);
            if (share > 0) {
                later.add(new Part(share / left, part.curve.after(months)));
            }
        }
        return new Mixture(later);
    }

    @Override
    public double lifetimeMonths() {
        return weighted(RetentionCurve::lifetimeMonths);
    }

    @Override
    public RetentionCurve scaled(double factor) {
        return new Mixture(parts.stream()
                .map(part -> new Part(part.share, part.curve.scaled(factor)))
                .toList());
    }

    private double weighted(ToDoubleFunction<RetentionCurve> figure) {
        double sum = 0;
        double total = 0;
        for (Part part : parts) {
            if (part.share > 0) {
                sum += part.share * figure.applyAsDouble(part.curve);
                total += part.share;
            }
        }
        return sum / total;
    }

    @Override
    public String toString() {
        return parts.stream()
                .map(part -> Text.percent(part.share) + " " + part.curve.label())
                .collect(Collectors.joining("; ", "mixture of ", ""));
    }
}
