package dev.solvent.projection;

import dev.solvent.scenario.CreditTerms;
import dev.solvent.scenario.CreditTerms.Breakage;
import java.util.Arrays;

/** Which part of what is charged ahead is earned in each month after, and what becomes of the credits it bought. */
final class Ledger {

    private final int span;
    private final int before;
    /** By batch and month since it was charged: the share that is earned. */
    private final double[][] earned;

    private Ledger(int span, int before, int months) {
        this.span = span;
        this.before = before;
        this.earned = new double[before + months][span];
    }

    /** A term's fees, evenly. */
    static Ledger evenly(int termMonths, int before, int months) {
        Ledger ledger = new Ledger(termMonths, before, months);
        for (double[] batch : ledger.earned) {
            Arrays.fill(batch, 1.0 / termMonths);
        }
        return ledger;
    }

    /** Credits as they are burned; figures get what becomes of them. */
    static Ledger ofCredits(CreditTerms terms, Figures figures, double[] granted, int before) {
        int months = figures.months();
        Ledger ledger = new Ledger(terms.burned().size(), before, months);
        double[] burned = figures.fill(Column.CREDITS_BURNED);
        double[] expired = figures.fill(Column.CREDITS_EXPIRED);
        double[] revoked = figures.fill(Column.CREDITS_REVOKED);
        double[] outstanding = figures.fill(Column.CREDITS_OUTSTANDING);
        double[] out = figures.fill(Column.CREDITS_GRANTED);
        for (int batch = 0; batch < before + months; batch++) {
            Batch each = new Batch(terms, granted[batch]);
            for (int since = 0; since < ledger.span && batch - before + since < months; since++) {
                int month = batch - before + since;
                each.step(since, month < 1 || !terms.lostOnLeaving() || since == 0 ? 0 : lossRate(figures, month));
                ledger.earned[batch][since] = each.earnedShare;
                if (month >= 0) {
                    burned[month] += each.burned * granted[batch];
                    expired[month] += each.expired * granted[batch];
                    revoked[month] += each.revoked * granted[batch];
                    outstanding[month] += each.left * granted[batch];
                }
            }
            if (batch >= before) {
                out[batch - before] = granted[batch];
            }
        }
        return ledger;
    }

    private static double lossRate(Figures figures, int month) {
        double opening = figures.at(Column.OPENING_USERS, month);
        double gone = figures.at(Column.LOST_USERS, month) + figures.at(Column.MOVED_OUT_USERS, month);
        return opening > 0 ? StrictMath.max(0, StrictMath.min(1, gone / opening)) : 0;
    }

    /** Adds what is earned of amounts by batch. */
    void earn(double[] charged, double[] into) {
        for (int batch = 0; batch < charged.length; batch++) {
            if (charged[batch] != 0) {
                int first = batch - before;
                for (int since = StrictMath.max(0, -first); since < span && first + since < into.length; since++) {
                    into[first + since] += charged[batch] * earned[batch][since];
                }
            }
        }
    }

    /** What of batches before the start is not yet earned at the start. */
    double openingBalance(double[] charged) {
        double left = 0;
        for (int batch = 0; batch < before; batch++) {
            double share = 1;
            for (int since = 0; since < before - batch && since < span; since++) {
                share -= earned[batch][since];
            }
            left += before - batch >= span ? 0 : charged[batch] * share;
        }
        return left;
    }

    /** One batch of credits through its months, as shares of what was granted. */
    private static final class Batch {

        private final CreditTerms terms;
        private final double total;
        private double owners = 1;
        private double burnedBefore;
        private double burned;
        private double expired;
        private double revoked;
        private double left;
        private double earnedShare;

        Batch(CreditTerms terms, double granted) {
            this.terms = terms;
            this.total = terms.burned().sum();
            this.left = granted == 0 ? 0 : 1;
        }

        void step(int since, double lossRate) {
            boolean proportion = terms.breakage() == Breakage.IN_PROPORTION;
            boolean last = since == terms.burned().size() - 1;
            double gone = owners * lossRate;
            owners -= gone;
            double share = terms.burned().get(since);
            revoked = gone * (1 - burnedBefore);
            burned = owners * share;
            expired = last ? owners * (1 - burnedBefore - share) : 0;
            earnedShare = proportion
                    ? gone * (1 - burnedBefore / total) + owners * share / total
                    : revoked + burned + expired;
            burnedBefore += share;
            left = last ? 0 : owners * (1 - burnedBefore);
        }
    }
}
