package dev.solvent.examples.cases;

import static dev.solvent.quantity.Quantities.months;

import dev.solvent.claims.Claim;
import dev.solvent.compute.CostLaw;
import dev.solvent.compute.FixedPlusVariable;
import dev.solvent.compute.LearningCurve;
import dev.solvent.display.LineChart;
import dev.solvent.examples.casebook.Assumption;
import dev.solvent.examples.casebook.Case;
import dev.solvent.examples.casebook.CaseSheet;
import dev.solvent.examples.casebook.Stated;
import dev.solvent.internal.Text;
import dev.solvent.quantity.MoneyRate;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Quantities;
import dev.solvent.quantity.Series;

/** S3: two years of gross margin, two laws of cost that both pass through them, and how far they part. */
public final class MiniMaxGrossMargin implements Case {

    private static final double WANTED_MARGIN = 0.5;
    private static final String FRACTION = "fraction of revenue";
    private static final String USD_PER_YEAR = "USD per year";

    @Override
    public String id() {
        return "S3";
    }

    @Override
    public String title() {
        return "MiniMax gross margin, from loss to profit: scale or unit cost?";
    }

    @Override
    public String question() {
        return "If the turn of the consumer gross margin is cost diluted by scale, where does scale stop helping?";
    }

    @Override
    public void work(CaseSheet sheet) {
        Claim margin2024 = sheet.takes("S000-019");
        Claim margin2025 = sheet.takes("S000-020");
        double consumerShare = sheet.takes("S000-013").low() / 100;
        sheet.assumes(new Assumption(
                "consumer share of revenue in 2024",
                consumerShare,
                0.65,
                0.75,
                "of revenue",
                "Stated for 2025 as a lower bound and taken over; the prospectus has 71.4 %."));
        sheet.assumes(new Assumption(
                "nine months as a year", 0.75, 0.75, 0.75, "of a year", "Revenue of nine months stands for twelve."));
        MoneyRate seed2024 =
                sheet.takes("S000-041").asMoney().times(consumerShare).per(Period.YEAR);
        MoneyRate seed2025 =
                sheet.takes("S000-004").asMoney().times(consumerShare).over(months(9));
        MoneyRate holdOut = sheet.takes("X3-003").asMoney().per(Period.YEAR);
        Laws seed = Laws.through(
                new CostLaw.Observation(seed2024, margin2024.asFraction()),
                new CostLaw.Observation(seed2025, margin2025.asFraction()));
        seed.write(sheet, "s3.seed", holdOut);
        seed.draw(
                sheet,
                Series.of(
                        seed2024.in(Period.YEAR).money().amount(),
                        seed.latest.money().amount()));
        Laws prospectus = Laws.through(
                new CostLaw.Observation(sheet.takes("X3-001").asMoney().per(Period.YEAR), margin2024.asFraction()),
                new CostLaw.Observation(sheet.takes("X3-002").asMoney().over(months(9)), margin2025.asFraction()));
        prospectus.write(sheet, "s3.prospectus", holdOut);
        sheet.compares("s3.seed.gm2024", seed.scale.grossMargin(seed2024), FRACTION, Stated.fraction(margin2024));
        sheet.compares("s3.seed.gm9M25", seed.learning.grossMargin(seed2025), FRACTION, Stated.fraction(margin2025));
        double apart = seed.learning.grossMargin(seed2025.times(10)) - seed.scale.grossMargin(seed2025.times(10));
        sheet.derives("s3.seed.gmAt10xR2 difference", apart, FRACTION);
        sheet.concludes(
                "Scale stops at a margin of " + Text.significant(seed.scale.limitingGrossMargin() * 100, 3) + " %"
                        + " if cost is a fixed part and a constant share of revenue; then only a lower unit cost helps. If unit cost learns"
                        + " with size, the same two points leave the way open, slowly. Two observations cannot tell the laws apart: at ten"
                        + " times the revenue they differ by " + Text.significant(apart * 100, 3)
                        + " points, while the year after lies where both still agree.");
    }

    /** Both laws through the same two observations. */
    private record Laws(FixedPlusVariable scale, LearningCurve learning, MoneyRate latest) {

        static Laws through(CostLaw.Observation first, CostLaw.Observation second) {
            return new Laws(
                    FixedPlusVariable.through(first, second),
                    LearningCurve.through(first, second),
                    second.revenue().in(Period.YEAR));
        }

        void draw(CaseSheet sheet, Series observed) {
            double from = observed.get(0);
            Series revenues =
                    Series.generate(121, i -> from + i * (10 * latest.money().amount() - from) / 120);
            sheet.shows(
                    LineChart.titled("Two laws through the same two years, and how far they part")
                            .x("consumer revenue", "USD per year")
                            .y("gross margin", "% of revenue")
                            .line("fixed part and constant share", revenues, margins(scale, revenues))
                            .line("unit cost that learns with size", revenues, margins(learning, revenues))
                            .points("the two years", observed, margins(scale, observed))
                            .level(
                                    "where scale stops: " + Text.significant(100 * scale.limitingGrossMargin(), 3)
                                            + " %",
                                    100 * scale.limitingGrossMargin())
                            .picture(),
                    "Both laws pass through both years. Ten times the revenue of the second would tell them apart.");
        }

        private static Series margins(CostLaw law, Series revenues) {
            return revenues.map(
                    revenue -> 100 * law.grossMargin(Quantities.usd(revenue).per(Period.YEAR)));
        }

        void write(CaseSheet sheet, String key, MoneyRate holdOut) {
            sheet.derives(key + ".F", scale.fixed().money().amount(), USD_PER_YEAR);
            sheet.derives(key + ".v", scale.variableShare(), FRACTION);
            sheet.derives(key + ".asymptoticGM", scale.limitingGrossMargin(), FRACTION);
            sheet.derives(
                    key + ".breakeven",
                    scale.breakEvenRevenue().orElseThrow().money().amount(),
                    USD_PER_YEAR);
            sheet.derives(key + ".gmAt2xR2", scale.grossMargin(latest.times(2)), FRACTION);
            sheet.derives(key + ".gmAt10xR2", scale.grossMargin(latest.times(10)), FRACTION);
            sheet.derives(key + ".vForGM50at R2", scale.variableShareFor(WANTED_MARGIN, latest), FRACTION);
            sheet.derives(key + ".holdoutFY25 linear", scale.grossMargin(holdOut), FRACTION);
            sheet.derives(key + ".wrightExponent", learning.exponent(), "exponent");
            sheet.derives(key + ".costPerDoubling", learning.costPerDoubling(), "ratio");
            sheet.derives(key + ".wright.gmAt2xR2", learning.grossMargin(latest.times(2)), FRACTION);
            sheet.derives(key + ".wright.gmAt10xR2", learning.grossMargin(latest.times(10)), FRACTION);
            sheet.derives(
                    key + ".wright.revenueForGM50",
                    learning.revenueFor(WANTED_MARGIN)
                            .orElseThrow()
                            .in(Period.YEAR)
                            .money()
                            .amount(),
                    USD_PER_YEAR);
            sheet.derives(key + ".holdoutFY25 wright", learning.grossMargin(holdOut), FRACTION);
        }
    }
}
