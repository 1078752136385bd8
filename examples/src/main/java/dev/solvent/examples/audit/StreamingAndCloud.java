package dev.solvent.examples.audit;

import static dev.solvent.claims.audit.Expression.assumed;
import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.growth;
import static dev.solvent.claims.audit.Expression.printed;
import static dev.solvent.claims.audit.Expression.product;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.read;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.claims.audit.Relation.atLeast;
import static dev.solvent.claims.audit.Relation.atMost;
import static dev.solvent.claims.audit.Relation.equalTo;
import static dev.solvent.claims.audit.Relation.worded;

import dev.solvent.claims.audit.ClaimAudit;
import dev.solvent.claims.audit.Expression;
import dev.solvent.claims.audit.Interval;
import dev.solvent.claims.audit.Wording;
import dev.solvent.quantity.Period;
import java.util.List;

/** Streaming and cloud, about 2020. */
final class StreamingAndCloud implements Theme {

    private static final String PER_MEMBER = "money/month/persons";

    private static final Expression IQIYI = value("S002-003").per(Period.MONTH).dividedBy(value("S002-004"));
    private static final Expression NETFLIX =
            value("S002-006").per(Period.MONTH).dividedBy(value("S002-007"));
    private static final Expression YUAN = read("S002-008", PER_MEMBER).dividedBy(NETFLIX);

    /** The source writes 170 in units of 100 million: three digits, of which the number shows two. */
    private static final Expression IQIYI_VALUE = printed("S002-011", 3);

    @Override
    public String title() {
        return "Streaming and cloud";
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.of(
                                "C54",
                                "revenue per member of iQiyi",
                                "consistent",
                                audit -> audit.expect("a month", IQIYI, equalTo(read("S002-005", PER_MEMBER))))
                        .meaning("Exact to rounding."),
                Check.of(
                                "C55",
                                "revenue per member of Netflix, in another currency",
                                "consistent",
                                audit -> audit.derive("a month", NETFLIX)
                                        .expect(
                                                "yuan per dollar that it implies",
                                                YUAN,
                                                equalTo(assumed(
                                                        "average rate of 2019",
                                                        6.9,
                                                        Interval.of(6.895, 6.905),
                                                        "CNY/USD"))))
                        .meaning(
                                "The conversion of the source can be recovered; the average rate of that year, from outside the"
                                        + " documents, is inside."),
                Check.of(
                                "C56",
                                "multiple of revenue per member",
                                "consistent",
                                audit -> audit.derive("ratio", ratio("S002-008", "S002-005"))
                                        .expect(
                                                "four times iQiyi",
                                                product("S002-009", "S002-005"),
                                                atMost("S002-008")))
                        .meaning("True for three platforms and for four, which is what the source multiplies with."),
                Check.of(
                                "C57",
                                "ratio of market values",
                                "inconsistent: truncated",
                                audit -> audit.expect(
                                                "as printed",
                                                value("S002-010").dividedBy(IQIYI_VALUE),
                                                equalTo("S002-012"))
                                        .expect(
                                                "as worded",
                                                value("S002-010").dividedBy(IQIYI_VALUE),
                                                worded(Wording.ABOUT, printed("S002-012", 1))))
                        .meaning("Rounds to ten, or to a tenth more than nine and a half; \"about\" covers it."),
                Check.of(
                                "C58",
                                "does revenue per member explain the market value?",
                                "derived",
                                StreamingAndCloud::value58)
                        .meaning("The market paid the same multiple of membership revenue for both."),
                Check.of(
                                "C59",
                                "average and closing members of Netflix",
                                "consistent",
                                audit -> audit.derive("at the start, if growth is linear", opening())
                                        .expect("grew through the average", opening(), atMost("S002-007"))
                                        .expect("to the end", value("S002-007"), atMost("S002-002")))
                        .meaning("The start that linear growth gives is the published one."),
                Check.of(
                                "C60",
                                "growth of Alibaba Cloud",
                                "consistent (bound)",
                                audit -> audit.derive("2018", growth("S002-020", "S002-022"))
                                        .expect(
                                                "passed its milestone",
                                                value("S002-020"),
                                                atLeast(printed("S002-021", 1))))
                        .meaning("\"Faster than AWS and Azure\" has no number beside it."),
                Check.of(
                                "C61",
                                "commitment to research beside cloud revenue",
                                "derived",
                                audit -> audit.derive(
                                                "a year",
                                                value("S002-017").asTotal().dividedBy(value("S002-018")))
                                        .derive(
                                                "of cloud revenue",
                                                value("S002-017")
                                                        .per(Period.YEAR)
                                                        .dividedBy(value("S002-020")
                                                                .per(Period.YEAR))
                                                        .asPercent()))
                        .meaning("Research paid by the parent: the same pattern as MiniMax."),
                Check.of(
                                "C62",
                                "Alibaba Cloud in its market",
                                "consistent (bound)",
                                audit -> audit.derive(
                                                "share",
                                                ratio("S002-020", "S002-023").asPercent())
                                        .expect("within it", value("S002-020"), atMost("S002-023")))
                        .meaning("An order of magnitude, no more."));
    }

    private static Expression opening() {
        return exactly(2).times(value("S002-007")).minus(value("S002-002"));
    }

    private static ClaimAudit value58(ClaimAudit audit) {
        Expression netflix = value("S002-010").dividedBy(value("S002-002"));
        Expression iqiyi = IQIYI_VALUE.dividedBy(value("S002-004"));
        return audit.derive("value per member, Netflix", netflix)
                .derive("value per member, iQiyi", iqiyi)
                .derive("ratio", netflix.dividedBy(iqiyi))
                .derive(
                        "years of revenue, Netflix",
                        value("S002-010").dividedBy(value("S002-006").per(Period.YEAR)))
                .derive(
                        "years of revenue, iQiyi",
                        IQIYI_VALUE.times(YUAN).dividedBy(value("S002-003").per(Period.YEAR)));
    }
}
