package dev.solvent.examples.audit;

import static dev.solvent.claims.audit.Expression.assumed;
import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.product;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.read;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.claims.audit.Relation.atLeast;
import static dev.solvent.claims.audit.Relation.atMost;

import dev.solvent.claims.audit.ClaimAudit;
import dev.solvent.claims.audit.Expression;
import dev.solvent.quantity.Period;
import java.time.LocalDate;
import java.util.List;

/** What others earn, spend and hold. */
final class Benchmarks implements Theme {

    private static final int YEARS_BACK = 9;

    @Override
    public String title() {
        return "Benchmarks";
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.of(
                                "C47",
                                "net margin above operating margin",
                                "unusual",
                                audit -> audit.expect("net at most operating", value("S000-050"), atMost("S000-052")))
                        .meaning(
                                "The rule that a net margin does not exceed the operating one is broken beyond rounding, which the"
                                        + " audit calls inconsistent with the rule. It takes tax credits, interest income or two ways of"
                                        + " averaging, so the reader calls the figures unusual, not false."),
                Check.of(
                                "C47b",
                                "R&D ratio beside the vendors'",
                                "derived",
                                audit -> audit.derive("times", ratio("S000-047", "S000-051"))
                                        .derive("revenue that the same R&D would need", ratio("S000-048", "S000-051")))
                        .meaning("The gap is not a matter of a few points."),
                Check.of("C48", "the market of 2024 and OpenAI's run rate", "inconsistent", Benchmarks::market)
                        .meaning(
                                "One vendor above the whole market: other definitions of the market, or a run rate of a later year."),
                Check.of("C49", "a tenth of the firms holds 90 %", "derived", Benchmarks::concentration)
                        .meaning("Close to 1: the winner takes all, and the mean is barely finite."),
                Check.of("C50", "share of DeepSeek R1", "consistent (bound)", Benchmarks::decay)
                        .meaning("A frontier model's share halves in two months."),
                Check.of(
                                "C51",
                                "run rate of Adobe's AI doubles",
                                "derived",
                                audit -> audit.derive("by the end of the year", product("S000-088", "S000-089")))
                        .meaning("A benchmark of expansion."),
                Check.of(
                                "C52",
                                "gross margins of AI and of SaaS",
                                "consistent (bound)",
                                audit -> audit.expect("AI at most SaaS", value("S002-024"), atMost("S002-025"))
                                        .derive("AI over SaaS", ratio("S002-024", "S002-025")))
                        .meaning(
                                "At equal revenue and churn an AI company can pay as much less for a customer; \"far below\" fails where"
                                        + " the ranges touch."));
    }

    private static ClaimAudit market(ClaimAudit audit) {
        Expression then = value("S000-057")
                .dividedBy(value("S000-058").growthFactor().power(YEARS_BACK))
                .covering(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        return audit.expect("market holds the vendor", then.per(Period.YEAR), atLeast(read("S000-053", "money/year")));
    }

    /** Pareto: a fraction f of firms holds f^(1 - 1/alpha), so alpha = 1 / (1 - ln(share) / ln(f)). */
    private static ClaimAudit concentration(ClaimAudit audit) {
        Expression logs =
                value("S000-060").ofAWhole().log().dividedBy(value("S000-059").log());
        return audit.derive("Pareto exponent", exactly(1).dividedBy(exactly(1).minus(logs)));
    }

    private static ClaimAudit decay(ClaimAudit audit) {
        Expression lost = ratio("S000-068", "S000-069").log();
        Expression days = assumed("days from mid-February to the end of April", 74, "days");
        return audit.expect(
                        "change",
                        ratio("S000-069", "S000-068").minus(exactly(1)).asPercent(),
                        atMost("S000-070"))
                .derive("decay", lost.dividedBy(days))
                .derive("half-life", exactly(2).log().times(days).dividedBy(lost));
    }
}
