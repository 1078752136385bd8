package dev.solvent.internal.search;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * Covariance matrix adaptation (Hansen and Ostermeier, 2001, Evolutionary Computation 9, 159-195) on the unit cube: for functions
 * with kinks and steps, of which only the order of values counts.
 */
public final class CmaEs {

    private static final double WIDTH = 0.3;
    private static final double CLOSE = 1e-10;

    private final ToDoubleFunction<double[]> function;
    private double[] best = {};
    private double value = Double.POSITIVE_INFINITY;
    private int evaluations;

    private CmaEs(ToDoubleFunction<double[]> function) {
        this.function = function;
    }

    /**
     * Looks for the least value.
     *
     * @param function  finite on the unit cube
     * @param dimensions  at least 1
     * @param most  evaluations at most
     * @param seed  equal seeds search equally
     * @return the search, ended
     */
    public static CmaEs minimise(ToDoubleFunction<double[]> function, int dimensions, int most, long seed) {
        CmaEs search = new CmaEs(function);
        double[] low = new double[dimensions];
        double[] high = filled(dimensions, 1);
        search.evaluate(filled(dimensions, 0.5));
        int population = 4 + (int) (3 * StrictMath.log(dimensions)) + dimensions;
        CMAESOptimizer optimiser = new CMAESOptimizer(
                most,
                Double.NEGATIVE_INFINITY,
                true,
                0,
                0,
                new MersenneTwister(seed),
                false,
                (i, before, now) -> i > 10 * dimensions && StrictMath.abs(before.getValue() - now.getValue()) < CLOSE);
        try {
            optimiser.optimize(
                    new MaxEval(most),
                    new ObjectiveFunction(search::evaluate),
                    GoalType.MINIMIZE,
                    new SimpleBounds(low, high),
                    new InitialGuess(filled(dimensions, 0.5)),
                    new CMAESOptimizer.Sigma(filled(dimensions, WIDTH)),
                    new CMAESOptimizer.PopulationSize(population));
        } catch (TooManyEvaluationsException e) {
            // the best point so far is kept, and what it is worth is measured again by whoever asked
            return search;
        }
        return search;
    }

    private static double[] filled(int dimensions, double value) {
        double[] point = new double[dimensions];
        Arrays.fill(point, value);
        return point;
    }

    private double evaluate(double[] point) {
        evaluations++;
        double found = function.applyAsDouble(point.clone());
        if (found < value) {
            value = found;
            best = point.clone();
        }
        return found;
    }

    /**
     * The best point that was tried.
     *
     * @return in the unit cube
     */
    public double[] best() {
        return best.clone();
    }

    /**
     * Evaluations made.
     *
     * @return at least 1
     */
    public int evaluations() {
        return evaluations;
    }
}
