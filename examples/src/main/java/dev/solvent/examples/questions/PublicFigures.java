package dev.solvent.examples.questions;

import static dev.solvent.claims.audit.Expression.assumed;
import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.product;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.read;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.claims.audit.Relation.atLeast;
import static dev.solvent.claims.audit.Relation.equalTo;

import dev.solvent.claims.audit.ClaimAudit;
import dev.solvent.claims.audit.Interval;
import dev.solvent.examples.record.PublicRecord;
import dev.solvent.quantity.Period;

/** Public figures of four companies against each other: what follows from what, and where the residual points. */
public final class PublicFigures implements Question {

    @Override
    public int number() {
        return 14;
    }

    @Override
    public String asks() {
        return "Can I reproduce public figures of MiniMax, Kling, Sora and HeyGen within their rounding, and which"
                + " assumption does a residual point to?";
    }

    @Override
    public String answer() {
        var revenue = value("S000-004"); // MiniMax, nine months of 2025
        var consumer = value("X3-002");
        var hailuo = product("S000-016", "S000-004");
        var margins = consumer.times(value("S000-020").ofAWhole())
                .plus(revenue.minus(consumer).times(value("X3-005").ofAWhole()));
        var yuan = assumed("yuan per dollar", 7.1, Interval.of(7.0, 7.3), "CNY/USD");
        var rent = assumed("H100 hour", 3.13, Interval.of(2.2, 4), "USD/GPU-hour");
        var billings = value("S003-007").per(Period.YEAR).dividedBy(yuan);
        var audit = ClaimAudit.of(PublicRecord.claims())
                .expect(
                        "MiniMax: consumer share of revenue",
                        consumer.dividedBy(revenue).asPercent(),
                        atLeast("S000-013"))
                .derive(
                        "MiniMax: gross margin from segments",
                        margins.dividedBy(revenue).asPercent())
                .derive("MiniMax: payers of Hailuo", hailuo.dividedBy(value("S000-031")))
                .expect(
                        "MiniMax: web run rate of Hailuo in its revenue",
                        read("S001-002", "money/year")
                                .dividedBy(hailuo.per(Period.YEAR))
                                .asPercent(),
                        equalTo(exactly(1).named("all of it")))
                .derive(
                        "Kling: run rate, June 2025 over November 2024",
                        read("S001-001", "money/year").dividedBy(billings))
                .derive("Sora: rent of the H100 for a minute", rent.dividedBy(value("X9-001")))
                .derive(
                        "HeyGen: growth a month, first to tenth million",
                        ratio("X8-001", "S004-022")
                                .power(1.0 / 7)
                                .minus(exactly(1))
                                .asPercent());
        return audit.report().toTable();
    }

    @Override
    public String reading() {
        return "\"Can be\" is the range that rounding and stated bounds leave. A residual is a finding: the web run rate"
                + " explains at most 43 % of Hailuo's revenue, so stores, API or resellers must bring the rest. It"
                + " leaves out figures that nobody published, such as payers of Talkie.";
    }
}
