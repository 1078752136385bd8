package dev.solvent.retention;

import dev.solvent.quantity.Rate;
import dev.solvent.testkit.RetentionCurveContract;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** Every family of core keeps the contract of a retention curve, at ordinary and at extreme parameters. */
class FamiliesContractTest {

    @Nested
    class GeometricContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.geometric(Rate.perMonth(0.06));
        }
    }

    @Nested
    class GeometricWithoutChurnContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.geometric(Rate.perYear(0));
        }
    }

    @Nested
    class GeometricWithFullChurnContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.geometric(Rate.perMonth(1));
        }
    }

    @Nested
    class ShiftedBetaGeometricContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.shiftedBetaGeometric(0.668, 3.806);
        }
    }

    @Nested
    class ShiftedBetaGeometricAlikeUsersContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.shiftedBetaGeometric(1e4, 1e9);
        }
    }

    @Nested
    class ShiftedBetaGeometricPolarisedUsersContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.shiftedBetaGeometric(1e-3, 2e-3);
        }
    }

    @Nested
    class WeibullFallingHazardContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.weibull(0.35, 1.5);
        }
    }

    @Nested
    class WeibullRisingHazardContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.weibull(3, 20);
        }
    }

    @Nested
    class PowerLawContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.powerLaw(0.4191, 0.49);
        }
    }

    @Nested
    class PowerLawWithoutFirstLossContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.powerLaw(1, 2);
        }
    }

    @Nested
    class TabulatedContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.tabulated(1, 0.6, 0.5, 0.5, 0.45);
        }
    }

    @Nested
    class TabulatedThatEndsContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.tabulated(1, 0.6, 0, 0);
        }
    }

    @Nested
    class TabulatedThatLevelsOffContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.tabulated(1, 0.6, 0.6);
        }
    }

    @Nested
    class MixtureContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.mixture(List.of(
                    new Mixture.Part(0.1, RetentionCurve.weibull(0.5, 2)),
                    new Mixture.Part(0.2, RetentionCurve.powerLaw(0.5, 1)),
                    new Mixture.Part(0.7, RetentionCurve.geometric(Rate.perMonth(0.3)))));
        }
    }

    @Nested
    class FloorContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.weibull(0.7, 3).withFloor(0.15);
        }
    }

    @Nested
    class LambdaContract extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.of("plateau", months -> 0.2 + 0.8 * StrictMath.exp(-0.3 * months));
        }
    }
}
