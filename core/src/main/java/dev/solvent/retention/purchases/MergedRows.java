package dev.solvent.retention.purchases;

import java.util.Arrays;

/**
 * Customers with equal histories as one row with a weight, and the distinct recencies and ages once each: a likelihood then
 * takes as many logarithms as there are distinct times. Rows are in order of frequency.
 */
final class MergedRows {

    private final int[] frequency;
    private final int[] recencyIndex;
    private final int[] ageIndex;
    private final double[] weight;
    private final double[] recencies;
    private final double[] ages;

    /** Distinct frequencies in ascending order, and which of them each row has. */
    private final int[] levels;

    private final int[] levelOf;

    /** From customer to row. */
    private final int[] rowOf;

    private MergedRows(Merger merger, int[] order, int[] place) {
        int size = order.length;
        frequency = new int[size];
        recencyIndex = new int[size];
        ageIndex = new int[size];
        weight = new double[size];
        levelOf = new int[size];
        int[] distinct = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            int from = order[i];
            frequency[i] = merger.frequency[from];
            recencyIndex[i] = merger.recencyIndex[from];
            ageIndex[i] = merger.ageIndex[from];
            weight[i] = merger.weight[from];
            if (i == 0 || frequency[i] != frequency[i - 1]) {
                distinct[count++] = frequency[i];
            }
            levelOf[i] = count - 1;
        }
        levels = Arrays.copyOf(distinct, count);
        recencies = merger.recencies.values();
        ages = merger.ages.values();
        rowOf = new int[merger.rowOf.length];
        for (int i = 0; i < rowOf.length; i++) {
            rowOf[i] = place[merger.rowOf[i]];
        }
    }

    /**
     * Merges customers given side by side.
     *
     * @param frequency  per customer
     * @param recency  per customer
     * @param age  per customer
     * @param count  how many customers each stands for
     */
    static MergedRows of(int[] frequency, double[] recency, double[] age, double[] count) {
        Merger merger = new Merger(frequency.length);
        for (int i = 0; i < frequency.length; i++) {
            merger.add(i, frequency[i], recency[i], age[i], count[i]);
        }
        int[] order = merger.byFrequency();
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        return new MergedRows(merger, order, place);
    }

    int size() {
        return frequency.length;
    }

    int frequency(int row) {
        return frequency[row];
    }

    int recencyIndex(int row) {
        return recencyIndex[row];
    }

    int ageIndex(int row) {
        return ageIndex[row];
    }

    double recency(int row) {
        return recencies[recencyIndex[row]];
    }

    double age(int row) {
        return ages[ageIndex[row]];
    }

    double weight(int row) {
        return weight[row];
    }

    int levelOf(int row) {
        return levelOf[row];
    }

    int levelCount() {
        return levels.length;
    }

    int level(int index) {
        return levels[index];
    }

    /** Customers at each distinct frequency. */
    double[] customersAtLevels() {
        double[] customers = new double[levels.length];
        for (int row = 0; row < size(); row++) {
            customers[levelOf[row]] += weight[row];
        }
        return customers;
    }

    int recencyCount() {
        return recencies.length;
    }

    double distinctRecency(int index) {
        return recencies[index];
    }

    int ageCount() {
        return ages.length;
    }

    double distinctAge(int index) {
        return ages[index];
    }

    int customers() {
        return rowOf.length;
    }

    int rowOf(int customer) {
        return rowOf[customer];
    }

    /** Hashes rows; open addressing, the slot holds the row number plus one. */
    private static final class Merger {
        private int[] frequency = new int[64];
        private int[] recencyIndex = new int[64];
        private int[] ageIndex = new int[64];
        private double[] weight = new double[64];
        private int[] slots = new int[256];
        private int size;
        private final int[] rowOf;
        private final Dictionary recencies = new Dictionary();
        private final Dictionary ages = new Dictionary();

        Merger(int customers) {
            rowOf = new int[customers];
        }

        void add(int customer, int x, double recency, double age, double count) {
            int tx = recencies.indexOf(recency);
            int t = ages.indexOf(age);
            int slot = slot(x, tx, t);
            while (slots[slot] != 0) {
                int row = slots[slot] - 1;
                if (frequency[row] == x && recencyIndex[row] == tx && ageIndex[row] == t) {
                    weight[row] += count;
                    rowOf[customer] = row;
                    return;
                }
                slot = (slot + 1) & (slots.length - 1);
            }
            rowOf[customer] = size;
            slots[slot] = append(x, tx, t, count) + 1;
            if (3 * size > 2 * slots.length) {
                rehash();
            }
        }

        private int append(int x, int tx, int t, double count) {
            if (size == frequency.length) {
                frequency = Arrays.copyOf(frequency, 2 * size);
                recencyIndex = Arrays.copyOf(recencyIndex, 2 * size);
                ageIndex = Arrays.copyOf(ageIndex, 2 * size);
                weight = Arrays.copyOf(weight, 2 * size);
            }
            frequency[size] = x;
            recencyIndex[size] = tx;
            ageIndex[size] = t;
            weight[size] = count;
            return size++;
        }

        private int slot(int x, int tx, int t) {
            int hash = (x * 0x9E3779B1 + tx) * 0x85EBCA6B + t * 0xC2B2AE35;
            return (hash ^ hash >>> 15) & (slots.length - 1);
        }

        private void rehash() {
            slots = new int[4 * slots.length];
            for (int row = 0; row < size; row++) {
                int slot = slot(frequency[row], recencyIndex[row], ageIndex[row]);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = row + 1;
            }
        }

        /** Rows in order of frequency, equal ones in order of appearance. */
        int[] byFrequency() {
            long[] keys = new long[size];
            for (int row = 0; row < size; row++) {
                keys[row] = (long) frequency[row] << 32 | row;
            }
            Arrays.sort(keys);
            int[] order = new int[size];
            for (int i = 0; i < size; i++) {
                order[i] = (int) keys[i];
            }
            return order;
        }
    }

    /** Numbers distinct values in order of appearance. */
    private static final class Dictionary {
        private double[] values = new double[64];
        private int[] slots = new int[256];
        private int size;

        int indexOf(double value) {
            int slot = slot(value);
            while (slots[slot] != 0) {
                int index = slots[slot] - 1;
                if (values[index] == value) {
                    return index;
                }
                slot = (slot + 1) & (slots.length - 1);
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size] = value;
            slots[slot] = ++size;
            if (3 * size > 2 * slots.length) {
                rehash();
            }
            return size - 1;
        }

        double[] values() {
            return Arrays.copyOf(values, size);
        }

        private int slot(double value) {
            long bits = Double.doubleToRawLongBits(value) * 0x9E3779B97F4A7C15L;
            return (int) (bits >>> 40) & (slots.length - 1);
        }

        private void rehash() {
            slots = new int[4 * slots.length];
            for (int index = 0; index < size; index++) {
                int slot = slot(values[index]);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = index + 1;
            }
        }
    }
}
