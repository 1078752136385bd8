package dev.solvent.architecture.planted;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.solvent.architecture.planted.left.Foundation;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.exception.MathIllegalStateException;

/** One violation per method, in each place where a signature can name a type. */
public class PlantedSignatures {

    /** For subclasses. */
    protected PlantedSignatures() {}

    public ImmutableDoubleArray result() {
        return ImmutableDoubleArray.of();
    }

    public int parameter(RealDistribution distribution) {
        return distribution.hashCode();
    }

    public List<? extends Function<String, ImmutableList<String>>> genericResult() {
        return List.of();
    }

    public <T extends RealDistribution> int typeVariable(List<T> values) {
        return values.size();
    }

    public void exception() throws MathIllegalStateException {}

    protected Foundation[] internal() {
        return new Foundation[0];
    }
}
