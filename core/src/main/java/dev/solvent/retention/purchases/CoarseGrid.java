package dev.solvent.retention.purchases;

import java.util.Arrays;

/**
 * A grid over recency and age. Rows of one frequency in one cell become one row, whose times are the means of all customers
 * between the same lines of the grid: few distinct times, off by about the square of a cell's width.
 */
final class CoarseGrid {

    private final MergedRows rows;
    private final int lines;
    private final double widest;

    /** The cell of each distinct time; the recency zero, which says that there was no purchase, has a cell of its own. */
    private final int[] recencyCell;

    private final int[] ageCell;

    /** Coarse rows so far, and the one that each row goes to. */
    private int size;

    private final int[] coarseOf;
    private final int[] frequency;
    private final int[] recencyIndex;
    private final int[] ageIndex;

    CoarseGrid(MergedRows rows, int cells, double widest) {
        this.rows = rows;
        this.widest = widest;
        lines = cells + 2;
        recencyCell = new int[rows.recencyCount()];
        Arrays.setAll(recencyCell, i -> cell(rows.distinctRecency(i)));
        ageCell = new int[rows.ageCount()];
        Arrays.setAll(ageCell, i -> cell(rows.distinctAge(i)));
        coarseOf = new int[rows.size()];
        frequency = new int[rows.size()];
        recencyIndex = new int[rows.size()];
        ageIndex = new int[rows.size()];
        assign();
    }

    private int cell(double time) {
        return time == 0 ? 0 : 1 + (int) ((lines - 2) * time / widest);
    }

    private void assign() {
        int[] newest = new int[lines * lines];
        Arrays.fill(newest, -1);
        for (int level = 0; level < rows.levelCount(); level++) {
            int begin = size;
            for (int row = rows.begin(level); row < rows.begin(level + 1); row++) {
                int recency = recencyCell[rows.recencyIndex(row)];
                int age = ageCell[rows.ageIndex(row)];
                int cell = recency * lines + age;
                if (newest[cell] < begin) {
                    frequency[size] = rows.level(level);
                    recencyIndex[size] = recency;
                    ageIndex[size] = age;
                    newest[cell] = size++;
                }
                coarseOf[row] = newest[cell];
            }
        }
    }

    /** The rows of the grid. */
    MergedRows averaged() {
        double[] weight = new double[size];
        double[] recency = new double[lines + size];
        double[] age = new double[lines + size];
        for (int row = 0; row < rows.size(); row++) {
            int to = coarseOf[row];
            weight[to] += rows.weight(row);
            recency[lines + to] += rows.weight(row) * rows.recency(row);
            age[lines + to] += rows.weight(row) * rows.age(row);
        }
        means(recency, recencyIndex, weight);
        means(age, ageIndex, weight);
        int times = lines;
        for (int to = 0; to < size; to++) {
            if (recency[recencyIndex[to]]
                    > age[ageIndex[to]]) { // where both lie in one cell, its own means are in order
                recency[times] = recency[lines + to];
                age[times] = age[lines + to];
                recencyIndex[to] = times;
                ageIndex[to] = times++;
            }
        }
        return new MergedRows(
                Arrays.copyOf(frequency, size),
                new MergedRows.Times(Arrays.copyOf(recency, times), Arrays.copyOf(recencyIndex, size)),
                new MergedRows.Times(Arrays.copyOf(age, times), Arrays.copyOf(ageIndex, size)),
                weight,
                new int[0]);
    }

    /** From sums of each coarse row, behind the lines, to its means, and in front to those between two lines; 0 where nobody is. */
    private void means(double[] times, int[] line, double[] weight) {
        double[] weights = new double[lines];
        for (int to = 0; to < size; to++) {
            times[line[to]] += times[lines + to];
            weights[line[to]] += weight[to];
            times[lines + to] /= weight[to];
        }
        for (int i = 0; i < lines; i++) {
            times[i] = weights[i] > 0 ? times[i] / weights[i] : 0;
        }
    }
}
