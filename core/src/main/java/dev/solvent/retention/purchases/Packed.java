package dev.solvent.retention.purchases;

/** Places of the upper triangle of a symmetric 4 x 4 matrix in an array of ten. */
final class Packed {

    static final int AT_00 = 0;
    static final int AT_01 = 1;
    static final int AT_02 = 2;
    static final int AT_03 = 3;
    static final int AT_11 = 4;
    static final int AT_12 = 5;
    static final int AT_13 = 6;
    static final int AT_22 = 7;
    static final int AT_23 = 8;
    static final int AT_33 = 9;

    private Packed() {}

    static void unpack(double[] packed, double[][] matrix) {
        int k = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = i; j < 4; j++) {
                matrix[i][j] = packed[k];
                matrix[j][i] = packed[k];
                k++;
            }
        }
    }
}
