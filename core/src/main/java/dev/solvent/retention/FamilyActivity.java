package dev.solvent.retention;

/**
 * The shape of a retention family read in days: the same formula, another clock.
 *
 * @param inDays  a curve whose age axis counts days here
 */
record FamilyActivity(RetentionCurve inDays) implements ActivityCurve {

    @Override
    public double activeShare(double day) {
        return inDays.survival(day);
    }

    @Override
    public String toString() {
        return inDays.label() + ", in days";
    }
}
