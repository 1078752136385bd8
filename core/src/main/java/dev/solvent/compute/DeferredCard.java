package dev.solvent.compute;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The prices of a model, read when they are first asked for. Threads that meet may each read them; one reading is kept. */
final class DeferredCard {

    private final Supplier<RateCard> reading;
    private volatile @Nullable RateCard card;

    DeferredCard(Supplier<RateCard> reading) {
        this.reading = requireNonNull(reading, "card");
    }

    DeferredCard(RateCard card) {
        this.reading = () -> card;
        this.card = requireNonNull(card, "card");
    }

    RateCard get() {
        RateCard kept = card;
        return kept == null ? read() : kept;
    }

    private RateCard read() {
        RateCard read = reading.get();
        card = read;
        return read;
    }
}
