package dev.solvent.examples.audit;

import static dev.solvent.claims.audit.Alternative.reading;
import static dev.solvent.claims.audit.Expression.assumed;
import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.product;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.read;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.claims.audit.Relation.atLeast;
import static dev.solvent.claims.audit.Relation.equalTo;

import dev.solvent.claims.audit.ClaimAudit;
import dev.solvent.claims.audit.Expression;
import dev.solvent.claims.audit.Interval;
import dev.solvent.quantity.Period;
import java.util.List;

/** AI video: shares, run rates and unit cost. */
final class VideoModels implements Theme {

    private static final String MARKET = "AI video generation market";
    private static final String A_YEAR = "money/year";

    private static final Expression KLING = read("S001-001", A_YEAR);
    private static final Expression BILLINGS = value("S003-007")
            .per(Period.YEAR)
            .dividedBy(assumed("yuan per dollar", 7.1, Interval.of(7.0, 7.3), "CNY/USD"));

    @Override
    public String title() {
        return "AI video";
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.of(
                                "C35",
                                "share of Runway, twice",
                                "inconsistent",
                                audit ->
                                        audit.expect("one article, one market", value("S000-030"), equalTo("S000-085")))
                        .meaning("At most different bases; a model takes one or the other, never both."),
                Check.of("C36", "share of Runway before it fell by 40", "ambiguous", VideoModels::runwayBefore)
                        .meaning("Percent or points; nothing in the record excludes either."),
                Check.of(
                                "C37",
                                "one Kling model in its family",
                                "derived",
                                audit -> audit.derive(
                                                "of the family, if both are of the market",
                                                ratio("S000-028", "S000-027").asPercent())
                                        .derive(
                                                "of the market, if it is of the family",
                                                product("S000-028", "S000-027").asPercent()))
                        .meaning("A share of a share reads like a share."),
                Check.of("C38", "market from a share and a run rate", "derived, weak", VideoModels::market)
                        .meaning(
                                "It mixes a share of usage with a run rate of revenue: a bound of good sense, no more."),
                Check.of("C39", "billings of Kling and its run rate later", "consistent (bound)", VideoModels::kling)
                        .meaning(
                                "A path of growth that leads from one to the other, and refutes the forecast of a ceiling."),
                Check.of("C40", "what a user of Kling does", "derived", VideoModels::activity)
                        .meaning(
                                "Seven of ten sign-ups are idle in a month: those who try and leave. With users and billings stated"
                                        + " as lower bounds, each is a bound too."),
                Check.of(
                                "C41",
                                "Kling in the revenue of its parent",
                                "derived",
                                audit -> audit.derive(
                                        "share",
                                        value("S003-007")
                                                .per(Period.QUARTER)
                                                .dividedBy(value("S003-009").per(Period.QUARTER))
                                                .asPercent()))
                        .meaning("Too little to matter in 2024."),
                Check.of(
                                "C42",
                                "run rate of Kling and the forecast for the leader",
                                "consistent",
                                audit -> audit.expect("reached", KLING, atLeast(read("S001-005", A_YEAR))))
                        .meaning("Forecast for the year, met in its middle, in the same paragraph."),
                Check.of(
                                "C43",
                                "forecast for 2026",
                                "derived",
                                audit -> audit.derive(
                                                "times",
                                                read("S001-006", A_YEAR).dividedBy(KLING))
                                        .derive(
                                                "growth a month over a year",
                                                read("S001-006", A_YEAR)
                                                        .dividedBy(KLING)
                                                        .power(1.0 / 12)
                                                        .minus(exactly(1))
                                                        .asPercent()))
                        .meaning("What must be kept up for twelve months."),
                Check.of(
                                "C44",
                                "cost advantage over Sora",
                                "derived",
                                audit -> audit.derive(
                                                "cheaper by",
                                                value("S001-010").complement().asPercent())
                                        .derive(
                                                "price of an AI margin, in Sora's cost",
                                                value("S001-010")
                                                        .dividedBy(value("S002-024")
                                                                .complement())))
                        .meaning("Room for price, not a margin; case S2."),
                Check.of(
                                "C45",
                                "overseas users of Hailuo and overseas revenue",
                                "consistent (different scope)",
                                audit -> audit.expect(
                                        "users",
                                        value("S001-008")
                                                .dividedBy(value("S001-008").growthFactor())
                                                .asPercent(),
                                        atLeast("S000-006")))
                        .meaning("Hailuo is more international than the company, so the rest is less."));
    }

    private static ClaimAudit runwayBefore(ClaimAudit audit) {
        Expression change = read("S000-029", "percent").of(MARKET);
        return audit.ask(
                "share before",
                reading(
                        "fell by 40 percent",
                        value("S000-030").dividedBy(change.growthFactor()).asPercent()),
                reading("fell by 40 points", value("S000-030").minus(change)));
    }

    private static ClaimAudit market(ClaimAudit audit) {
        Expression market = KLING.dividedBy(value("S000-027"));
        return audit.derive("market", market)
                .derive(
                        "Hailuo or Vidu on the web, at most",
                        read("S001-002", A_YEAR).dividedBy(market).asPercent())
                .derive("Vidu", read("S001-003", A_YEAR).dividedBy(market).asPercent())
                .derive("Runway by the lower share", market.times(value("S000-030")))
                .derive("Runway by the higher share", market.times(value("S000-085")));
    }

    private static ClaimAudit kling(ClaimAudit audit) {
        return audit.expect("grown", KLING, atLeast(BILLINGS))
                .derive("billings as a run rate", BILLINGS)
                .derive("times", KLING.dividedBy(BILLINGS))
                .derive(
                        "growth a month over nine",
                        KLING.dividedBy(BILLINGS)
                                .power(1.0 / 9)
                                .minus(exactly(1))
                                .asPercent());
    }

    private static ClaimAudit activity(ClaimAudit audit) {
        return audit.derive("videos per user", ratio("S003-004", "S003-003"))
                .derive("images per user", ratio("S003-005", "S003-003"))
                .derive("active in a month", ratio("S003-006", "S003-003").asPercent())
                .derive("billings per active user", ratio("S003-007", "S003-006"));
    }
}
