package dev.solvent.pricing;

import dev.solvent.usage.UsageDistribution;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A piecewise tariff f in the form in which its expectation is a sum of known terms, whatever the distribution:
 *
 * <pre>{@code
 * E f(U) = f(0) + sum_j ( slope_j E[max(U - x_j, 0)] + jump_j P(U > x_j) )
 *               + sum_i rise_i E[ started steps of width w_i between a_i and b_i ]
 * }</pre>
 *
 * <p>slope_j is the change of slope and jump_j the jump at x_j. The layers are those of loss models (Klugman, Panjer and
 * Willmot, Loss Models, section 8); nothing is approximated except an endless series of steps, see
 * {@link UsageDistribution#meanSteps}.
 */
final class TailTerms {

    private final double atZero;
    private final double[] bounds;
    private final double[] slopes;
    private final double[] jumps;
    private final Piece[] stairs;

    private TailTerms(double atZero, Map<Double, double[]> kinks, List<Piece> stairs) {
        this.atZero = atZero;
        this.bounds = new double[kinks.size()];
        this.slopes = new double[kinks.size()];
        this.jumps = new double[kinks.size()];
        int i = 0;
        for (Map.Entry<Double, double[]> kink : kinks.entrySet()) {
            bounds[i] = kink.getKey();
            slopes[i] = kink.getValue()[0];
            jumps[i] = kink.getValue()[1];
            i++;
        }
        this.stairs = stairs.toArray(Piece[]::new);
    }

    static TailTerms of(Pieces tariff) {
        return sum(List.of(tariff));
    }

    /** The terms of a sum of tariffs on one meter. */
    static TailTerms sum(List<Pieces> tariffs) {
        Map<Double, double[]> kinks = new TreeMap<>();
        double atZero = 0;
        for (Pieces tariff : tariffs) {
            atZero += tariff.atZero();
            double before = tariff.atZero();
            for (Piece piece : tariff.pieces()) {
                add(kinks, piece.from(), piece.slope(), piece.base() - before);
                if (piece.to() < Double.POSITIVE_INFINITY) {
                    add(kinks, piece.to(), -piece.slope(), 0);
                    before = piece.atEnd();
                }
            }
        }
        kinks.values().removeIf(kink -> kink[0] == 0 && kink[1] == 0);
        List<Piece> stairs = tariffs.stream()
                .flatMap(each -> each.pieces().stream())
                .filter(piece -> piece.stairs().rise() > 0)
                .toList();
        return new TailTerms(atZero, kinks, stairs);
    }

    private static void add(Map<Double, double[]> kinks, double at, double slope, double jump) {
        double[] kink = kinks.computeIfAbsent(at, bound -> new double[2]);
        kink[0] += slope;
        kink[1] += jump;
    }

    double under(UsageDistribution usage) {
        double sum = atZero;
        for (int i = 0; i < bounds.length; i++) {
            sum += usage.weighTail(bounds[i], slopes[i], jumps[i]);
        }
        for (Piece each : stairs) {
            sum += each.stairs().rise() * meanSteps(usage, each);
        }
        return sum;
    }

    private static double meanSteps(UsageDistribution usage, Piece piece) {
        double width = piece.stairs().width();
        double all = usage.meanSteps(piece.from(), width);
        double steps = piece.steps();
        return steps == Double.POSITIVE_INFINITY ? all : all - usage.meanSteps(piece.from() + steps * width, width);
    }
}
