package dev.solvent.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solvent.decision.GoalSeek;
import dev.solvent.decision.Optimisation;
import dev.solvent.projection.Measure;
import dev.solvent.projection.Projection;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever runs ends when told: once it is, each thread finishes at most what it has begun. */
class CancellationTest {

    private static final int THREADS = 2;
    private static final Input<Double> U = Input.uniform("u", 0, 1);
    private static final Input<Double> V = Input.uniform("v", 0, 1);
    private static final Lever<Double> LEVER = Lever.between("lever", 0, 1);
    private static final Lever<Double> OTHER = Lever.between("other", 0, 1);
    private static final Output<Double> VALUE = Output.of("value", x -> x);
    private static final Design DRAWS = Design.monteCarlo(4000);

    private static Arguments of(String what, int calls, Consumer<Study> analysis) {
        return Arguments.of(what, calls, analysis);
    }

    /** Each is told to end in the middle of its calls. */
    static Stream<Arguments> analyses() {
        return Stream.of(
                of("run", 2500, study -> study.run(DRAWS)),
                of("tornado", 3, study -> study.tornado(VALUE)),
                of(
                        "indices",
                        9000,
                        study -> study.sensitivity(VALUE).using(DRAWS).sobolIndices()),
                of(
                        "effects",
                        9000,
                        study -> study.sensitivity(VALUE).using(DRAWS).shapleyEffects()),
                of("screening", 50, study -> study.sensitivity(VALUE).morris(100)),
                of(
                        "goal seek",
                        9000,
                        study -> GoalSeek.on(study)
                                .vary(LEVER)
                                .until(VALUE)
                                .using(DRAWS)
                                .meanIs(1.3)),
                of(
                        "map",
                        50_000,
                        study -> GoalSeek.on(study)
                                .vary(LEVER, OTHER)
                                .requiring(VALUE, 1, 0.5)
                                .using(DRAWS)
                                .map(11)),
                of(
                        "optimisation",
                        50_000,
                        study -> Optimisation.of(study, VALUE, LEVER, OTHER)
                                .using(DRAWS)
                                .run()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("analyses")
    void analysis_toldToEnd_finishesWhatItHasBegun(String what, int calls, Consumer<Study> analysis) {
        AtomicBoolean cancelled = new AtomicBoolean();
        AtomicInteger before = new AtomicInteger();
        AtomicInteger after = new AtomicInteger();
        Study study = Study.of(U, V, LEVER, OTHER)
                .value(draw -> {
                    (cancelled.get() ? after : before).incrementAndGet();
                    cancelled.compareAndSet(false, before.get() >= calls);
                    return draw.of(U) + draw.of(V) + draw.number(LEVER) - draw.number(OTHER);
                })
                .measuring(VALUE)
                .running(Running.withDefaults().threads(THREADS).cancelledBy(cancelled::get));

        assertThatThrownBy(() -> analysis.accept(study)).isInstanceOf(CancellationException.class);

        assertThat(before.get()).isBetween(calls, calls + THREADS);
        assertThat(after.get()).isLessThan(THREADS);
    }

    /** Quantiles of a replay compute its draws again, three times. */
    @Test
    void replay_toldToEnd_ends() {
        AtomicBoolean cancelled = new AtomicBoolean();
        AtomicInteger after = new AtomicInteger();
        Replay replay = Study.of(U)
                .value(draw -> {
                    after.addAndGet(cancelled.get() ? 1 : 0);
                    return draw.of(U);
                })
                .measuring(VALUE)
                .replaying(DRAWS, Running.withDefaults().threads(THREADS).cancelledBy(cancelled::get));
        cancelled.set(true);

        assertThatThrownBy(() -> replay.quantile(VALUE, 0.5)).isInstanceOf(CancellationException.class);

        assertThat(after).hasValue(0);
    }

    /** Draws side by side come in blocks of 256 between two questions: a tenth of a millisecond. */
    @Test
    void run_sideBySide_asksBeforeEveryBlock() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Running running = Running.withDefaults()
                .threads(THREADS)
                .tellingProgress(progress -> done.set(progress.done()))
                .cancelledBy(() -> asked.incrementAndGet() > 5000);
        Output<Projection> npv = Output.of(Measure.npv());
        Study study = Study.of(ReferenceBusiness.inputs().toArray(new Variable<?>[0]))
                .scenario(ReferenceBusiness.scenario())
                .measuring(npv);

        assertThatThrownBy(() -> study.run(Design.monteCarlo(1_000_000), running))
                .isInstanceOf(CancellationException.class);

        assertThat(asked.get()).isLessThanOrEqualTo(5000 + THREADS);
        assertThat(done.get()).isLessThanOrEqualTo(5000);
    }
}
