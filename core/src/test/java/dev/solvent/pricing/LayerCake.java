package dev.solvent.pricing;

import dev.solvent.usage.UsageDistribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * An expectation read from bills point by point and from the tail probability alone, so that neither the pieces nor the limited
 * expected values of the library enter:
 *
 * <pre>{@code
 * E f(U) = f(0) + integral of f'(x) P(U > x) dx + sum over jumps of (f(x+) - f(x-)) P(U > x)
 * }</pre>
 *
 * <p>f' is a difference quotient of exact decimals. Stairs must end before the last bend, or at it the usage; no usage may end or
 * jump between bends. The integral is adaptive Gauss-Kronrod (7, 15) between the bends, in logarithms
 * beyond the last.
 */
final class LayerCake {

    private static final BigDecimal NEAR = new BigDecimal("1e-13");
    private static final double[] NODES = {
        0.991455371120813,
        0.949107912342759,
        0.864864423359769,
        0.741531185599394,
        0.586087235467691,
        0.405845151377397,
        0.207784955007898,
        0
    };
    private static final double[] KRONROD = {
        0.022935322010529,
        0.063092092629979,
        0.104790010322250,
        0.140653259715525,
        0.169004726639267,
        0.190350578064785,
        0.204432940075298,
        0.209482141084728
    };
    private static final double[] GAUSS = {
        0, 0.129484966168870, 0, 0.279705391489277, 0, 0.381830050505119, 0, 0.417959183673469
    };

    private final UnaryOperator<BigDecimal> bill;
    private final UsageDistribution usage;

    private LayerCake(UnaryOperator<BigDecimal> bill, UsageDistribution usage) {
        this.bill = bill;
        this.usage = usage;
    }

    static double expectation(Tariff tariff, UsageDistribution usage, double upTo) {
        return expectation(tariff::cost, Tariffs.bends(tariff, BigDecimal.valueOf(upTo)), usage);
    }

    /** Of any bill whose bends are known but for limits that cut it. */
    static double expectation(UnaryOperator<BigDecimal> bill, NavigableSet<BigDecimal> bends, UsageDistribution usage) {
        return new LayerCake(bill, usage).expectation(new ArrayList<>(bends));
    }

    private double expectation(List<BigDecimal> bends) {
        double sum = bill.apply(BigDecimal.ZERO).doubleValue();
        for (int i = 0; i < bends.size(); i++) {
            BigDecimal at = bends.get(i);
            if (usage.survival(at.doubleValue()) == 0) {
                return sum;
            }
            sum += jump(at) * usage.survival(at.doubleValue());
            BigDecimal next = i + 1 < bends.size() ? bends.get(i + 1) : null;
            sum += next == null ? beyond(at) : between(at, next);
        }
        return sum;
    }

    private double jump(BigDecimal at) {
        BigDecimal before = at.subtract(NEAR).max(BigDecimal.ZERO);
        return bill.apply(at.add(NEAR)).subtract(bill.apply(before)).doubleValue();
    }

    /** One stretch: a line, which a limit may cut once. */
    private double between(BigDecimal from, BigDecimal to) {
        List<BigDecimal> cuts = new ArrayList<>(List.of(from.add(NEAR)));
        cut(from.add(NEAR), to.subtract(NEAR), cuts);
        cuts.add(to.subtract(NEAR));
        double sum = 0;
        for (int i = 0; i + 1 < cuts.size(); i++) {
            double slope = slope(cuts.get(i), cuts.get(i + 1));
            if (slope != 0) {
                double a = i == 0 ? from.doubleValue() : cuts.get(i).doubleValue();
                double b = i + 2 == cuts.size()
                        ? to.doubleValue()
                        : cuts.get(i + 1).doubleValue();
                sum += slope * integral(usage::survival, a, b);
            }
        }
        return sum;
    }

    /** Where the slope changes between two points, by halving on exact values: at most a rise into or out of a limit each. */
    private void cut(BigDecimal from, BigDecimal to, List<BigDecimal> cuts) {
        BigDecimal middle = from.add(to).divide(BigDecimal.valueOf(2));
        double left = slope(from, middle);
        double right = slope(middle, to);
        if (StrictMath.abs(left - right) < 1e-9 * (1 + StrictMath.abs(left))) {
            return;
        }
        if (to.subtract(from).compareTo(new BigDecimal("1e-9")) < 0) {
            cuts.add(middle);
            return;
        }
        int before = cuts.size();
        cut(from, middle, cuts);
        cut(middle, to, cuts);
        if (cuts.size() == before) {
            // both halves are straight, so the bend is in the middle
            cuts.add(middle);
        }
    }

    private double slope(BigDecimal from, BigDecimal to) {
        return bill.apply(to).subtract(bill.apply(from)).doubleValue()
                / to.subtract(from).doubleValue();
    }

    /** The last stretch has no stairs; far out it is a line. */
    private double beyond(BigDecimal from) {
        BigDecimal far = from.add(BigDecimal.valueOf(10_000_000));
        double sum = between(from, far);
        double slope = slope(far.add(BigDecimal.ONE), far.add(BigDecimal.TEN));
        return slope == 0 ? sum : sum + slope * tail(far.doubleValue());
    }

    private double tail(double from) {
        double start = StrictMath.log(from);
        double sum = 0;
        for (int step = 0; step < 400; step++) {
            double part = integral(
                    y -> StrictMath.exp(y) * usage.survival(StrictMath.exp(y)), start + step, start + step + 1, 0);
            sum += part;
            if (part < 1e-15 * sum || part == 0) {
                return sum;
            }
        }
        return sum;
    }

    /** In stretches that double, so that no rule steps over where the users are. */
    private static double integral(DoubleUnaryOperator f, double from, double to) {
        double sum = 0;
        double at = from;
        for (int power = -6; power < 20 && at < to; power++) {
            double next = StrictMath.min(to, StrictMath.max(at, StrictMath.scalb(1, power)));
            if (next > at) {
                sum += integral(f, at, next, 0);
                at = next;
            }
        }
        return at < to ? sum + integral(f, at, to, 0) : sum;
    }

    private static double integral(DoubleUnaryOperator f, double from, double to, int depth) {
        double middle = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        double kronrod = 0;
        double gauss = 0;
        for (int i = 0; i < NODES.length; i++) {
            double value = i == 7
                    ? f.applyAsDouble(middle)
                    : f.applyAsDouble(middle - half * NODES[i]) + f.applyAsDouble(middle + half * NODES[i]);
            kronrod += KRONROD[i] * value;
            gauss += GAUSS[i] * value;
        }
        if (StrictMath.abs(kronrod - gauss) * half <= 1e-12 || depth > 40) {
            return kronrod * half;
        }
        return integral(f, from, middle, depth + 1) + integral(f, middle, to, depth + 1);
    }
}
