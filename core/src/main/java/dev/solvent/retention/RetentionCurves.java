package dev.solvent.retention;

import static java.util.Objects.requireNonNull;

import dev.solvent.internal.Requires;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * A catalogue of curve families by name: a value that a caller passes to a reader of files or to a fit. There is no global
 * registry; what a catalogue knows is what was put into it.
 *
 * @param families  in order, names different
 * @since 0.1.0
 */
public record RetentionCurves(List<CurveFamily> families) {

    private static final RetentionCurves STANDARD = new RetentionCurves(List.of(StandardFamily.values()));

    public RetentionCurves {
        families = List.copyOf(families);
        List<String> names = families.stream().map(CurveFamily::label).toList();
        names.forEach(name -> Requires.text(name, "label of a family"));
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("names of families must differ, were " + names);
        }
    }

    /**
     * The families of the library.
     *
     * @return the catalogue
     */
    public static RetentionCurves standard() {
        return STANDARD;
    }

    /**
     * A catalogue of the given families only.
     *
     * @param families  in order
     * @return the catalogue
     */
    public static RetentionCurves of(CurveFamily... families) {
        return new RetentionCurves(List.of(families));
    }

    /**
     * This catalogue with one more family.
     *
     * @param family  its name is not taken
     * @return a new catalogue
     */
    public RetentionCurves plus(CurveFamily family) {
        List<CurveFamily> more = new ArrayList<>(families);
        more.add(requireNonNull(family, "family"));
        return new RetentionCurves(more);
    }

    /**
     * This catalogue with the families that jars on the class path declare for {@link CurveFamily} under META-INF/services.
     *
     * @return a new catalogue
     */
    public RetentionCurves plusDiscovered() {
        RetentionCurves all = this;
        for (CurveFamily family : ServiceLoader.load(CurveFamily.class, CurveFamily.class.getClassLoader())) {
            all = all.plus(family);
        }
        return all;
    }

    /**
     * The family of a name.
     *
     * @param name  as in the catalogue, letter by letter
     * @return the family
     * @throws IllegalArgumentException if there is none; says which there are
     */
    public CurveFamily family(String name) {
        return families.stream()
                .filter(family -> family.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name must be one of "
                        + families.stream().map(CurveFamily::label).toList() + ", was " + name));
    }

    /**
     * A curve from a name and values, as a file states them.
     *
     * @param name  of the family
     * @param values  one per parameter
     * @return the curve
     */
    public RetentionCurve curve(String name, Map<String, Double> values) {
        return family(name).curve(values);
    }

    @Override
    public String toString() {
        return families.stream().map(CurveFamily::label).toList().toString();
    }
}
