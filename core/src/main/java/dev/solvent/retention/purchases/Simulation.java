package dev.solvent.retention.purchases;

import dev.solvent.internal.Opportunities;
import dev.solvent.internal.Variates;
import dev.solvent.quantity.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Customers drawn from a model, observed for as long as real ones. */
final class Simulation {

    private Simulation() {}

    /**
     * Customers of the same ages as given ones, an entry that stands for several as so many.
     *
     * @param customers  whose ages are taken
     * @param seed  equal seeds give equal customers
     * @param draw  one customer of an age
     */
    static CustomerSummaries like(
            CustomerSummaries customers, long seed, BiFunction<Double, Variates, PurchaseHistory> draw) {
        Variates variates = new Variates(seed);
        List<PurchaseHistory> histories = new ArrayList<>();
        CustomerSummaries alone = customers.oneByOne();
        for (int i = 0; i < alone.size(); i++) {
            histories.add(draw.apply(alone.history(i).age(), variates));
        }
        return CustomerSummaries.of(histories);
    }

    static PurchaseHistory draw(Nbd model, double age, Variates variates) {
        return buyUntil(variates.gamma(model.r(), model.alpha()), age, age, model.unit(), variates);
    }

    static PurchaseHistory draw(ParetoNbd model, double age, Variates variates) {
        double rate = variates.gamma(model.r(), model.alpha());
        double lifetime = variates.exponential(variates.gamma(model.s(), model.beta()));
        return buyUntil(rate, StrictMath.min(age, lifetime), age, model.unit(), variates);
    }

    private static PurchaseHistory buyUntil(double rate, double end, double age, Period unit, Variates variates) {
        int frequency = 0;
        double recency = 0;
        for (double time = variates.exponential(rate); time <= end; time += variates.exponential(rate)) {
            frequency++;
            recency = time;
        }
        return new PurchaseHistory(frequency, recency, age, unit);
    }

    static PurchaseHistory draw(BgNbd model, double age, Variates variates) {
        double dropout = variates.beta(model.a(), model.b());
        return buyWhile(variates.gamma(model.r(), model.alpha()), dropout, age, model.unit(), variates);
    }

    static PurchaseHistory draw(MbgNbd model, double age, Variates variates) {
        double dropout = variates.beta(model.a(), model.b());
        double rate = variates.gamma(model.r(), model.alpha());
        return variates.fraction() < dropout
                ? new PurchaseHistory(0, 0, age, model.unit())
                : buyWhile(rate, dropout, age, model.unit(), variates);
    }

    private static PurchaseHistory buyWhile(double rate, double dropout, double age, Period unit, Variates variates) {
        int frequency = 0;
        double recency = 0;
        for (double time = variates.exponential(rate); time <= age; time += variates.exponential(rate)) {
            frequency++;
            recency = time;
            if (variates.fraction() < dropout) {
                break;
            }
        }
        return new PurchaseHistory(frequency, recency, age, unit);
    }

    static PurchaseHistory draw(BgBb model, double age, Variates variates) {
        double active = variates.beta(model.alpha(), model.beta());
        double leave = variates.beta(model.gamma(), model.delta());
        Opportunities used = Opportunities.draw(active, leave, age, variates);
        return new PurchaseHistory(used.count(), used.last(), age, model.unit());
    }

    /** The mean of x gamma-gamma spends. */
    static double meanSpend(GammaGamma model, int purchases, Variates variates) {
        double rate = variates.gamma(model.q(), model.v().amount());
        return variates.gamma(model.p() * purchases, rate) / purchases;
    }
}
