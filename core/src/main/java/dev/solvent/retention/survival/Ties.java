package dev.solvent.retention.survival;

/**
 * How a Cox model treats users who leave at the same age.
 *
 * @since 0.1.0
 */
public enum Ties {
    /** Averages over the orders in which they may have left (Efron 1977); the default, as in R's coxph. */
    EFRON,
    /** Leaves all of them at risk for each (Breslow 1974); the default of SAS. */
    BRESLOW
}
