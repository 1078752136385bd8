package dev.solvent.study;

import dev.solvent.internal.Text;
import dev.solvent.internal.TextTable;
import java.util.List;

/**
 * How far an output moves when one input moves and the others stay at their medians: two runs per input and one more. It sees
 * neither interactions nor correlations.
 *
 * @param output  what is watched
 * @param base  the output with every input at its median
 * @param bars  one per input, the widest first; equal ones in the order of the study
 * @since 0.1.0
 */
public record Tornado(String output, double base, List<Bar> bars) {

    /** Where inputs are put, below and above their medians. */
    static final double LOW = 0.1;

    static final double HIGH = 0.9;

    /**
     * One input.
     *
     * @param input  its name
     * @param atLow  the output with the input at its 10th percentile
     * @param atHigh  the output with the input at its 90th percentile
     * @since 0.1.0
     */
    public record Bar(String input, double atLow, double atHigh) {

        /**
         * How far the output moves.
         *
         * @return at least 0
         */
        public double swing() {
            return StrictMath.abs(atHigh - atLow);
        }
    }

    public Tornado {
        bars = bars.stream()
                .sorted((a, b) -> Double.compare(b.swing(), a.swing()))
                .toList();
    }

    /** A table, widest first. */
    @Override
    public String toString() {
        TextTable table = new TextTable().row(output, "P10", "P90");
        bars.forEach(
                bar -> table.row(bar.input(), Text.significant(bar.atLow(), 4), Text.significant(bar.atHigh(), 4)));
        return table.toString();
    }
}
