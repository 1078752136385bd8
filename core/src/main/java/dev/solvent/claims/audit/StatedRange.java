package dev.solvent.claims.audit;

import dev.solvent.claims.Claim;
import dev.solvent.claims.Figure;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Everything that a claim, as it was printed, can be. */
final class StatedRange {

    private static final Interval HUNDRED = Interval.point(100);

    private StatedRange() {}

    /** Bounds where bounds are stated, else half a unit of the last digit to either side. */
    static Node.Leaf of(Claim claim, OptionalInt digits, boolean percent) {
        Figure figure = claim.figure();
        boolean bound =
                digits.isEmpty() && (figure.low().isPresent() || figure.high().isPresent());
        Interval range = bound
                ? new Interval(
                        figure.low().orElse(Double.NEGATIVE_INFINITY),
                        figure.high().orElse(Double.POSITIVE_INFINITY))
                : Interval.around(number(claim), halfWidth(figure, digits));
        OptionalDouble printed = figure.value().isPresent() ? figure.value() : onlyBound(figure);
        return percent
                ? new Node.Leaf(range.dividedBy(HUNDRED), scaled(printed), true, bound)
                : new Node.Leaf(range, printed, true, bound);
    }

    private static double number(Claim claim) {
        return claim.figure()
                .value()
                .orElseThrow(
                        () -> new IllegalArgumentException(claim.id() + " must be a number, is " + claim.figure()));
    }

    private static double halfWidth(Figure figure, OptionalInt digits) {
        if (digits.isEmpty()) {
            return figure.roundingHalfWidth().orElse(0);
        }
        BigDecimal printed = new BigDecimal(figure.text());
        int magnitude = printed.precision() - printed.scale();
        return BigDecimal.ONE.scaleByPowerOfTen(magnitude - digits.getAsInt()).doubleValue() / 2;
    }

    /** A single bound stands for the figure where numbers are shown. */
    private static OptionalDouble onlyBound(Figure figure) {
        if (figure.low().isPresent() && figure.high().isPresent()) {
            return OptionalDouble.empty();
        }
        return figure.low().isPresent() ? figure.low() : figure.high();
    }

    private static OptionalDouble scaled(OptionalDouble percent) {
        return percent.isPresent() ? OptionalDouble.of(percent.getAsDouble() / 100) : percent;
    }
}
