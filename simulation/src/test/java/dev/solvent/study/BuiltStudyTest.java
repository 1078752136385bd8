package dev.solvent.study;

import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.PriceTrend;
import dev.solvent.pricing.AdRevenue;
import dev.solvent.product.Segment;
import dev.solvent.projection.BlockProjection;
import dev.solvent.projection.Measure;
import dev.solvent.projection.Projection;
import dev.solvent.projection.Projector;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Price;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Channel;
import dev.solvent.scenario.Scenario;
import dev.solvent.scenario.Shock;
import dev.solvent.usage.GammaUsage;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A function that builds a scenario per draw: where it changes figures alone, draws side by side have the numbers of one each. */
class BuiltStudyTest {

    private static final int FEW = 40;
    private static final Design MANY = Design.monteCarlo(Evaluation.FEW + 100).seed(3);
    private static final Scenario REFERENCE = ReferenceBusiness.scenario();
    private static final Output<Projection> NPV = Output.of(Measure.npv());

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.solvent.study.BoundStudyTest#businesses")
    void run_function_equalsBoundInputsAndOneByOne(String name, Scenario scenario, Set<String> left) {
        List<Variable<?>> inputs = new ArrayList<>(ReferenceBusiness.inputs());
        inputs.removeIf(each -> left.contains(each.name()));
        Variable<?>[] variables = inputs.toArray(new Variable<?>[0]);
        Output<Projection>[] outputs = ReferenceBusiness.measured();
        Study built = Study.of(variables)
                .scenario(draw -> ReferenceBusiness.changed(scenario, inputs, draw))
                .measuring(outputs);

        Outcome together = built.run(MANY);
        Outcome bound =
                Study.of(variables).scenario(scenario).measuring(outputs).run(MANY);
        Outcome single = built.run(Design.monteCarlo(FEW).seed(3));

        for (Output<Projection> output : outputs) {
            close(output.name(), together.of(output).draws(), bound.of(output).draws());
            close(output.name(), together.of(output).draws(), single.of(output).draws());
        }
    }

    private static void close(String what, Series actual, Series expected) {
        for (int draw = 0; draw < expected.size(); draw++) {
            assertThat(actual.get(draw))
                    .as(what + " in draw " + draw)
                    .isCloseTo(expected.get(draw), within(1e-9 * StrictMath.abs(expected.get(draw)) + 1e-9));
        }
    }

    private static Scenario with(Scenario scenario, Segment changed) {
        return scenario.product(scenario.product().with(changed));
    }

    private static Price dollars(double amount) {
        return Input.of("x", Distribution.uniform(0, 1)).asUsdPer(Period.MONTH).toValue(amount);
    }

    /** What a function may change so that blocks take it: each from a number between 0 and 1. */
    static Stream<Arguments> changes() {
        Segment free = REFERENCE.product().segment("free");
        Segment paid = REFERENCE.product().segment("paid");
        ComputeCost cost = REFERENCE.product().compute().orElseThrow();
        return Stream.of(
                change("churn", x -> REFERENCE.withChurn("free", Rate.perMonth(0.05 + x / 5))),
                change("a price of a year", x -> REFERENCE.withPrice("paid", dollars(15 + 10 * x))),
                change("both shares", x -> with(with(REFERENCE, free.share(0.6 + 0.1 * x)), paid.share(0.3 - 0.1 * x))),
                change(
                        "sign-ups that rise and fall",
                        x -> REFERENCE.withChannels(
                                List.of(new Channel("all", Series.of(1000, 900 + 500 * x, 700), usd(9))))),
                change(
                        "usage of another kind",
                        x -> with(
                                REFERENCE,
                                free.usage(new GammaUsage(ReferenceBusiness.REQUESTS, 1 + x, 100 + 50 * x)))),
                change("a decline of two costs", x -> {
                    PriceTrend falls = PriceTrend.compounding(REFERENCE.start(), GrowthRate.perYear(-0.1 - 0.4 * x));
                    ComputeCost two = cost.plus(cost.named("second").times(0.5));
                    return REFERENCE.product(REFERENCE.product().compute(two.withTrend(falls)));
                }),
                change(
                        "the team",
                        x -> REFERENCE.withFixed("team", usd(2000 + 4000 * x).per(Period.MONTH))),
                change("the discount", x -> REFERENCE.discount(GrowthRate.perYear(0.05 + 0.2 * x))));
    }

    private static Arguments change(String name, DoubleFunction<Scenario> build) {
        return Arguments.of(name, build);
    }

    private static List<Measure> measures() {
        return ReferenceBusiness.outputs().stream()
                .map(each -> each.measure().orElseThrow())
                .toList();
    }

    private static BlockProjection.Binding learned(DoubleFunction<Scenario> build) {
        return BlockProjection.ofExamples(build.apply(0.5), List.of(build.apply(0.1), build.apply(0.9)), measures());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void ofExamples_figuresAlone_areProjectedSideBySide(String name, DoubleFunction<Scenario> build) {
        BlockProjection.Binding binding = learned(build);
        assertThat(binding.reason()).isEmpty();
        BlockProjection.Worker worker = binding.projection().orElseThrow().worker();
        double[][] columns = worker.columns();
        for (int i = 0; i < BlockProjection.WIDTH; i++) {
            assertThat(worker.read(build.apply(i / 256.0), columns, i)).isTrue();
        }

        worker.project(columns);

        for (int i = 0; i < BlockProjection.WIDTH; i += 17) {
            Projection one = Projector.project(build.apply(i / 256.0));
            for (int k = 0; k < measures().size(); k++) {
                double expected = measures().get(k).value(one);
                assertThat(worker.result(k, i))
                        .as(measures().get(k).name())
                        .isCloseTo(expected, within(1e-9 * StrictMath.abs(expected) + 1e-9));
            }
        }
    }

    /** What is no figure has no place in a block, however small it is. */
    static Stream<Scenario> others() {
        Segment free = REFERENCE.product().segment("free");
        Segment paid = REFERENCE.product().segment("paid");
        AdRevenue ads = new AdRevenue(
                "ads", ReferenceBusiness.REQUESTS, price("4").usd().per(1000, Unit.REQUEST), 0.5);
        return Stream.of(
                REFERENCE.over(months(59)),
                REFERENCE.shock(Shock.levy("EU", 0.15, at(2028, Month.MAY))),
                REFERENCE.channel(Channel.steady("press", 1, usd(1))),
                REFERENCE.fixed("rent", usd(1).per(Period.MONTH)),
                REFERENCE.payoutLag("paid", months(1)),
                with(REFERENCE, paid.plan(paid.plan().withStoreCommission(0.01))),
                with(REFERENCE, free.plan(free.plan().withCharge(ads))),
                with(REFERENCE, free.retention(RetentionCurve.geometric(Rate.perMonth(0.1)))),
                with(REFERENCE, paid.share(0.19)),
                REFERENCE.withCost(
                        ReferenceBusiness.REQUESTS, price("0.011").usd().per(Unit.REQUEST)),
                REFERENCE.product(REFERENCE
                        .product()
                        .compute(REFERENCE.product().compute().orElseThrow().withFailedAttempts(0.1))),
                REFERENCE.discount(GrowthRate.perYear(0.01)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void read_scenarioThatDiffersElsewhere_isRefused(Scenario other) {
        BlockProjection.Worker worker = learned(x -> REFERENCE.withPrice("paid", dollars(15 + 10 * x)))
                .projection()
                .orElseThrow()
                .worker();
        assertThat(worker.read(REFERENCE.withPrice("paid", dollars(17)), worker.columns(), 0))
                .isTrue();
        assertThat(worker.read(other, worker.columns(), 0)).isFalse();
    }

    /** In a tenth of the draws a levy comes: they are projected one by one among the others, to the bit. */
    @Test
    void run_someDrawsDifferInMore_areProjectedByThemselves() {
        Input<Double> fee = Input.uniform("fee", 15, 25);
        Input<Double> luck = Input.uniform("luck", 0, 1);
        Study study = Study.of(fee, luck)
                .scenario(draw -> levied(draw.number(fee), draw.number(luck)))
                .measuring(NPV);

        Outcome outcome = study.run(MANY);

        int levied = 0;
        for (int draw = 0; draw < MANY.draws(); draw++) {
            double luckThere = outcome.of(luck).draws().get(draw);
            Scenario scenario = levied(outcome.of(fee).draws().get(draw), luckThere);
            double expected = Projector.project(scenario).npv().amount();
            double found = outcome.of(NPV).draws().get(draw);
            if (luckThere > 0.9) {
                levied++;
                assertThat(found).isEqualTo(expected);
            } else {
                assertThat(found).isCloseTo(expected, within(1e-10 * StrictMath.abs(expected)));
            }
        }
        assertThat(levied).isBetween(60, 170);
    }

    private static Scenario levied(double fee, double luck) {
        Scenario scenario = REFERENCE.withPrice("paid", dollars(fee));
        return luck > 0.9 ? scenario.shock(Shock.levy("EU", 0.15, at(2028, Month.MAY))) : scenario;
    }

    @Test
    void run_anyNumberOfThreads_givesTheSameBits() {
        Input<Double> fee = Input.uniform("fee", 15, 25);
        Input<Double> luck = Input.uniform("luck", 0, 1);
        Study study = Study.of(fee, luck)
                .scenario(draw -> levied(draw.number(fee), draw.number(luck)))
                .measuring(NPV);
        Design design = Design.sobol(4096).seed(8);
        String alone = study.run(design).fingerprint();

        for (int threads : new int[] {2, 3, 7}) {
            assertThat(study.run(design, Running.withDefaults().threads(threads))
                            .fingerprint())
                    .isEqualTo(alone);
        }
    }

    /** Without uncertainty a study is the projection, to the bit. */
    @Test
    void run_nothingVaries_isTheProjection() {
        Input<Double> idle = Input.uniform("idle", 0, 1);
        Study study = Study.of(idle).scenario(draw -> REFERENCE).measuring(NPV);

        Outcome outcome = study.run(MANY);

        double exact = Projector.project(REFERENCE).npv().amount();
        assertThat(outcome.of(NPV).draws().stream().distinct().toArray()).containsExactly(exact);
    }

    @Test
    void run_functionThatFails_namesTheDraw() {
        Input<Double> fee = Input.uniform("fee", 15, 25);
        AtomicInteger calls = new AtomicInteger();
        Study study = Study.of(fee)
                .scenario(draw -> {
                    // four looks at quantiles come first
                    if (calls.getAndIncrement() == 4 + 300) {
                        throw new IllegalArgumentException("no such business");
                    }
                    return REFERENCE.withPrice("paid", dollars(draw.number(fee)));
                })
                .measuring(NPV);

        assertThatThrownBy(() -> study.run(MANY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("draw 300 \\(fee = [0-9.]+\\) failed: no such business");
    }

    /** A function that cannot be tried at quantiles is called draw by draw. */
    @Test
    void run_functionThatRefusesQuantiles_isCalledDrawByDraw() {
        Input<Double> fee = Input.uniform("fee", 15, 25);
        double exact = Projector.project(REFERENCE).npv().amount();
        Study study = Study.of(fee)
                .scenario(draw -> {
                    if (draw.number(fee) == 20) {
                        throw new IllegalArgumentException("not the median");
                    }
                    return REFERENCE;
                })
                .measuring(NPV);

        assertThat(study.run(MANY).of(NPV).draws().get(0)).isEqualTo(exact);
    }
}
