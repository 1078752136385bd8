package dev.solvent.examples.audit;

import static dev.solvent.claims.audit.Alternative.reading;
import static dev.solvent.claims.audit.Expression.assumed;
import static dev.solvent.claims.audit.Expression.printed;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.read;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.claims.audit.Relation.equalTo;
import static dev.solvent.claims.audit.Relation.worded;

import dev.solvent.claims.audit.ClaimAudit;
import dev.solvent.claims.audit.Expression;
import dev.solvent.claims.audit.Interval;
import dev.solvent.claims.audit.Wording;
import dev.solvent.quantity.Period;
import java.util.List;

/** Rounds, chips and firsts, as a rewritten article has them. */
final class Funding implements Theme {

    private static final Expression NAMED = value("S004-006")
            .plus(value("S004-008").dividedBy(assumed("yuan per dollar", 7.2, Interval.of(7.1, 7.3), "CNY/USD")))
            .plus(value("S004-011"));

    /** The article has it as "close to 300 million". */
    private static final Expression TOTAL = printed("S004-003", 2).asTotal();

    @Override
    public String title() {
        return "Rounds, chips and firsts";
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.of("C73", "price of an H100", "consistent", Funding::chips)
                        .meaning("The value of the chips is not the cost of the run, which is a tenth of it or less."),
                Check.of(
                                "C74",
                                "sum of the rounds",
                                "inconsistent",
                                audit -> audit.expect("named rounds", NAMED, worded(Wording.NEARLY, TOTAL))
                                        .derive("with Pika's valuation", NAMED.plus(value("S004-013"))))
                        .meaning(
                                "The total is reached only with a valuation among the rounds: a stock added to flows."),
                Check.of(
                                "C75",
                                "number of the rounds",
                                "inconsistent",
                                audit -> audit.expect(
                                                "named",
                                                assumed("rounds named in the text", 3, "count"),
                                                equalTo("S004-001"))
                                        .expect(
                                                "teams",
                                                assumed("rounds named in the text", 3, "count"),
                                                equalTo("S004-002")))
                        .meaning("The title has four, the text names three, of as many teams."),
                Check.of(
                                "C76",
                                "dilution by HeyGen's round",
                                "derived",
                                audit -> audit.derive(
                                                "if the valuation is after the money",
                                                ratio("S004-011", "S004-012").asPercent())
                                        .derive(
                                                "if it is before",
                                                value("S004-011")
                                                        .dividedBy(value("S004-012")
                                                                .plus(value("S004-011")))
                                                        .asPercent()))
                        .meaning("The text does not say which."),
                Check.of("C77", "HeyGen to its first million", "derived", Funding::firstMillion)
                        .meaning("Linear or exponential from a small start."),
                Check.of(
                                "C78",
                                "delivery time",
                                "derived",
                                audit -> audit.derive("by the clock", faster("minutes of a day", 24 * 60))
                                        .derive("in working hours", faster("minutes of a working day", 8 * 60))
                                        .derive("price left", value("S004-019").complement()))
                        .meaning("More throughput at a tenth of the price."),
                Check.of(
                                "C79",
                                "two years on one month's money",
                                "derived",
                                audit -> audit.derive(
                                                "by the stated total",
                                                TOTAL.dividedBy(value("S004-014"))
                                                        .per(Period.MONTH))
                                        .derive(
                                                "by the named rounds",
                                                NAMED.dividedBy(value("S004-014"))
                                                        .per(Period.MONTH)))
                        .meaning("What the sector may burn."),
                Check.of(
                                "C80",
                                "the same digits twice",
                                "suspicious",
                                audit -> audit.expect("valuation and chips", value("S004-012"), equalTo("S004-017")))
                        .meaning(
                                "Equal figures contradict nothing, so the audit finds them consistent. That a valuation and the value"
                                        + " of chips agree to the digit is a reason to suspect the rewriting, which arithmetic cannot see."),
                Check.of(
                                "C81",
                                "visits of PixVerse",
                                "ambiguous",
                                audit -> audit.ask(
                                        "visits a month",
                                        reading("since launch", ratio("S004-010", "S004-009")),
                                        reading("of a month", read("S004-010", "visits/month"))))
                        .meaning("A factor of two; a page outside the documents has it as a month's."));
    }

    private static ClaimAudit chips(ClaimAudit audit) {
        Expression hours = value("S004-015").times(assumed("hours of a month", 730, "hours"));
        Expression rent = assumed("rent", 2.5, Interval.of(2, 4), "USD/H100 GPUs/hour");
        return audit.expect(
                        "per GPU",
                        ratio("S004-017", "S004-015"),
                        equalTo(assumed("street price of 2024", 30e3, Interval.of(25e3, 40e3), "USD/H100 GPUs")))
                .derive("GPU-hours of the run", hours)
                .derive("cost of the run", hours.times(rent));
    }

    private static ClaimAudit firstMillion(ClaimAudit audit) {
        Expression start = assumed("run rate at the start", 1000, Interval.of(500, 5000), "USD/month")
                .per(Period.YEAR);
        return audit.derive("linear", ratio("S004-022", "S004-023"))
                .derive(
                        "exponential",
                        read("S004-022", "money/year").dividedBy(start).log().dividedBy(value("S004-023")));
    }

    private static Expression faster(String day, double minutes) {
        return value("S004-020").times(assumed(day, minutes, "minutes/day")).dividedBy(value("S004-021"));
    }
}
