package dev.solvent.retention.fit;

import dev.solvent.internal.Requires;
import dev.solvent.internal.Text;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fits of several families to the same data, best first: those that converged, by hold-out error where there is one, else by
 * Akaike's criterion; then the others.
 *
 * @param fits  at least one
 * @since 0.1.0
 */
public record RetentionFits(List<RetentionFit> fits) {

    public RetentionFits {
        fits = List.copyOf(Requires.nonEmpty(fits, "fits"));
    }

    static RetentionFits ranked(List<RetentionFit> fits) {
        Comparator<RetentionFit> byConvergence =
                Comparator.comparing(fit -> !fit.fit().isConverged());
        Comparator<RetentionFit> byHoldOut = Comparator.comparingDouble(
                fit -> fit.holdOutError().map(HoldOutError::logLoss).orElse(Double.MAX_VALUE));
        Comparator<RetentionFit> byCriterion = Comparator.comparingDouble(RetentionFits::criterion);
        return new RetentionFits(fits.stream()
                .sorted(byConvergence.thenComparing(byHoldOut).thenComparing(byCriterion))
                .toList());
    }

    private static double criterion(RetentionFit fit) {
        return fit.fit().isConverged() ? fit.fit().aic() : Double.MAX_VALUE;
    }

    /**
     * The best fit.
     *
     * @return a fit that converged
     * @throws IllegalStateException if none did; says why each
     */
    public RetentionFit best() {
        RetentionFit first = fits.get(0);
        if (!first.fit().isConverged()) {
            throw new IllegalStateException("no family converged: "
                    + fits.stream()
                            .map(fit -> fit.family().label() + ": " + fit.stop().describe())
                            .collect(Collectors.joining("; ")));
        }
        return first;
    }

    /**
     * The fit of one family.
     *
     * @param name  of the family
     * @return its fit, converged or not
     * @throws IllegalArgumentException if it is not among them
     */
    public RetentionFit family(String name) {
        return fits.stream()
                .filter(fit -> fit.family().label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name must be one of "
                        + fits.stream().map(fit -> fit.family().label()).toList() + ", was " + name));
    }

    /**
     * One line per family: criterion, hold-out error, and why the search ended.
     *
     * @return a table in text
     */
    public String report() {
        return fits.stream()
                .map(fit -> fit.family().label() + ": "
                        + (fit.fit().isConverged()
                                ? "AIC " + Text.significant(fit.fit().aic(), 9) + ", "
                                : "")
                        + fit.holdOutError().map(error -> error + ", ").orElse("")
                        + fit.stop().describe())
                .collect(Collectors.joining("\n"));
    }
}
