package dev.solvent.study;

import java.util.List;
import java.util.stream.IntStream;

/** Functions of the literature whose indices are known. */
public final class Published {

    /** Of the functions. */
    public static final Output<Double> Y = Output.of("y", value -> value);

    private Published() {}

    /** sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1, each x uniform on (-pi, pi). */
    public static Study ishigami() {
        List<Input<Double>> x = inputs(3, Distribution.uniform(-StrictMath.PI, StrictMath.PI));
        return Study.of(x.toArray(Variable<?>[]::new))
                .value(draw -> {
                    double first = StrictMath.sin(draw.number(x.get(0)));
                    double second = StrictMath.sin(draw.number(x.get(1)));
                    double third = draw.number(x.get(2)) * draw.number(x.get(2));
                    return first + 7 * second * second + 0.1 * third * third * first;
                })
                .measuring(Y);
    }

    /** The product of (|4 x - 2| + a) / (1 + a), each x uniform on (0, 1). */
    public static Study gFunction(double... a) {
        List<Input<Double>> x = inputs(a.length, Distribution.uniform(0, 1));
        return Study.of(x.toArray(Variable<?>[]::new))
                .value(draw -> {
                    double product = 1;
                    for (int i = 0; i < a.length; i++) {
                        product *= (StrictMath.abs(4 * draw.number(x.get(i)) - 2) + a[i]) / (1 + a[i]);
                    }
                    return product;
                })
                .measuring(Y);
    }

    private static List<Input<Double>> inputs(int count, Distribution distribution) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Input.of("x" + i, distribution))
                .toList();
    }
}
