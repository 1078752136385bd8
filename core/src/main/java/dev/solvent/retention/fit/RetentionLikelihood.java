package dev.solvent.retention.fit;

import dev.solvent.fit.Edge;
import dev.solvent.fit.LogLikelihood;
import dev.solvent.fit.Parameter;
import dev.solvent.retention.CurveFamily;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The likelihood of a family of curves: each segment is a binomial draw with the conditional retention.
 *
 * <pre>{@code
 * ln L = sum of lost * ln(1 - r) + kept * ln r,  r = S(to) / S(from)
 * }</pre>
 */
record RetentionLikelihood(CurveFamily family, RetentionData data) implements LogLikelihood {

    @Override
    public List<Parameter> parameters() {
        return family.parameters();
    }

    @Override
    public double observations() {
        return data.users();
    }

    @Override
    public String convention() {
        return "one factor per user: the probability to be lost in the period of loss, or to be there when last seen;"
                + " nothing left out";
    }

    @Override
    public double evaluate(double[] values, double[] gradient) {
        Arrays.fill(gradient, 0);
        double[] slope = new double[values.length];
        double sum = 0;
        for (Segment segment : data.segments()) {
            double logRetention = family.logRetention(segment.from(), segment.to(), values, slope);
            sum += term(segment, logRetention);
            double byLog = derivative(segment, logRetention);
            for (int i = 0; i < slope.length; i++) {
                gradient[i] += byLog * slope[i];
            }
        }
        return sum;
    }

    private static double term(Segment segment, double logRetention) {
        double kept = segment.kept() == 0 ? 0 : segment.kept() * logRetention;
        double lost = segment.lost() == 0 ? 0 : segment.lost() * logOfLoss(logRetention);
        return kept + lost;
    }

    private static double derivative(Segment segment, double logRetention) {
        double lost = segment.lost() == 0 ? 0 : segment.lost() / StrictMath.expm1(-logRetention);
        return segment.kept() - lost;
    }

    /** ln(1 - exp(x)) for x below 0, exact at both ends (Maechler, 2012, Accurately computing log(1 - exp(-|a|))). */
    private static double logOfLoss(double x) {
        return x > -0.6931471805599453 ? StrictMath.log(-StrictMath.expm1(x)) : StrictMath.log1p(-StrictMath.exp(x));
    }

    @Override
    public List<double[]> starts() {
        return family.starts(data.averageChurn());
    }

    @Override
    public Optional<String> tooLittleData() {
        int needed = family.parameters().size();
        long ages = data.observedAges();
        return ages >= needed
                ? Optional.empty()
                : Optional.of(needed + " parameters of " + family.label() + " need as many observed ages, had " + ages);
    }

    @Override
    public Optional<String> limitingModel(Map<String, Edge> escaping) {
        return family.limitingModel(escaping);
    }
}
