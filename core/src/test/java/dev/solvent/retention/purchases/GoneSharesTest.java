package dev.solvent.retention.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of customers who have left: by one power per distinct time, and by logarithms where powers might overflow. */
class GoneSharesTest {

    private static final double ALPHA = 0.5;
    private static final int CUSTOMERS = 4000;

    /** Few distinct times, many rows, all of one frequency; some rows stand for several customers. */
    private static MergedRows rows() {
        SplittableRandom random = new SplittableRandom(3);
        int[] frequency = new int[CUSTOMERS];
        double[] recency = new double[CUSTOMERS];
        double[] age = new double[CUSTOMERS];
        Arrays.fill(frequency, 2);
        for (int i = 0; i < CUSTOMERS; i++) {
            age[i] = 30 + random.nextInt(60);
            recency[i] = random.nextInt((int) age[i]);
        }
        return MergedRows.of(frequency, recency, age, new double[0]);
    }

    @ParameterizedTest(name = "shape {0}, leave {1}")
    @CsvSource({"0.3, -0.5", "2.2, -3", "2.2, 40", "57, -1", "58, -1", "600, 2", "1e5, -1e5", "2.2, -320"})
    void compute_anyPower_isTheFormulaOfEachRow(double shape, double leave) {
        MergedRows rows = rows();
        double[] logAge = new double[rows.ageCount()];
        Arrays.setAll(logAge, i -> StrictMath.log(ALPHA + rows.distinctAge(i)));
        double[] logRecency = new double[rows.recencyCount()];
        Arrays.setAll(logRecency, i -> StrictMath.log(ALPHA + rows.distinctRecency(i)));
        GoneShares shares = new GoneShares(rows, logAge, logRecency);
        double logs = shares.compute(0, shape, leave);

        double expected = 0;
        for (int row = 0; row < rows.size(); row++) {
            double odds = leave + shape * (logAge[rows.ageIndex(row)] - logRecency[rows.recencyIndex(row)]);
            double gone = odds > 0 ? 1 / (1 + StrictMath.exp(-odds)) : 1 - 1 / (1 + StrictMath.exp(odds));
            assertThat(shares.share(row)).isCloseTo(gone, within(1e-13));
            double log = StrictMath.max(odds, 0) + StrictMath.log1p(StrictMath.exp(-StrictMath.abs(odds)));
            expected += rows.weight(row) * log;
        }
        assertThat(rows.size()).isGreaterThan(2 * (rows.ageCount() + rows.recencyCount()));
        assertThat(logs).isCloseTo(expected, within(1e-12 * (1 + expected)));
    }
}
