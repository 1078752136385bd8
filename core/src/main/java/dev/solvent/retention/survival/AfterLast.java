package dev.solvent.retention.survival;

/**
 * What a survival curve from data says after the last age in the data, where nobody was watched.
 *
 * @since 0.1.0
 */
public enum AfterLast {
    /** Stays at its last value for ever (Gill 1980): the most optimistic answer. */
    HOLD {
        @Override
        double survival(double lastSurvival, double lastTime, double time) {
            return lastSurvival;
        }

        @Override
        double area(double lastSurvival, double lastTime, double time) {
            return lastSurvival * (time - lastTime);
        }
    },
    /** Everybody leaves right after the last age (Efron 1967): the most pessimistic answer. */
    ZERO {
        @Override
        double survival(double lastSurvival, double lastTime, double time) {
            return 0;
        }

        @Override
        double area(double lastSurvival, double lastTime, double time) {
            return 0;
        }
    },
    /** Goes on falling as the exponential curve through the last value (Brown, Hollander and Korwar 1974). */
    EXPONENTIAL {
        @Override
        double survival(double lastSurvival, double lastTime, double time) {
            return lastTime > 0 ? StrictMath.pow(lastSurvival, time / lastTime) : lastSurvival;
        }

        @Override
        double area(double lastSurvival, double lastTime, double time) {
            if (lastSurvival == 0 || lastSurvival == 1 || lastTime == 0) {
                return lastSurvival * (time - lastTime);
            }
            double hazard = -StrictMath.log(lastSurvival) / lastTime;
            return -lastSurvival * StrictMath.expm1(-hazard * (time - lastTime)) / hazard;
        }
    };

    /** Survival at a time after the last. */
    abstract double survival(double lastSurvival, double lastTime, double time);

    /** Area under the curve from the last time to a later one. */
    abstract double area(double lastSurvival, double lastTime, double time);
}
