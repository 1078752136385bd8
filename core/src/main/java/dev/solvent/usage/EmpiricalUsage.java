package dev.solvent.usage;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.CompensatedSum;
import dev.solvent.internal.Requires;
import dev.solvent.internal.Steps;
import dev.solvent.quantity.Series;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What users were seen to consume, each as likely as the next. Its tail ends at the heaviest user seen, which is less than the
 * heaviest to come.
 *
 * @param meter  what is counted
 * @param sorted  units per month, one per user, rising
 * @since 0.1.0
 */
public record EmpiricalUsage(Meter meter, Series sorted) implements UsageDistribution {

    public EmpiricalUsage {
        requireNonNull(meter, "meter");
        if (sorted.size() == 0) {
            throw new IllegalArgumentException("usage seen on " + meter.name() + " must not be empty");
        }
        for (int i = 0; i < sorted.size(); i++) {
            Requires.nonNegative(sorted.get(i), "usage seen on " + meter.name());
            if (i > 0 && sorted.get(i) < sorted.get(i - 1)) {
                throw new IllegalArgumentException("usage seen on " + meter.name() + " must rise, was "
                        + sorted.get(i - 1) + " before " + sorted.get(i));
            }
        }
    }

    static EmpiricalUsage of(Meter meter, Series seen) {
        return new EmpiricalUsage(meter, Series.of(seen.stream().sorted().toArray()));
    }

    private int users() {
        return sorted.size();
    }

    /** How many consume at most an amount. */
    private int upTo(double units) {
        int low = 0;
        int high = users();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle) <= units) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public double mean() {
        return meanAbove(0);
    }

    @Override
    public OptionalDouble variance() {
        double mean = mean();
        CompensatedSum sum = new CompensatedSum();
        sorted.stream().forEach(units -> sum.add((units - mean) * (units - mean)));
        return OptionalDouble.of(sum.value() / users());
    }

    @Override
    public double cumulative(double units) {
        return (double) upTo(units) / users();
    }

    @Override
    public double survival(double units) {
        return (double) (users() - upTo(units)) / users();
    }

    @Override
    public double quantile(double p) {
        int rank = (int) StrictMath.ceil(Requires.openFraction(p, "p") * users());
        return sorted.get(StrictMath.max(rank, 1) - 1);
    }

    @Override
    public double limitedExpectedValue(double limit) {
        Requires.nonNegative(limit, "limit");
        CompensatedSum sum = new CompensatedSum();
        sorted.stream().forEach(units -> sum.add(StrictMath.min(units, limit)));
        return sum.value() / users();
    }

    @Override
    public double meanAbove(double limit) {
        Requires.nonNegative(limit, "limit");
        CompensatedSum sum = new CompensatedSum();
        IntStream.range(upTo(limit), users()).forEach(i -> sum.add(sorted.get(i) - limit));
        return sum.value() / users();
    }

    @Override
    public double meanSteps(double start, double width) {
        double steps = 0;
        for (int i = upTo(start); i < users(); i++) {
            steps += Steps.started(sorted.get(i), start, width);
        }
        return steps / users();
    }

    /** Users at the edge count in part. */
    @Override
    public double topShare(double top) {
        double threshold = quantile(1 - Requires.openFraction(top, "top"));
        double mean = mean();
        // of nothing everybody has the same share
        return mean == 0 ? top : (threshold * top + meanAbove(threshold)) / mean;
    }

    @Override
    public EmpiricalUsage times(double factor) {
        Requires.positive(factor, "factor");
        return new EmpiricalUsage(
                meter, Series.of(sorted.stream().map(units -> units * factor).toArray()));
    }
}
