package dev.solvent.examples.casebook;

import dev.solvent.claims.Claim;
import java.util.Optional;

/** A figure that a result is compared with: where it was stated and how exactly it was printed. */
public record Stated(double figure, double tolerance, Optional<String> claim) {

    /** A percentage, as a fraction, with half a unit of its last digit. */
    public static Stated fraction(Claim claim) {
        return new Stated(claim.asFraction(), halfUnit(claim) / 100, Optional.of(claim.id()));
    }

    /** A figure in its own unit, with half a unit of its last digit. */
    public static Stated number(Claim claim) {
        return new Stated(claim.number(), halfUnit(claim), Optional.of(claim.id()));
    }

    /** The stated lower bound. */
    public static Stated low(Claim claim) {
        return new Stated(claim.low(), 0, Optional.of(claim.id()));
    }

    /** The stated upper bound. */
    public static Stated high(Claim claim) {
        return new Stated(claim.high(), 0, Optional.of(claim.id()));
    }

    /** The same figure as a function of it, in the unit of the result, such as 1 + growth. */
    public Stated of(double changed) {
        return new Stated(changed, tolerance, claim);
    }

    private static double halfUnit(Claim claim) {
        return claim.figure().roundingHalfWidth().orElseThrow();
    }
}
