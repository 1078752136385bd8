package dev.solvent.fit;

/**
 * Where a parameter may lie, and the free scale on which the search moves: the identity, the logarithm or the logit.
 *
 * @since 0.1.0
 */
public enum Domain {
    /** Any number; free scale: itself. */
    REAL(1e12) {
        @Override
        double toFree(double value) {
            return value;
        }

        @Override
        double toNatural(double free) {
            return free;
        }

        @Override
        double slope(double natural) {
            return 1;
        }

        @Override
        double curvature(double natural) {
            return 0;
        }

        @Override
        boolean contains(double value) {
            return Double.isFinite(value);
        }
    },
    /** Above 0; free scale: the logarithm. */
    POSITIVE(25) {
        @Override
        double toFree(double value) {
            return StrictMath.log(value);
        }

        @Override
        double toNatural(double free) {
            return StrictMath.exp(free);
        }

        @Override
        double slope(double natural) {
            return natural;
        }

        @Override
        double curvature(double natural) {
            return natural;
        }

        @Override
        boolean contains(double value) {
            return value > 0 && Double.isFinite(value);
        }
    },
    /** Strictly between 0 and 1; free scale: the logit. */
    FRACTION(25) {
        @Override
        double toFree(double value) {
            return StrictMath.log(value) - StrictMath.log1p(-value);
        }

        @Override
        double toNatural(double free) {
            return 1 / (1 + StrictMath.exp(-free));
        }

        @Override
        double slope(double natural) {
            return natural * (1 - natural);
        }

        @Override
        double curvature(double natural) {
            return natural * (1 - natural) * (1 - 2 * natural);
        }

        @Override
        boolean contains(double value) {
            return value > 0 && value < 1;
        }
    };

    /** Free values beyond this count as infinite: exp(25) is 7e10, a parameter that no data pin down. */
    private final double edge;

    Domain(double edge) {
        this.edge = edge;
    }

    double edge() {
        return edge;
    }

    abstract double toFree(double value);

    abstract double toNatural(double free);

    /** First derivative of the natural value by the free one. */
    abstract double slope(double natural);

    /** Second derivative of the natural value by the free one. */
    abstract double curvature(double natural);

    abstract boolean contains(double value);
}
