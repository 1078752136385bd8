package dev.solvent.retention.survival;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proportional hazards (Cox 1972): the hazard at each age is an unknown baseline times exp(x beta), and beta is fitted by the
 * partial likelihood, which needs no family for the baseline.
 *
 * <p>Covariates that change with age are given as several rows for a user, each from an entry to an end
 * ({@link Tenures#withEntries}). Efron's treatment of ties is the default, as in R's coxph. Standard errors are model-based by
 * default; with weights that are not whole numbers they are the robust ones, as everywhere in this package, since the model
 * would take weights for users. Immutable.
 *
 * @since 0.1.0
 */
public final class CoxModel {

    private final List<String> covariates;
    private final Ties ties;
    private final List<String> strata;
    private final Optional<String> cluster;
    private final boolean robust;

    private CoxModel(
            List<String> covariates, Ties ties, List<String> strata, Optional<String> cluster, boolean robust) {
        this.covariates = covariates;
        this.ties = ties;
        this.strata = strata;
        this.cluster = cluster;
        this.robust = robust;
    }

    /**
     * A model with Efron's ties, one stratum and model-based standard errors.
     *
     * @param covariates  names of numbers that the rows have, at least one
     * @return the model
     */
    public static CoxModel of(String... covariates) {
        List<String> names = Requires.nonEmpty(List.of(covariates), "covariates");
        if (names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("covariates must differ, were " + names);
        }
        return new CoxModel(names, Ties.EFRON, List.of(), Optional.empty(), false);
    }

    /**
     * The same model with another treatment of ties.
     *
     * @param choice  the treatment
     * @return the model
     */
    public CoxModel withTies(Ties choice) {
        return new CoxModel(covariates, requireNonNull(choice, "choice"), strata, cluster, robust);
    }

    /**
     * The same model with a baseline of its own for each word, or combination of words, of some labels.
     *
     * @param labels  names given to {@link Tenures#withLabels}
     * @return the model
     */
    public CoxModel withStrata(String... labels) {
        return new CoxModel(covariates, ties, List.of(labels), cluster, robust);
    }

    /**
     * The same model with standard errors that are robust to a wrong model, each row on its own (Lin and Wei 1989).
     *
     * @return the model
     */
    public CoxModel withRobustErrors() {
        return new CoxModel(covariates, ties, strata, cluster, true);
    }

    /**
     * The same model with robust standard errors for rows that belong together, such as the rows of a user or the users of an
     * account.
     *
     * @param label  name given to {@link Tenures#withLabels}
     * @return the model
     */
    public CoxModel withCluster(String label) {
        return new CoxModel(covariates, ties, strata, Optional.of(label), true);
    }

    /**
     * Fits the model.
     *
     * @param tenures  ends known or still to come, with the covariates and labels named; weights and entries are heeded
     * @return the fit, which says why it stopped
     * @throws IllegalArgumentException if a column is missing, a covariate never varies, or an end is known only to lie in an
     *     interval
     */
    public CoxFit fit(Tenures tenures) {
        if (tenures.size() == 0) {
            throw new IllegalArgumentException("tenures must have rows, had none");
        }
        CoxData data = new CoxData(tenures, covariates, strata);
        CoxSearch search = CoxSearch.of(data, ties);
        return new CoxFit(data, ties, search, clusters(tenures));
    }

    private Optional<int[]> clusters(Tenures tenures) {
        if (!robust && tenures.hasWholeWeights()) {
            return Optional.empty();
        }
        if (cluster.isPresent()) {
            return Optional.of(CoxData.clusters(tenures, cluster.get()));
        }
        int[] rows = new int[tenures.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row;
        }
        return Optional.of(rows);
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(covariates);
        strata.forEach(label -> parts.add("strata(" + label + ")"));
        return "Cox model of " + String.join(" + ", parts);
    }
}
