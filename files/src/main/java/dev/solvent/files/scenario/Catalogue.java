package dev.solvent.files.scenario;

import dev.solvent.compute.CostItem;
import dev.solvent.compute.PriceTrend;
import dev.solvent.files.mapping.Form;
import dev.solvent.pricing.Charge;
import dev.solvent.retention.CurveFamily;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Demand;
import dev.solvent.scenario.Move;
import dev.solvent.scenario.Shock;
import dev.solvent.usage.UsageTrend;
import java.util.ArrayList;
import java.util.List;

/**
 * What files may name besides what the library has: curves, charges, costs, shocks and more of the user's own, each with the keys
 * that it takes. Immutable; a caller passes it to {@link ScenarioFiles}. Nothing is found by itself.
 *
 * <p>A form says how a value of a type stands in a file: {@code Form.of("outage", Outage.class, "...")}. Its name is the word that
 * chooses it; the type should be a record, so that what is read back is equal. A {@link CurveFamily} needs no form.
 *
 * @since 0.1.0
 */
public final class Catalogue {

    private static final Catalogue STANDARD = new Catalogue(List.of());

    private final List<Entry<?>> entries;

    /** A form of what a file may say in the place of a type. */
    private record Entry<T>(Class<T> of, Form<? extends T> form) {}

    private Catalogue(List<Entry<?>> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * What the library has, and no more.
     *
     * @return the smallest catalogue
     */
    public static Catalogue standard() {
        return STANDARD;
    }

    private <T> Catalogue plus(Class<T> type, Form<? extends T> form) {
        List<Entry<?>> more = new ArrayList<>(entries);
        more.add(new Entry<>(type, form));
        return new Catalogue(more);
    }

    <T> List<Form<? extends T>> forms(Class<T> type) {
        List<Form<? extends T>> forms = new ArrayList<>();
        for (Entry<?> each : entries) {
            if (each.of().equals(type)) {
                forms.add(cast(each));
            }
        }
        return forms;
    }

    @SuppressWarnings("unchecked") // an entry of a type holds forms of that type
    private static <T> Form<? extends T> cast(Entry<?> entry) {
        return (Form<? extends T>) entry.form();
    }

    /**
     * With a retention curve.
     *
     * @param form  whose name is a family
     * @return the wider catalogue
     */
    public Catalogue withCurve(Form<? extends RetentionCurve> form) {
        return plus(RetentionCurve.class, form);
    }

    /**
     * With a family of retention curves. A file says its parameters as plain numbers, by their names; a curve that was read is
     * written again in the same words.
     *
     * @param family  with a label of its own
     * @return the wider catalogue
     */
    public Catalogue withCurves(CurveFamily family) {
        return plus(RetentionCurve.class, FamilyCurve.form(family));
    }

    /**
     * With a charge.
     *
     * @param form  whose values take their label from {@link dev.solvent.files.mapping.Values#name()}
     * @return the wider catalogue
     */
    public Catalogue withCharge(Form<? extends Charge> form) {
        return plus(Charge.class, form);
    }

    /**
     * With a cost of serving.
     *
     * @param form  of the cost
     * @return the wider catalogue
     */
    public Catalogue withCost(Form<? extends CostItem> form) {
        return plus(CostItem.class, form);
    }

    /**
     * With a shock.
     *
     * @param form  whose values take their label from {@link dev.solvent.files.mapping.Values#name()}
     * @return the wider catalogue
     */
    public Catalogue withShock(Form<? extends Shock> form) {
        return plus(Shock.class, form);
    }

    /**
     * With a trend of prices.
     *
     * @param form  of the trend
     * @return the wider catalogue
     */
    public Catalogue withPriceTrend(Form<? extends PriceTrend> form) {
        return plus(PriceTrend.class, form);
    }

    /**
     * With a trend of usage.
     *
     * @param form  of the trend
     * @return the wider catalogue
     */
    public Catalogue withUsageTrend(Form<? extends UsageTrend> form) {
        return plus(UsageTrend.class, form);
    }

    /**
     * With a move between segments.
     *
     * @param form  of the move
     * @return the wider catalogue
     */
    public Catalogue withMove(Form<? extends Move> form) {
        return plus(Move.class, form);
    }

    /**
     * With an answer to prices.
     *
     * @param form  of the demand
     * @return the wider catalogue
     */
    public Catalogue withDemand(Form<? extends Demand> form) {
        return plus(Demand.class, form);
    }

    /**
     * The names that it adds.
     *
     * @return such as {@code [outage]}
     */
    @Override
    public String toString() {
        return entries.stream().map(each -> each.form().name()).toList().toString();
    }
}
