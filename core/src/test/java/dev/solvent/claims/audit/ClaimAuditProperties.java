package dev.solvent.claims.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.claims.Claim;
import dev.solvent.claims.ClaimBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** Ranges of an audit enclose every reading of the claims, and a wider claim never makes a contradiction. */
class ClaimAuditProperties {

    private static final List<String> IDS = List.of("a", "b", "c");

    /** A formula twice: for the audit, and in plain double arithmetic. */
    record Formula(Expression expression, ToDoubleFunction<double[]> plain) {

        Formula join(Formula other, int operation) {
            return switch (operation) {
                case 0 -> new Formula(expression.plus(other.expression), x -> plain(x) + other.plain(x));
                case 1 -> new Formula(expression.minus(other.expression), x -> plain(x) - other.plain(x));
                case 2 -> new Formula(expression.times(other.expression), x -> plain(x) * other.plain(x));
                default -> new Formula(expression.dividedBy(other.expression), x -> plain(x) / other.plain(x));
            };
        }

        Formula mapped(int function) {
            return switch (function) {
                case 0 -> new Formula(expression.power(0.5), x -> StrictMath.sqrt(plain(x)));
                case 1 -> new Formula(expression.power(2), x -> plain(x) * plain(x));
                default -> new Formula(expression.log(), x -> StrictMath.log(plain(x)));
            };
        }

        private double plain(double[] x) {
            return plain.applyAsDouble(x);
        }
    }

    /** Three ranges of positive numbers. */
    @Provide
    Arbitrary<List<Interval>> boxes() {
        Arbitrary<Double> low = Arbitraries.doubles().between(0.1, 10);
        Arbitrary<Double> width = Arbitraries.doubles().between(0, 3);
        return Combinators.combine(low, width)
                .as((start, length) -> Interval.of(start, start + length))
                .list()
                .ofSize(IDS.size());
    }

    @Provide
    Arbitrary<Formula> formulas() {
        Arbitrary<Formula> leaf = Arbitraries.integers()
                .between(0, IDS.size() - 1)
                .map(i -> new Formula(Expression.value(IDS.get(i)), x -> x[i]));
        Arbitrary<Integer> operation = Arbitraries.integers().between(0, 3);
        Arbitrary<Formula> pair =
                Combinators.combine(leaf, leaf, operation).as((one, other, join) -> one.join(other, join));
        Arbitrary<Formula> deep =
                Combinators.combine(pair, pair, operation).as((one, other, join) -> one.join(other, join));
        Arbitrary<Formula> mapped = Combinators.combine(
                        pair, Arbitraries.integers().between(0, 2), leaf, operation)
                .as((inner, function, outer, join) -> inner.mapped(function).join(outer, join));
        return Arbitraries.oneOf(pair, deep, mapped);
    }

    @Property
    void range_enclosesEveryPointEvaluation(
            @ForAll("formulas") Formula formula, @ForAll("boxes") List<Interval> box, @ForAll long seed) {
        Interval range;
        try {
            range = derived(formula, box).range();
        } catch (IllegalArgumentException outsideTheDomain) {
            assertThat(outsideTheDomain).hasMessageContaining("must");
            return;
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50; i++) {
            double[] x = box.stream().mapToDouble(each -> between(each, random)).toArray();
            double plain = formula.plain(x);
            // plain doubles round a few times; the enclosure is of the exact value
            double slack = 1e-12
                    * (1 + Math.abs(plain))
                    * (1 + box.stream().mapToDouble(Interval::high).max().orElse(0));
            assertThat(plain).isBetween(range.low() - slack, range.high() + slack);
        }
    }

    @Property(tries = 300)
    void range_thatIsExact_isAttainedAtItsEnds(
            @ForAll("boxes") List<Interval> box, @ForAll @DoubleRange(min = -3, max = 3) double factor) {
        // a (f + a) / b has its extremes over a at ends or at the turning point -f / 2
        Formula a = new Formula(Expression.value("a"), x -> x[0]);
        Formula b = new Formula(Expression.value("b"), x -> x[1]);
        Formula shifted = new Formula(Expression.exactly(factor).plus(a.expression()), x -> factor + x[0]);
        Reading.Result result = derived(a.join(shifted, 2).join(b, 3), box);
        List<Double> turns =
                new ArrayList<>(List.of(box.get(0).low(), box.get(0).high()));
        if (box.get(0).contains(-factor / 2)) {
            turns.add(-factor / 2);
        }
        double least = Double.POSITIVE_INFINITY;
        for (double at : turns) {
            for (double by : new double[] {box.get(1).low(), box.get(1).high()}) {
                least = Math.min(least, at * (factor + at) / by);
            }
        }
        double slack = 1e-9 * (1 + Math.abs(least));
        assertThat(result.range().low()).isLessThanOrEqualTo(least + slack);
        if (result.exact()) {
            assertThat(result.range().low()).isGreaterThanOrEqualTo(least - slack);
        }
    }

    @Property(tries = 300)
    void verdict_ofWiderClaims_isNeverInconsistentWhereItWasNot(
            @ForAll("formulas") Formula formula,
            @ForAll("boxes") List<Interval> box,
            @ForAll @DoubleRange(min = 0, max = 0.09) double more,
            @ForAll @DoubleRange(min = -5, max = 20) double target) {
        List<Interval> wider = box.stream()
                .map(each -> Interval.of(each.low() - more, each.high() + more))
                .toList();
        AuditVerdict before;
        AuditVerdict after;
        try {
            before = expected(formula, box, target);
            after = expected(formula, wider, target);
        } catch (IllegalArgumentException outsideTheDomain) {
            assertThat(outsideTheDomain).hasMessageContaining("must");
            return;
        }
        if (before == AuditVerdict.CONSISTENT) {
            assertThat(after).isEqualTo(AuditVerdict.CONSISTENT);
        }
    }

    @Property(tries = 100)
    void findings_inAnyOrder_areTheSame(
            @ForAll @Size(min = 2, max = 5) List<@DoubleRange(min = 0, max = 20) Double> targets,
            @ForAll("boxes") List<Interval> box,
            @ForAll long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            order.add(i);
        }
        ClaimAudit straight = audit(box, targets, order);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = order.size() - 1; i > 0; i--) {
            Collections.swap(order, i, random.nextInt(i + 1));
        }
        ClaimAudit shuffled = audit(box, targets, order);
        for (Finding each : straight.findings()) {
            assertThat(shuffled.finding(each.name())).isEqualTo(each);
        }
    }

    private static ClaimAudit audit(List<Interval> box, List<Double> targets, List<Integer> order) {
        ClaimAudit audit = ClaimAudit.of(book(box));
        for (int i : order) {
            audit = audit.expect(
                    "check " + i, Expression.ratio("a", "b"), Relation.equalTo(Expression.exactly(targets.get(i))));
        }
        return audit;
    }

    private static Reading.Result derived(Formula formula, List<Interval> box) {
        return ClaimAudit.of(book(box))
                .derive("x", formula.expression())
                .finding("x")
                .readings()
                .get(0)
                .result();
    }

    private static AuditVerdict expected(Formula formula, List<Interval> box, double target) {
        return ClaimAudit.of(book(box))
                .expect("x", formula.expression(), Relation.equalTo(Expression.exactly(target)))
                .finding("x")
                .verdict();
    }

    private static ClaimBook book(List<Interval> box) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < IDS.size(); i++) {
            Interval range = box.get(i);
            claims.add(Books.claim(IDS.get(i), Books.between(range.low(), range.high(), "ratio"), ""));
        }
        return ClaimBook.of("three numbers", claims);
    }

    private static double between(Interval range, SplittableRandom random) {
        int pick = random.nextInt(4);
        if (pick == 0) {
            return range.low();
        }
        return pick == 1 ? range.high() : range.low() + random.nextDouble() * (range.high() - range.low());
    }
}
