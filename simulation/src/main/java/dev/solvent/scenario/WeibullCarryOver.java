package dev.solvent.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;

/**
 * Carry-over that falls, or first rises, by a Weibull distribution; Robyn's {@code adstock_weibull}, with the scale in months and
 * not as a quantile of the window of the data.
 *
 * <pre>{@code
 * CDF   w(0) = 1,  w(l) = product over j = 1..l of exp(-(j / scale)^shape)
 * PDF   w(l) = (f(l + 1) - min f) / (max f - min f),  f the density at 1..L
 * }</pre>
 *
 * <p>The density form is stretched from 0 to 1 over the memory, as Robyn and PyMC-Marketing do, so its smallest weight is 0.
 *
 * @param form  which of the two
 * @param shape  positive
 * @param scaleMonths  positive
 * @param memoryMonths  L, months that remember; at least 1, at least 2 for the density form
 * @since 0.1.0
 */
public record WeibullCarryOver(Form form, double shape, double scaleMonths, int memoryMonths) implements CarryOver {

    /**
     * From which function the weights come.
     *
     * @since 0.1.0
     */
    public enum Form {
        /** The share left falls by the survival function of each age. */
        CDF,
        /** The density, which may peak after the month of the spend. */
        PDF
    }

    public WeibullCarryOver {
        requireNonNull(form, "form");
        shape = Requires.positive(shape, "shape");
        scaleMonths = Requires.positive(scaleMonths, "scaleMonths");
        Requires.atLeast(memoryMonths, form == Form.PDF ? 2 : 1, "memoryMonths");
        if (form == Form.PDF) {
            stretched(shape, scaleMonths, memoryMonths);
        }
    }

    @Override
    public Series weights() {
        return form == Form.CDF ? survivals() : stretched(shape, scaleMonths, memoryMonths);
    }

    private Series survivals() {
        Series exponents =
                Series.generate(memoryMonths, lag -> lag == 0 ? 0 : StrictMath.pow(lag / scaleMonths, shape));
        return exponents.cumulative().map(exponent -> StrictMath.exp(-exponent));
    }

    private static Series stretched(double shape, double scaleMonths, int memoryMonths) {
        Series density = Series.generate(memoryMonths, lag -> {
            double ratio = (lag + 1) / scaleMonths;
            return shape
                    / scaleMonths
                    * StrictMath.pow(ratio, shape - 1)
                    * StrictMath.exp(-StrictMath.pow(ratio, shape));
        });
        double least = density.stream().min().orElseThrow();
        double most = density.stream().max().orElseThrow();
        if (!(most > least)) {
            throw new IllegalArgumentException("shape and scaleMonths must give densities that differ over "
                    + memoryMonths + " months, were " + shape + " and " + scaleMonths);
        }
        return density.map(each -> (each - least) / (most - least));
    }
}
