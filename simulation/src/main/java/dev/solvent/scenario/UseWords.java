package dev.solvent.scenario;

import dev.solvent.compute.ComputeCost;
import dev.solvent.compute.CostItem;
import dev.solvent.compute.MeteredCost;
import dev.solvent.compute.PriceTrend;
import dev.solvent.internal.Text;
import dev.solvent.usage.Dependence;
import dev.solvent.usage.Meter;
import dev.solvent.usage.Usage;
import dev.solvent.usage.UsageDistribution;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What users use and what that costs, in words. */
final class UseWords {

    private static final int DIGITS = 6;
    private static final double TENTH = 0.1;

    private UseWords() {}

    static Map<String, String> aspects(Usage usage) {
        Map<String, String> found = new LinkedHashMap<>();
        for (UsageDistribution each : usage.distributions()) {
            found.put(each.meter().name(), words(each));
        }
        if (!usage.dependence().equals(Dependence.INDEPENDENT)) {
            found.put("dependence of meters", Words.of(usage.dependence()));
        }
        if (usage.monthlyVariation() > 0) {
            found.put("monthly variation", Text.significant(usage.monthlyVariation(), DIGITS));
        }
        return found;
    }

    static Map<String, String> aspects(ComputeCost cost) {
        Map<String, String> found = new LinkedHashMap<>();
        cost.lines().forEach(line -> found.put(line.item().label(), words(line)));
        return found;
    }

    static String amount(Meter meter, double units) {
        return Text.significant(units, DIGITS) + " " + meter.unit().label() + (units == 1 ? "" : "s") + " a month";
    }

    private static String words(UsageDistribution each) {
        String family = each.getClass().getSimpleName().replaceAll("Usage$", "");
        String mean = "mean " + amount(each.meter(), each.mean());
        if (!Double.isFinite(each.mean()) || each.mean() == 0) {
            return Words.of(each);
        }
        return family.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ", " + mean + ", top tenth "
                + Text.percent(each.topShare(TENTH));
    }

    private static String words(ComputeCost.Line line) {
        StringBuilder words = new StringBuilder(words(line.item()));
        if (line.factor() != 1) {
            words.append(" times ").append(Text.significant(line.factor(), DIGITS));
        }
        if (line.failedShare() > 0) {
            words.append(", ").append(Text.percent(line.failedShare())).append(" of attempts fail");
        }
        if (!(line.trend() instanceof PriceTrend.Constant)) {
            words.append(", ").append(line.trend());
        }
        return words.toString();
    }

    private static String words(CostItem item) {
        return item instanceof MeteredCost metered ? metered.price().toString() : Words.of(item);
    }
}
