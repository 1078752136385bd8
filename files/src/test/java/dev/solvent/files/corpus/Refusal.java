package dev.solvent.files.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.files.source.MalformedFileException;
import dev.solvent.files.source.Problem;
import dev.solvent.files.source.Source;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The promises about every bad file. */
final class Refusal {

    private static final long MOST_MILLISECONDS = 1_000;
    private static final long MOST_BYTES = 64L << 20;
    private static final int LONGEST_LINE = 500;
    private static final Pattern LINE = Pattern.compile("[^:]+:[1-9][0-9]*:[1-9][0-9]*: .*");

    private Refusal() {}

    /** The refusal of a file, or nothing if it is good; anything else that is thrown fails the test. */
    static Optional<MalformedFileException> of(Supplier<Source> source) {
        Cost<Optional<MalformedFileException>> cost = Cost.of(() -> {
            try {
                SampleReader.read(source.get());
                return Optional.empty();
            } catch (MalformedFileException e) {
                return Optional.of(e);
            }
        });
        assertThat(cost.milliseconds()).isLessThanOrEqualTo(MOST_MILLISECONDS);
        assertThat(cost.bytes()).isLessThanOrEqualTo(MOST_BYTES);
        cost.result().ifPresent(Refusal::check);
        return cost.result();
    }

    private static void check(MalformedFileException refusal) {
        assertThat(refusal.problems()).isNotEmpty();
        assertThat(refusal.count()).isGreaterThanOrEqualTo(refusal.problems().size());
        for (Problem problem : refusal.problems()) {
            assertThat(problem.toString())
                    .matches(LINE)
                    .hasSizeLessThanOrEqualTo(LONGEST_LINE)
                    .doesNotContainPattern("\\p{Cntrl}");
            assertThat(problem.message()).isNotBlank().hasSizeLessThanOrEqualTo(Problem.LONGEST_MESSAGE);
        }
        assertThat(refusal.getMessage().lines().count()).isLessThanOrEqualTo(MalformedFileException.LINES + 1);
    }
}
