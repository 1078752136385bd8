package dev.solvent.economics;

import static dev.solvent.Tolerance.relative;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** Margins rise with price, fall with cost and free units, and each solved lever is the inverse of the margin. */
class MarginProperties {

    /** A margin is 1 less a ratio of up to 1e5, so its rounding is relative to that ratio. */
    private static final double EXACT = 1e-14;

    @Provide
    Arbitrary<Margin> margins() {
        return Combinators.combine(between(0.01, 10), between(0.01, 10), between(0, 20), between(0, 0.5))
                .as((price, cost, free, store) -> new Margin(usd(price), usd(cost), free, store));
    }

    private static Arbitrary<Double> between(double low, double high) {
        return Arbitraries.doubles().between(low, high).ofScale(6);
    }

    private static double scale(Margin margin) {
        return 2 + (1 + margin.freeUnitsPerPaid()) * margin.unitCost().ratioTo(margin.price());
    }

    @Property
    void grossMargin_risesWithThePrice(
            @ForAll("margins") Margin margin, @ForAll @DoubleRange(min = 1.001, max = 10) @Scale(3) double factor) {
        Margin dearer = new Margin(
                margin.price().times(factor), margin.unitCost(), margin.freeUnitsPerPaid(), margin.storeCommission());
        assertThat(dearer.grossMargin()).isGreaterThan(margin.grossMargin());
        assertThat(dearer.grossMargin()).isLessThan(1 - margin.storeCommission());
    }

    @Property
    void grossMargin_fallsWithCostFreeUnitsAndCommission(
            @ForAll("margins") Margin margin, @ForAll @DoubleRange(min = 0.001, max = 0.5) @Scale(3) double more) {
        Margin dearer = new Margin(
                margin.price(), margin.unitCost().times(1 + more), margin.freeUnitsPerPaid(), margin.storeCommission());
        assertThat(dearer.grossMargin()).isLessThan(margin.grossMargin());
        assertThat(margin.withFreeUnitsPerPaid(margin.freeUnitsPerPaid() + more).grossMargin())
                .isLessThan(margin.grossMargin());
        assertThat(margin.withStoreCommission(margin.storeCommission() + more).grossMargin())
                .isEqualTo(margin.grossMargin() - more, within(EXACT * scale(margin)));
    }

    @Property
    void grossMargin_inAnotherScaleOfMoney_isTheSame(
            @ForAll("margins") Margin margin, @ForAll @DoubleRange(min = 0.001, max = 1000) @Scale(3) double factor) {
        Margin scaled = new Margin(
                margin.price().times(factor),
                margin.unitCost().times(factor),
                margin.freeUnitsPerPaid(),
                margin.storeCommission());
        assertThat(scaled.grossMargin()).isEqualTo(margin.grossMargin(), within(EXACT * scale(margin)));
        double price = margin.priceFor(0.25).amount() * factor;
        assertThat(scaled.priceFor(0.25).amount()).isEqualTo(price, relative(EXACT, price));
    }

    @Property
    void priceFor_isTheInverseOfGrossMargin(
            @ForAll("margins") Margin margin, @ForAll @DoubleRange(min = -2, max = 0.49) @Scale(3) double target) {
        Margin at = new Margin(
                margin.priceFor(target), margin.unitCost(), margin.freeUnitsPerPaid(), margin.storeCommission());
        assertThat(at.grossMargin()).isEqualTo(target, within(EXACT * scale(at)));
        double price = margin.price().amount();
        // the price divides by what the margin leaves, a difference of numbers of the size of one
        double left = (1 + margin.freeUnitsPerPaid()) * margin.unitCost().ratioTo(margin.price());
        assertThat(margin.priceFor(margin.grossMargin()).amount())
                .isEqualTo(price, relative(EXACT * (1 + 1 / left), price));
    }

    @Property
    void freeUnitsPerPaidFor_isTheInverseOfGrossMargin(@ForAll("margins") Margin margin) {
        double units = margin.freeUnitsPerPaidFor(margin.grossMargin());
        double perUnit = margin.price().ratioTo(margin.unitCost());
        assertThat(units).isEqualTo(margin.freeUnitsPerPaid(), within(EXACT * scale(margin) * (1 + perUnit)));
    }
}
