package dev.solvent.retention.purchases;

import java.util.Arrays;

/**
 * Customers with equal histories as one row with a weight, and the distinct recencies and ages once each: a likelihood then
 * takes as many logarithms as there are distinct times. Rows are in order of frequency.
 */
final class MergedRows {

    private static final int COARSE_CELLS = 16;
    private static final int NOBODY = -1;

    private final int[] frequency;
    private final int[] recencyIndex;
    private final int[] ageIndex;
    private final double[] weight;
    private final double[] recencies;
    private final double[] ages;

    /** Distinct frequencies in ascending order, and which of them each row has. */
    private final int[] levels;

    private final int[] levelOf;

    /** First row of each level, and the number of rows at the end. */
    private final int[] begins;

    /** From customer to row. */
    private final int[] rowOf;

    private MergedRows(Merger merger) {
        int size = merger.size;
        frequency = new int[size];
        recencyIndex = new int[size];
        ageIndex = new int[size];
        weight = new double[size];
        levelOf = new int[size];
        levels = merger.levels();
        recencies = merger.recencies.values();
        ages = merger.ages.values();
        int[] place = merger.places(levels);
        for (int from = 0; from < size; from++) {
            int row = place[from];
            long key = merger.keys[from];
            frequency[row] = Merger.frequency(key);
            recencyIndex[row] = Merger.recency(key);
            ageIndex[row] = Merger.age(key);
            weight[row] = merger.weight[from];
        }
        for (int row = 1; row < size; row++) {
            levelOf[row] = levelOf[row - 1] + (frequency[row] == frequency[row - 1] ? 0 : 1);
        }
        begins = new int[levels.length + 1];
        for (int row = 0; row < size; row++) {
            begins[levelOf[row] + 1] = row + 1;
        }
        rowOf = merger.rowOf;
        for (int i = 0; i < rowOf.length; i++) {
            rowOf[i] = place[rowOf[i]];
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
        return new MergedRows(merger);
    }

    /**
     * Fewer rows that stand for these nearly: rows of one frequency whose times fall into the same cells of a grid are averaged.
     * A fit to them is close to that of all rows.
     */
    MergedRows coarse() {
        double widest = Arrays.stream(ages).max().orElse(1);
        Merger cells = new Merger(size());
        for (int row = 0; row < size(); row++) {
            double recencyCell = StrictMath.floor(COARSE_CELLS * recency(row) / widest);
            double ageCell = StrictMath.floor(COARSE_CELLS * age(row) / widest);
            cells.add(row, frequency[row], recencyCell, ageCell, weight[row]);
        }
        double[] recencySum = new double[cells.size];
        double[] ageSum = new double[cells.size];
        for (int row = 0; row < size(); row++) {
            recencySum[cells.rowOf[row]] += weight[row] * recency(row);
            ageSum[cells.rowOf[row]] += weight[row] * age(row);
        }
        Merger merger = new Merger(0);
        for (int cell = 0; cell < cells.size; cell++) {
            int x = Merger.frequency(cells.keys[cell]);
            double weights = cells.weight[cell];
            merger.add(NOBODY, x, recencySum[cell] / weights, ageSum[cell] / weights, weights);
        }
        return new MergedRows(merger);
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

    int begin(int level) {
        return begins[level];
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

    /** The sum of the customers at all frequencies. */
    static double customers(double[] atLevels) {
        double sum = 0;
        for (double at : atLevels) {
            sum += at;
        }
        return sum;
    }

    double meanAge() {
        double sum = 0;
        double weights = 0;
        for (int row = 0; row < size(); row++) {
            sum += weight[row] * age(row);
            weights += weight[row];
        }
        return sum > 0 ? sum / weights : 1;
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

    int rowOf(int customer) {
        return rowOf[customer];
    }

    /** Hashes rows by a key of frequency and the numbers of both times; a slot holds the row number plus one. */
    private static final class Merger {
        private static final int TIME_BITS = 22;
        private static final long TIME_MASK = (1L << TIME_BITS) - 1;
        private static final int FREQUENCY_LIMIT = 1 << (63 - 2 * TIME_BITS);

        private long[] keys = new long[1024];
        private double[] weight = new double[1024];
        private int[] slots = new int[4096];
        private int size;
        private final int[] rowOf;
        private final Dictionary recencies = new Dictionary();
        private final Dictionary ages = new Dictionary();

        Merger(int customers) {
            rowOf = new int[customers];
        }

        static int frequency(long key) {
            return (int) (key >>> (2 * TIME_BITS));
        }

        static int recency(long key) {
            return (int) (key >>> TIME_BITS & TIME_MASK);
        }

        static int age(long key) {
            return (int) (key & TIME_MASK);
        }

        void add(int customer, int x, double recency, double age, double count) {
            long tx = recencies.indexOf(recency + 0.0);
            long t = ages.indexOf(age + 0.0);
            if (x >= FREQUENCY_LIMIT || tx > TIME_MASK || t > TIME_MASK) {
                throw new IllegalArgumentException("customers may have at most " + (TIME_MASK + 1)
                        + " distinct times and " + FREQUENCY_LIMIT
                        + " repeat purchases. Maybe count time in whole days.");
            }
            long key = (long) x << (2 * TIME_BITS) | tx << TIME_BITS | t;
            int mask = slots.length - 1;
            int slot = slot(key) & mask;
            int held = slots[slot];
            while (held != 0 && keys[held - 1] != key) {
                slot = (slot + 1) & mask;
                held = slots[slot];
            }
            if (held == 0) {
                held = append(key, slot);
            }
            weight[held - 1] += count;
            if (customer != NOBODY) {
                rowOf[customer] = held - 1;
            }
        }

        private int append(long key, int slot) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                weight = Arrays.copyOf(weight, 2 * size);
            }
            keys[size] = key;
            slots[slot] = ++size;
            if (2 * size > slots.length) {
                rehash();
            }
            return size;
        }

        private static int slot(long key) {
            return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32);
        }

        private void rehash() {
            slots = new int[4 * slots.length];
            int mask = slots.length - 1;
            for (int row = 0; row < size; row++) {
                int slot = slot(keys[row]) & mask;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = row + 1;
            }
        }

        /** Distinct frequencies in ascending order. */
        int[] levels() {
            Dictionary distinct = new Dictionary();
            for (int row = 0; row < size; row++) {
                distinct.indexOf(frequency(keys[row]));
            }
            double[] values = distinct.values();
            Arrays.sort(values);
            int[] levels = new int[values.length];
            Arrays.setAll(levels, i -> (int) values[i]);
            return levels;
        }

        /** Where each row goes in order of frequency, equal ones in order of appearance: a counting sort. */
        int[] places(int[] levels) {
            int[] level = new int[size];
            int[] next = new int[levels.length + 1];
            for (int row = 0; row < size; row++) {
                level[row] = Arrays.binarySearch(levels, frequency(keys[row]));
                next[level[row] + 1]++;
            }
            for (int i = 1; i < next.length; i++) {
                next[i] += next[i - 1];
            }
            int[] places = new int[size];
            for (int row = 0; row < size; row++) {
                places[row] = next[level[row]]++;
            }
            return places;
        }
    }

    /** Numbers distinct values in order of appearance. */
    private static final class Dictionary {
        private double[] values = new double[512];
        private int[] slots = new int[2048];
        private int size;

        int indexOf(double value) {
            int mask = slots.length - 1;
            int slot = slot(value) & mask;
            int held = slots[slot];
            while (held != 0 && values[held - 1] != value) {
                slot = (slot + 1) & mask;
                held = slots[slot];
            }
            return held == 0 ? append(value, slot) : held - 1;
        }

        private int append(double value, int slot) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size] = value;
            slots[slot] = ++size;
            if (2 * size > slots.length) {
                rehash();
            }
            return size - 1;
        }

        double[] values() {
            return Arrays.copyOf(values, size);
        }

        private static int slot(double value) {
            return (int) ((Double.doubleToRawLongBits(value) * 0x9E3779B97F4A7C15L) >>> 40);
        }

        private void rehash() {
            slots = new int[4 * slots.length];
            int mask = slots.length - 1;
            for (int index = 0; index < size; index++) {
                int slot = slot(values[index]) & mask;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = index + 1;
            }
        }
    }
}
