package dev.solvent.projection;

/** Amounts per sign-up by age: what a user of an age stands for, times the share still there. */
final class Profile {

    /** Per sign-up; where users of all ages stand for the same, per what one stands for: the curve itself. */
    private final double[] byAge;

    private final double constant;
    private final boolean isConstant;

    private Profile(double[] byAge, double constant, boolean isConstant) {
        this.byAge = byAge;
        this.constant = constant;
        this.isConstant = isConstant;
    }

    /** Where users of all ages stand for the same. */
    static Profile constant(double perUser, double[] survival) {
        return new Profile(survival, perUser, true);
    }

    /** From amounts per user there, by age. */
    static Profile of(double[] perUser, double[] survival) {
        double[] bySignUp = new double[survival.length];
        boolean constant = true;
        for (int age = 0; age < survival.length; age++) {
            bySignUp[age] = perUser[age] * survival[age];
            constant &= perUser[age] == perUser[0];
        }
        return constant ? constant(perUser[0], survival) : new Profile(bySignUp, 0, false);
    }

    boolean isNothing() {
        return isConstant && constant == 0;
    }

    double perSignUp(int age) {
        return isConstant ? constant * byAge[age] : byAge[age];
    }

    /** Whether users of all ages stand for the same, so that their number is enough and no cohort need be visited. */
    boolean isConstant() {
        return isConstant;
    }

    /** What a user of any age stands for. */
    double constant() {
        return constant;
    }

    /** Over all cohorts, oldest first. */
    double sum(double[] signUps, int oldestAge) {
        double sum = dot(signUps, byAge, oldestAge);
        return isConstant ? constant * sum : sum;
    }

    /**
     * The sum over cohorts, oldest first, of sign-ups times a value at their age. Four sums side by side, then added: each alone
     * would wait for its last addition.
     */
    static double dot(double[] signUps, double[] byAge, int oldestAge) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int at = 0;
        for (; at + 3 <= oldestAge; at += 4) {
            a += signUps[at] * byAge[oldestAge - at];
            b += signUps[at + 1] * byAge[oldestAge - at - 1];
            c += signUps[at + 2] * byAge[oldestAge - at - 2];
            d += signUps[at + 3] * byAge[oldestAge - at - 3];
        }
        for (; at <= oldestAge; at++) {
            a += signUps[at] * byAge[oldestAge - at];
        }
        return a + b + (c + d);
    }
}
