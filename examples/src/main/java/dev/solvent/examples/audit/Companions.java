package dev.solvent.examples.audit;

import static dev.solvent.claims.audit.Expression.difference;
import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.product;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.claims.audit.Relation.atMost;

import dev.solvent.claims.audit.ClaimAudit;
import dev.solvent.claims.audit.Expression;
import dev.solvent.quantity.Share;
import dev.solvent.retention.ActivityFamily;
import java.util.List;

/** AI companions: retention, churn and pay rate. */
final class Companions implements Theme {

    private static final int MONTH_DAYS = 30;

    private static final Expression PAYER_RATIO =
            value("S000-082").times(value("S000-083")).dividedBy(value("S000-084"));

    @Override
    public String title() {
        return "AI companions";
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.of(
                                "C27",
                                "first day of Maoxiang and Xingye",
                                "derived",
                                audit -> audit.derive("ratio", ratio("S000-026", "S000-025"))
                                        .derive("difference", difference("S000-026", "S000-025")))
                        .meaning("What the gap is worth depends on the shape of the curve; case S15 values it."),
                Check.of(
                                "C28",
                                "Character.AI keeps 2.3 times as many",
                                "implausible as a first day",
                                audit -> audit.expect(
                                                "first day",
                                                product("S000-062", "S000-025").asPercent(),
                                                atMost(exactly(1)))
                                        .derive(
                                                "the most that a multiple can be",
                                                exactly(1).dividedBy(value("S000-025"))))
                        .meaning(
                                "Arithmetic alone lets it pass: the product stays below the whole, just. No consumer app keeps that"
                                        + " many on the first day, so the multiple must be of a later day; that is a judgment of"
                                        + " plausibility, which an audit of arithmetic does not make."),
                Check.of(
                                "C29",
                                "payers of Character.AI and of MiniMax",
                                "derived",
                                audit -> audit.derive("ratio", PAYER_RATIO)
                                        .derive(
                                                "revenue at equal revenue per payer",
                                                PAYER_RATIO.times(product("S000-015", "S000-004"))))
                        .meaning(
                                "Several times what is reported of it elsewhere, so one of the three factors is wrong."),
                Check.of(
                                "C30",
                                "share of Character.AI and its users",
                                "derived",
                                audit -> audit.derive(
                                        "share of Talkie and Xingye, if it is by users",
                                        ratio("S000-061", "S000-082").asPercent()))
                        .meaning("No contradiction: the rest of the market is what remains."),
                Check.of(
                                "C31",
                                "first day and active days of a month",
                                "consistent (bound)",
                                audit -> audit.expect(
                                        "active days if decay is geometric",
                                        value("S000-025")
                                                .rising(
                                                        "geometric active days of 30",
                                                        "days/month",
                                                        Companions::activeDays),
                                        atMost("S000-021")))
                        .meaning(
                                "Geometric decay stays far inside the bound; case S1 finds the curve of each family that meets it."),
                Check.of("C32", "monthly users down by 60 % in a quarter", "derived", Companions::collapse)
                        .meaning("Holds for any number of new users: had more come, fewer of the old stayed."),
                Check.of(
                                "C33",
                                "downloads of Talkie in July 2024",
                                "derived",
                                audit -> audit.derive("July", july())
                                        .derive(
                                                "more in August",
                                                value("S000-022").minus(july())))
                        .meaning("The month before the stated one."),
                Check.of(
                                "C34",
                                "conversion in Southeast Asia",
                                "derived",
                                audit -> audit.derive("of the industry's", ratio("S000-076", "S000-077"))
                                        .derive("cost of a payer, times", ratio("S000-077", "S000-076"))
                                        .derive("of the company's", ratio("S000-076", "S000-084")))
                        .meaning("At an equal price of an install a payer costs nearly three times as much."));
    }

    private static double activeDays(double firstDay) {
        return ActivityFamily.GEOMETRIC
                .through(1, Share.of(firstDay, "sign-ups"))
                .withActiveDaysAtMost(MONTH_DAYS, MONTH_DAYS)
                .activeDays(MONTH_DAYS);
    }

    private static Expression july() {
        return value("S000-022").dividedBy(value("S000-023").growthFactor());
    }

    private static ClaimAudit collapse(ClaimAudit audit) {
        Expression kept = value("S000-024").growthFactor().power(1.0 / 3);
        return audit.derive("kept in a month, at the most", kept.asPercent())
                .derive("churn a month, at the least", kept.complement().asPercent())
                .derive("months of life, at the most", exactly(1).dividedBy(kept.complement()));
    }
}
