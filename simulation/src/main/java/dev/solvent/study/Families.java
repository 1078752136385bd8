package dev.solvent.study;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import java.util.List;
import java.util.OptionalDouble;

/** The distributions behind {@link Distribution}'s factories. */
final class Families {

    private Families() {}

    private static void requireOrder(double low, double high, String lowName, String highName) {
        if (!(Requires.finite(low, lowName) < Requires.finite(high, highName))) {
            throw new IllegalArgumentException(highName + " must be above " + low + ", was " + high);
        }
    }

    record Normal(double mean, double deviation) implements Distribution {
        Normal {
            mean = Requires.finite(mean, "mean");
            Requires.positive(deviation, "deviation");
        }

        @Override
        public double quantile(double p) {
            return mean + deviation * dev.solvent.internal.Normal.quantile(p);
        }

        @Override
        public double quantileAbove(double q) {
            return mean - deviation * dev.solvent.internal.Normal.quantile(q);
        }

        @Override
        public double cumulative(double x) {
            return dev.solvent.internal.Normal.cumulative((x - mean) / deviation);
        }

        @Override
        public boolean isSmooth() {
            return true;
        }

        @Override
        public OptionalDouble exactMean() {
            return OptionalDouble.of(mean);
        }

        @Override
        public OptionalDouble exactDeviation() {
            return OptionalDouble.of(deviation);
        }
    }

    record LogNormal(double mu, double sigma) implements Distribution {
        LogNormal {
            mu = Requires.finite(mu, "mu");
            Requires.positive(sigma, "sigma");
        }

        @Override
        public double quantile(double p) {
            return StrictMath.exp(mu + sigma * dev.solvent.internal.Normal.quantile(p));
        }

        @Override
        public double quantileAbove(double q) {
            return StrictMath.exp(mu - sigma * dev.solvent.internal.Normal.quantile(q));
        }

        @Override
        public double cumulative(double x) {
            return x > 0 ? dev.solvent.internal.Normal.cumulative((StrictMath.log(x) - mu) / sigma) : 0;
        }

        @Override
        public boolean isSmooth() {
            return true;
        }

        @Override
        public OptionalDouble exactMean() {
            return OptionalDouble.of(StrictMath.exp(mu + 0.5 * sigma * sigma));
        }

        @Override
        public OptionalDouble exactDeviation() {
            return OptionalDouble.of(
                    StrictMath.exp(mu + 0.5 * sigma * sigma) * StrictMath.sqrt(StrictMath.expm1(sigma * sigma)));
        }
    }

    record Gamma(double shape, double scale) implements Distribution {
        Gamma {
            Requires.positive(shape, "shape");
            Requires.positive(scale, "scale");
        }

        @Override
        public double quantile(double p) {
            return scale * InverseTail.ofGamma(shape).solve(p);
        }

        @Override
        public double quantileAbove(double q) {
            return scale * InverseTail.aboveGamma(shape).solve(q);
        }

        @Override
        public double cumulative(double x) {
            return x > 0 ? dev.solvent.internal.GammaIntegral.cumulative(shape, x / scale) : 0;
        }

        @Override
        public boolean isSmooth() {
            return true;
        }

        @Override
        public OptionalDouble exactMean() {
            return OptionalDouble.of(shape * scale);
        }

        @Override
        public OptionalDouble exactDeviation() {
            return OptionalDouble.of(StrictMath.sqrt(shape) * scale);
        }
    }

    record Beta(double alpha, double beta) implements Distribution {
        Beta {
            Requires.positive(alpha, "alpha");
            Requires.positive(beta, "beta");
        }

        @Override
        public double quantile(double p) {
            return InverseTail.ofBeta(alpha, beta).solve(p);
        }

        @Override
        public double quantileAbove(double q) {
            return 1 - InverseTail.ofBeta(beta, alpha).solve(q);
        }

        @Override
        public double cumulative(double x) {
            return x <= 0 ? 0 : x >= 1 ? 1 : dev.solvent.internal.BetaIntegral.cumulative(alpha, beta, x);
        }

        @Override
        public boolean isSmooth() {
            return true;
        }

        @Override
        public OptionalDouble exactMean() {
            return OptionalDouble.of(alpha / (alpha + beta));
        }

        @Override
        public OptionalDouble exactDeviation() {
            return OptionalDouble.of(StrictMath.sqrt(alpha * beta / (alpha + beta + 1)) / (alpha + beta));
        }
    }

    record Uniform(double min, double max) implements Distribution {
        Uniform {
            requireOrder(min, max, "min", "max");
        }

        @Override
        public double quantile(double p) {
            return min + (max - min) * p;
        }

        @Override
        public double cumulative(double x) {
            return StrictMath.min(1, StrictMath.max(0, (x - min) / (max - min)));
        }

        @Override
        public OptionalDouble exactMean() {
            return OptionalDouble.of(0.5 * (min + max));
        }

        @Override
        public OptionalDouble exactDeviation() {
            return OptionalDouble.of((max - min) / StrictMath.sqrt(12));
        }
    }

    record Triangular(double min, double mode, double max) implements Distribution {
        Triangular {
            requireOrder(min, max, "min", "max");
            if (!(mode >= min && mode <= max)) {
                throw new IllegalArgumentException("mode must be in [" + min + ", " + max + "], was " + mode);
            }
        }

        @Override
        public double quantile(double p) {
            double below = (mode - min) / (max - min);
            return p <= below ? min + StrictMath.sqrt(p * (max - min) * (mode - min)) : quantileAbove(1 - p);
        }

        @Override
        public double quantileAbove(double q) {
            double above = (max - mode) / (max - min);
            return q <= above ? max - StrictMath.sqrt(q * (max - min) * (max - mode)) : quantile(1 - q);
        }

        @Override
        public OptionalDouble exactMean() {
            return OptionalDouble.of((min + mode + max) / 3);
        }

        @Override
        public OptionalDouble exactDeviation() {
            double left = mode - min;
            double right = max - mode;
            return OptionalDouble.of(StrictMath.sqrt((left * left + left * right + right * right) / 18));
        }
    }

    /** Base moved and stretched. */
    record Scaled(Distribution base, double shift, double scale) implements Distribution {
        @Override
        public double quantile(double p) {
            return shift + scale * base.quantile(p);
        }

        @Override
        public double quantileAbove(double q) {
            return shift + scale * base.quantileAbove(q);
        }

        @Override
        public double cumulative(double x) {
            return base.cumulative((x - shift) / scale);
        }

        @Override
        public boolean isSmooth() {
            return base.isSmooth();
        }

        @Override
        public OptionalDouble exactMean() {
            return OptionalDouble.of(shift + scale * base.exactMean().orElseThrow());
        }

        @Override
        public OptionalDouble exactDeviation() {
            return OptionalDouble.of(scale * base.exactDeviation().orElseThrow());
        }
    }

    /** Quantiles a + (s + t (p - 1/2)) ln(p / (1 - p)). */
    record Metalog(double location, double spread, double skew) implements Distribution {
        @Override
        public double quantile(double p) {
            return location + (spread + skew * (p - 0.5)) * StrictMath.log(p / (1 - p));
        }

        @Override
        public double quantileAbove(double q) {
            return location - (spread + skew * (0.5 - q)) * StrictMath.log(q / (1 - q));
        }

        @Override
        public boolean isSmooth() {
            return true;
        }

        /** The integral of (p - 1/2) ln(p / (1 - p)) is a half. */
        @Override
        public OptionalDouble exactMean() {
            return OptionalDouble.of(location + 0.5 * skew);
        }

        /** Keelin (2016, Decision Analysis 13, 243-277), three terms. */
        @Override
        public OptionalDouble exactDeviation() {
            double square = StrictMath.PI * StrictMath.PI;
            return OptionalDouble.of(
                    StrictMath.sqrt(square / 3 * spread * spread + (1 / 12.0 + square / 36) * skew * skew));
        }
    }

    record Discrete(Series values, Series upTo) implements Distribution {
        static Discrete of(Series values, Series weights) {
            if (values.size() == 0 || values.size() != weights.size()) {
                throw new IllegalArgumentException("weights must be as many as values, at least 1, were "
                        + weights.size() + " for " + values.size());
            }
            for (int i = 0; i < values.size(); i++) {
                Requires.finite(values.get(i), "values");
                Requires.nonNegative(weights.get(i), "weights");
                if (i > 0 && !(values.get(i) >= values.get(i - 1))) {
                    throw new IllegalArgumentException(
                            "values must rise, was " + values.get(i) + " after " + values.get(i - 1));
                }
            }
            double sum = Requires.positive(weights.sum(), "sum of weights");
            return new Discrete(values, weights.cumulative().map(each -> each / sum));
        }

        @Override
        public double quantile(double p) {
            int low = 0;
            int high = upTo.size() - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (upTo.get(middle) < p) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return values.get(low);
        }

        @Override
        public OptionalDouble exactMean() {
            return OptionalDouble.of(moment(0, 1));
        }

        @Override
        public OptionalDouble exactDeviation() {
            return OptionalDouble.of(StrictMath.sqrt(moment(moment(0, 1), 2)));
        }

        private double moment(double centre, int order) {
            double sum = 0;
            for (int i = 0; i < values.size(); i++) {
                double away = values.get(i) - centre;
                sum += (upTo.get(i) - (i == 0 ? 0 : upTo.get(i - 1))) * (order == 1 ? away : away * away);
            }
            return sum;
        }
    }

    record Mixture(List<Distribution> parts, Series weights) implements Distribution {
        Mixture {
            parts = List.copyOf(parts);
            if (parts.isEmpty() || parts.size() != weights.size()) {
                throw new IllegalArgumentException("weights must be as many as parts, at least 1, were "
                        + weights.size() + " for " + parts.size());
            }
            weights.stream().forEach(each -> Requires.nonNegative(each, "weights"));
            double sum = Requires.positive(weights.sum(), "sum of weights");
            weights = weights.map(each -> each / sum);
        }

        @Override
        public double cumulative(double x) {
            double sum = 0;
            for (int i = 0; i < parts.size(); i++) {
                sum += weights.get(i) * parts.get(i).cumulative(x);
            }
            return sum;
        }

        /** Between the least and the greatest quantile of the parts, by halving. */
        @Override
        public double quantile(double p) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < parts.size(); i++) {
                if (weights.get(i) > 0) {
                    low = StrictMath.min(low, parts.get(i).quantile(p));
                    high = StrictMath.max(high, parts.get(i).quantile(p));
                }
            }
            for (double middle = 0.5 * (low + high); low < middle && middle < high; middle = 0.5 * (low + high)) {
                if (cumulative(middle) < p) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return high;
        }

        @Override
        public OptionalDouble exactMean() {
            double sum = 0;
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).exactMean().isEmpty()) {
                    return OptionalDouble.empty();
                }
                sum += weights.get(i) * parts.get(i).exactMean().getAsDouble();
            }
            return OptionalDouble.of(sum);
        }

        @Override
        public OptionalDouble exactDeviation() {
            if (exactMean().isEmpty()
                    || parts.stream().anyMatch(part -> part.exactDeviation().isEmpty())) {
                return OptionalDouble.empty();
            }
            double variance = 0;
            for (int i = 0; i < parts.size(); i++) {
                double away =
                        parts.get(i).exactMean().orElseThrow() - exactMean().orElseThrow();
                double inside = parts.get(i).exactDeviation().orElseThrow();
                variance += weights.get(i) * (away * away + inside * inside);
            }
            return OptionalDouble.of(StrictMath.sqrt(variance));
        }
    }

    /** Quantiles of the base between the probabilities of the bounds. */
    record Truncated(Distribution base, double from, double to) implements Distribution {
        static Truncated of(Distribution base, double low, double high) {
            requireOrder(low, high, "low", "high");
            double from = base.cumulative(low);
            double to = base.cumulative(high);
            if (!(to - from > 1e-9)) {
                throw new IllegalArgumentException("truncation to [" + low + ", " + high
                        + "] must leave a probability above 1e-9, left " + (to - from));
            }
            return new Truncated(base, from, to);
        }

        @Override
        public double quantile(double p) {
            double at = from + p * (to - from);
            return at < 0.5 ? base.quantile(at) : base.quantileAbove((1 - to) + (1 - p) * (to - from));
        }

        @Override
        public double cumulative(double x) {
            return StrictMath.min(1, StrictMath.max(0, (base.cumulative(x) - from) / (to - from)));
        }
    }

    record Clipped(Distribution base, double low, double high) implements Distribution {
        Clipped {
            requireOrder(low, high, "low", "high");
        }

        @Override
        public double quantile(double p) {
            return StrictMath.min(high, StrictMath.max(low, base.quantile(p)));
        }

        @Override
        public double quantileAbove(double q) {
            return StrictMath.min(high, StrictMath.max(low, base.quantileAbove(q)));
        }

        @Override
        public double cumulative(double x) {
            return x < low ? 0 : x >= high ? 1 : base.cumulative(x);
        }
    }
}
