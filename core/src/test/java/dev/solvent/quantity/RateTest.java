package dev.solvent.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    /** A few roundings of doubles below one. */
    private static final Offset<Double> ROUNDING = within(1e-15);

    /** Python mpmath 1.3, 30 digits: 1 - (1 - p)**x. */
    @ParameterizedTest(name = "{0} per {1} is {3} per {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            probability, period, other,   expected
            0.01,        MONTH,  YEAR,    0.113615128283870719
            0.12,        YEAR,   MONTH,   0.0105962410353190024
            0.03,        MONTH,  QUARTER, 0.087327
            0.03,        MONTH,  DAY,     0.00100021263579432266
            0.5,         DAY,    DAY,     0.5
            0,           YEAR,   DAY,     0
            1,           DAY,    YEAR,    1
            1,           YEAR,   DAY,     1
            """)
    void rate_inAnotherPeriod_hasTheSameHazard(double probability, Period period, Period other, double expected) {
        Rate converted = new Rate(probability, period).in(other);
        assertThat(converted.probability()).isEqualTo(expected, ROUNDING);
        assertThat(converted.period()).isEqualTo(other);
    }

    /** Python mpmath 1.3, 30 digits: (1 + g)**x - 1. */
    @ParameterizedTest(name = "{0} per {1} is {3} per {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            growth, period,  other,   expected
            0.12,   YEAR,    MONTH,   0.00948879293458297413
            0.1,    QUARTER, YEAR,    0.4641
            -0.5,   YEAR,    YEAR,    -0.5
            -0.75,  YEAR,    QUARTER, -0.292893218813452476
            1,      MONTH,   QUARTER, 7
            0,      YEAR,    DAY,     0
            """)
    void growth_inAnotherPeriod_compounds(double growth, Period period, Period other, double expected) {
        GrowthRate converted = new GrowthRate(growth, period).in(other);
        assertThat(converted.growth()).isEqualTo(expected, within(1e-14));
        assertThat(converted.period()).isEqualTo(other);
    }

    @Test
    void twelvePercentAYear_asChurnAndAsDiscount_differ() {
        assertThat(Rate.perYear(0.12).in(Period.MONTH)).hasToString("1.05962 % per month");
        assertThat(GrowthRate.perYear(0.12).in(Period.MONTH)).hasToString("0.948879 % per month");
    }

    @Test
    void factors_ofGrowth_compoundPerMonth() {
        GrowthRate doubling = GrowthRate.perYear(1);
        assertThat(doubling.factorAfter(12)).isEqualTo(2, within(1e-15));
        assertThat(doubling.factorAfter(36)).isEqualTo(8, within(1e-14));
        assertThat(doubling.discountFactor(6)).isEqualTo(StrictMath.sqrt(0.5), ROUNDING);
        assertThat(GrowthRate.perQuarter(0.21).factorAfter(1.5)).isEqualTo(1.1, within(1e-15));
        assertThat(GrowthRate.NONE.factorAfter(1e9)).isEqualTo(1);
    }

    @Test
    void factories_sayTheirPeriod() {
        assertThat(Rate.perMonth(0.1)).isEqualTo(new Rate(0.1, Period.MONTH));
        assertThat(Rate.perQuarter(0.1)).isEqualTo(new Rate(0.1, Period.QUARTER));
        assertThat(Rate.perYear(0.1)).isEqualTo(new Rate(0.1, Period.YEAR));
        assertThat(GrowthRate.perMonth(0.1)).isEqualTo(new GrowthRate(0.1, Period.MONTH));
        assertThat(Rate.perMonth(0.25).complement()).isEqualTo(0.75);
        assertThat(Rate.perMonth(-0.0)).isEqualTo(Rate.perMonth(0));
        assertThat(GrowthRate.perYear(-0.0)).isEqualTo(GrowthRate.NONE);
    }

    @Test
    void share_isAPartOfItsBase() {
        Share payers = Share.ofPercent(25, "monthly active users");
        assertThat(payers).isEqualTo(Share.of(0.25, "monthly active users"));
        assertThat(payers.of(Money.of(8, Quantities.USD))).isEqualTo(Quantities.usd(2));
        assertThat(payers.of(8)).isEqualTo(2);
        assertThat(payers.complement()).isEqualTo(0.75);
        assertThat(payers).hasToString("25 % of monthly active users");
    }
}
