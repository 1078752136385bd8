package dev.solvent.retention.survival;

import dev.solvent.fit.ConfidenceInterval;
import dev.solvent.internal.Distributions;
import java.util.OptionalDouble;

/**
 * On which scale the confidence interval of a survival share is symmetric. The share is S, the standard error of its logarithm
 * is s, and z the normal deviate of the level (1.96 for 95 %).
 *
 * <p>{@link #LOG} is the default of R's survfit; {@link #LOG_LOG} that of lifelines and SAS. {@link #PLAIN} and {@code LOG} can
 * leave [0, 1] and are cut there. With few users {@code LOG_LOG} keeps its level best (Borgan and Liestoel 1990).
 *
 * @since 0.1.0
 */
public enum IntervalType {
    /** S -+ z S s, cut to [0, 1]. */
    PLAIN {
        @Override
        double bound(double share, double deviation) {
            return share + share * deviation;
        }
    },
    /** S exp(-+ z s), cut at 1. */
    LOG {
        @Override
        double bound(double share, double deviation) {
            return StrictMath.exp(StrictMath.log(share) + deviation);
        }
    },
    /** S to the power exp(-+ z s / log S). */
    LOG_LOG {
        @Override
        double bound(double share, double deviation) {
            double logShare = StrictMath.log(share);
            return StrictMath.exp(-StrictMath.exp(StrictMath.log(-logShare) + deviation / logShare));
        }
    },
    /** On the scale log(S / (1 - S)). */
    LOGIT {
        @Override
        double bound(double share, double deviation) {
            double logit = StrictMath.log(share / (1 - share)) + deviation / (1 - share);
            return 1 / (1 + StrictMath.exp(-logit));
        }
    },
    /** On the scale arc sine of the square root of S. */
    ARC_SINE {
        @Override
        double bound(double share, double deviation) {
            double angle =
                    StrictMath.asin(StrictMath.sqrt(share)) + 0.5 * deviation * StrictMath.sqrt(share / (1 - share));
            double sine = StrictMath.sin(StrictMath.min(StrictMath.PI / 2, StrictMath.max(0, angle)));
            return sine * sine;
        }
    };

    /** The share whose transform lies {@code deviation} standard errors (times s) away; towards 1 if positive. */
    abstract double bound(double share, double deviation);

    /** The interval; open where the scale has no value: at a share of 0, and for all but plain and log at a share of 1. */
    ConfidenceInterval around(double share, double logStandardError, double level) {
        double margin = Distributions.normalDeviate(level) * logStandardError;
        double lower = StrictMath.max(0, bound(share, -margin));
        double upper = StrictMath.min(1, bound(share, margin));
        return lower <= upper
                ? ConfidenceInterval.of(lower, upper, level)
                : new ConfidenceInterval(OptionalDouble.empty(), OptionalDouble.empty(), level);
    }
}
