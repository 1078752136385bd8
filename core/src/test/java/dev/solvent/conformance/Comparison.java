package dev.solvent.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects, for one vector, our digits beside the published ones. */
final class Comparison {

    /** One figure; the difference is relative unless the tolerance was absolute. */
    record Figure(String what, double ours, double published, double difference, double tolerance, boolean relative) {

        boolean isWithin() {
            return difference <= tolerance;
        }

        /** How much of the tolerance is used; an exact match uses none. */
        double used() {
            return difference == 0 ? 0 : difference / tolerance;
        }
    }

    private final List<Figure> figures = new ArrayList<>();
    private Optional<String> leftOut = Optional.empty();

    /** Compares with a relative tolerance; a published 0 is compared as it stands. */
    Comparison compare(String what, double ours, double published, double relativeTolerance) {
        double scale = published == 0 ? 1 : StrictMath.abs(published);
        double difference = StrictMath.abs(ours - published) / scale;
        figures.add(new Figure(what, ours, published, difference, relativeTolerance, true));
        return this;
    }

    Comparison compareAbsolute(String what, double ours, double published, double tolerance) {
        double difference = StrictMath.abs(ours - published);
        figures.add(new Figure(what, ours, published, difference, tolerance, false));
        return this;
    }

    /** Compares whole lists; a difference in length is a failure at once. */
    Comparison compareAll(String what, double[] ours, double[] published, double relativeTolerance) {
        assertThat(ours).as(what).hasSameSizeAs(published);
        for (int i = 0; i < ours.length; i++) {
            compare(what + "[" + i + "]", ours[i], published[i], relativeTolerance);
        }
        return this;
    }

    /** Says why this vector is not reproduced. */
    Comparison leftOut(String reason) {
        leftOut = Optional.of(reason);
        return this;
    }

    List<Figure> figures() {
        return figures;
    }

    Optional<String> leftOutBecause() {
        return leftOut;
    }

    void assertHolds() {
        assertThat(figures.isEmpty() == leftOut.isPresent())
                .as("a vector is either compared or left out with a reason")
                .isTrue();
        assertThat(figures).allMatch(Figure::isWithin);
    }
}
