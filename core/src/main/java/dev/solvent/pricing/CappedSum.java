package dev.solvent.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What a sum of tariffs on one meter brings up to a limit, min(f(q), limit). It is the piece of which the expectation of spend caps
 * and commitments is made:
 *
 * <pre>{@code
 * max(f, m) = f + m - min(f, m)
 * }</pre>
 *
 * <p>One tariff is cut piece by piece. Of several, the sum is followed line by line between all jumps; no tariff is negative, so
 * stairs need not be followed beyond the limit. Nothing assumes that f grows, and nothing is the difference of large numbers,
 * however far the limit is.
 */
final class CappedSum {

    private static final int MOST_STEPS = 1_000_000;

    private final List<Pieces> tariffs;
    private final double limit;

    private CappedSum(List<Pieces> tariffs, double limit) {
        this.tariffs = tariffs;
        this.limit = limit;
    }

    static Pieces of(List<Pieces> tariffs, double limit) {
        return tariffs.size() == 1 ? tariffs.get(0).atMost(limit) : new CappedSum(tariffs, limit).pieces();
    }

    private Pieces pieces() {
        double atZero = 0;
        for (Pieces each : tariffs) {
            atZero += each.atZero();
        }
        List<Double> bounds = new ArrayList<>(bounds());
        List<Piece> lines = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            boolean last = i == bounds.size() - 1;
            addLine(lines, bounds.get(i), last ? Double.POSITIVE_INFINITY : bounds.get(i + 1));
        }
        return new Pieces(StrictMath.min(limit, atZero), lines);
    }

    private NavigableSet<Double> bounds() {
        NavigableSet<Double> bounds = new TreeSet<>();
        bounds.add(0.0);
        for (Pieces tariff : tariffs) {
            for (Piece piece : tariff.pieces()) {
                bounds.add(piece.from());
                if (piece.stairs().rise() > 0) {
                    addSteps(bounds, piece);
                }
            }
        }
        return bounds;
    }

    private void addSteps(NavigableSet<Double> bounds, Piece piece) {
        double below = StrictMath.floor((limit - piece.base()) / piece.stairs().rise()) + 1;
        double steps = StrictMath.min(piece.steps(), StrictMath.max(0, below));
        if (steps > MOST_STEPS) {
            throw new IllegalStateException("a limit of " + limit + " is " + steps + " steps of "
                    + piece.stairs().rise() + " away, which is more than " + MOST_STEPS);
        }
        for (int step = 1; step <= steps; step++) {
            double at = piece.from() + step * piece.stairs().width();
            if (at < piece.to()) {
                bounds.add(at);
            }
        }
    }

    private void addLine(List<Piece> lines, double from, double to) {
        double middle = to == Double.POSITIVE_INFINITY ? from + 1 : from + 0.5 * (to - from);
        double slope = 0;
        double value = 0;
        boolean beyond = false;
        for (Pieces tariff : tariffs) {
            Piece piece = tariff.pieceAt(middle);
            slope += piece.slope();
            value += piece.at(middle);
            // in the last stretch stairs still climb, but from above the limit
            beyond |= to == Double.POSITIVE_INFINITY && piece.stairs().rise() > 0;
        }
        double start = value - slope * (middle - from);
        double turn = slope > 0 ? from + (limit - start) / slope : start < limit ? Double.POSITIVE_INFINITY : from;
        if (start >= limit || turn <= from || beyond) {
            lines.add(Piece.constant(from, to, limit));
            return;
        }
        lines.add(new Piece(from, StrictMath.min(turn, to), start, slope, Piece.Stairs.NONE));
        if (turn < to) {
            lines.add(Piece.constant(turn, to, limit));
        }
    }
}
