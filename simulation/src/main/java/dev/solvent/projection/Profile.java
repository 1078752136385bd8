package dev.solvent.projection;

/** Amounts per sign-up by age: what a user of an age stands for, times the share still there. */
final class Profile {

    private final double[] bySignUp;
    private final double constant;
    private final boolean isConstant;

    private Profile(double[] bySignUp, double constant, boolean isConstant) {
        this.bySignUp = bySignUp;
        this.constant = constant;
        this.isConstant = isConstant;
    }

    /** From amounts per user there, by age. */
    static Profile of(double[] perUser, double[] survival) {
        double[] bySignUp = new double[survival.length];
        boolean constant = true;
        for (int age = 0; age < survival.length; age++) {
            bySignUp[age] = perUser[age] * survival[age];
            constant &= perUser[age] == perUser[0];
        }
        return new Profile(bySignUp, perUser[0], constant);
    }

    boolean isNothing() {
        return isConstant && constant == 0;
    }

    double perSignUp(int age) {
        return bySignUp[age];
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
        return dot(signUps, bySignUp, oldestAge);
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
