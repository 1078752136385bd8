package consumer;

import dev.solvent.retention.RetentionCurve;
import dev.solvent.testkit.RetentionCurveContract;

class PlateauTest extends RetentionCurveContract {

    @Override
    protected RetentionCurve curve() {
        return new Plateau(0.2, 0.3);
    }
}
