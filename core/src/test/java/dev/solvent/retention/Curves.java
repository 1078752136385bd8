package dev.solvent.retention;

import dev.solvent.quantity.Rate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random curves of every family of core. */
public final class Curves {

    private Curves() {}

    /** Any curve, mixtures and floors included. */
    public static Arbitrary<RetentionCurve> any() {
        Arbitrary<RetentionCurve> mixtures = Combinators.combine(simple(), simple(), fractions())
                .as((one, other, share) ->
                        new Mixture(List.of(new Mixture.Part(share, one), new Mixture.Part(1 - share, other))));
        Arbitrary<RetentionCurve> floored =
                Combinators.combine(simple(), fractions()).as(RetentionCurve::withFloor);
        return Arbitraries.oneOf(simple(), mixtures, floored);
    }

    /** A family without parts. */
    public static Arbitrary<RetentionCurve> simple() {
        return Arbitraries.oneOf(
                geometric().map(curve -> curve),
                Combinators.combine(positive(), positive()).as(ShiftedBetaGeometric::new),
                Combinators.combine(between(0.1, 5), between(0.1, 100)).as(Weibull::new),
                Combinators.combine(between(0.01, 1), between(0.01, 5)).as(PowerLaw::new),
                tabulated());
    }

    /** Constant churn between 0 and 1. */
    public static Arbitrary<Geometric> geometric() {
        return fractions().map(churn -> new Geometric(Rate.perMonth(churn)));
    }

    /** Fractions, the ends included. */
    public static Arbitrary<Double> fractions() {
        return between(0, 1);
    }

    private static Arbitrary<RetentionCurve> tabulated() {
        return fractions().list().ofMinSize(1).ofMaxSize(24).map(kept -> {
            double[] retained = new double[kept.size() + 1];
            retained[0] = 1;
            for (int month = 1; month < retained.length; month++) {
                retained[month] = retained[month - 1] * kept.get(month - 1);
            }
            return RetentionCurve.tabulated(retained);
        });
    }

    private static Arbitrary<Double> positive() {
        return between(-4, 7).map(exponent -> StrictMath.pow(10, exponent));
    }

    private static Arbitrary<Double> between(double low, double high) {
        return Arbitraries.doubles().between(low, high).ofScale(6);
    }
}
