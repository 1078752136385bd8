package dev.solvent.examples.audit;

import static dev.solvent.claims.audit.Expression.assumed;
import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.growth;
import static dev.solvent.claims.audit.Expression.product;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.sum;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.claims.audit.Relation.atMost;
import static dev.solvent.claims.audit.Relation.equalTo;

import dev.solvent.claims.audit.ClaimAudit;
import dev.solvent.claims.audit.Expression;
import dev.solvent.claims.audit.Interval;
import dev.solvent.quantity.Period;
import java.time.LocalDate;
import java.util.List;

/** MiniMax: revenue, its path by quarter, and what cost says about scale. */
final class RevenueAndCost implements Theme {

    private static final Expression NINE_MONTHS_2024 = value("S000-004")
            .dividedBy(value("S000-005").growthFactor())
            .covering(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 9, 30));
    private static final Expression LAST_QUARTER_2024 = value("S000-041").minus(NINE_MONTHS_2024);
    private static final Expression SECOND_OVER_FIRST = value("S000-045").growthFactor();
    private static final Expression THIRD_OVER_FIRST =
            SECOND_OVER_FIRST.times(value("S000-044").growthFactor());
    private static final Expression FIRST = value("S000-004")
            .dividedBy(exactly(1).plus(SECOND_OVER_FIRST.asNumber()).plus(THIRD_OVER_FIRST))
            .covering(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));
    private static final Expression SECOND =
            FIRST.named("Q1").times(SECOND_OVER_FIRST).covering(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30));
    private static final Expression THIRD =
            FIRST.named("Q1").times(THIRD_OVER_FIRST).covering(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 9, 30));

    private static final Expression CONSUMERS_2024 =
            assumed("consumer share of 2024", 71, Interval.of(65, 75), "percent");
    private static final Expression COST_2024 = value("S000-019").complement().named("c24");
    private static final Expression COST_2025 = value("S000-020").complement().named("c25");

    /** v = c2 - (c1 - c2) / (R2 / R1 - 1): the share of consumers cancels as long as it is the same in both years. */
    private static final Expression VARIABLE_COST = COST_2025.minus(COST_2024
            .minus(COST_2025)
            .dividedBy(value("S000-004")
                    .per(Period.YEAR)
                    .dividedBy(value("S000-041").per(Period.YEAR))
                    .minus(exactly(1))));

    @Override
    public String title() {
        return "MiniMax: revenue and cost";
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.of("C01", "S&M ratio 2024", "inconsistent", RevenueAndCost::marketing)
                        .meaning(
                                "Even where every operand is rounded in its favour the ratio is not the stated one. Immaterial;"
                                        + " likely a truncation or another denominator in the article."),
                Check.of(
                                "C02",
                                "revenue growth 2024",
                                "consistent",
                                audit -> audit.expect("growth", growth("S000-041", "S000-039"), equalTo("S000-040")))
                        .meaning("The base has three digits, so the growth is known to a point and a third only."),
                Check.of(
                                "C03",
                                "R&D ratio of nine months 2025",
                                "consistent",
                                audit -> audit.expect(
                                                "ratio",
                                                ratio("S000-048", "S000-004").asPercent(),
                                                equalTo("S000-047"))
                                        .derive("R&D expense", product("S000-047", "S000-004")))
                        .meaning("The ratio gives the expense more precisely than the rounded amount does."),
                Check.of(
                                "C04",
                                "revenue before the growth of more than 170 %",
                                "derived",
                                audit -> audit.derive("nine months 2024", NINE_MONTHS_2024)
                                        .derive("last quarter 2024", LAST_QUARTER_2024)
                                        .derive(
                                                "its share of the year",
                                                LAST_QUARTER_2024
                                                        .asTotal()
                                                        .dividedBy(value("S000-041"))
                                                        .asPercent()))
                        .meaning("The year is back-loaded, so its S&M ratio overstates the one at its end."),
                Check.of(
                                "C05",
                                "the three quarters of 2025",
                                "consistent (closed by construction)",
                                audit -> audit.expect(
                                                "they add up",
                                                FIRST.named("Q1")
                                                        .plus(SECOND.named("Q2"))
                                                        .plus(THIRD.named("Q3")),
                                                equalTo("S000-004"))
                                        .derive("first quarter", FIRST)
                                        .derive("second quarter", SECOND)
                                        .derive("third quarter", THIRD)
                                        .derive(
                                                "run rate of the third",
                                                THIRD.named("Q3").per(Period.YEAR)))
                        .meaning("The only path by quarter that the record gives."),
                Check.of(
                                "C06",
                                "first quarter 2025 on the last of 2024",
                                "consistent (bound)",
                                audit -> audit.expect(
                                        "growth",
                                        FIRST.named("Q1")
                                                .dividedBy(LAST_QUARTER_2024.named("Q4 of 2024"))
                                                .minus(exactly(1))
                                                .asPercent(),
                                        atMost("S000-045")))
                        .meaning(
                                "The second quarter sped up before the third slowed down: the decay rests on one quarter."),
                Check.of("C07", "revenue by product", "consistent (bound)", RevenueAndCost::products)
                        .meaning("Two products carry two thirds of the company."),
                Check.of("C08", "revenue by country", "consistent", RevenueAndCost::countries)
                        .meaning("The rest of the world bounds what Europe can be."),
                Check.of(
                                "C09",
                                "shares said to be of overseas consumer revenue",
                                "wording inconsistent",
                                audit -> audit.expect(
                                        "of total revenue", sum("S000-015", "S000-016"), atMost("S000-006")))
                        .meaning(
                                "The numbers close on total revenue; it is the words that do not, since Xingye is sold on the"
                                        + " mainland. A contradiction of words is none of arithmetic, so the audit finds the shares"
                                        + " consistent; it refuses to add them to shares of another base."),
                Check.of(
                                "C10",
                                "cumulative loss on cumulative revenue",
                                "derived",
                                audit -> audit.derive(
                                                "loss over revenue",
                                                value("S000-046")
                                                        .asTotal()
                                                        .dividedBy(sum("S000-039", "S000-041", "S000-004")
                                                                .asTotal()))
                                        .derive(
                                                "S&M and R&D that are stated",
                                                value("S000-017")
                                                        .asTotal()
                                                        .plus(value("S000-048").asTotal())))
                        .meaning("Most of the loss lies outside the stated expenses; it is no operating figure."),
                Check.of("C11", "two margins as a fixed and a variable cost", "derived", RevenueAndCost::scale)
                        .meaning(
                                "If the turn is scale alone, scale stops far below the margins of other AI companies; anything"
                                        + " above needs a lower unit cost."),
                Check.of(
                                "C11b",
                                "cost of revenue",
                                "derived",
                                audit -> audit.derive(
                                                "2024",
                                                COST_2024.times(CONSUMERS_2024).times(value("S000-041")))
                                        .derive(
                                                "nine months 2025",
                                                COST_2025
                                                        .times(value("S000-013").ofAWhole())
                                                        .times(value("S000-004"))))
                        .meaning("Of every further dollar of revenue the variable share is burned."));
    }

    private static ClaimAudit marketing(ClaimAudit audit) {
        return audit.expect("ratio", ratio("S000-017", "S000-041").asPercent(), equalTo("S000-042"));
    }

    private static ClaimAudit products(ClaimAudit audit) {
        Expression consumers = value("S000-013").ofAWhole();
        return audit.expect("two products within the consumer share", sum("S000-015", "S000-016"), atMost("S000-013"))
                .derive("Talkie and Xingye", product("S000-015", "S000-004"))
                .derive("Hailuo", product("S000-016", "S000-004"))
                .derive("consumers", consumers.times(value("S000-004")))
                .derive("business", consumers.complement().times(value("S000-004")))
                .derive("other consumer products", consumers.minus(sum("S000-015", "S000-016")));
    }

    private static ClaimAudit countries(ClaimAudit audit) {
        Expression two = sum("S000-007", "S000-008");
        return audit.expect("two countries within overseas", two, atMost("S000-006"))
                .derive("other overseas", value("S000-006").minus(two))
                .derive("China", value("S000-006").complement());
    }

    private static ClaimAudit scale(ClaimAudit audit) {
        Expression revenue = CONSUMERS_2024.times(value("S000-041").per(Period.YEAR));
        Expression variable = VARIABLE_COST.named("v");
        Expression fixed = COST_2024.minus(variable).times(revenue);
        return audit.derive("c24", value("S000-019").complement())
                .derive("c25", value("S000-020").complement())
                .derive("variable cost per revenue, v", VARIABLE_COST)
                .derive("fixed cost, F", fixed)
                .derive("margin that scale ends at", variable.complement().asPercent())
                .derive("revenue that breaks even", fixed.named("F").dividedBy(variable.complement()));
    }
}
