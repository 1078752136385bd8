package dev.solvent.projection;

/** A way out of a segment. */
final class Way {

    private final int target;
    private final boolean keepsAge;
    private final double[][] share;

    /** To the segment at a place; by month the share of those there, by age, empty where nobody goes. */
    Way(int target, boolean keepsAge, double[][] share) {
        this.target = target;
        this.keepsAge = keepsAge;
        this.share = share;
    }

    int target() {
        return target;
    }

    boolean keepsAge() {
        return keepsAge;
    }

    /** While it is bound: another share of those of an age. */
    void scale(int month, int age, double factor) {
        if (share[month].length > 0) {
            share[month][age] *= factor;
        }
    }

    double[] share(int month) {
        return share[month];
    }
}
