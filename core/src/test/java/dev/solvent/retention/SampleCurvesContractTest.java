package dev.solvent.retention;

import dev.solvent.fit.Parameter;
import dev.solvent.quantity.Rate;
import dev.solvent.testkit.RetentionCurveContract;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The published contract, for every family and for the three ways to write a curve of one's own. */
class SampleCurvesContractTest {

    /** Every curve of the samples in turn. */
    @Nested
    @ParameterizedClass(name = "{0}")
    @MethodSource("dev.solvent.retention.SampleCurvesContractTest#curves")
    class OfTheLibrary extends RetentionCurveContract {
        private final RetentionCurve curve;

        OfTheLibrary(RetentionCurve curve) {
            this.curve = curve;
        }

        @Override
        protected RetentionCurve curve() {
            return curve;
        }
    }

    static Stream<RetentionCurve> curves() {
        return SampleCurves.all().stream();
    }

    /** A curve of one's own as a record: value equality, readable text, parameters by name. */
    record Plateau(double floor, double speed) implements RetentionCurve {
        @Override
        public double survival(double months) {
            return floor + (1 - floor) * StrictMath.exp(-speed * months);
        }
    }

    @Nested
    class AsARecord extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return new Plateau(0.2, 0.3);
        }
    }

    @Nested
    class AsALambda extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            return RetentionCurve.of("half in a year", months -> StrictMath.pow(0.5, months / 12));
        }
    }

    /** By name: a family that a file can ask for and a fit can estimate. */
    @Nested
    class ByName extends RetentionCurveContract {
        private static final CurveFamily PLATEAU = CurveFamily.of(
                "plateau",
                List.of(Parameter.fraction("floor"), Parameter.positive("speed")),
                values -> new Plateau(values.value("floor"), values.value("speed")));

        @Override
        protected RetentionCurve curve() {
            return RetentionCurves.standard().plus(PLATEAU).curve("plateau", Map.of("floor", 0.2, "speed", 0.3));
        }
    }

    /** Annual contracts: losses at renewals only, so there is no hazard between. */
    @Nested
    class AtRenewalsOnly extends RetentionCurveContract {
        @Override
        protected RetentionCurve curve() {
            RetentionCurve yearly = RetentionCurve.geometric(Rate.perMonth(0.3));
            return RetentionCurve.of("annual contract", months -> yearly.survival(StrictMath.floor(months / 12)));
        }

        @Override
        protected boolean isContinuous() {
            return false;
        }
    }
}
