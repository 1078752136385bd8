package dev.solvent.retention.purchases;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Money;
import dev.solvent.quantity.Series;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What customers did up to a date and after it.
 *
 * @param calibration  customers at the end of calibration: fit on these
 * @param purchases  purchases of each in the hold-out
 * @param meanSpend  their mean spend, 0 without a purchase, in the major unit of the currency
 * @param currency  of the spend
 * @param duration  length of the hold-out, in the unit of the calibration
 * @since 0.1.0
 */
public record CalibrationSplit(
        CustomerSummaries calibration, Series purchases, Series meanSpend, Currency currency, double duration) {

    public CalibrationSplit {
        requireNonNull(calibration, "calibration");
        requireNonNull(currency, "currency");
        Requires.positive(duration, "duration");
        if (purchases.size() != calibration.size() || meanSpend.size() != calibration.size()) {
            throw new IllegalArgumentException("purchases and meanSpend must have one element per customer, "
                    + calibration.size() + ", had " + purchases.size() + " and " + meanSpend.size());
        }
    }

    /**
     * What customers of one calibration frequency did in the hold-out, and what a model expected.
     *
     * @param frequency  repeat purchases in calibration; the last bin holds this many and more
     * @param customers  customers in the bin
     * @param expected  mean expected purchases of a customer
     * @param actual  mean purchases of a customer
     * @since 0.1.0
     */
    public record Bin(int frequency, double customers, double expected, double actual) {}

    /**
     * Expected and actual purchases in the hold-out by calibration frequency.
     *
     * @param model  fitted to the calibration
     * @param lastBin  frequencies from here on share a bin, at least 1
     * @return one bin per frequency from 0 that has customers
     */
    public List<Bin> byFrequency(PurchaseModel model, int lastBin) {
        Requires.atLeast(lastBin, 1, "lastBin");
        Series expected = model.expectedPurchases(calibration, duration);
        double[][] sums = new double[lastBin + 1][3];
        for (int i = 0; i < calibration.size(); i++) {
            double[] sum = sums[StrictMath.min(lastBin, calibration.history(i).frequency())];
            sum[0] += calibration.count(i);
            sum[1] += calibration.count(i) * expected.get(i);
            sum[2] += calibration.count(i) * purchases.get(i);
        }
        List<Bin> bins = new ArrayList<>();
        for (int frequency = 0; frequency <= lastBin; frequency++) {
            double[] sum = sums[frequency];
            if (sum[0] > 0) {
                bins.add(new Bin(frequency, sum[0], sum[1] / sum[0], sum[2] / sum[0]));
            }
        }
        return bins;
    }

    /**
     * Root mean squared error of the expected purchases of single customers in the hold-out; smaller is better.
     *
     * @param model  fitted to the calibration
     * @return in purchases
     */
    public double rootMeanSquaredError(PurchaseModel model) {
        Series expected = model.expectedPurchases(calibration, duration);
        Series squares = Series.generate(calibration.size(), i -> {
            double error = expected.get(i) - purchases.get(i);
            return calibration.count(i) * error * error;
        });
        return StrictMath.sqrt(squares.sum() / calibration.customers());
    }

    /**
     * Mean spend of one customer in the hold-out.
     *
     * @param index  from 0
     * @return zero without a purchase
     */
    public Money spend(int index) {
        return Money.of(meanSpend.get(index), currency);
    }
}
