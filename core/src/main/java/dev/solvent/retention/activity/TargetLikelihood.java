package dev.solvent.retention.activity;

import dev.solvent.fit.LogLikelihood;
import dev.solvent.fit.Parameter;
import java.util.List;
import java.util.Optional;

/** Published figures as if they were measured: log-normal errors of their tolerance. */
record TargetLikelihood(List<ActivityTarget> targets) implements LogLikelihood {

    static final List<Parameter> PARAMETERS = List.of(
            Parameter.positive("alpha"),
            Parameter.positive("beta"),
            Parameter.positive("gamma"),
            Parameter.positive("delta"));

    private static final double STEP = 1e-4;

    static ActivityModel model(double[] values) {
        return new ActivityModel(values[0], values[1], values[2], values[3]);
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public double observations() {
        return targets.size();
    }

    @Override
    public String convention() {
        return "log-normal errors of the stated tolerance, without their normalising factors";
    }

    @Override
    public Optional<String> tooLittleData() {
        return targets.isEmpty() ? Optional.of("there must be a figure to meet") : Optional.empty();
    }

    @Override
    public double evaluate(double[] values, double[] gradient) {
        ActivityModel model = model(values);
        double sum = 0;
        double[] weights = new double[targets.size()];
        for (int t = 0; t < weights.length; t++) {
            ActivityTarget target = targets.get(t);
            double off = target.off(target.figure().applyAsDouble(model));
            sum += target.logWeight(off);
            weights[t] = target.slope(off);
        }
        double[] there = values.clone();
        for (int i = 0; i < values.length; i++) {
            there[i] = values[i] * (1 + STEP);
            ActivityModel up = model(there);
            there[i] = values[i] * (1 - STEP);
            ActivityModel down = model(there);
            there[i] = values[i];
            gradient[i] = 0;
            for (int t = 0; t < weights.length; t++) {
                ActivityTarget target = targets.get(t);
                double rise = target.off(target.figure().applyAsDouble(up))
                        - target.off(target.figure().applyAsDouble(down));
                gradient[i] += weights[t] * rise / (2 * STEP * values[i]);
            }
        }
        return sum;
    }

    @Override
    public List<double[]> starts() {
        return List.of(new double[] {1, 2, 0.5, 5}, new double[] {0.5, 0.5, 0.3, 1});
    }
}
