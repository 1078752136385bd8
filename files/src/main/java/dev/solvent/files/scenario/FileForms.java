package dev.solvent.files.scenario;

import dev.solvent.compute.CostItem;
import dev.solvent.compute.PriceTrend;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.pricing.Charge;
import dev.solvent.product.Product;
import dev.solvent.quantity.Unit;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.scenario.Demand;
import dev.solvent.scenario.Move;
import dev.solvent.scenario.Shock;
import dev.solvent.usage.Meter;
import dev.solvent.usage.UsageTrend;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole file: all tables put together. */
final class FileForms {

    static final String FORMAT = "solvent 1";
    static final String CURRENCY = "currency";
    static final String METERS = "meters";
    static final String PRODUCT = "product";
    static final String BUSINESS = "business";
    static final String STUDY = "study";

    /** Meters with their units, as the file declares them. */
    static final Kind<List<Meter>> DECLARED =
            Kinds.mapOf(Kinds.TEXT, Kinds.TEXT).as(FileForms::meters, FileForms::units);

    private final Form<Parts> file;

    /** What stands in a file. */
    record Parts(
            Currency currency,
            List<Meter> meters,
            Product product,
            Economics economics,
            Optional<Business> business,
            Optional<StudyPlan> study) {}

    FileForms(Catalogue catalogue) {
        UsageForms usage = new UsageForms();
        TrendForms trends = new TrendForms(catalogue.forms(PriceTrend.class), catalogue.forms(UsageTrend.class));
        ChargeForms charges = new ChargeForms(usage, catalogue.forms(Charge.class));
        CurveForms curves = new CurveForms(catalogue.forms(RetentionCurve.class));
        CostForms costs = new CostForms(usage, trends, catalogue.forms(CostItem.class));
        ProductForms products = new ProductForms(new PlanForms(charges), usage, curves, costs);
        BehaviourForms behaviour =
                new BehaviourForms(trends, catalogue.forms(Move.class), catalogue.forms(Demand.class));
        BusinessForms businesses = new BusinessForms(behaviour, catalogue.forms(Shock.class));
        file = file(products, businesses, new StudyForms());
    }

    private static Form<Parts> file(ProductForms products, BusinessForms businesses, StudyForms studies) {
        FormTable<Parts> table = Form.of("file", Parts.class, "What a file says.");
        table.required("format", Kinds.words("format", Map.of(FORMAT, FORMAT)), any -> FORMAT, "of this file");
        var currency = table.required(CURRENCY, UnitKinds.CURRENCY, Parts::currency, "of all amounts in it");
        var meters = table.withDefault(
                METERS,
                DECLARED,
                List.of(),
                Parts::meters,
                "of one's own, by name their unit in the singular, such as `clips: clip`");
        var product = table.required(PRODUCT, products.product(), Parts::product, "what is sold");
        var economics = table.withDefault(
                "economics", ProductForms.economics(), Economics.DEFAULTS, Parts::economics, "how users are valued");
        var business = table.optional(BUSINESS, businesses.business(), Parts::business, "the product in time");
        var study = table.optional(STUDY, studies.study(), Parts::study, "what is uncertain in the business");
        return table.makes(said -> new Parts(
                said.get(currency),
                said.get(meters),
                said.get(product),
                said.get(economics),
                said.find(business),
                said.find(study)));
    }

    Form<Parts> file() {
        return file;
    }

    private static List<Meter> meters(Map<String, String> units) {
        return units.entrySet().stream()
                .map(each -> new Meter(each.getKey(), new Unit(each.getValue())))
                .toList();
    }

    private static Map<String, String> units(List<Meter> meters) {
        Map<String, String> units = new LinkedHashMap<>();
        meters.forEach(each -> units.put(each.name(), each.unit().label()));
        return units;
    }
}
