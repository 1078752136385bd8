package dev.solvent.service;

import dev.solvent.fit.Domain;
import dev.solvent.fit.Parameter;
import dev.solvent.quantity.Rate;
import dev.solvent.quantity.Series;
import dev.solvent.retention.CurveFamily;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.retention.RetentionCurves;
import dev.solvent.retention.Tabulated;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long users stay: a monthly churn, shares month by month, or a family of the library's catalogue with its parameters.
 *
 * @param curve  empty where a fault was noted
 * @param isMonthlyChurn  whether it was given as a churn
 */
record RetentionReader(Optional<RetentionCurve> curve, boolean isMonthlyChurn) {

    private static final RetentionCurves CATALOGUE = RetentionCurves.standard();
    private static final Map<String, CurveFamily> FAMILIES = families();
    private static final int MOST_MONTHS = 121;

    private static Map<String, CurveFamily> families() {
        Map<String, CurveFamily> map = new LinkedHashMap<>();
        CATALOGUE.families().forEach(each -> map.put(each.label(), each));
        return map;
    }

    static RetentionReader read(Fields fields) {
        boolean churn = fields.has("monthlyChurn");
        boolean shares = fields.has("retainedByMonth");
        boolean family = fields.has("family");
        RetentionReader read;
        if (churn && !shares && !family) {
            BigDecimal monthly = fields.number("monthlyChurn", Range.FRACTION);
            read = new RetentionReader(
                    Optional.of(RetentionCurve.geometric(Rate.perMonth(monthly.doubleValue()))), true);
        } else if (shares && !churn && !family) {
            read = new RetentionReader(shares(fields), false);
        } else if (family && !churn && !shares) {
            read = new RetentionReader(family(fields), false);
        } else {
            fields.has("parameters");
            fields.note("", "exactly one of monthlyChurn, retainedByMonth, and family with parameters");
            read = new RetentionReader(Optional.empty(), churn);
        }
        fields.noteUnknown();
        return read;
    }

    private static Optional<RetentionCurve> shares(Fields fields) {
        List<BigDecimal> shares = fields.numbers("retainedByMonth", 2, MOST_MONTHS, Range.FRACTION);
        if (shares.size() < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Tabulated(Series.of(
                    shares.stream().mapToDouble(BigDecimal::doubleValue).toArray())));
        } catch (IllegalArgumentException e) {
            fields.note("retainedByMonth", "shares that start with 1 and never rise");
            return Optional.empty();
        }
    }

    private static Optional<RetentionCurve> family(Fields fields) {
        CurveFamily family = fields.choice("family", FAMILIES, "");
        Fields parameters = fields.object("parameters");
        Map<String, Range> ranges = new LinkedHashMap<>();
        family.parameters().forEach(each -> ranges.put(each.name(), range(each)));
        Map<String, BigDecimal> read = parameters.numbers(ranges);
        parameters.noteUnknown();
        Map<String, Double> values = new LinkedHashMap<>();
        read.forEach((name, value) -> values.put(name, value.doubleValue()));
        try {
            return Optional.of(family.curve(values));
        } catch (IllegalArgumentException e) {
            parameters.note("", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Range range(Parameter parameter) {
        if (parameter.domain() == Domain.FRACTION) {
            return new Range(BigDecimal.ZERO, false, BigDecimal.ONE, false);
        }
        return parameter.domain() == Domain.POSITIVE ? Range.above("0", "10000") : Range.closed("-1000", "1000");
    }
}
