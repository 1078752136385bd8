package dev.solvent.economics;

import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.compute.GpuFleet;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfHostingTest {

    private static SelfHosting of(double fixed, double migration) {
        return SelfHosting.of(usd(fixed).per(Period.MONTH), 0.30).withMigration(usd(migration), months(24));
    }

    /** Open models at 30 % of the API price, 80 % of its quality; a price cut of a quarter. Rounded to whole dollars. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            fixed, migration, threshold, afterCut, atQuality
            10000, 20000, 15476, 24074, 17333
            15000, 50000, 24405, 37963, 27333
            30000, 100000, 48810, 75926, 54667
            """)
    void threshold_openModels_areTheReferenceValues(
            double fixed, double migration, double threshold, double afterCut, double atQuality) {
        SelfHosting equal = of(fixed, migration);
        SelfHosting worse = equal.withQuality(0.8);
        assertThat(equal.threshold().money().amount()).isCloseTo(threshold, within(0.5));
        assertThat(equal.thresholdAfterPriceCut(0.25).money().amount()).isCloseTo(afterCut, within(0.5));
        assertThat(worse.threshold().money().amount()).isCloseTo(atQuality, within(0.5));
    }

    @ParameterizedTest
    @CsvSource({"10000, 20000, 28889", "15000, 50000, 45556", "30000, 100000, 91111"})
    void threshold_atQualityAfterACut_areTheReferenceValues(double fixed, double migration, double expected) {
        assertThat(of(fixed, migration)
                        .withQuality(0.8)
                        .thresholdAfterPriceCut(0.25)
                        .money()
                        .amount())
                .isCloseTo(expected, within(0.5));
    }

    @Test
    void indifferentPriceCut_isWhatOwnUnitsSave() {
        assertThat(of(15_000, 50_000).indifferentPriceCut()).isCloseTo(0.70, within(1e-15));
        assertThat(of(15_000, 50_000).withQuality(0.8).indifferentPriceCut()).isCloseTo(0.625, within(1e-15));
        // threshold after over before a cut of a quarter: 0.70 / 0.45
        assertThat(of(15_000, 50_000)
                        .thresholdAfterPriceCut(0.25)
                        .ratioTo(of(15_000, 50_000).threshold()))
                .isCloseTo(1.5555555555555556, within(1e-12));
    }

    @Test
    void saving_atTheThreshold_isZero() {
        SelfHosting hosting = of(15_000, 50_000).withQuality(0.8);
        assertThat(hosting.saving(hosting.threshold()).money().amount()).isCloseTo(0, within(1e-9));
        assertThat(hosting.saving(usd(600_000).per(Period.YEAR)).money().amount())
                .isCloseTo(50_000 * 0.625 - 15_000 - 50_000 / 24.0, within(1e-9));
    }

    @Test
    void threshold_ownUnitsCostNoLess_isNever() {
        assertThatIllegalStateException()
                .isThrownBy(() -> of(15_000, 0).thresholdAfterPriceCut(0.75))
                .withMessage("moving never pays: own units cost 0.3 of the old price and the API 0.25");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(15_000, 0).withQuality(0))
                .withMessage("quality must be positive and finite, was 0.0");
    }

    /** 730.5 hours a month at 2 USD are 1461 USD a GPU; at 0.001 USD a unit of the API it must serve 1,461,000 of its 7,305,000. */
    @Test
    void ownFleet_breakEven_isWhereTheStaircaseMeetsTheLine() {
        GpuFleet fleet = GpuFleet.renting(price("2").usd());
        Money api = usd(0.001);
        OwnFleet own = new OwnFleet(fleet, 10_000, usd(0).per(Period.MONTH), 1);
        assertThat(own.breakEvenUtilisation(api)).isCloseTo(0.2, within(1e-15));
        assertThat(own.breakEvenVolume(api)).hasValueCloseTo(1_461_000.0, within(1e-6));
        assertThat(own.cost(1_461_000)).isEqualTo(usd(1461));
        assertThat(own.cost(0)).isEqualTo(usd(1461));
        assertThat(own.cost(7_305_001)).isEqualTo(usd(2922));
        OwnFleet staffed = new OwnFleet(fleet, 10_000, usd(15_000).per(Period.MONTH), 1);
        // (15000 + n 1461) / 0.001 units must fit on n GPUs of 7,305,000: n = 3
        assertThat(staffed.breakEvenVolume(api)).hasValueCloseTo(19_383_000.0, within(1e-6));
        assertThat(staffed.cost(19_383_000).amount()).isCloseTo(19_383, within(1e-9));
    }

    @Test
    void ownFleet_tooSlow_neverBreaksEven() {
        OwnFleet slow = new OwnFleet(GpuFleet.renting(price("2").usd()), 1000, usd(0).per(Period.MONTH), 1);
        assertThat(slow.breakEvenUtilisation(usd(0.001))).isEqualTo(2);
        assertThat(slow.breakEvenVolume(usd(0.001))).isEmpty();
    }

    @Test
    void costPlus_discountThenMarkupThenFixed() {
        CostPlus rule = CostPlus.NONE.withDiscount("0.05").withMarkup("0.10").withFixed("0.0005");
        assertThat(rule.price(price("0.006").usd())).isEqualTo(price("0.00677").usd());
        assertThat(CostPlus.NONE.price(price("0.006").usd()))
                .isEqualTo(price("0.006").usd());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostPlus.NONE.withDiscount("1.1"))
                .withMessage("discount must be in [0, 1], was 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostPlus.NONE.withMarkup("-0.1"))
                .withMessage("markup must be at least 0, was -0.1");
    }
}
