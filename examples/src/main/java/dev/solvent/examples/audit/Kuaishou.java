package dev.solvent.examples.audit;

import static dev.solvent.claims.audit.Expression.assumed;
import static dev.solvent.claims.audit.Expression.difference;
import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.growth;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.claims.audit.Relation.atLeast;
import static dev.solvent.claims.audit.Relation.equalTo;

import dev.solvent.claims.audit.ClaimAudit;
import dev.solvent.claims.audit.Expression;
import dev.solvent.claims.audit.Interval;
import dev.solvent.quantity.Period;
import java.time.LocalDate;
import java.util.List;

/** Kuaishou and short video. */
final class Kuaishou implements Theme {

    private static final LocalDate START_2023 = LocalDate.of(2023, 1, 1);
    private static final LocalDate END_2023 = LocalDate.of(2023, 9, 30);

    private static final Expression QUARTER_2023 =
            value("S003-009").dividedBy(value("S003-010").growthFactor()).covering(LocalDate.of(2023, 7, 1), END_2023);
    private static final Expression REVENUE_2023 =
            value("S003-013").dividedBy(value("S003-014").growthFactor()).covering(START_2023, END_2023);
    private static final Expression PROFIT_2023 =
            value("S003-015").dividedBy(value("S003-016").growthFactor()).covering(START_2023, END_2023);

    @Override
    public String title() {
        return "Kuaishou and short video";
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.of(
                                "C63",
                                "employees in a year",
                                "consistent",
                                audit -> audit.expect("growth", growth("S003-022", "S003-023"), equalTo("S003-024")))
                        .meaning("Computed from the rounded figures, as stated."),
                Check.of(
                                "C64",
                                "employees in half a year",
                                "consistent",
                                audit -> audit.expect("change", difference("S003-025", "S003-022"), equalTo("S003-026"))
                                        .derive("of them", growth("S003-025", "S003-022")))
                        .meaning("A cost lever; case S23 values it."),
                Check.of("C65", "revenue of the year before", "derived", Kuaishou::yearBefore)
                        .meaning("The first half grew faster than the third quarter: growth slows."),
                Check.of(
                                "C66",
                                "operating margin, nine months",
                                "consistent",
                                audit -> audit.expect(
                                                "rose with the profit",
                                                ratio("S003-015", "S003-013").asPercent(),
                                                atLeast(PROFIT_2023.dividedBy(REVENUE_2023)))
                                        .derive("profit 2023", PROFIT_2023)
                                        .derive(
                                                "margin 2023",
                                                PROFIT_2023
                                                        .dividedBy(REVENUE_2023)
                                                        .asPercent()))
                        .meaning("Leverage from cost control."),
                Check.of(
                                "C67",
                                "daily over monthly users",
                                "derived",
                                audit -> audit.derive(
                                                "share",
                                                ratio("S003-018", "S003-020").asPercent())
                                        .derive(
                                                "active days of 30",
                                                ratio("S003-018", "S003-020").times(assumed("a month", 30, "days"))))
                        .meaning("Far above AI companions."),
                Check.of(
                                "C68",
                                "time in a month and in a day",
                                "consistent",
                                audit -> audit.expect(
                                        "a day",
                                        value("S003-029")
                                                .dividedBy(assumed(
                                                        "days of a month", 30.4, Interval.of(28, 31), "days/month")),
                                        equalTo("S003-030")))
                        .meaning("One restates the other."),
                Check.of(
                                "C69",
                                "Kuaishou in its industry",
                                "derived",
                                audit -> audit.derive(
                                        "reach", ratio("S003-020", "S003-027").asPercent()))
                        .meaning("From two sources and quarters."),
                Check.of(
                                "C70",
                                "operating cash flow",
                                "consistent (bound)",
                                audit -> audit.expect(
                                                "nine months above the year before",
                                                value("S003-021").asTotal(),
                                                atLeast(value("S003-008").asTotal()))
                                        .derive("as a year", value("S003-021").per(Period.YEAR)))
                        .meaning("Plausible only because the later figure covers nine months, not a quarter."),
                Check.of(
                                "C71",
                                "revenue per user and per employee",
                                "derived",
                                audit -> audit.derive("per daily user and quarter", ratio("S003-009", "S003-018"))
                                        .derive(
                                                "per employee and year",
                                                value("S003-013")
                                                        .per(Period.YEAR)
                                                        .dividedBy(value("S003-025"))))
                        .meaning("What Kling brings per monthly user is a quarter of it."));
    }

    private static ClaimAudit yearBefore(ClaimAudit audit) {
        Expression half = value("S003-013").minus(value("S003-009"));
        return audit.derive("third quarter 2023", QUARTER_2023)
                .derive("nine months 2023", REVENUE_2023)
                .derive("first half 2024", half)
                .derive(
                        "its growth",
                        half.dividedBy(REVENUE_2023.minus(QUARTER_2023))
                                .minus(exactly(1))
                                .asPercent());
    }
}
