package dev.solvent.projection;

/** Results that are computed for many draws side by side; {@link Measure} says what each is. */
enum BlockResult {
    REVENUE,
    COMPUTE_COST,
    GROSS_MARGIN,
    ACTIVE_AT_END,
    LOWEST_CASH,
    CASH_AT_END,
    NPV,
    COHORT_LTV,
    COHORT_LTV_TO_CAC,
    MONTHS_BELOW_CAC;

    boolean isOfCohort() {
        return this == COHORT_LTV || this == COHORT_LTV_TO_CAC || this == MONTHS_BELOW_CAC;
    }
}
