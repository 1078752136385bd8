package dev.solvent.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SymmetricEigenTest {

    /** 2 1; 1 2 has 1 and 3. */
    @Test
    void of_twoByTwo_isByHand() {
        SymmetricEigen eigen = SymmetricEigen.of(new double[][] {{2, 1}, {1, 2}});
        assertThat(eigen.value(eigen.smallest())).isCloseTo(1, within(1e-15));
        assertThat(eigen.norm()).isCloseTo(3, within(1e-15));
        assertThat(eigen.inverse()[0][1]).isCloseTo(-1 / 3.0, within(1e-15));
        assertThat(eigen.size()).isEqualTo(2);
    }

    /** Badly scaled: entries over twelve orders, as the information of alpha and a rate may be. */
    @Test
    void of_badlyScaled_reproducesTheMatrix() {
        double[][] matrix = {{1e12, 2e5, 3}, {2e5, 7, 1e-3}, {3, 1e-3, 5e-6}};
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        for (int i = 0; i < 3; i++) {
            double[] vector = eigen.vector(i);
            double[] along = eigen.coordinates(vector);
            assertThat(along[i]).isCloseTo(1, within(1e-14));
            assertThat(eigen.combine(along)[0]).isCloseTo(vector[0], within(1e-14));
            for (int row = 0; row < 3; row++) {
                double product = 0;
                for (int column = 0; column < 3; column++) {
                    product += matrix[row][column] * vector[column];
                }
                assertThat(product).isCloseTo(eigen.value(i) * vector[row], within(1e-3));
            }
        }
    }
}
