package dev.solvent.study;

import dev.solvent.internal.Text;

/**
 * A mean made surer by a figure whose mean is known: what chance added to the known figure is taken out of the other in
 * proportion (control variate; Lavenberg and Welch, 1981, Management Science 27, 322-335).
 *
 * @param mean  with its interval
 * @param coefficient  of the regression on the control
 * @param explained  squared correlation with the control: the share of the variance that is gone
 * @since 0.1.0
 */
public record ControlledMean(Estimate mean, double coefficient, double explained) {

    static ControlledMean of(Result result, Result control, double itsMean) {
        double[] y = result.values();
        double[] c = control.values();
        double meanY = Intervals.mean(y);
        double meanC = Intervals.mean(c);
        double square = 0;
        double product = 0;
        for (int i = 0; i < y.length; i++) {
            square += (c[i] - meanC) * (c[i] - meanC);
            product += (c[i] - meanC) * (y[i] - meanY);
        }
        if (!(square > 0)) {
            throw new IllegalArgumentException("control " + control.name() + " must vary");
        }
        double coefficient = product / square;
        double[] controlled = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            controlled[i] = y[i] - coefficient * (c[i] - itsMean);
        }
        double correlation = Ranks.correlation(y, c);
        return new ControlledMean(result.meanOf(controlled), coefficient, correlation * correlation);
    }

    @Override
    public String toString() {
        return mean + ", " + Text.percent(explained) + " of the variance controlled";
    }
}
