package dev.solvent.economics.metrics;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;

/**
 * What a metric means: its formula in words, where it is defined, how it misleads, and who says so.
 *
 * @param id  what is measured, shared by the dialects that define it, such as {@code customer-churn}
 * @param dialect  whose definition this is
 * @param unit  of the value, such as {@code fraction} or {@code months}
 * @param formula  in words
 * @param domain  for which inputs it has a value
 * @param bias  how it misleads; "none known" if nobody says
 * @param source  where the definition is published
 * @since 0.1.0
 */
public record MetricDefinition(
        String id, Dialect dialect, String unit, String formula, String domain, String bias, String source) {

    public MetricDefinition {
        Requires.text(id, "id");
        requireNonNull(dialect, "dialect");
        Requires.text(unit, "unit");
        Requires.text(formula, "formula");
        Requires.text(domain, "domain");
        Requires.text(bias, "bias");
        Requires.text(source, "source");
    }

    /**
     * A definition by its formula.
     *
     * @param id  what is measured
     * @param dialect  whose definition this is
     * @param unit  of the value
     * @param formula  in words
     * @param source  where it is published
     * @return a definition for any input, without known bias, until more is said
     */
    public static MetricDefinition of(String id, Dialect dialect, String unit, String formula, String source) {
        return new MetricDefinition(id, dialect, unit, formula, "any input", "none known", source);
    }

    /**
     * With its domain.
     *
     * @param inputs  for which it has a value
     * @return the changed definition
     */
    public MetricDefinition definedFor(String inputs) {
        return new MetricDefinition(id, dialect, unit, formula, inputs, bias, source);
    }

    /**
     * With its bias.
     *
     * @param how  it misleads
     * @return the changed definition
     */
    public MetricDefinition misleading(String how) {
        return new MetricDefinition(id, dialect, unit, formula, domain, how, source);
    }
}
