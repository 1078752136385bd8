package dev.solvent.files.scenario;

import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantity;
import dev.solvent.quantity.QuantityRate;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Spread;
import dev.solvent.usage.UsageDistribution;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mean and a spread in round numbers that give exactly a distribution: what its author most likely said. A file is then written
 * in these words and not in the parameters that were solved from them.
 */
record SpreadWords(QuantityRate mean, Spread spread) {

    private static final MathContext ROUND = new MathContext(10);

    /** From words to a distribution. */
    interface Maker<T> {
        T of(Meter meter, QuantityRate mean, Spread spread);
    }

    static <T extends UsageDistribution> Optional<SpreadWords> of(T wanted, Maker<T> maker) {
        QuantityRate mean = perMonth(wanted, round(wanted.mean()));
        for (Spread spread : candidates(wanted)) {
            if (isMadeOf(wanted, mean, spread, maker)) {
                return Optional.of(new SpreadWords(mean, spread));
            }
        }
        return Optional.empty();
    }

    private static List<Spread> candidates(UsageDistribution wanted) {
        List<Spread> spreads = new ArrayList<>();
        double mean = wanted.mean();
        if (wanted.variance().isPresent() && mean > 0) {
            double ratio = round(StrictMath.sqrt(wanted.variance().getAsDouble()) / mean);
            if (ratio > 0 && Double.isFinite(ratio)) {
                spreads.add(Spread.variation(ratio));
            }
        }
        for (double top : List.of(0.1, 0.2, 0.05, 0.01)) {
            double share = round(wanted.topShare(top));
            if (share > top && share < 1) {
                spreads.add(Spread.topShare(top, share));
            }
        }
        return spreads;
    }

    private static <T extends UsageDistribution> boolean isMadeOf(
            T wanted, QuantityRate mean, Spread spread, Maker<T> maker) {
        try {
            return maker.of(wanted.meter(), mean, spread).equals(wanted);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false; // the rounded numbers are beyond what the family can be
        }
    }

    private static double round(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(ROUND).doubleValue() : value;
    }

    static QuantityRate perMonth(UsageDistribution usage, double units) {
        return new Quantity(units, usage.meter().unit()).per(Period.MONTH);
    }

    Optional<Double> variation() {
        return spread instanceof Spread.Variation variation ? Optional.of(variation.ratio()) : Optional.empty();
    }

    Optional<Spread.TopShare> topShare() {
        return spread instanceof Spread.TopShare share ? Optional.of(share) : Optional.empty();
    }
}
