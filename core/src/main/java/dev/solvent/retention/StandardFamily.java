package dev.solvent.retention;

import dev.solvent.fit.Edge;
import dev.solvent.fit.Parameter;
import dev.solvent.fit.ParameterVector;
import dev.solvent.internal.Distributions;
import dev.solvent.internal.GammaFunctions;
import dev.solvent.quantity.Rate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The families of the library, with closed-form gradients. */
@SuppressWarnings("ImmutableEnumChecker") // the list is that of List.of
enum StandardFamily implements CurveFamily {
    GEOMETRIC("geometric", Parameter.fraction("churn")) {
        @Override
        public RetentionCurve curve(ParameterVector values) {
            return new Geometric(Rate.perMonth(values.value("churn")));
        }

        @Override
        public double logRetention(double from, double to, double[] values, double[] gradient) {
            gradient[0] = -(to - from) / (1 - values[0]);
            return (to - from) * StrictMath.log1p(-values[0]);
        }

        @Override
        public List<double[]> starts(double churn) {
            return List.of(new double[] {churn});
        }

        @Override
        public Optional<String> limitingModel(Map<String, Edge> escaping) {
            return Optional.of(escaping.get("churn") == Edge.LOWER ? "nobody leaves" : "everybody leaves at once");
        }
    },
    SHIFTED_BETA_GEOMETRIC("shifted beta-geometric", Parameter.positive("alpha"), Parameter.positive("beta")) {
        @Override
        public RetentionCurve curve(ParameterVector values) {
            return new ShiftedBetaGeometric(values.value("alpha"), values.value("beta"));
        }

        @Override
        public double logRetention(double from, double to, double[] values, double[] gradient) {
            double alpha = values[0];
            double start = values[1] + from;
            double all = alpha + start;
            double step = to - from;
            if (step == 1) {
                gradient[0] = -1 / all;
                gradient[1] = alpha / start / all;
                return -StrictMath.log1p(alpha / start);
            }
            gradient[0] = -GammaFunctions.digammaRise(all, step);
            gradient[1] = GammaFunctions.digammaRise(start, step) + gradient[0];
            return GammaFunctions.logBetaRise(alpha, start, step);
        }

        @Override
        public List<double[]> starts(double churn) {
            double odds = 1 / churn - 1;
            return List.of(new double[] {1, odds}, new double[] {0.1, 0.1 * odds}, new double[] {30, 30 * odds});
        }

        @Override
        public Optional<String> limitingModel(Map<String, Edge> escaping) {
            return betaLimit(escaping, "alpha", "beta", "geometric");
        }
    },
    BETA_DISCRETE_WEIBULL(
            "beta-discrete-Weibull",
            Parameter.positive("alpha"),
            Parameter.positive("beta"),
            Parameter.positive("shape")) {
        @Override
        public RetentionCurve curve(ParameterVector values) {
            return new BetaDiscreteWeibull(values.value("alpha"), values.value("beta"), values.value("shape"));
        }

        @Override
        public double logRetention(double from, double to, double[] values, double[] gradient) {
            double alpha = values[0];
            double shape = values[2];
            double clock = StrictMath.pow(from, shape);
            double step = clockStep(from, to, shape);
            double start = values[1] + clock;
            gradient[0] = -GammaFunctions.digammaRise(alpha + start, step);
            gradient[1] = GammaFunctions.digammaRise(start, step) + gradient[0];
            double byStep = -GammaFunctions.digammaRise(start + step, alpha);
            gradient[2] = gradient[1] * timesLog(clock, from) + byStep * clockStepSlope(from, to, shape);
            return GammaFunctions.logBetaRise(alpha, start, step);
        }

        @Override
        public List<double[]> starts(double churn) {
            double odds = 1 / churn - 1;
            return List.of(
                    new double[] {1, odds, 1},
                    new double[] {0.3, 0.3 * odds, 1.5},
                    new double[] {30, 30 * odds, 0.7},
                    new double[] {0.1, 0.1 * odds, 3});
        }

        @Override
        public Optional<String> limitingModel(Map<String, Edge> escaping) {
            return betaLimit(escaping, "alpha", "beta", "discrete Weibull");
        }
    },
    DISCRETE_WEIBULL("discrete Weibull", Parameter.fraction("churn"), Parameter.positive("shape")) {
        @Override
        public RetentionCurve curve(ParameterVector values) {
            return new DiscreteWeibull(values.value("churn"), values.value("shape"));
        }

        @Override
        public double logRetention(double from, double to, double[] values, double[] gradient) {
            double step = clockStep(from, to, values[1]);
            double perStep = StrictMath.log1p(-values[0]);
            gradient[0] = -step / (1 - values[0]);
            gradient[1] = perStep * clockStepSlope(from, to, values[1]);
            return step * perStep;
        }

        @Override
        public List<double[]> starts(double churn) {
            return List.of(new double[] {churn, 1}, new double[] {StrictMath.sqrt(churn), 0.5});
        }
    },
    WEIBULL("Weibull", Parameter.positive("shape"), Parameter.positive("scale")) {
        @Override
        public RetentionCurve curve(ParameterVector values) {
            return new Weibull(values.value("shape"), values.value("scale"));
        }

        @Override
        public double logRetention(double from, double to, double[] values, double[] gradient) {
            double shape = values[0];
            double step = clockStep(from / values[1], to / values[1], shape);
            gradient[0] = -clockStepSlope(from / values[1], to / values[1], shape);
            gradient[1] = step * shape / values[1];
            return -step;
        }

        @Override
        public List<double[]> starts(double churn) {
            double scale = -1 / StrictMath.log1p(-churn);
            return List.of(new double[] {1, scale}, new double[] {0.5, scale}, new double[] {2, scale});
        }
    },
    LOG_NORMAL("log-normal", Parameter.real("mu"), Parameter.positive("sigma")) {
        @Override
        public RetentionCurve curve(ParameterVector values) {
            return new LogNormal(values.value("mu"), values.value("sigma"));
        }

        @Override
        public double logRetention(double from, double to, double[] values, double[] gradient) {
            double late = (StrictMath.log(to) - values[0]) / values[1];
            double lateHazard = Distributions.normalHazard(late);
            double value = Distributions.normalLogUpperTail(late);
            gradient[0] = lateHazard / values[1];
            gradient[1] = lateHazard * late / values[1];
            if (from > 0) {
                double early = (StrictMath.log(from) - values[0]) / values[1];
                double earlyHazard = Distributions.normalHazard(early);
                gradient[0] -= earlyHazard / values[1];
                gradient[1] -= earlyHazard * early / values[1];
                value -= Distributions.normalLogUpperTail(early);
            }
            return value;
        }

        @Override
        public List<double[]> starts(double churn) {
            double mu = StrictMath.log(-StrictMath.log(0.5) / -StrictMath.log1p(-churn));
            return List.of(new double[] {mu, 1}, new double[] {mu, 2.5});
        }
    },
    LOG_LOGISTIC("log-logistic", Parameter.positive("shape"), Parameter.positive("median")) {
        @Override
        public RetentionCurve curve(ParameterVector values) {
            return new LogLogistic(values.value("shape"), values.value("median"));
        }

        @Override
        public double logRetention(double from, double to, double[] values, double[] gradient) {
            double shape = values[0];
            double odds = StrictMath.pow(to / values[1], shape);
            double before = StrictMath.pow(from / values[1], shape);
            double gone = 1 / (1 + 1 / odds);
            double goneBefore = before / (1 + before);
            double logGone = gone * StrictMath.log(to / values[1]);
            gradient[0] = -logGone + (from > 0 ? goneBefore * StrictMath.log(from / values[1]) : 0);
            gradient[1] = (gone - goneBefore) * shape / values[1];
            return -StrictMath.log1p(odds) + StrictMath.log1p(before);
        }

        @Override
        public List<double[]> starts(double churn) {
            double median = StrictMath.log(0.5) / StrictMath.log1p(-churn);
            return List.of(new double[] {1, median}, new double[] {2, median});
        }
    },
    GENERALISED_GAMMA(
            "generalised gamma", Parameter.real("mu"), Parameter.positive("sigma"), Parameter.real("lambda")) {
        @Override
        public RetentionCurve curve(ParameterVector values) {
            return new GeneralisedGamma(values.value("mu"), values.value("sigma"), values.value("lambda"));
        }

        @Override
        public List<double[]> starts(double churn) {
            double mu = StrictMath.log(-1 / StrictMath.log1p(-churn));
            return List.of(new double[] {mu, 1, 1}, new double[] {mu, 1.5, 0.2}, new double[] {mu, 1.5, -0.7});
        }
    },
    POWER_LAW("power law", Parameter.fraction("atOne"), Parameter.positive("exponent")) {
        @Override
        public RetentionCurve curve(ParameterVector values) {
            return new PowerLaw(values.value("atOne"), values.value("exponent"));
        }

        @Override
        public double logRetention(double from, double to, double[] values, double[] gradient) {
            double before = StrictMath.min(to, 1) - StrictMath.min(from, 1);
            double logs = StrictMath.log(StrictMath.max(to, 1) / StrictMath.max(from, 1));
            gradient[0] = before / values[0];
            gradient[1] = -logs;
            return before * StrictMath.log(values[0]) - values[1] * logs;
        }

        @Override
        public List<double[]> starts(double churn) {
            return List.of(new double[] {1 - churn, 0.5});
        }
    },
    POWER_LAW_WITH_FLOOR(
            "power law with floor",
            Parameter.fraction("atOne"),
            Parameter.positive("exponent"),
            Parameter.fraction("floor")) {
        @Override
        public RetentionCurve curve(ParameterVector values) {
            return new PowerLaw(values.value("atOne"), values.value("exponent")).withFloor(values.value("floor"));
        }

        @Override
        public List<double[]> starts(double churn) {
            return List.of(new double[] {1 - churn, 0.5, 0.1}, new double[] {1 - churn, 1.5, 0.02});
        }

        @Override
        public Optional<String> limitingModel(Map<String, Edge> escaping) {
            return escaping.get("floor") == Edge.LOWER ? Optional.of("power law") : Optional.empty();
        }
    },
    TOURISTS_AND_CORE(
            "tourists and core",
            Parameter.fraction("core"),
            Parameter.fraction("churn"),
            Parameter.fraction("coreChurn")) {
        @Override
        public RetentionCurve curve(ParameterVector values) {
            double core = values.value("core");
            return new Mixture(List.of(
                    new Mixture.Part(1 - core, new Geometric(Rate.perMonth(values.value("churn")))),
                    new Mixture.Part(core, new Geometric(Rate.perMonth(values.value("coreChurn"))))));
        }

        @Override
        public List<double[]> starts(double churn) {
            return List.of(
                    new double[] {0.4, StrictMath.min(0.9, 3 * churn), 0.2 * churn},
                    new double[] {0.8, 0.8, 0.5 * churn});
        }

        @Override
        public Optional<String> limitingModel(Map<String, Edge> escaping) {
            return escaping.containsKey("core") ? Optional.of("geometric") : Optional.empty();
        }
    };

    private final String label;
    private final List<Parameter> parameters;

    StandardFamily(String label, Parameter... parameters) {
        this.label = label;
        this.parameters = List.of(parameters);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public String toString() {
        return label;
    }

    /** to^shape - from^shape without cancellation between close ages. */
    private static double clockStep(double from, double to, double shape) {
        return from == 0
                ? StrictMath.pow(to, shape)
                : StrictMath.pow(from, shape) * StrictMath.expm1(shape * StrictMath.log(to / from));
    }

    /** Derivative of the above by the shape. */
    private static double clockStepSlope(double from, double to, double shape) {
        return timesLog(StrictMath.pow(to, shape), to) - timesLog(StrictMath.pow(from, shape), from);
    }

    private static double timesLog(double clock, double age) {
        return clock == 0 ? 0 : clock * StrictMath.log(age);
    }

    private static Optional<String> betaLimit(Map<String, Edge> escaping, String first, String second, String limit) {
        Edge alpha = escaping.get(first);
        Edge beta = escaping.get(second);
        if (alpha == Edge.UPPER && beta == Edge.UPPER) {
            return Optional.of(limit + ": users do not differ");
        }
        if (alpha == Edge.LOWER && beta == Edge.LOWER) {
            return Optional.of("some leave in the first period, the others never");
        }
        if (beta == Edge.UPPER || alpha == Edge.LOWER) {
            return Optional.of("nobody leaves");
        }
        return Optional.of("everybody leaves in the first period");
    }
}
