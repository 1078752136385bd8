package dev.solvent.examples.cases;

import dev.solvent.decision.GoalSeek;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.study.Lever;

/**
 * Payers who come evenly over a window, pay at once and then monthly until they leave: what a revenue per payer of that window
 * says about how long they stay.
 */
record EvenPayers(int windowMonths) {

    /** The churn under which a payer has paid an amount on average by the end of the window, at a price a month. */
    RetentionCurve staying(double paid, double priceOfAMonth) {
        double churn = GoalSeek.vary(Lever.between("churn", 1e-9, 0.95))
                .until(x -> priceOfAMonth * paidMonths(RetentionCurve.geometric(Rate.perMonth(x))))
                .is(paid)
                .orElseThrow();
        return RetentionCurve.geometric(Rate.perMonth(churn));
    }

    /** Months paid within the window by a payer who came in one of its months, each as likely. */
    double paidMonths(RetentionCurve curve) {
        double sum = 0;
        for (int left = 1; left <= windowMonths; left++) {
            sum += curve.expectedMonths(left);
        }
        return sum / windowMonths;
    }
}
