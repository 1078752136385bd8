package dev.solvent.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.internal.draws.Streams;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Order statistics are those of a full sort, to the bit. */
class OrderStatisticsProperties {

    @Property
    void anyPlaceIsThatOfTheSortedValues(@ForAll("values") double[] values, @ForAll double u) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int place = (int) (StrictMath.abs(u % 1) * (values.length - 1));

        double[] found = OrderStatistics.of(values, 0, place, values.length - 1);

        assertThat(Arrays.stream(found).mapToObj(Double::doubleToRawLongBits))
                .containsExactly(bits(sorted[0]), bits(sorted[place]), bits(sorted[values.length - 1]));
    }

    /** Parts are counted and gathered by several threads into the same order. */
    @Property(tries = 20)
    void of_anyNumberOfThreads_isThatOfOne(@ForAll long seed) {
        double[] values = new double[200_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = Streams.below(50_000, Streams.word(seed, i)) - 20_000 + (i % 3 == 0 ? 0.25 : 0);
        }
        int[] places = {0, 17, values.length / 2, values.length - 1};
        double[] one = OrderStatistics.of(1, values, places);

        for (int threads : new int[] {2, 3, 7}) {
            assertThat(OrderStatistics.of(threads, values, places)).containsExactly(one);
        }
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    /** Numbers of any size and sign; close ones, so that cells are crowded; few distinct ones; long ones. */
    @Provide
    Arbitrary<double[]> values() {
        Arbitrary<Double> any = Arbitraries.doubles();
        Arbitrary<Double> close = Arbitraries.doubles().between(1, 1.000001).ofScale(12);
        Arbitrary<Double> few = Arbitraries.of(-0.0, 0.0, 60.0, -1e300, Double.MIN_VALUE);
        return Arbitraries.oneOf(
                any.array(double[].class).ofMinSize(1).ofMaxSize(300),
                close.array(double[].class).ofMinSize(1).ofMaxSize(3000),
                few.array(double[].class).ofMinSize(1).ofMaxSize(3000),
                Arbitraries.oneOf(any, close, few)
                        .array(double[].class)
                        .ofMinSize(600)
                        .ofMaxSize(2000));
    }
}
