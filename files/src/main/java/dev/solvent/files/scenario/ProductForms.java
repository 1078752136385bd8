package dev.solvent.files.scenario;

import dev.solvent.economics.Terms;
import dev.solvent.economics.Timing;
import dev.solvent.economics.UserCost;
import dev.solvent.files.mapping.Form;
import dev.solvent.files.mapping.FormTable;
import dev.solvent.files.mapping.Kind;
import dev.solvent.files.mapping.Kinds;
import dev.solvent.files.mapping.UnitKinds;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.product.Spearman;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.Geometric;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.Dependence;
import dev.solvent.usage.Usage;
import java.util.List;
import java.util.Optional;

/** What is sold, and to whom. */
final class ProductForms {

    private final Form<Product> product;

    ProductForms(PlanForms plans, UsageForms usage, CurveForms curves, CostForms costs) {
        product = product(segment(plans, usage, curves), costs);
    }

    Form<Product> product() {
        return product;
    }

    private static Form<Product> product(Form<Segment> segment, CostForms costs) {
        FormTable<Product> table =
                Form.of("product", Product.class, "What is sold: segments of users, and what serving them costs.");
        var name = table.required("name", Kinds.TEXT, Product::name, "of the product");
        var segments = table.required("segments", Kinds.named(segment, Segment::name), Product::segments, "by name");
        var compute = table.optional(
                "compute",
                costs.compute(),
                Product::compute,
                "what serving costs; every meter that is used needs a line");
        return table.makes(said -> {
            if (said.get(segments).isEmpty()) {
                throw new IllegalArgumentException("segments must not be empty");
            }
            return new Product(said.get(name), said.get(segments), said.find(compute));
        });
    }

    private static Form<Segment> segment(PlanForms plans, UsageForms usage, CurveForms curves) {
        FormTable<Segment> table = Form.of("segment", Segment.class, "Users on one plan who behave alike.");
        var share = table.withDefault("share", UnitKinds.SHARE, 1.0, Segment::share, "of sign-ups");
        var plan = table.required("plan", plans.plan(), Segment::plan, "what they pay");
        var uses = table.withDefault(
                "usage",
                usage.byMeter(),
                List.of(),
                segment -> segment.usage().distributions(),
                "what they consume, by meter");
        var between = table.withDefault(
                "usage-correlation",
                Kinds.NUMBER,
                0.0,
                segment -> segment.usage().dependence().spearman(),
                "rank correlation of a user's meters, from -1 to 1");
        var variation = table.withDefault(
                "monthly-variation",
                Kinds.NUMBER,
                0.0,
                segment -> segment.usage().monthlyVariation(),
                "deviation over mean of one user's months");
        var churn = table.optional("churn", UnitKinds.RATE, ProductForms::churn, "the same for all and at any age");
        var curve = table.optional(
                "retention",
                curves.choice(),
                segment -> churn(segment).isPresent() ? Optional.empty() : Optional.of(segment.retention()),
                "how long they stay");
        var tie = table.optional(
                "usage-tied-to-lifetime",
                Kinds.NUMBER,
                segment -> segment.tie().map(Spearman::correlation),
                "rank correlation of usage and lifetime, from -1 to 1: above 0 heavy users stay longer");
        table.way(churn).way(curve);
        return table.makes(said -> new Segment(
                said.name(),
                said.get(plan),
                said.get(share),
                new Usage(said.get(uses), new Dependence(said.get(between)), said.get(variation)),
                curve(said.find(churn), said.find(curve)),
                said.find(tie).map(Spearman::spearman)));
    }

    private static Optional<Rate> churn(Segment segment) {
        return segment.retention() instanceof Geometric geometric ? Optional.of(geometric.churn()) : Optional.empty();
    }

    private static RetentionCurve curve(Optional<Rate> churn, Optional<RetentionCurve> curve) {
        return churn.<RetentionCurve>map(Geometric::new).orElseGet(curve::orElseThrow);
    }

    /** How a user is valued. */
    static Form<Economics> economics() {
        FormTable<UserCost> row = Form.of("user cost", UserCost.class, "A cost of each user besides computing.");
        var cost = row.required("cost", UnitKinds.MONEY_RATE, UserCost::cost, "of each user");
        var ofRevenue = row.withDefault(
                "cost-of-revenue",
                Kinds.TRUTH,
                true,
                UserCost::costOfRevenue,
                "whether it counts against gross margin");
        Kind<List<UserCost>> costs = Kinds.named(
                row.makes(said -> new UserCost(said.name(), said.get(cost), said.get(ofRevenue))), UserCost::label);
        FormTable<Economics> table = Form.of("economics", Economics.class, "How the value of a user is computed.");
        var discount = table.withDefault(
                "discount",
                UnitKinds.GROWTH,
                GrowthRate.NONE,
                each -> each.terms().discount(),
                "of later months");
        var timing = table.withDefault(
                "timing",
                Kinds.word("timing", List.of(Timing.values())),
                Timing.START,
                each -> each.terms().timing(),
                "when in a month money moves");
        var horizon = table.optional(
                "horizon",
                UnitKinds.SPAN,
                each -> each.terms().horizon(),
                "after which nothing counts; none if left out");
        var acquired = table.optional(
                "acquired",
                UnitKinds.MONTH,
                each -> each.terms().acquired(),
                "month of the sign-up; needed where costs move in time");
        var other = table.withDefault(
                "other-costs", costs, List.of(), each -> each.terms().otherCosts(), "of each user, by label");
        var cac = table.optional(
                "cac", UnitKinds.MONEY, Economics::cac, "what winning a user costs, for LTV:CAC and payback");
        return table.makes(said -> new Economics(
                new Terms(
                        said.get(discount), said.get(timing), said.find(horizon), said.find(acquired), said.get(other)),
                said.find(cac)));
    }
}
