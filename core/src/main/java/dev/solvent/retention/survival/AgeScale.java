package dev.solvent.retention.survival;

import java.util.Arrays;

/**
 * The function of age with which an effect is suspected to change, in a test of proportional hazards.
 *
 * @since 0.1.0
 */
public enum AgeScale {
    /** One less the Kaplan-Meier curve just before the age: the default of R's cox.zph, which long tails do not dominate. */
    KAPLAN_MEIER {
        @Override
        double[] of(Tenures tenures) {
            KaplanMeierSteps steps = new KaplanMeierSteps(tenures);
            return Arrays.stream(tenures.ends()).map(steps::lostBefore).toArray();
        }
    },
    /** The age itself. */
    AGE {
        @Override
        double[] of(Tenures tenures) {
            return tenures.ends();
        }
    },
    /** Its logarithm; ages must be positive. */
    LOG_AGE {
        @Override
        double[] of(Tenures tenures) {
            return Arrays.stream(tenures.ends()).map(StrictMath::log).toArray();
        }
    },
    /** Its rank among all ends, equal ones at their middle. */
    RANK {
        @Override
        double[] of(Tenures tenures) {
            double[] sorted = tenures.ends().clone();
            Arrays.sort(sorted);
            return Arrays.stream(tenures.ends())
                    .map(end -> (firstNotBelow(sorted, end) + firstNotBelow(sorted, StrictMath.nextUp(end)) + 1) / 2.0)
                    .toArray();
        }
    };

    /** The function at the end of each row. */
    abstract double[] of(Tenures tenures);

    private static int firstNotBelow(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The product limit over all rows, whether or not somebody stays at risk. */
    private static final class KaplanMeierSteps {

        private final RiskCounts counts;
        private final double[] survivals;

        KaplanMeierSteps(Tenures tenures) {
            counts = RiskCounts.of(tenures);
            survivals = new double[counts.size()];
            double survival = 1;
            for (int i = 0; i < survivals.length; i++) {
                survival *= (counts.atRisk(i) - counts.events(i)) / counts.atRisk(i);
                survivals[i] = survival;
            }
        }

        double lostBefore(double age) {
            int before = counts.lastBefore(age);
            return before < 0 ? 0 : 1 - survivals[before];
        }
    }
}
