package dev.solvent.conformance;

import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.sum;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.usd;

import dev.solvent.claims.Claim;
import dev.solvent.claims.ClaimBook;
import dev.solvent.claims.Figure;
import dev.solvent.claims.audit.ClaimAudit;
import dev.solvent.claims.audit.Expression;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Period;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What an audit of claims says to vectors that add up and divide figures of the public record. */
final class RecordChecks {

    private RecordChecks() {}

    static Map<String, Function<MetricVector, Map<String, double[]>>> all() {
        return Map.of(
                "case.minimax.9M25.revenue", RecordChecks::miniMaxRevenue,
                "case.minimax.9M25.gm", RecordChecks::miniMaxMargin,
                "case.xingye.stockflow", RecordChecks::xingye,
                "case.heygen.arr", RecordChecks::heyGen,
                "case.hailuo.9M25.arppu", RecordChecks::hailuo);
    }

    private static Map<String, double[]> miniMaxRevenue(MetricVector v) {
        return Map.of(
                "total", derived(sum("ai_native", "platform"), v),
                "share", derived(value("ai_native").dividedBy(sum("ai_native", "platform")), v));
    }

    /** Revenue of both segments is that of another vector. */
    private static Map<String, double[]> miniMaxMargin(MetricVector v) {
        MetricVector revenue = MetricVector.of("case.minimax.9M25.revenue");
        Expression profit = value("gm_c").times(value("ai_native")).plus(value("gm_b").times(value("platform")));
        return Map.of(
                "gross_profit", derived(profit, v, revenue),
                "gm", derived(profit.dividedBy(sum("ai_native", "platform")), v, revenue));
    }

    private static Map<String, double[]> hailuo(MetricVector v) {
        MetricVector revenue = MetricVector.of("case.minimax.9M25.revenue");
        Expression hailuo = sum("topup", "subs");
        return Map.of(
                "revenue", derived(hailuo, v),
                "share", derived(hailuo.dividedBy(sum("ai_native", "platform")), v, revenue),
                "arppu", derived(hailuo.dividedBy(value("payers_k")), v));
    }

    private static Map<String, double[]> xingye(MetricVector v) {
        return Map.of(
                "download_ratio", derived(ratio("downloads_may_m", "downloads_jan_m"), v),
                "dau_ratio", derived(ratio("dau_may_m", "dau_jan_m"), v));
    }

    private static Map<String, double[]> heyGen(MetricVector v) {
        YearMonth first = YearMonth.parse((String) v.at("inputs", "points", 0, 0));
        YearMonth second = YearMonth.parse((String) v.at("inputs", "points", 1, 0));
        double factor = usd(v.in("points", 1, 1)).ratioTo(usd(v.in("points", 0, 1)));
        GrowthRate growth = GrowthRate.multiplying(factor, months((int) ChronoUnit.MONTHS.between(first, second)));
        return Map.of(
                "monthly_mar_oct_2023", new double[] {growth.in(Period.MONTH).growth()});
    }

    /** The inputs of vectors as claims, and what an audit derives from them. */
    private static double[] derived(Expression expression, MetricVector... vectors) {
        List<Claim> claims = new ArrayList<>();
        for (MetricVector vector : vectors) {
            ((Map<?, ?>) vector.at("inputs")).forEach((name, figure) -> claims.add(claim((String) name, (double) figure)));
        }
        return new double[] {
            ClaimAudit.of(ClaimBook.of("vectors", claims))
                    .derive("figure", expression.asNumber())
                    .finding("figure")
                    .readings()
                    .get(0)
                    .result()
                    .value()
                    .orElseThrow()
        };
    }

    private static Claim claim(String name, double figure) {
        String text = BigDecimal.valueOf(figure).toPlainString();
        Figure stated = new Figure(text, OptionalDouble.empty(), OptionalDouble.empty(), "count", Optional.empty());
        Claim.Window never = new Claim.Window(Optional.empty(), Optional.empty());
        return new Claim(name, "vector", name, stated, never, "", new Claim.Source("vector", 0, ""));
    }
}
