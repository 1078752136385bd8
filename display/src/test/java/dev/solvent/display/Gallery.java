package dev.solvent.display;

import static dev.solvent.quantity.Period.MONTH;
import static dev.solvent.quantity.Period.WEEK;
import static dev.solvent.quantity.Quantities.months;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.quantity.Quantities.seconds;
import static dev.solvent.quantity.Quantities.usd;
import static dev.solvent.usage.Meter.VIDEO;
import static dev.solvent.usage.Spread.topShare;

import dev.solvent.compute.ComputeCost;
import dev.solvent.economics.UnitEconomics;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.quantity.GrowthRate;
import dev.solvent.quantity.Series;
import dev.solvent.quantity.Share;
import dev.solvent.retention.ActivityFamily;
import dev.solvent.retention.CohortRow;
import dev.solvent.retention.CohortTable;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.fit.RetentionFit;
import dev.solvent.retention.purchases.BgNbd;
import dev.solvent.retention.purchases.PurchaseCalendar;
import dev.solvent.retention.purchases.Transaction;
import dev.solvent.retention.purchases.TransactionLog;
import dev.solvent.retention.survival.KaplanMeier;
import dev.solvent.retention.survival.Tenures;
import dev.solvent.study.Design;
import dev.solvent.study.Input;
import dev.solvent.study.Outcome;
import dev.solvent.study.Output;
import dev.solvent.study.Study;
import dev.solvent.usage.UsageDistribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Every kind of picture, from results of the library; docs/pictures holds them as files. */
final class Gallery {

    static final YearMonth START = YearMonth.of(2027, 1);

    private Gallery() {}

    static Map<String, Picture> all() {
        Map<String, Picture> all = new LinkedHashMap<>();
        CohortTable table = table();
        all.put(
                "retention-fit",
                Pictures.retention(
                        RetentionFit.compare(table, RetentionFit.holdOutLast(2)).best(), table));
        all.put("retention-families", Pictures.retention(RetentionFit.compare(table), table));
        all.put("retention-curves", curves());
        all.put("kaplan-meier", Pictures.retention(KaplanMeier.of(tenures())));
        all.put("activity", activity());
        all.put("triangle", Pictures.triangle(table));
        all.put("payback", Pictures.payback(user(), usd(14)));
        all.put("waterfall", Pictures.waterfall(user().marginWaterfall()));
        all.put("margins", Pictures.margins(user()));
        all.putAll(studies());
        all.put("indices", indices());
        all.put("feasibility", Pictures.feasibility(grid()));
        all.put("feasibility-of-several", Pictures.feasibility(requirements()));
        all.put("months", monthly());
        all.put("cohort-stack", Pictures.cohortStack("Revenue by cohort", cohorts(24)));
        all.put("cohort-stack-few", Pictures.cohortStack("Revenue by half-yearly cohort", cohorts(4)));
        TransactionLog log = cdnow();
        BgNbd model = new BgNbd(0.243, 4.414, 0.793, 2.426, WEEK);
        TrackingWindow window =
                new TrackingWindow(LocalDate.of(1997, 9, 30), LocalDate.of(1998, 6, 30), PurchaseCalendar.days());
        all.put("tracking", Pictures.tracking(log, model, window));
        all.put("tracking-by-week", Pictures.trackingByPeriod(log, model, window));
        all.putAll(Business.pictures());
        return all;
    }

    static CohortTable table() {
        return CohortTable.of(
                MONTH,
                CohortRow.of("2026-01", 1240, 901, 744, 655, 596, 553, 521, 497),
                CohortRow.of("2026-02", 1310, 960, 790, 689, 631, 586, 551),
                CohortRow.of("2026-03", 1185, 858, 713, 628, 570, 530),
                CohortRow.of("2026-04", 1420, 1049, 866, 760, 690),
                CohortRow.of("2026-05", 1530, 1118, 930, 815),
                CohortRow.of("2026-06", 1610, 1170, 968),
                CohortRow.of("2026-07", 1705, 1251),
                CohortRow.of("2026-08", 1790));
    }

    /** Remission of leukaemia in weeks, the drug arm: Gehan (1965). */
    static Tenures tenures() {
        double[] weeks = {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35};
        boolean[] gone = new boolean[weeks.length];
        Arrays.fill(gone, true);
        for (int censored : new int[] {3, 5, 7, 8, 11, 12, 13, 16, 17, 18, 19, 20}) {
            gone[censored] = false;
        }
        return Tenures.of(WEEK, weeks, gone);
    }

    private static Picture curves() {
        RetentionCurve sbg = RetentionCurve.shiftedBetaGeometric(0.70, 1.18);
        return Pictures.retention(
                36,
                sbg,
                RetentionCurve.geometric(dev.solvent.quantity.Rate.perMonth(0.12)),
                RetentionCurve.weibull(0.6, 9),
                RetentionCurve.of("a fifth stays for ever", month -> 0.2 + 0.8 * StrictMath.exp(-0.3 * month)));
    }

    private static Picture activity() {
        Share d1 = Share.of(0.4191, "registered users");
        return Pictures.activity(
                90,
                ActivityFamily.POWER_LAW.through(1, d1).withActiveDaysAtMost(30, 5),
                ActivityFamily.SHIFTED_BETA_GEOMETRIC.through(1, d1).withActiveDaysAtMost(30, 5),
                ActivityFamily.WEIBULL.through(1, d1).withActiveDaysAtMost(30, 5));
    }

    static UnitEconomics user() {
        PricingPlan plan = PricingPlan.subscription(
                        "Standard", price("9.99").usd().per(MONTH))
                .withStoreCommission(0.15);
        UsageDistribution usage = UsageDistribution.logNormal(VIDEO, seconds(60).per(MONTH), topShare(0.10, 0.72));
        ComputeCost cost = ComputeCost.perSecond(VIDEO, price("0.035").usd()).withFailedAttempts(0.20);
        RetentionCurve stay = RetentionCurve.shiftedBetaGeometric(0.70, 1.18);
        return UnitEconomics.of(plan, usage, cost, stay)
                .withDiscount(GrowthRate.perYear(0.12))
                .over(months(36));
    }

    private static Map<String, Picture> studies() {
        Input<?> churn = Input.beta("monthly churn of creators", 8, 92);
        Input<?> cost =
                Input.logNormal90("compute cost per accepted second of video, failed attempts included", 0.02, 0.06);
        Input<?> cac = Input.logNormal90("cost of winning a creator", 8, 25);
        Output<double[]> ratio = Output.of("LTV:CAC", x -> x[0]);
        Output<double[]> cash =
                Output.monthly("cash", 24, x -> Series.generate(24, month -> x[1] * month * month - x[2] * month));
        Study study = Study.of(churn, cost, cac)
                .value(draw -> {
                    double margin = 9.99 * 0.85 - 60 * draw.number(cost);
                    double value = margin / draw.number(churn);
                    return new double[] {value / draw.number(cac), 900 * value, 20000 * draw.number(cac)};
                })
                .measuring(ratio, cash);
        Outcome outcome = study.run(Design.sobol(4096).seed(42));
        Map<String, Picture> all = new LinkedHashMap<>();
        all.put("fan", Pictures.fan(outcome, cash, START, "USD"));
        all.put("distribution", Pictures.distribution(outcome.of(ratio), "times"));
        all.put("tornado", Pictures.tornado(study.tornado(ratio), "times"));
        return all;
    }

    private static Picture indices() {
        return Pictures.indices(
                "LTV:CAC",
                List.of(
                        new IntervalBar("monthly churn of creators", 0.52, 0.55, 0.58),
                        new IntervalBar(
                                "compute cost per accepted second of video, failed attempts included",
                                0.11,
                                0.14,
                                0.17),
                        new IntervalBar("cost of winning a creator", 0.18, 0.2, 0.22)),
                List.of(
                        new IntervalBar("monthly churn of creators", 0.59, 0.63, 0.67),
                        new IntervalBar(
                                "compute cost per accepted second of video, failed attempts included",
                                0.16,
                                0.19,
                                0.22),
                        new IntervalBar("cost of winning a creator", 0.26, 0.29, 0.32)));
    }

    static FeasibilityGrid grid() {
        Series prices = Series.generate(9, i -> 8 + i);
        Series quotas = Series.generate(7, i -> 20.0 * i);
        List<Series> rows = new ArrayList<>();
        for (int row = 0; row < quotas.size(); row++) {
            double quota = quotas.get(row);
            rows.add(prices.map(price -> 1 / (1 + StrictMath.exp(-(price - 10 - quota / 20)))));
        }
        return FeasibilityGrid.of(
                "LTV:CAC at least 3",
                new FeasibilityGrid.Side("price", "USD per month", prices),
                new FeasibilityGrid.Side("free quota", "seconds per month", quotas),
                rows,
                0.8);
    }

    private static FeasibilityGrid requirements() {
        FeasibilityGrid one = grid();
        return new FeasibilityGrid(
                "LTV:CAC at least 3 with 80 %, margin at least 0.5 with 90 %",
                one.across(), one.up(), one.spare(), OptionalDouble.empty());
    }

    private static Picture monthly() {
        Series revenue = Series.generate(30, i -> 120_000.0 * (i + 1) - 1_200.0 * i * i);
        return Pictures.months(
                "A business month by month",
                new MonthlySeries("revenue", "USD", START, revenue),
                new MonthlySeries("compute", "USD", START, revenue.map(x -> 0.35 * x + 60_000)),
                new MonthlySeries("cash flow", "USD", START, revenue.map(x -> 0.65 * x - 900_000)));
    }

    static List<MonthlySeries> cohorts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new MonthlySeries(
                        START.plusMonths(i * 24L / count).toString(),
                        "USD",
                        START.plusMonths(i * 24L / count),
                        Series.generate(
                                24 - i * 24 / count, k -> 40_000 * StrictMath.pow(k + 1, -0.5) * (1 + 0.03 * i))))
                .toList();
    }

    /** Fader and Hardie's sample of 2,357 customers of CDNOW. */
    static TransactionLog cdnow() {
        try {
            Path file = Path.of("../core/src/test/resources/vectors/retention-data/cdnow_sample_transactions.csv");
            return TransactionLog.of(Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && Character.isDigit(line.charAt(0)))
                    .map(line -> line.split(",", -1))
                    .map(cells ->
                            new Transaction(cells[1], LocalDate.parse(cells[2]), usd(Double.parseDouble(cells[4]))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
