package dev.solvent.display;

/** From values to pixels; {@code low} is at {@code from}. */
record Scale(double low, double high, double from, double to) {

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }
}
