package dev.solvent.fit;

import java.util.Arrays;
import java.util.List;

/** Minus the log-likelihood, less the log-priors, on the free scales of the parameters. */
final class PenalisedObjective implements Objective {

    private final LogLikelihood model;
    private final Parameter[] parameters;
    private final double[] priorCentre;
    private final double[] priorPrecision;
    private final int mostEvaluations;
    private final double[] natural;
    private final double[] naturalGradient;
    /** Where the natural gradient was last computed. */
    private final double[] evaluatedAt;

    private int evaluations;

    PenalisedObjective(LogLikelihood model, List<Prior> priors, int mostEvaluations) {
        this.model = model;
        this.parameters = model.parameters().toArray(new Parameter[0]);
        this.mostEvaluations = mostEvaluations;
        this.natural = new double[parameters.length];
        this.naturalGradient = new double[parameters.length];
        this.evaluatedAt = new double[parameters.length];
        this.priorCentre = new double[parameters.length];
        this.priorPrecision = new double[parameters.length];
        for (Prior prior : priors) {
            int index = indexOf(prior.parameter());
            prior.checkAgainst(parameters[index]);
            priorCentre[index] = parameters[index].domain().toFree(prior.centre());
            priorPrecision[index] = 1 / (prior.spread() * prior.spread());
        }
    }

    private int indexOf(String name) {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("parameter of the prior must be one of "
                + model.parameters().stream().map(Parameter::name).toList() + ", was " + name);
    }

    @Override
    public int size() {
        return parameters.length;
    }

    @Override
    public double evaluate(double[] point, double[] gradient) {
        toNatural(point);
        double value = -evaluateNatural(point);
        for (int i = 0; i < parameters.length; i++) {
            double off = point[i] - priorCentre[i];
            value += 0.5 * priorPrecision[i] * off * off;
            gradient[i] = -naturalGradient[i] * parameters[i].domain().slope(natural[i]) + priorPrecision[i] * off;
        }
        return value;
    }

    @Override
    public boolean hessian(double[] point, double[][] hessian) {
        toNatural(point);
        if (!model.hessian(natural, hessian)) {
            return false;
        }
        if (evaluations == 0 || !Arrays.equals(point, evaluatedAt)) {
            evaluateNatural(point);
        }
        for (int i = 0; i < parameters.length; i++) {
            Domain domain = parameters[i].domain();
            for (int j = 0; j < parameters.length; j++) {
                hessian[i][j] *=
                        -domain.slope(natural[i]) * parameters[j].domain().slope(natural[j]);
            }
            hessian[i][i] += priorPrecision[i] - naturalGradient[i] * domain.curvature(natural[i]);
        }
        return true;
    }

    private double evaluateNatural(double[] point) {
        evaluations++;
        System.arraycopy(point, 0, evaluatedAt, 0, point.length);
        return model.evaluate(natural, naturalGradient);
    }

    private void toNatural(double[] point) {
        Arrays.setAll(natural, i -> parameters[i].domain().toNatural(point[i]));
    }

    @Override
    public double edge(int coordinate) {
        return parameters[coordinate].domain().edge();
    }

    @Override
    public boolean isSpent() {
        return evaluations >= mostEvaluations;
    }

    int evaluations() {
        return evaluations;
    }

    double[] naturalOf(double[] point) {
        toNatural(point);
        return natural.clone();
    }

    double[] freeOf(double[] values) {
        double[] free = new double[parameters.length];
        Arrays.setAll(free, i -> parameters[i].domain().toFree(values[i]));
        return free;
    }
}
