package dev.solvent.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.internal.draws.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
        assertThat(found(threads)).isEqualTo(file());
    }

    /** Writes what is found into a file, for another virtual machine. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), found(2));
    }

    private static String found(int threads) {
        String found = Stream.of(Sampling.values())
                .flatMap(sampling -> Stream.of(
                        sampling.name() + " " + hash(sampling, Correlations.NONE, threads),
                        sampling.name() + " correlated "
                                + hash(
                                        sampling,
                                        Correlations.spearman().with(INPUTS.get(0), INPUTS.get(3), 0.6),
                                        threads)))
                .collect(Collectors.joining("\n", "", "\n"));
        return found + analyses(Running.withDefaults().threads(threads));
    }

    /**
     * Compiled by either compiler, and by the one after the other, on this virtual machine and on JDK 25 where one is installed;
     * interpreted on this one, which takes half a minute.
     */
    static Stream<Arguments> machines() throws IOException {
        List<Path> homes = OtherJvm.installed("25").toList();
        return Stream.concat(
                Stream.of(Arguments.of("here", "-Xint", homes.get(0))),
                homes.stream()
                        .flatMap(home -> Stream.of(
                                        "-XX:TieredStopAtLevel=1", "-XX:-TieredCompilation", "-XX:+TieredCompilation")
                                .map(mode -> Arguments.of(home.getFileName().toString(), mode, home))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("machines")
    void run_anyVirtualMachine_isTheFile(String name, String mode, Path home) throws IOException, InterruptedException {
        assertThat(OtherJvm.output(home, mode, ResultHashesTest.class)).isEqualTo(file());
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

    /** Numbers of analyses, users and searches, to the bit. */
    private static String analyses(Running running) {
        Sensitivity sensitivity = Published.ishigami().sensitivity(Published.Y).running(running);
        StringBuilder lines = new StringBuilder();
        for (Sampling sampling : Sampling.values()) {
            Sensitivity rows =
                    sensitivity.using(DesignTest.design(sampling, 512).seed(7));
            lines.append("indices ").append(sampling.name()).append(' ');
            lines.append(bits(rows.sobolIndices().indices().stream()
                            .flatMap(index -> Stream.of(index.first(), index.total()))))
                    .append('\n');
            lines.append("effects ").append(sampling.name()).append(' ');
            lines.append(bits(rows.shapleyEffects().effects().stream().map(ShapleyEffects.Effect::share)))
                    .append('\n');
        }
        lines.append("screening ")
                .append(bits(sensitivity.morris(10).lines().stream().map(MorrisScreening.Line::meanAbsoluteEffect)))
                .append('\n');
        Replay replay = Published.ishigami().replaying(Design.monteCarlo(5000).seed(7), running);
        lines.append("replay ")
                .append(bits(Stream.of(replay.mean(Published.Y), replay.quantile(Published.Y, 0.9))))
                .append('\n');
        return lines.toString();
    }

    private static String bits(Stream<Estimate> estimates) {
        long hash = estimates
                .flatMapToDouble(each -> DoubleStream.of(each.value(), each.low(), each.high()))
                .mapToLong(Double::doubleToLongBits)
                .reduce(0, (before, next) -> Streams.mix(before ^ next));
        return String.format(Locale.ROOT, "%016x", hash);
    }

    private static String file() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(ResultHashesTest.class.getResourceAsStream("result-hashes.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
