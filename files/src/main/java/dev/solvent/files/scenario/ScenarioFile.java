package dev.solvent.files.scenario;

import static java.util.Objects.requireNonNull;

import dev.solvent.economics.ProductEconomics;
import dev.solvent.product.Product;
import dev.solvent.scenario.Scenario;
import java.util.Optional;

/**
 * What a file says: a product, how its users are valued, and if it goes on, a business around it and a study of that.
 *
 * @param product  what is sold
 * @param economics  how users are valued
 * @param scenario  of that product, if there is one
 * @param study  of that scenario, if there is one
 * @since 0.1.0
 */
public record ScenarioFile(
        Product product, Economics economics, Optional<Scenario> scenario, Optional<StudyPlan> study) {

    public ScenarioFile {
        requireNonNull(product, "product");
        requireNonNull(economics, "economics");
        if (requireNonNull(scenario, "scenario").isPresent()
                && !scenario.orElseThrow().product().equals(product)) {
            throw new IllegalArgumentException("scenario must be of the product " + product.name() + ", was of another "
                    + scenario.orElseThrow().product().name());
        }
        if (requireNonNull(study, "study").isPresent() && scenario.isEmpty()) {
            throw new IllegalArgumentException("study must be of a scenario, was of the product alone");
        }
    }

    /**
     * A file of a product alone.
     *
     * @param product  what is sold
     * @return the file
     */
    public static ScenarioFile of(Product product) {
        return new ScenarioFile(product, Economics.DEFAULTS, Optional.empty(), Optional.empty());
    }

    /**
     * A file of a scenario.
     *
     * @param scenario  with its product
     * @return the file
     */
    public static ScenarioFile of(Scenario scenario) {
        return new ScenarioFile(scenario.product(), Economics.DEFAULTS, Optional.of(scenario), Optional.empty());
    }

    /**
     * The same with another way to value users.
     *
     * @param changed  discount, horizon, CAC
     * @return the changed file
     */
    public ScenarioFile with(Economics changed) {
        return new ScenarioFile(product, changed, scenario, study);
    }

    /**
     * The same with a study.
     *
     * @param plan  of the scenario
     * @return the changed file
     */
    public ScenarioFile with(StudyPlan plan) {
        return new ScenarioFile(product, economics, scenario, Optional.of(plan));
    }

    /**
     * The value of users of each segment and of all.
     *
     * @return under the terms of the file
     */
    public ProductEconomics productEconomics() {
        return new ProductEconomics(product, economics.terms());
    }
}
