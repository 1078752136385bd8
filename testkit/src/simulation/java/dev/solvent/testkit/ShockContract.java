package dev.solvent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.quantity.Money;
import dev.solvent.quantity.Quantities;
import dev.solvent.scenario.Shock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Shock} must do. Extend it and supply the shock, which must have an effect on the months between its dates, and
 * override {@link #segment} where it is about another segment.
 *
 * @since 0.1.0
 */
public abstract class ShockContract {

    private static final int MONTHS_AROUND = 36;
    private static final Money ZERO = Money.zero(Quantities.USD);

    /** For subclasses. */
    protected ShockContract() {}

    /**
     * The shock under test.
     *
     * @return an equal shock on every call, with an effect on {@link #segment} or on the whole business
     */
    protected abstract Shock shock();

    /**
     * The segment that is asked about, beside one that nobody knows.
     *
     * @return its name
     */
    protected String segment() {
        return "creator";
    }

    private List<String> segments() {
        return List.of(segment(), "another segment");
    }

    /**
     * When it begins.
     *
     * @return first month with an effect
     */
    protected abstract YearMonth firstMonth();

    /**
     * When it ends.
     *
     * @return last month with an effect; the end of year 9999 if it stays
     */
    protected YearMonth lastMonth() {
        return YearMonth.of(9999, 12);
    }

    @Test
    final void label_saysSomething() {
        assertThat(shock().label()).isNotBlank();
    }

    @Test
    final void segments_areNamedOrNone() {
        assertThat(shock().segments()).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    final void effects_outsideTheirDates_areNeutral() {
        for (YearMonth month : months()) {
            if (month.isBefore(firstMonth()) || month.isAfter(lastMonth())) {
                assertThat(isNeutral(month)).as("neutral in %s", month).isTrue();
            }
        }
    }

    @Test
    final void effects_onTheirDates_areThere() {
        for (YearMonth month : months()) {
            if (!month.isBefore(firstMonth()) && !month.isAfter(lastMonth())) {
                assertThat(isNeutral(month)).as("neutral in %s", month).isFalse();
            }
        }
    }

    @Test
    final void factors_areAtLeastZeroAndFinite() {
        Shock shock = shock();
        for (YearMonth month : months()) {
            assertThat(shock.responseFactor(month)).isNotNegative().isFinite();
            assertThat(shock.signUpFactor(month)).isNotNegative().isFinite();
            assertThat(shock.computeFactor(month)).isNotNegative().isFinite();
            for (String segment : segments()) {
                assertThat(shock.priceFactor(segment, month)).isNotNegative().isFinite();
                assertThat(shock.newUserPriceFactor(segment, month)).isNotNegative().isFinite();
                assertThat(shock.entryFactor(segment, month)).isNotNegative().isFinite();
                assertThat(shock.usageFactor(segment, month)).isPositive().isFinite();
            }
        }
    }

    @Test
    final void fractions_areBetweenZeroAndOne() {
        Shock shock = shock();
        for (YearMonth month : months()) {
            assertThat(shock.levyShare(month)).isBetween(0.0, 1.0);
            for (String segment : segments()) {
                assertThat(shock.survivalFactor(segment, month)).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    final void oneOff_keepsTheCurrency() {
        for (YearMonth month : months()) {
            assertThat(shock().oneOff(month, ZERO).currency()).isEqualTo(Quantities.USD);
        }
    }

    @Test
    final void effects_askedAgain_areTheSame() {
        Shock shock = shock();
        List<Double> once = effects(shock);
        assertThat(effects(shock)).isEqualTo(once);
        assertThat(effects(shock())).as("of an equal shock").isEqualTo(once);
    }

    private List<Double> effects(Shock shock, YearMonth month) {
        List<ToDoubleFunction<String>> each = List.of(
                segment -> shock.responseFactor(month),
                segment -> shock.signUpFactor(month),
                segment -> shock.entryFactor(segment, month),
                segment -> shock.usageFactor(segment, month),
                segment -> shock.newUserPriceFactor(segment, month),
                segment -> shock.survivalFactor(segment, month),
                segment -> shock.priceFactor(segment, month),
                segment -> shock.computeFactor(month),
                segment -> 1 + shock.levyShare(month),
                segment -> 1 + shock.oneOff(month, ZERO).amount());
        return segments().stream()
                .flatMap(segment -> each.stream().map(effect -> effect.applyAsDouble(segment)))
                .toList();
    }

    private List<Double> effects(Shock shock) {
        return months().stream()
                .flatMap(month -> effects(shock, month).stream())
                .toList();
    }

    private boolean isNeutral(YearMonth month) {
        return effects(shock(), month).stream().allMatch(effect -> effect == 1);
    }

    private List<YearMonth> months() {
        return IntStream.rangeClosed(-MONTHS_AROUND, MONTHS_AROUND)
                .mapToObj(firstMonth()::plusMonths)
                .toList();
    }
}
