package dev.solvent.retention.purchases;

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

    /** First row of each level, and the number of rows at the end. */
    private final int[] begins;

    /** From customer to row. */
    private final int[] rowOf;

    /** Times, and which of them each row has. */
    static final class Times {
        private final double[] values;
        private final int[] indexOf;

        Times(double[] values, int[] indexOf) {
            this.values = values;
            this.indexOf = indexOf;
        }
    }

    /**
     * Rows side by side; keeps the arrays.
     *
     * @param frequency  ascending
     * @param recency  per row
     * @param age  per row
     * @param weight  customers per row
     * @param rowOf  the row of each customer
     */
    MergedRows(int[] frequency, Times recency, Times age, double[] weight, int[] rowOf) {
        this.frequency = frequency;
        this.weight = weight;
        this.rowOf = rowOf;
        recencies = recency.values;
        recencyIndex = recency.indexOf;
        ages = age.values;
        ageIndex = age.indexOf;
        int size = frequency.length;
        levelOf = new int[size];
        for (int row = 1; row < size; row++) {
            levelOf[row] = levelOf[row - 1] + (frequency[row] == frequency[row - 1] ? 0 : 1);
        }
        int count = size == 0 ? 0 : levelOf[size - 1] + 1;
        levels = new int[count];
        begins = new int[count + 1];
        for (int row = 0; row < size; row++) {
            levels[levelOf[row]] = frequency[row];
            begins[levelOf[row] + 1] = row + 1;
        }
    }

    /**
     * Merges customers given side by side.
     *
     * @param frequency  per customer
     * @param recency  per customer
     * @param age  per customer
     * @param count  how many customers each stands for; empty for one each
     */
    static MergedRows of(int[] frequency, double[] recency, double[] age, double[] count) {
        return new RowMerger(frequency, recency, age, count).rows();
    }

    /**
     * Fewer rows that stand for these nearly: rows of one frequency whose times fall into the same cells of a grid are averaged.
     * A fit to them is off by about the square of a cell's width.
     *
     * @param cells  of the grid along each time
     * @param widest  extent of the grid, no less than any time
     */
    MergedRows coarse(int cells, double widest) {
        return new CoarseGrid(this, cells, widest).averaged();
    }

    double largestAge() {
        double most = 0;
        for (double age : ages) {
            most = StrictMath.max(most, age);
        }
        return most;
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

    /** How many customers were merged, each counted once whatever it stands for. */
    int customerCount() {
        return rowOf.length;
    }

    int rowOf(int customer) {
        return rowOf[customer];
    }
}
