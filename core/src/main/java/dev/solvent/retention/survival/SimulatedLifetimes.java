package dev.solvent.retention.survival;

import dev.solvent.internal.Variates;
import dev.solvent.quantity.Period;

/**
 * Users as a lifetime model would have produced them, watched like real ones: the conditional bootstrap for censored data
 * (Davison and Hinkley 1997, Bootstrap Methods and their Application, algorithms 3.1 and 3.2). Covariates and entries are those of
 * the users; a lifetime is drawn given that it lasts beyond the entry; who was last seen at an age is watched until it again, who
 * left until an age drawn from the {@link CensoringLaw} given that it was not before.
 */
final class SimulatedLifetimes {

    private final LifetimeRows rows;
    private final CensoringLaw law;

    /**
     * Prepares the simulation.
     *
     * @param rows  of the fit
     * @throws IllegalStateException if an end is known only to lie in an interval, or a weight is no number of users
     */
    SimulatedLifetimes(LifetimeRows rows) {
        this.rows = rows;
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.isExact(row) && !rows.isOpen(row)) {
                throw new IllegalStateException("a bootstrap needs ends that are known or still to come, one was in ("
                        + rows.after()[row] + ", " + rows.upTo()[row]
                        + "], which does not say when others were looked at; take draws(count, seed)");
            }
            if (!(rows.weight()[row] == StrictMath.rint(rows.weight()[row]))) {
                throw new IllegalStateException("a bootstrap needs weights that count users, one was "
                        + rows.weight()[row] + "; take draws(count, seed)");
            }
        }
        law = new CensoringLaw(RiskTable.of(Tenures.between(Period.MONTH, rows.after(), rows.upTo())
                .withEntries(rows.entered())
                .withWeights(rows.weight())));
    }

    /** One row per user. */
    LifetimeRows draw(LifetimeLikelihood likelihood, double[] values, long seed) {
        var variates = new Variates(seed);
        int users = StrictMath.toIntExact((long) rows.users());
        int[] from = new int[users];
        double[] after = new double[users];
        double[] upTo = new double[users];
        int user = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (long one = 0; one < rows.weight()[row]; one++) {
                double lifetime = likelihood.lifetime(row, values, StrictMath.log(variates.fraction()));
                double watched = rows.isOpen(row) ? rows.after()[row] : law.drawFrom(rows.after()[row], variates);
                from[user] = row;
                after[user] = StrictMath.min(lifetime, watched);
                upTo[user++] = lifetime <= watched ? lifetime : Double.POSITIVE_INFINITY;
            }
        }
        return rows.observed(from, after, upTo);
    }
}
