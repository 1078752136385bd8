package dev.solvent.retention.purchases;

import dev.solvent.fit.Domain;
import dev.solvent.fit.Edge;
import dev.solvent.fit.LogLikelihood;
import dev.solvent.fit.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Log likelihood of a model whose parameters depend on covariates: a parameter of a customer is that of the baseline times
 * exp(sign * sum of coefficient * attribute) (P. S. Fader and B. G. S. Hardie, 2007, Incorporating Time-Invariant Covariates into
 * the Pareto/NBD and BG/NBD Models). Customers with equal histories and attributes are one row.
 */
final class RegressionLikelihood implements LogLikelihood {

    /** How a set of covariates moves one parameter of the baseline. */
    record Link(String prefix, Covariates covariates, int parameter, int sign) {}

    /** Log likelihood of one customer, with its gradient by the parameters of the baseline. */
    @FunctionalInterface
    interface OneCustomer {
        double evaluate(double[] parameters, PurchaseHistory history, double[] gradient);
    }

    /** Customers of one history and one set of attributes. */
    private static final class Row {
        private final PurchaseHistory history;
        private final double[] attributes;
        private double weight;

        Row(PurchaseHistory history, double[] attributes) {
            this.history = history;
            this.attributes = attributes;
        }
    }

    private final List<Parameter> parameters = new ArrayList<>();
    private final int baseline;
    private final OneCustomer one;
    private final List<Row> rows;
    private final int[] linkParameter;
    private final int[] linkSign;
    private final double[] start;
    private final double customers;

    RegressionLikelihood(
            CustomerSummaries summaries, List<Parameter> baseline, double[] start, List<Link> links, OneCustomer one) {
        this.baseline = baseline.size();
        this.one = one;
        parameters.addAll(baseline);
        List<Integer> targets = new ArrayList<>();
        List<Integer> signs = new ArrayList<>();
        for (Link link : links) {
            link.covariates.checkSize(summaries.size());
            for (String name : link.covariates.names()) {
                parameters.add(new Parameter(link.prefix + name, Domain.REAL));
                targets.add(link.parameter);
                signs.add(link.sign);
            }
        }
        linkParameter = targets.stream().mapToInt(i -> i).toArray();
        linkSign = signs.stream().mapToInt(i -> i).toArray();
        this.start = Arrays.copyOf(start, parameters.size());
        rows = merge(summaries, links, linkParameter.length);
        customers = summaries.customers();
    }

    private static List<Row> merge(CustomerSummaries summaries, List<Link> links, int width) {
        Map<List<Double>, Row> merged = new LinkedHashMap<>();
        for (int i = 0; i < summaries.size(); i++) {
            double[] attributes = new double[width];
            int place = 0;
            for (Link link : links) {
                for (int column = 0; column < link.covariates.names().size(); column++) {
                    attributes[place++] = link.covariates.value(column, i);
                }
            }
            PurchaseHistory history = summaries.history(i);
            List<Double> key = new ArrayList<>(List.of((double) history.frequency(), history.recency(), history.age()));
            for (double attribute : attributes) {
                key.add(attribute);
            }
            merged.computeIfAbsent(key, unused -> new Row(history, attributes)).weight += summaries.count(i);
        }
        return List.copyOf(merged.values());
    }

    @Override
    public List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    @Override
    public double observations() {
        return customers;
    }

    @Override
    public String convention() {
        return Conventions.PURCHASE_TIMES;
    }

    @Override
    public List<double[]> starts() {
        return List.of(start.clone());
    }

    @Override
    public double evaluate(double[] values, double[] gradient) {
        double ll = 0;
        double[] own = new double[baseline];
        double[] slope = new double[baseline];
        double[] sums = new double[values.length];
        for (Row row : rows) {
            double[] logs = new double[baseline];
            for (int k = 0; k < linkParameter.length; k++) {
                logs[linkParameter[k]] += linkSign[k] * values[baseline + k] * row.attributes[k];
            }
            for (int i = 0; i < baseline; i++) {
                own[i] = values[i] * StrictMath.exp(logs[i]);
            }
            ll += row.weight * one.evaluate(own, row.history, slope);
            for (int i = 0; i < baseline; i++) {
                sums[i] += row.weight * slope[i] * own[i] / values[i];
            }
            for (int k = 0; k < linkParameter.length; k++) {
                int i = linkParameter[k];
                sums[baseline + k] += row.weight * slope[i] * own[i] * linkSign[k] * row.attributes[k];
            }
        }
        System.arraycopy(sums, 0, gradient, 0, sums.length);
        return ll;
    }

    @Override
    public Optional<String> limitingModel(Map<String, Edge> escaping) {
        return LimitingModels.of(escaping);
    }
}
