package dev.solvent.examples.audit;

import static dev.solvent.claims.audit.Alternative.reading;
import static dev.solvent.claims.audit.Expression.assumed;
import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.product;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.read;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.claims.audit.Relation.atMost;
import static dev.solvent.claims.audit.Relation.equalTo;

import dev.solvent.claims.audit.ClaimAudit;
import dev.solvent.claims.audit.Expression;
import dev.solvent.claims.audit.Interval;
import dev.solvent.quantity.Period;
import java.util.List;

/** MiniMax: who pays, what a payer brings, and what a price cut and open source do. */
final class PayersAndPrices implements Theme {

    private static final Expression HAILUO = product("S000-016", "S000-004");
    private static final Expression CONSUMER_SHARE = value("S000-013").ofAWhole();
    private static final Expression CONSUMERS = CONSUMER_SHARE.times(value("S000-004"));
    private static final Expression BUSINESS = CONSUMER_SHARE.complement().times(value("S000-004"));
    private static final Expression EVER = product("S000-084", "S000-011");
    private static final Expression A_MONTH =
            value("S000-084").times(assumed("monthly active users", 24e6, Interval.of(20e6, 28e6), "persons"));

    @Override
    public String title() {
        return "MiniMax: payers and prices";
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.of(
                                "C12",
                                "paying users of Hailuo",
                                "derived",
                                audit -> audit.derive("revenue over ARPU", HAILUO.dividedBy(value("S000-031"))))
                        .meaning(
                                "Only if the ARPU is of a paying user in nine months; a page outside the documents has the same"
                                        + " number of payers."),
                Check.of("C13", "the same under other periods of the ARPU", "ambiguous", PayersAndPrices::periods)
                        .meaning("A factor of twelve between the readings: an ARPU needs its period."),
                Check.of("C14", "payers by the base of the pay rate", "ambiguous", PayersAndPrices::payRate)
                        .meaning("The base is not stated and moves the payers by a factor of eight to eleven."),
                Check.of(
                                "C15",
                                "marketing and revenue per registered user",
                                "derived",
                                audit -> audit.derive("S&M", ratio("S000-017", "S000-011"))
                                        .derive("consumer revenue", CONSUMERS.dividedBy(value("S000-011")))
                                        .derive(
                                                "S&M per payer",
                                                value("S000-017").dividedBy(EVER)))
                        .meaning(
                                "The least that a user of 2024 can have cost, since not all ever registered came in that year."),
                Check.of(
                                "C16",
                                "web run rate of Hailuo in its revenue",
                                "consistent (scope)",
                                audit -> audit.expect(
                                        "share",
                                        read("S001-002", "money/year")
                                                .dividedBy(HAILUO.per(Period.YEAR))
                                                .asPercent(),
                                        atMost(exactly(1))))
                        .meaning(
                                "More than half must come through stores, the API or other ways, or the run rate is old."),
                Check.of("C17", "business revenue per customer and token", "derived", PayersAndPrices::business)
                        .meaning(
                                "Most enterprise customers are sign-ups that do not pay; tokens include traffic of its own."),
                Check.of(
                                "C18",
                                "a price cut and a churn at once",
                                "derived",
                                audit -> audit.derive("revenue left", kept())
                                        .derive(
                                                "volume needed",
                                                exactly(1)
                                                        .dividedBy(kept())
                                                        .minus(exactly(1))
                                                        .asPercent()))
                        .meaning("To hold revenue, those who stay must use nearly half as much again."),
                Check.of("C19", "churn beside a renewal of 85 %", "ambiguous", PayersAndPrices::churn)
                        .meaning(
                                "Were the churn annual, MiniMax would keep customers better and the argument would turn round."),
                Check.of(
                                "C20",
                                "open source: cost of running and in all",
                                "consistent if overhead is a tenth of the price",
                                audit -> audit.expect(
                                                "what is not deployment",
                                                value("S000-071").minus(value("S000-067")),
                                                equalTo(exactly(0.1)))
                                        .derive(
                                                "price over that of closed models",
                                                value("S000-067").dividedBy(value("S000-071")))
                                        .derive(
                                                "deployment for equal work",
                                                value("S000-067")
                                                        .dividedBy(value("S000-066")
                                                                .ofAWhole()))
                                        .derive(
                                                "all for equal work",
                                                value("S000-071")
                                                        .dividedBy(value("S000-066")
                                                                .ofAWhole())))
                        .meaning(
                                "Both figures can describe one cost if people and operation are a tenth of the price."),
                Check.of(
                                "C20b",
                                "open source erodes while its share falls",
                                "consistent, the argument is not",
                                audit -> audit.expect(
                                        "change of share",
                                        ratio("S000-069", "S000-068")
                                                .minus(exactly(1))
                                                .asPercent(),
                                        atMost("S000-070")))
                        .meaning(
                                "The numbers agree with each other and not with the sentence: the share was lost to newer closed"
                                        + " models."));
    }

    private static Expression kept() {
        return value("S000-072").growthFactor().times(value("S000-073").complement());
    }

    private static ClaimAudit periods(ClaimAudit audit) {
        return audit.ask(
                "payers",
                reading("per month", HAILUO.per(Period.MONTH).dividedBy(read("S000-031", "money/month"))),
                reading("per year", HAILUO.per(Period.YEAR).dividedBy(read("S000-031", "money/year"))));
    }

    private static ClaimAudit payRate(ClaimAudit audit) {
        return audit.ask("payers", reading("of all ever", EVER), reading("of a month", A_MONTH))
                .ask(
                        "revenue per payer",
                        reading("of all ever", CONSUMERS.dividedBy(EVER)),
                        reading("of a month", CONSUMERS.dividedBy(A_MONTH)));
    }

    private static ClaimAudit business(ClaimAudit audit) {
        Expression tokens = value("S000-014").times(assumed("days of nine months", 273, "days"));
        return audit.derive("per customer", BUSINESS.dividedBy(value("S000-012")))
                .derive("per customer and month", BUSINESS.per(Period.MONTH).dividedBy(value("S000-012")))
                .derive("per million tokens", BUSINESS.dividedBy(tokens).times(assumed("a million", 1e6, "tokens")));
    }

    private static ClaimAudit churn(ClaimAudit audit) {
        Expression kept = value("S000-073").complement();
        return audit.ask(
                        "kept in a year",
                        reading("monthly", kept.power(12).asPercent(), atMost("S000-074")),
                        reading("quarterly", kept.power(4).asPercent(), atMost("S000-074")),
                        reading("yearly", kept.asPercent(), atMost("S000-074")))
                .derive(
                        "quarterly churn of that renewal",
                        value("S000-074").ofAWhole().power(0.25).complement().asPercent());
    }
}
