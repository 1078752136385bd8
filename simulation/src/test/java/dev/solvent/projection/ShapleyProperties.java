package dev.solvent.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The axioms, on random games of four players. */
class ShapleyProperties {

    private static final int PLAYERS = 4;
    private static final double ROUNDING = 1e-10;

    private static double[] values(List<Double> worths) {
        double[][] values = Shapley.values(PLAYERS, set -> new double[] {worths.get(set)});
        return new double[] {values[0][0], values[1][0], values[2][0], values[3][0]};
    }

    @Property
    void values_sumToTheWhole(@ForAll @Size(16) List<@DoubleRange(min = -1000, max = 1000) Double> worths) {
        double[] values = values(worths);
        assertThat(values[0] + values[1] + values[2] + values[3])
                .isCloseTo(worths.get(15) - worths.get(0), within(ROUNDING * 1000));
    }

    @Property
    void player_whoAddsNothing_getsNothing(
            @ForAll @Size(16) List<@DoubleRange(min = -1000, max = 1000) Double> worths,
            @ForAll @IntRange(max = 3) int idle) {
        List<Double> without = new ArrayList<>();
        for (int set = 0; set < 16; set++) {
            without.add(worths.get(set & ~(1 << idle)));
        }
        assertThat(values(without)[idle]).isZero();
    }

    @Property
    void players_renamed_keepTheirValues(
            @ForAll @Size(16) List<@DoubleRange(min = -1000, max = 1000) Double> worths, @ForAll int seed) {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = order.size() - 1; i > 0; i--) {
            Collections.swap(order, i, random.nextInt(i + 1));
        }
        List<Double> renamed = new ArrayList<>();
        for (int set = 0; set < 16; set++) {
            int original = 0;
            for (int player = 0; player < PLAYERS; player++) {
                original |= (set >> player & 1) << order.get(player);
            }
            renamed.add(worths.get(original));
        }
        for (int player = 0; player < PLAYERS; player++) {
            assertThat(values(renamed)[player]).isCloseTo(values(worths)[order.get(player)], within(ROUNDING * 1000));
        }
    }

    @Property
    void games_added_addTheirValues(
            @ForAll @Size(16) List<@DoubleRange(min = -1000, max = 1000) Double> one,
            @ForAll @Size(16) List<@DoubleRange(min = -1000, max = 1000) Double> other) {
        List<Double> both = new ArrayList<>();
        for (int set = 0; set < 16; set++) {
            both.add(one.get(set) + other.get(set));
        }
        for (int player = 0; player < PLAYERS; player++) {
            assertThat(values(both)[player])
                    .isCloseTo(values(one)[player] + values(other)[player], within(ROUNDING * 1000));
        }
    }
}
