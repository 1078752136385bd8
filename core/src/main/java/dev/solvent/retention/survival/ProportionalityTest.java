package dev.solvent.retention.survival;

import dev.solvent.internal.Requires;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether the effects of a Cox model are the same at all ages: score tests of an added effect that is linear in a function of
 * age (Grambsch and Therneau 1994, in the exact form that R's cox.zph has since version 3). Small probabilities speak against
 * proportional hazards.
 *
 * @param terms  a test for each covariate, in the order of the model
 * @param global  the test for all covariates together
 * @since 0.1.0
 */
public record ProportionalityTest(List<Term> terms, ChiSquareTest global) {

    public ProportionalityTest {
        terms = List.copyOf(Requires.nonEmpty(terms, "terms"));
    }

    /**
     * The test of one covariate.
     *
     * @param name  of the covariate
     * @param test  on one degree of freedom
     * @since 0.1.0
     */
    public record Term(String name, ChiSquareTest test) {}

    /**
     * The test of one covariate.
     *
     * @param name  of a covariate of the model
     * @return its test
     */
    public ChiSquareTest of(String name) {
        Map<String, ChiSquareTest> byName = terms.stream().collect(Collectors.toMap(Term::name, Term::test));
        ChiSquareTest test = byName.get(name);
        if (test == null) {
            throw new IllegalArgumentException("name must be one of " + byName.keySet() + ", was " + name);
        }
        return test;
    }
}
