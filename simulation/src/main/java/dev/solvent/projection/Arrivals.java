package dev.solvent.projection;

import java.util.Arrays;

/** Those who move to a segment in a month: at age 0 of it, or at the age which they had. */
final class Arrivals {

    private double all;
    private double keepingAge;
    private final double[] byAge;

    Arrivals(int ages) {
        this.byAge = new double[ages];
    }

    void add(double movers, boolean keepAge) {
        all += movers;
        keepingAge += keepAge ? movers : 0;
    }

    void add(double movers, int age) {
        byAge[age] += movers;
    }

    double all() {
        return all;
    }

    double atAgeZero() {
        return keepingAge == 0 ? all : StrictMath.max(0, all - keepingAge);
    }

    boolean isAged() {
        return keepingAge > 0;
    }

    double atAge(int age) {
        return byAge[age];
    }

    void clear() {
        if (keepingAge > 0) {
            Arrays.fill(byAge, 0);
        }
        all = 0;
        keepingAge = 0;
    }
}
