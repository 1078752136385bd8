package dev.solvent.fit;

import dev.solvent.internal.Roots;
import java.util.OptionalDouble;

/** How far the likelihood falls when one parameter is held away from its estimate and the others adapt. */
final class Profile {

    private static final int DOUBLINGS = 12;
    private static final double MOST = 1e9;

    private final Objective objective;
    private final double[] optimum;
    private final int index;
    private final double best;
    private double[] rest;

    Profile(Objective objective, double[] optimum, int index, double penalised) {
        this.objective = objective;
        this.optimum = optimum;
        this.index = index;
        this.best = -penalised;
        this.rest = new Slice(objective, index).without(optimum);
    }

    /** The coordinate at which twice the fall equals the square of the reach; empty if there is none before the edge. */
    OptionalDouble end(int sign, double reach, double standardError) {
        double target = reach * reach;
        double inner = optimum[index];
        double distance = reach * standardError;
        for (int i = 0; i < DOUBLINGS; i++) {
            double outer = optimum[index] + sign * distance;
            if (StrictMath.abs(outer) > objective.edge(index)) {
                return OptionalDouble.empty();
            }
            if (deviance(outer) >= target) {
                return Roots.between(
                        x -> deviance(x) - target, StrictMath.min(inner, outer), StrictMath.max(inner, outer), 1e-9);
            }
            inner = outer;
            distance *= 2;
        }
        return OptionalDouble.empty();
    }

    private double deviance(double coordinate) {
        Slice slice = new Slice(objective, index).at(coordinate);
        if (slice.size() == 0) {
            return StrictMath.min(MOST, 2 * (slice.evaluate(new double[0], new double[0]) - best));
        }
        Search search = new Search(slice);
        if (search.from(rest) == Search.End.IMPOSSIBLE) {
            return MOST;
        }
        rest = search.point();
        return StrictMath.min(MOST, 2 * (search.value() - best));
    }
}
