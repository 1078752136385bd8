package dev.solvent.scenario;

import dev.solvent.fit.LogLikelihood;
import dev.solvent.fit.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * Binomial likelihood of price tests under logistic willingness to pay (Berkson 1944, Application of the logistic function to
 * bio-assay): {@code sum of took ln P + (offered - took) ln(1 - P)}, P = 1 / (1 + exp(u)), u = (p - m) / s.
 */
record LogitLikelihood(List<PriceTest> tests) implements LogLikelihood {

    static final String MEDIAN = "median";
    static final String SPREAD = "spread";

    LogitLikelihood {
        tests = List.copyOf(tests);
        for (PriceTest each : tests) {
            tests.get(0).price().minus(each.price()); // refuses another currency
        }
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.real(MEDIAN), Parameter.positive(SPREAD));
    }

    @Override
    public double observations() {
        return tests.stream().mapToDouble(PriceTest::offered).sum();
    }

    @Override
    public String convention() {
        return "binomial coefficients of the arms are left out";
    }

    @Override
    public double evaluate(double[] values, double[] gradient) {
        double median = values[0];
        double spread = values[1];
        double sum = 0;
        gradient[0] = 0;
        gradient[1] = 0;
        for (PriceTest each : tests) {
            double u = (each.price().amount() - median) / spread;
            double share = 1 / (1 + StrictMath.exp(u));
            // ln(1 + exp(u)) without overflow
            double tail = StrictMath.max(u, 0) + StrictMath.log1p(StrictMath.exp(-StrictMath.abs(u)));
            sum += (each.offered() - each.took()) * u - each.offered() * tail;
            double slope = each.offered() * share - each.took();
            gradient[0] -= slope / spread;
            gradient[1] -= slope * u / spread;
        }
        return sum;
    }

    @Override
    public List<double[]> starts() {
        double low =
                tests.stream().mapToDouble(each -> each.price().amount()).min().orElse(0);
        double high =
                tests.stream().mapToDouble(each -> each.price().amount()).max().orElse(1);
        double width = StrictMath.max(high - low, 1e-3);
        return List.of(
                new double[] {(low + high) / 2, width}, new double[] {low, width}, new double[] {low - width, width});
    }

    @Override
    public Optional<String> tooLittleData() {
        long prices = tests.stream().map(PriceTest::price).distinct().count();
        return prices >= 2 ? Optional.empty() : Optional.of("two parameters need at least two prices, had " + prices);
    }
}
