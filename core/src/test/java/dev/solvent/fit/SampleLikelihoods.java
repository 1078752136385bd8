package dev.solvent.fit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small models with known answers. */
final class SampleLikelihoods {

    private SampleLikelihoods() {}

    /** Users lost and kept per renewal under a shifted beta-geometric. */
    record Renewals(List<Integer> alive, List<double[]> starts) implements LogLikelihood {
        Renewals(Integer... alive) {
            this(List.of(alive), List.of(new double[] {1, 1}));
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.positive("alpha"), Parameter.positive("beta"));
        }

        @Override
        public double observations() {
            return alive.get(0);
        }

        @Override
        public String convention() {
            return "one term per user, nothing left out";
        }

        @Override
        public double evaluate(double[] values, double[] gradient) {
            double a = values[0];
            double b = values[1];
            double sum = 0;
            gradient[0] = 0;
            gradient[1] = 0;
            for (int k = 1; k < alive.size(); k++) {
                double kept = alive.get(k);
                double lost = alive.get(k - 1) - kept;
                double rest = b + k - 1;
                sum -= lost * StrictMath.log1p(rest / a) + kept * StrictMath.log1p(a / rest);
                gradient[0] += (lost * rest / a - kept) / (a + rest);
                gradient[1] += (kept * a / rest - lost) / (a + rest);
            }
            return sum;
        }

        @Override
        public Optional<String> limitingModel(Map<String, Edge> escaping) {
            return Optional.of("geometric");
        }
    }

    /** Successes among trials. */
    record Coin(double successes, double trials) implements LogLikelihood {
        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.fraction("p"));
        }

        @Override
        public double observations() {
            return trials;
        }

        @Override
        public String convention() {
            return "without the binomial coefficient";
        }

        @Override
        public double evaluate(double[] values, double[] gradient) {
            double p = values[0];
            double failures = trials - successes;
            gradient[0] = successes / p - failures / (1 - p);
            return (successes == 0 ? 0 : successes * StrictMath.log(p))
                    + (failures == 0 ? 0 : failures * StrictMath.log1p(-p));
        }
    }

    /** Only the product of two parameters matters. */
    record Product(double mean) implements LogLikelihood {
        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.positive("size"), Parameter.positive("speed"));
        }

        @Override
        public double observations() {
            return 100;
        }

        @Override
        public String convention() {
            return "without the factorials";
        }

        @Override
        public double evaluate(double[] values, double[] gradient) {
            double rate = values[0] * values[1];
            gradient[0] = 100 * (mean / rate - 1) * values[1];
            gradient[1] = 100 * (mean / rate - 1) * values[0];
            return 100 * (mean * StrictMath.log(rate) - rate);
        }
    }

    /** A normal sample by its mean and mean square deviation. */
    record Bell(double count, double mean, double variance) implements LogLikelihood {
        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.real("mu"), Parameter.positive("sigma"));
        }

        @Override
        public double observations() {
            return count;
        }

        @Override
        public String convention() {
            return "without (2 pi)^(n/2)";
        }

        @Override
        public double evaluate(double[] values, double[] gradient) {
            double off = mean - values[0];
            double square = values[1] * values[1];
            gradient[0] = count * off / square;
            gradient[1] = -count / values[1] + count * (variance + off * off) / (square * values[1]);
            return -count * StrictMath.log(values[1]) - 0.5 * count * (variance + off * off) / square;
        }
    }
}
