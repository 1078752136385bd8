package consumer;

import dev.solvent.retention.RetentionCurve;

/** A curve of one's own: some leave, the core stays. */
public record Plateau(double floor, double speed) implements RetentionCurve {

    @Override
    public double survival(double months) {
        return floor + (1 - floor) * StrictMath.exp(-speed * months);
    }
}
