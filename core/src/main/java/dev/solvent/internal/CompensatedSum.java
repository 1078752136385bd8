package dev.solvent.internal;

/**
 * A running sum whose rounding error does not grow with the number of terms (Neumaier, 1974, ZAMM 54, 39-51). The order of
 * the terms is the caller's, so equal input gives equal bits.
 */
public final class CompensatedSum {

    private double sum;
    private double correction;

    /** An empty sum. */
    public CompensatedSum() {}

    /**
     * Adds a term.
     *
     * @param term  any finite number
     */
    public void add(double term) {
        double next = sum + term;
        correction += StrictMath.abs(sum) >= StrictMath.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    /**
     * The sum so far.
     *
     * @return 0 before the first term
     */
    public double value() {
        return sum + correction;
    }
}
