package dev.solvent.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every family through every design: the bits are those of the file, for any threads, JVM mode, JDK and processor. */
class ResultHashesTest {

    private static final List<Distribution> FAMILIES =
            DistributionTest.families().toList();

    private static final List<Input<Double>> INPUTS = IntStream.range(0, FAMILIES.size())
            .mapToObj(i -> Input.of("input " + i, FAMILIES.get(i)))
            .toList();

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 3, 7})
    void run_anyThreads_isTheFile(int threads) throws IOException {
        String found = Stream.of(Sampling.values())
                .flatMap(sampling -> Stream.of(
                        sampling.name() + " " + hash(sampling, Correlations.NONE, threads),
                        sampling.name() + " correlated "
                                + hash(
                                        sampling,
                                        Correlations.spearman().with(INPUTS.get(0), INPUTS.get(3), 0.6),
                                        threads)))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(found).isEqualTo(file());
    }

    private static String hash(Sampling sampling, Correlations correlations, int threads) {
        Output<Double> sum = Output.of("sum", value -> value);
        return Study.of(INPUTS.toArray(Variable<?>[]::new))
                .correlated(correlations)
                .value(draw -> INPUTS.stream().mapToDouble(draw::number).reduce(0, (a, b) -> 0.7 * a + b))
                .measuring(sum)
                .run(
                        DesignTest.design(sampling, 4096).seed(7),
                        Running.withDefaults().threads(threads))
                .fingerprint();
    }

    private static String file() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(ResultHashesTest.class.getResourceAsStream("result-hashes.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
