package dev.solvent.retention.survival;

import dev.solvent.internal.Distributions;

/** Distributions of W in log T = location + scale W, by their logarithms, so that no tail underflows. */
interface StandardLifetime {

    StandardLifetime EXTREME_VALUE = new ExtremeValue();
    StandardLifetime NORMAL = new Normal();
    StandardLifetime LOGISTIC = new Logistic();
    StandardLifetime LOG_GAMMA = new LogGamma();

    Logs density(double w, double shape);

    /** Of W above w. */
    Logs survival(double w, double shape);

    /** Of W at most w. */
    Logs cumulative(double w, double shape);

    /** The w beyond which the logarithm of the mass is a given one, below 0. */
    double whereSurvival(double log, double shape);

    /** Smallest extreme value: T is Weibull, or exponential if the scale is 1. */
    record ExtremeValue() implements StandardLifetime {

        @Override
        public Logs density(double w, double shape) {
            double hazard = StrictMath.exp(w);
            return Logs.of(w - hazard, 1 - hazard);
        }

        @Override
        public Logs survival(double w, double shape) {
            double hazard = StrictMath.exp(w);
            return Logs.of(-hazard, -hazard);
        }

        @Override
        public Logs cumulative(double w, double shape) {
            return survival(w, shape).complement();
        }

        @Override
        public double whereSurvival(double log, double shape) {
            return StrictMath.log(-log);
        }
    }

    /** Logistic: T is log-logistic. */
    record Logistic() implements StandardLifetime {

        @Override
        public Logs density(double w, double shape) {
            double below = 1 / (1 + StrictMath.exp(-w));
            return Logs.of(w - 2 * logOnePlusExp(w), 1 - 2 * below);
        }

        @Override
        public Logs survival(double w, double shape) {
            return Logs.of(-logOnePlusExp(w), -1 / (1 + StrictMath.exp(-w)));
        }

        @Override
        public Logs cumulative(double w, double shape) {
            return Logs.of(-logOnePlusExp(-w), 1 / (1 + StrictMath.exp(w)));
        }

        @Override
        public double whereSurvival(double log, double shape) {
            return StrictMath.log(-StrictMath.expm1(log)) - log;
        }

        private static double logOnePlusExp(double w) {
            return w > 0 ? w + StrictMath.log1p(StrictMath.exp(-w)) : StrictMath.log1p(StrictMath.exp(w));
        }
    }

    /** Normal: T is log-normal. */
    record Normal() implements StandardLifetime {

        @Override
        public Logs density(double w, double shape) {
            return Logs.of(Distributions.normalLogDensity(w), -w);
        }

        @Override
        public Logs survival(double w, double shape) {
            return Logs.of(Distributions.normalLogUpperTail(w), -Distributions.normalHazard(w));
        }

        @Override
        public Logs cumulative(double w, double shape) {
            return Logs.of(Distributions.normalLogUpperTail(-w), Distributions.normalHazard(-w));
        }

        @Override
        public double whereSurvival(double log, double shape) {
            return TailSearch.where(w -> survival(w, shape), log);
        }
    }
}
