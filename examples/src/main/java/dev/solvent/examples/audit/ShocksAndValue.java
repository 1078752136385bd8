package dev.solvent.examples.audit;

import static dev.solvent.claims.audit.Expression.assumed;
import static dev.solvent.claims.audit.Expression.product;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.sum;
import static dev.solvent.claims.audit.Expression.value;

import dev.solvent.claims.audit.ClaimAudit;
import dev.solvent.claims.audit.Expression;
import dev.solvent.quantity.Period;
import java.util.List;

/** MiniMax: what a law, a court and a country cost, and what the market paid. */
final class ShocksAndValue implements Theme {

    private static final String CONSUMER_REVENUE = "AI-native product revenue";

    @Override
    public String title() {
        return "MiniMax: shocks and value";
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.of("C21", "European compliance beside the margin", "derived", ShocksAndValue::compliance)
                        .meaning(
                                "At the stated margin it makes the consumer business lose again; the two shares have different"
                                        + " bases, which is said to be meant."),
                Check.of(
                                "C22",
                                "take-down in India",
                                "derived",
                                audit -> audit.derive(
                                        "of revenue 2024",
                                        ratio("S000-079", "S000-041").asPercent()))
                        .meaning("One country is a tenth of a year."),
                Check.of("C23", "damages claimed", "derived", ShocksAndValue::damages)
                        .meaning("A year of gross profit covers a small chance of losing all of it."),
                Check.of(
                                "C24",
                                "market value on revenue",
                                "derived",
                                audit -> audit.derive(
                                        "years of revenue",
                                        value("S000-003")
                                                .dividedBy(assumed("the peg", 7.8, "HKD/USD"))
                                                .dividedBy(value("S000-004").per(Period.YEAR))))
                        .meaning("The market paid for growth, not for revenue; the exchange rate is the peg."),
                Check.of(
                                "C25",
                                "S&M ratio beside the industry's",
                                "derived",
                                audit -> audit.derive(
                                        "times",
                                        value("S000-042")
                                                .dividedBy(value("S000-043").notNegative())))
                        .meaning("A marketing dollar returns more than five times more slowly."));
    }

    private static ClaimAudit compliance(ClaimAudit audit) {
        Expression upkeep = value("S000-091").of(CONSUMER_REVENUE);
        Expression europe = value("S000-006").minus(sum("S000-007", "S000-008"));
        return audit.derive("margin left", value("S000-020").minus(upkeep))
                .derive("extra R&D of R&D", ratio("S000-090", "S000-048").asPercent())
                .derive("extra R&D of revenue", ratio("S000-090", "S000-004").asPercent())
                .derive("upkeep", value("S000-091").times(value("S000-004").per(Period.YEAR)))
                .derive(
                        "margin that Europe must have, if it is all other overseas",
                        value("S000-091").dividedBy(europe).asPercent());
    }

    private static ClaimAudit damages(ClaimAudit audit) {
        Expression hailuo = product("S000-016", "S000-004");
        Expression profit = hailuo.times(value("S000-020")).per(Period.YEAR);
        return audit.derive(
                        "of nine months of revenue",
                        ratio("S000-081", "S000-004").asPercent())
                .derive("times Hailuo's", value("S000-081").dividedBy(hailuo))
                .derive("years of Hailuo's gross profit", value("S000-081").dividedBy(profit))
                .derive(
                        "yearly chance that a year covers",
                        profit.dividedBy(value("S000-081"))
                                .times(assumed("a year", 1, "years"))
                                .asPercent());
    }
}
