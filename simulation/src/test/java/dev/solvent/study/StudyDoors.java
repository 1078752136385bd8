package dev.solvent.study;

import java.util.List;

/** What the suites of other packages ask of this one. */
public final class StudyDoors {

    private StudyDoors() {}

    /** One coordinate of an unscrambled Sobol' point. */
    public static double sobolPoint(int dimension, int index) {
        return Integer.toUnsignedLong(SobolDirections.point(dimension, index)) * 0x1p-32;
    }

    /** A screening of given trajectories. */
    public static MorrisScreening morris(List<String> inputs, double[][] x, double[] y) {
        return MorrisScreening.of("y", inputs, x, y);
    }

    /** Mu and sigma. */
    public static double[] logNormal(Distribution family) {
        Families.LogNormal found = (Families.LogNormal) family;
        return new double[] {found.mu(), found.sigma()};
    }

    /** Alpha and beta, also of what stretches a beta distribution. */
    public static double[] beta(Distribution family) {
        Distribution inside = family instanceof Families.Scaled scaled ? scaled.base() : family;
        Families.Beta found = (Families.Beta) inside;
        return new double[] {found.alpha(), found.beta()};
    }

    /** The three coefficients. */
    public static double[] metalog(Distribution family) {
        Families.Metalog found = (Families.Metalog) family;
        return new double[] {found.location(), found.spread(), found.skew()};
    }
}
