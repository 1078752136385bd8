package dev.solvent.projection;

import java.util.Arrays;

/**
 * A number that a draw decides or that is the same in all: {@code constant + factor * column}.
 *
 * @param place  of the column, or -1 for none
 * @param constant  added
 * @param factor  of the column
 */
record Lane(int place, double constant, double factor) {

    static Lane fixed(double value) {
        return new Lane(-1, value, 0);
    }

    static Lane driven(int place) {
        return new Lane(place, 0, 1);
    }

    boolean isDriven() {
        return place >= 0;
    }

    void fill(double[][] columns, double[] into) {
        if (!isDriven()) {
            Arrays.fill(into, constant);
        } else if (constant == 0 && factor == 1) {
            System.arraycopy(columns[place], 0, into, 0, BlockLoops.WIDTH);
        } else {
            double[] column = columns[place];
            for (int i = 0; i < BlockLoops.WIDTH; i++) {
                into[i] = constant + factor * column[i];
            }
        }
    }
}
