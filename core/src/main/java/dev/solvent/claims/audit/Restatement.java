package dev.solvent.claims.audit;

import java.time.LocalDate;
import java.util.Optional;

/** A measure that the reader changes knowingly. */
sealed interface Restatement {

    Measure of(Measure measure);

    /** A total, whatever the time it took. */
    record Total() implements Restatement {

        @Override
        public Measure of(Measure measure) {
            return measure.covering(Optional.empty());
        }
    }

    /** An amount of other days. */
    record Covering(LocalDate first, LocalDate last) implements Restatement {

        @Override
        public Measure of(Measure measure) {
            return measure.covering(Optional.of(new Days(first, last)));
        }
    }

    /** A share of something else. */
    record Of(String base) implements Restatement {

        @Override
        public Measure of(Measure measure) {
            return measure.ofBase(base);
        }
    }

    /** Shown as a percentage, or not. */
    record Shown(boolean percent) implements Restatement {

        @Override
        public Measure of(Measure measure) {
            return measure.shownAsPercent(percent);
        }
    }
}
