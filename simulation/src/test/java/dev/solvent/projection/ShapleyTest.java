package dev.solvent.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShapleyTest {

    /**
     * The Security Council: 5 permanent members, all needed, and 4 of 10 others. Shapley and Shubik (1954) for the council of their
     * time; for today's, Straffin (1993), Game Theory and Strategy, chapter 28: permanent 0.1963, others 0.0019; exactly 421/2145
     * and 4/2145.
     */
    @Test
    void securityCouncil_hasThePublishedPower() {
        double[][] power =
                Shapley.values(15, set -> new double[] {(set & 31) == 31 && Integer.bitCount(set >> 5) >= 4 ? 1 : 0});
        for (int member = 0; member < 15; member++) {
            assertThat(power[member][0]).isCloseTo(member < 5 ? 421.0 / 2145 : 4.0 / 2145, within(1e-12));
        }
    }

    /** A runway for landings that cost 1, 2 and 4: Littlechild and Owen (1973): each part is shared by those who need it. */
    @Test
    void airport_isSharedByThoseWhoNeedEachPart() {
        double[] cost = {1, 2, 4};
        double[][] shares = Shapley.values(3, set ->
                new double[] {(set & 4) != 0 ? cost[2] : (set & 2) != 0 ? cost[1] : (set & 1) != 0 ? cost[0] : 0});
        assertThat(shares[0][0]).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(shares[1][0]).isCloseTo(1.0 / 3 + 1.0 / 2, within(1e-15));
        assertThat(shares[2][0]).isCloseTo(1.0 / 3 + 1.0 / 2 + 2, within(1e-15));
    }

    @Test
    void nobody_hasNothingToShare() {
        assertThat(Shapley.values(0, set -> new double[] {7})).isEmpty();
    }
}
