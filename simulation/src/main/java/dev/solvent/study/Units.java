package dev.solvent.study;

import dev.solvent.quantity.Decimal;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Per;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.function.DoubleFunction;

/** From numbers to what they set. */
record Units<T>(String label, DoubleFunction<T> make) {

    /** Prices are decimal; a drawn number has no digits of its own, so it is cut where doubles end. */
    private static final MathContext DIGITS = new MathContext(16, RoundingMode.HALF_EVEN);

    static final Units<Double> PLAIN = new Units<>("", Double::valueOf);

    static Units<Rate> rate(Period period) {
        return new Units<>("per " + period.label(), number -> new Rate(number, period));
    }

    static Units<GrowthRate> growth(Period period) {
        return new Units<>("growth per " + period.label(), number -> new GrowthRate(number, period));
    }

    static Units<Share> share(String base) {
        return new Units<>("of " + base, number -> Share.of(number, base));
    }

    static Units<Money> money(Currency currency) {
        return new Units<>(currency.getCurrencyCode(), number -> Money.of(number, currency));
    }

    static Units<Price> price(Currency currency, Per per) {
        return new Units<>(
                currency.getCurrencyCode() + " per " + per.label(),
                number -> new Decimal(new BigDecimal(number).round(DIGITS))
                        .in(currency)
                        .per(per));
    }
}
