package dev.solvent.retention.purchases;

import dev.solvent.internal.Requires;
import dev.solvent.quantity.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Attributes of customers that do not change in time, such as the channel through which they came: one column of numbers per
 * attribute, one number per entry of the {@link CustomerSummaries} that they belong to. Code a category as columns of 0 and 1,
 * one fewer than there are categories.
 *
 * @since 0.1.0
 */
public final class Covariates {

    private final List<String> names;
    private final List<Series> columns;

    private Covariates(List<String> names, List<Series> columns) {
        this.names = names;
        this.columns = columns;
    }

    /**
     * No attributes.
     *
     * @return covariates without a column
     */
    public static Covariates none() {
        return new Covariates(List.of(), List.of());
    }

    /**
     * The same attributes and one more.
     *
     * @param name  of the attribute
     * @param column  one finite number per customer
     * @return covariates with one more column
     */
    public Covariates with(String name, Series column) {
        Requires.text(name, "name");
        column.stream().forEach(value -> Requires.finite(value, name));
        if (names.contains(name)) {
            throw new IllegalArgumentException("name must be new, was " + name);
        }
        if (!columns.isEmpty() && columns.get(0).size() != column.size()) {
            throw new IllegalArgumentException(
                    "column must have " + columns.get(0).size() + " elements, had " + column.size());
        }
        return new Covariates(plus(names, name), plus(columns, column));
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /**
     * Names of the attributes.
     *
     * @return in the order in which they were added
     */
    public List<String> names() {
        return names;
    }

    /**
     * The attributes of one customer.
     *
     * @param index  from 0
     * @return from name to value
     */
    public Map<String, Double> of(int index) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), columns.get(i).get(index));
        }
        return values;
    }

    /** One row per customer, where an entry of the customers stands for several. */
    Covariates oneByOne(CustomerSummaries customers) {
        List<Series> repeated = columns.stream()
                .map(column -> Series.of(IntStream.range(0, column.size())
                        .boxed()
                        .flatMapToDouble(i -> DoubleStream.generate(() -> column.get(i))
                                .limit((long) StrictMath.ceil(customers.count(i))))
                        .toArray()))
                .toList();
        return new Covariates(names, repeated);
    }

    double value(int column, int index) {
        return columns.get(column).get(index);
    }

    void checkSize(int customers) {
        if (!columns.isEmpty() && columns.get(0).size() != customers) {
            throw new IllegalArgumentException("covariates must have one row per customer, " + customers + ", had "
                    + columns.get(0).size());
        }
    }

    @Override
    public String toString() {
        return "Covariates" + names;
    }
}
