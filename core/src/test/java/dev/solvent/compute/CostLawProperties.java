package dev.solvent.compute;

import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.compute.CostLaw.Observation;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** Laws of cost that are fitted through two observations pass through them. */
class CostLawProperties {

    @Property
    void laws_passThroughTheirObservations(
            @ForAll @DoubleRange(min = 1, max = 1e6) @Scale(3) double revenue,
            @ForAll @DoubleRange(min = 1.1, max = 50) @Scale(3) double growth,
            @ForAll @DoubleRange(min = 0, max = 2) @Scale(3) double fixedShare,
            @ForAll @DoubleRange(min = 0.01, max = 0.95) @Scale(3) double variable) {
        // made from a law, so that one with positive parts exists
        Observation first = new Observation(usd(revenue).per(Period.MONTH), 1 - variable - fixedShare);
        Observation second =
                new Observation(usd(revenue * growth).per(Period.MONTH), 1 - variable - fixedShare / growth);
        LearningCurve curve = LearningCurve.through(first, second);
        assertThat(curve.grossMargin(first.revenue())).isEqualTo(first.grossMargin(), within(1e-12));
        assertThat(curve.grossMargin(second.revenue())).isEqualTo(second.grossMargin(), within(1e-12));
        if (fixedShare > 0.01) {
            FixedPlusVariable linear = FixedPlusVariable.through(first, second);
            assertThat(linear.variableShare()).isEqualTo(variable, within(1e-10));
            assertThat(linear.grossMargin(second.revenue())).isEqualTo(second.grossMargin(), within(1e-10));
            MoneyRate breakEven = linear.breakEvenRevenue().orElseThrow();
            assertThat(linear.grossMargin(breakEven)).isEqualTo(0, within(1e-12));
        }
    }
}
