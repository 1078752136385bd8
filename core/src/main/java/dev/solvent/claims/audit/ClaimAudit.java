package dev.solvent.claims.audit;

import static java.util.Objects.requireNonNull;

import dev.solvent.claims.ClaimBook;
import dev.solvent.internal.Requires;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks between claims, and which of them cannot all be true.
 *
 * <p>A claim is not a number but a range: half a unit of its last digit to either side, or what its bounds leave open. An expression
 * of claims is a range too, by interval arithmetic rounded outward, in which a claim that occurs more than once, also on both sides
 * of a relation, has one value. A relation is inconsistent if it holds nowhere in these ranges, which is a proof; it is consistent
 * if it is not inconsistent, so a check of claims with wide bounds says little when it passes. Where
 * {@link Reading.Result#exact} is false a contradiction may have escaped.
 *
 * <pre>{@code
 * ClaimAudit.of(book)
 *     .expect("S&M ratio 2024", ratio("S000-017", "S000-041").asPercent(), equalTo("S000-042"))
 *     .report()
 * }</pre>
 *
 * <p>Immutable; the order of checks changes nothing but the order of findings.
 *
 * @since 0.1.0
 */
public final class ClaimAudit {

    private final ClaimBook book;
    private final List<Finding> findings;

    private ClaimAudit(ClaimBook book, List<Finding> findings) {
        this.book = book;
        this.findings = findings;
    }

    /**
     * An audit without checks.
     *
     * @param book  where the claims are
     * @return the audit
     */
    public static ClaimAudit of(ClaimBook book) {
        return new ClaimAudit(requireNonNull(book, "book"), List.of());
    }

    /**
     * With a relation that should hold.
     *
     * @param name  of the check, unique
     * @param expression  what is computed
     * @param relation  what is said of it
     * @return this and the check
     * @throws IllegalArgumentException if a claim is missing or the formula makes no sense, saying which and why
     */
    public ClaimAudit expect(String name, Expression expression, Relation relation) {
        return with(name, List.of(read(name, "", expression, Optional.of(relation))));
    }

    /**
     * With a figure that follows, beside which nothing was stated.
     *
     * @param name  of the check, unique
     * @param expression  what is computed
     * @return this and the check
     * @throws IllegalArgumentException if a claim is missing or the formula makes no sense, saying which and why
     */
    public ClaimAudit derive(String name, Expression expression) {
        return with(name, List.of(read(name, "", expression, Optional.empty())));
    }

    /**
     * With several readings of one statement, of which one is meant. It is ambiguous while more than one is not contradicted.
     *
     * @param name  of the check, unique
     * @param readings  two or more
     * @return this and the check
     * @throws IllegalArgumentException if there are fewer than two, a claim is missing or a formula makes no sense
     */
    public ClaimAudit ask(String name, Alternative... readings) {
        Requires.atLeast(readings.length, 2, "readings");
        List<Reading> all = new ArrayList<>();
        for (Alternative each : readings) {
            all.add(read(name, each.label(), each.expression(), each.relation()));
        }
        return with(name, all);
    }

    /**
     * What every check says.
     *
     * @return in the order of the checks
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * What a check says.
     *
     * @param name  of the check
     * @return its finding
     * @throws IllegalArgumentException if there is no such check
     */
    public Finding finding(String name) {
        return findings.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name must be one of "
                        + findings.stream().map(Finding::name).toList() + ", was " + name));
    }

    /**
     * All of it as a table.
     *
     * @return one row per reading
     */
    public AuditReport report() {
        return new AuditReport(book.name(), findings);
    }

    private ClaimAudit with(String name, List<Reading> readings) {
        Requires.text(name, "name");
        if (findings.stream().anyMatch(each -> each.name().equals(name))) {
            throw new IllegalArgumentException("name must be unique in an audit, was " + name + " twice");
        }
        List<Finding> more = new ArrayList<>(findings);
        more.add(Finding.of(name, readings));
        return new ClaimAudit(book, List.copyOf(more));
    }

    private Reading read(String name, String label, Expression expression, Optional<Relation> relation) {
        try {
            return Evaluation.of(book, label, expression, relation);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("check " + name + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return report().toString();
    }
}
