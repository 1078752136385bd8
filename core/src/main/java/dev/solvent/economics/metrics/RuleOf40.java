package dev.solvent.economics.metrics;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;

/**
 * Growth and margin as one score: growth of revenue over a year plus a profit margin, which should reach 40 points. Brad Feld
 * (2015), The rule of 40 % for a healthy SaaS company. Which margin is meant (EBITDA, operating, free cash flow) moves the score by tens of points, so
 * it is named.
 *
 * @param yearlyGrowth  of revenue, 0.30 for 30 %
 * @param margin  of the same year, may be negative
 * @param marginName  which margin, in words
 * @since 0.1.0
 */
public record RuleOf40(double yearlyGrowth, double margin, String marginName) {

    private static final double TARGET = 0.40;

    public RuleOf40 {
        yearlyGrowth = Requires.finite(yearlyGrowth, "yearlyGrowth");
        margin = Requires.finite(margin, "margin");
        Requires.text(marginName, "marginName");
    }

    /**
     * Growth plus margin.
     *
     * @return 0.40 for 40 points
     */
    public double score() {
        return yearlyGrowth + margin;
    }

    /**
     * Whether the score reaches 40 points.
     *
     * @return true from 0.40 on
     */
    public boolean isMet() {
        return score() >= TARGET;
    }

    @Override
    public String toString() {
        return "growth " + Text.percent(yearlyGrowth) + " + " + marginName + " margin " + Text.percent(margin) + " = "
                + Text.percent(score());
    }
}
