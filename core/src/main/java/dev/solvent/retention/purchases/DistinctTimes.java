package dev.solvent.retention.purchases;

import java.util.Arrays;

/** Numbers distinct values in order of appearance, by open addressing; a slot holds the number plus one. */
final class DistinctTimes {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private double[] values = new double[256];
    private int[] slots = new int[4096];
    private int shift = 52;
    private int size;

    /** The number of a value, a new one if it did not appear before. */
    int indexOf(double value) {
        int slot = slot(value);
        int held = slots[slot];
        while (held != 0 && values[held - 1] != value) {
            slot = (slot + 1) & (slots.length - 1);
            held = slots[slot];
        }
        return held == 0 ? append(value, slot) : held - 1;
    }

    private int slot(double value) {
        return (int) ((Double.doubleToRawLongBits(value + 0.0) * GOLDEN) >>> shift); // -0.0 + 0.0 is 0.0
    }

    private int append(double value, int slot) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = value;
        slots[slot] = ++size;
        if (12 * size > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[4 * slots.length];
        shift -= 2;
        for (int index = 0; index < size; index++) {
            int slot = slot(values[index]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = index + 1;
        }
    }

    /** All distinct values, by number. */
    double[] values() {
        return Arrays.copyOf(values, size);
    }
}
