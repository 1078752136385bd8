package dev.solvent.economics;

/**
 * When within a month money moves, for discounting. Who is alive is always counted at the start of the month.
 *
 * @since 0.1.0
 */
public enum Timing {
    /** In advance, as subscriptions are paid: month k is discounted over k months. */
    START(0),
    /** Spread over the month: month k is discounted over k + 1/2 months. */
    MIDDLE(0.5),
    /** In arrears, as metered usage is paid: month k is discounted over k + 1 months. */
    END(1);

    private final double offsetMonths;

    Timing(double offsetMonths) {
        this.offsetMonths = offsetMonths;
    }

    /**
     * How far into the month the money moves.
     *
     * @return months, in [0, 1]
     */
    public double offsetMonths() {
        return offsetMonths;
    }
}
