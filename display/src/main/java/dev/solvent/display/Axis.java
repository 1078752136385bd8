package dev.solvent.display;

import dev.solvent.internal.Requires;
import dev.solvent.internal.display.Numerals;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is measured along a side of a picture, in which unit, and from where to where.
 *
 * @param name  what is measured
 * @param unit  may be empty where the name says it
 * @param kind  how it is labelled
 * @param low  at one end
 * @param high  at the other, above low
 */
record Axis(String name, String unit, Kind kind, double low, double high) {

    /** Steps of ages and calendar months. */
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200, 2400, 6000, 12000};

    /** Of the values, relative to their size, below which they count as equal. */
    private static final double LEAST_SPREAD = 1e-12;

    private static final double MILLION = 1e6;
    private static final List<String> THOUSANDS = List.of("million", "billion", "trillion");

    /** How an axis is labelled. */
    enum Kind {
        /** Nice numbers. */
        NUMBERS,
        /** Whole numbers: days, cohorts. */
        WHOLE,
        /** Ages in months, in steps that divide the year. */
        AGES,
        /** Calendar months, counted from the year 0. */
        CALENDAR
    }

    /** A value and how it is written. */
    record Tick(double at, String label) {}

    Axis {
        Requires.text(name, "name");
    }

    /** An axis that holds its values: wider than they are where they are all equal. */
    static Axis of(String name, String unit, Kind kind, double low, double high) {
        double size = StrictMath.max(StrictMath.abs(low), StrictMath.abs(high));
        if (high - low > size * LEAST_SPREAD) {
            return new Axis(name, unit, kind, low, high);
        }
        double pad = size == 0 || kind != Kind.NUMBERS ? 1 : size / 2;
        return new Axis(name, unit, kind, size == 0 ? 0 : low - pad, high + pad);
    }

    static double month(YearMonth month) {
        return month.getYear() * 12.0 + month.getMonthValue() - 1;
    }

    static YearMonth month(double months) {
        int whole = (int) StrictMath.round(months);
        return YearMonth.of(StrictMath.floorDiv(whole, 12), StrictMath.floorMod(whole, 12) + 1);
    }

    /** The same, ending at ticks; a wider axis may need a wider step, so that it is widened once more. */
    Axis rounded(int mostIntervals) {
        BigDecimal step = Ticks.step(low, high, mostIntervals);
        Axis wider = new Axis(name, unit, kind, Ticks.below(low, step), Ticks.above(high, step));
        return wider.equals(this) ? this : wider.rounded(mostIntervals);
    }

    /** Name and unit, with what the labels are multiplied by. */
    String title() {
        String all = (multiple().map(word -> word + " ").orElse("") + unit).strip();
        return all.isEmpty() ? name : name + " (" + all + ")";
    }

    private Optional<String> multiple() {
        double largest = StrictMath.max(StrictMath.abs(low), StrictMath.abs(high));
        return kind == Kind.NUMBERS && largest >= MILLION && largest < MILLION * 1e9
                ? Optional.of(THOUSANDS.get((power() - 6) / 3))
                : Optional.empty();
    }

    /** Of ten, by which labels are multiplied. */
    private int power() {
        double largest = StrictMath.max(StrictMath.abs(low), StrictMath.abs(high));
        return largest >= 1e12 ? 12 : largest >= 1e9 ? 9 : 6;
    }

    /** Labelled values, no more than fit. */
    List<Tick> ticks(int mostIntervals) {
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal at : Ticks.within(low, high, tickStep(mostIntervals))) {
            ticks.add(new Tick(at.doubleValue(), label(at)));
        }
        return ticks;
    }

    private BigDecimal tickStep(int mostIntervals) {
        BigDecimal nice = Ticks.step(low, high, mostIntervals);
        return switch (kind) {
            case NUMBERS -> nice;
            case WHOLE -> nice.max(BigDecimal.ONE);
            case AGES, CALENDAR -> {
                for (int months : MONTHS) {
                    if (months * (double) mostIntervals >= high - low) {
                        yield BigDecimal.valueOf(months);
                    }
                }
                yield nice;
            }
        };
    }

    private String label(BigDecimal at) {
        return kind == Kind.CALENDAR
                ? month(at.doubleValue()).toString()
                : Numerals.plain(multiple().isPresent() ? at.scaleByPowerOfTen(-power()) : at);
    }
}
