package dev.solvent.examples.run;

import dev.solvent.decision.AnswerTable;
import dev.solvent.economics.Breakdown;
import dev.solvent.economics.ProductEconomics;
import dev.solvent.economics.ReportingPolicy;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.files.scenario.ScenarioFile;
import dev.solvent.product.Product;
import dev.solvent.product.Segment;
import dev.solvent.quantity.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a sign-up of each segment and of the product is worth. */
final class EconomicsSheet {

    private static final String NONE = "none";

    private final Product product;
    private final ProductEconomics economics;
    private final Optional<Money> cac;

    EconomicsSheet(ScenarioFile file) {
        this.product = file.product();
        this.economics = file.productEconomics();
        this.cac = file.economics().cac();
    }

    String text() {
        return product.name() + ": what a sign-up is worth, " + over() + "\n\n" + values() + "\n\n"
                + "Gross margin: " + ReportingPolicy.STANDARD + "\n\n"
                + "Where it comes from, per sign-up\n\n" + waterfall();
    }

    private String over() {
        return economics.terms().horizon().map(span -> "over " + span).orElse("over the lifetime") + ", discount "
                + economics.terms().discount();
    }

    private AnswerTable values() {
        AnswerTable table =
                AnswerTable.of("segment", "share", "revenue", "gross margin", "LTV", "LTV:CAC", "months to pay back");
        for (Segment segment : product.segments()) {
            UnitEconomics user = economics.segment(segment.name());
            table = table.row(
                    segment.name(),
                    AnswerTable.percent(segment.share()),
                    user.revenueLtv(),
                    margin(new ProductEconomics(alone(segment), economics.terms()), user.revenueLtv()),
                    user.ltv(),
                    ratio(user.ltv()),
                    cac.map(cost -> months(user, cost)).orElse(NONE));
        }
        Money revenue = revenue();
        return table.row(
                "product",
                AnswerTable.percent(
                        product.segments().stream().mapToDouble(Segment::share).sum()),
                revenue,
                margin(economics, revenue),
                economics.ltv(),
                ratio(economics.ltv()),
                "");
    }

    private Product alone(Segment segment) {
        return new Product(product.name(), List.of(segment.share(1)), product.compute());
    }

    private Money revenue() {
        return product.segments().stream()
                .map(each -> economics.segment(each.name()).revenueLtv().times(each.share()))
                .reduce(Money.zero(product.currency()), Money::plus);
    }

    private static String margin(ProductEconomics of, Money revenue) {
        return revenue.amount() == 0 ? NONE : AnswerTable.percent(of.grossMargin(ReportingPolicy.STANDARD));
    }

    private String ratio(Money ltv) {
        return cac.filter(cost -> cost.amount() > 0)
                .map(cost -> Numbers.text(ltv.ratioTo(cost)))
                .orElse(NONE);
    }

    private static String months(UnitEconomics user, Money cac) {
        var months = user.payback(cac).months();
        return months.isPresent() ? String.valueOf(months.getAsInt()) : "never";
    }

    /** Segments side by side; the product is their sum by shares. */
    private AnswerTable waterfall() {
        List<Breakdown> columns = product.segments().stream()
                .map(each -> economics.segment(each.name()).breakdown())
                .toList();
        List<String> headings = new ArrayList<>(List.of("part"));
        product.segments().forEach(each -> headings.add(each.name()));
        headings.add("product");
        AnswerTable table = new AnswerTable(headings, List.of());
        for (String part : parts(columns)) {
            table = table.row(
                    part, cells(columns.stream().map(each -> part(each, part)).toList(), product));
        }
        return table.row(
                "LTV",
                Stream.concat(columns.stream().map(Breakdown::total), Stream.of(economics.ltv()))
                        .toArray());
    }

    private static Object[] cells(List<Money> monies, Product product) {
        Money sum = Money.zero(product.currency());
        for (int i = 0; i < monies.size(); i++) {
            sum = sum.plus(monies.get(i).times(product.segments().get(i).share()));
        }
        return Stream.concat(monies.stream(), Stream.of(sum)).toArray();
    }

    private Money part(Breakdown breakdown, String label) {
        return breakdown.parts().stream()
                .filter(each -> each.label().equals(label))
                .map(Breakdown.Part::money)
                .reduce(Money.zero(product.currency()), Money::plus);
    }

    /** What comes in first, then what goes out; parts that are nothing in every column are left out. */
    private static List<String> parts(List<Breakdown> columns) {
        Map<String, Double> largest = new LinkedHashMap<>();
        for (Breakdown column : columns) {
            for (Breakdown.Part part : column.parts()) {
                double amount = part.money().amount();
                largest.merge(part.label(), amount, (a, b) -> StrictMath.abs(a) >= StrictMath.abs(b) ? a : b);
            }
        }
        largest.values().removeIf(amount -> amount == 0);
        return Stream.concat(
                        largest.keySet().stream().filter(each -> largest.getOrDefault(each, 0.0) > 0),
                        largest.keySet().stream().filter(each -> largest.getOrDefault(each, 0.0) < 0))
                .toList();
    }
}
