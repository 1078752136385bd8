package dev.solvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.solvent.internal.Text;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A value that a parameter must refuse, naming itself and the value. The rows of the rejection tables. */
public record Refusal(String parameter, double value, DoubleConsumer call) {

    /** NaN, the infinities and the values just outside the bounds. */
    public static Stream<Refusal> of(String parameter, DoubleConsumer call, double... outside) {
        return DoubleStream.concat(
                        DoubleStream.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY),
                        DoubleStream.of(outside))
                .mapToObj(value -> new Refusal(parameter, value, call));
    }

    /** Only the values given, where others cannot be passed. */
    public static Stream<Refusal> ofOnly(String parameter, DoubleConsumer call, double... outside) {
        return DoubleStream.of(outside).mapToObj(value -> new Refusal(parameter, value, call));
    }

    /** Makes the call and checks type and message. */
    public void check() {
        Throwable thrown = catchThrowable(() -> call.accept(value));
        assertThat(thrown).isExactlyInstanceOf(IllegalArgumentException.class);
        assertThat(thrown.getMessage()).contains(parameter);
        // a plain number prints all its digits, a quantity with its unit prints six
        assertThat(thrown.getMessage())
                .containsPattern("(" + quoted(Double.toString(value)) + "|" + quoted(Text.significant(value, 6)) + ")");
    }

    private static String quoted(String text) {
        return "\\Q" + text + "\\E";
    }

    @Override
    public String toString() {
        return parameter + " = " + value;
    }
}
