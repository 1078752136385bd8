package dev.solvent.claims.audit;

import static dev.solvent.claims.audit.Alternative.reading;
import static dev.solvent.claims.audit.Expression.assumed;
import static dev.solvent.claims.audit.Expression.difference;
import static dev.solvent.claims.audit.Expression.exactly;
import static dev.solvent.claims.audit.Expression.growth;
import static dev.solvent.claims.audit.Expression.printed;
import static dev.solvent.claims.audit.Expression.product;
import static dev.solvent.claims.audit.Expression.ratio;
import static dev.solvent.claims.audit.Expression.read;
import static dev.solvent.claims.audit.Expression.sum;
import static dev.solvent.claims.audit.Expression.value;
import static dev.solvent.claims.audit.Relation.atLeast;
import static dev.solvent.claims.audit.Relation.atMost;
import static dev.solvent.claims.audit.Relation.equalTo;
import static dev.solvent.claims.audit.Relation.worded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.claims.ClaimBook;
import dev.solvent.quantity.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClaimAuditTest {

    private static final ClaimBook BOOK = Books.prospectus();
    private static final ClaimAudit AUDIT = ClaimAudit.of(BOOK);

    /** Outward rounding moves an end by a few units of its last place. */
    private static final double ROUNDING = 1e-12;

    @Test
    void ratio_outsideTheRoundingOfBothSides_isInconsistentByTheGapAtTheEdges() {
        // (86,995,000 +- 500) / (30,523,000 +- 500) is 285.0083 % to 285.0209 %; 284.9 % is 284.85 % to 284.95 %
        Finding finding =
                only(AUDIT.expect("x", ratio("marketing-24", "revenue-24").asPercent(), equalTo("ratio-24")));
        assertThat(finding.verdict()).isEqualTo(AuditVerdict.INCONSISTENT);
        Reading.Result result = finding.readings().get(0).result();
        assertThat(result.value()).hasValueCloseTo(100 * 86_995.0 / 30_523, within(ROUNDING * 285));
        assertThat(result.range().low()).isEqualTo(100 * 86_994.5 / 30_523.5, within(ROUNDING * 285));
        assertThat(result.range().high()).isEqualTo(100 * 86_995.5 / 30_522.5, within(ROUNDING * 285));
        assertThat(finding.gap()).isEqualTo(100 * 86_994.5 / 30_523.5 - 284.95, within(ROUNDING * 285));
        assertThat(result.unit()).isEqualTo("%");
    }

    @Test
    void growth_withinTheRoundingOfTheBase_isConsistent() {
        // 30.523 / 3.46 - 1 is 782.17 %, and 3.46 is 3.455 to 3.465: 780.9 % to 783.5 % holds 782.1 %
        Finding finding = only(AUDIT.expect("x", growth("revenue-24", "revenue-23"), equalTo("growth-24")));
        assertThat(finding.verdict()).isEqualTo(AuditVerdict.CONSISTENT);
        assertThat(finding.hasBound()).isFalse();
        Interval range = finding.readings().get(0).result().range();
        assertThat(range.low()).isEqualTo(100 * (30_522.5 / 3_465 - 1), within(1e-9));
        assertThat(range.high()).isEqualTo(100 * (30_523.5 / 3_455 - 1), within(1e-9));
    }

    @Test
    void bounds_decideTheirSide() {
        Expression both = sum("share-a", "share-b");
        Finding below = only(AUDIT.expect("x", both, atMost("consumer")));
        assertThat(below.verdict()).isEqualTo(AuditVerdict.CONSISTENT);
        assertThat(below.hasBound()).isTrue();
        // 67.6 % to 67.8 % is never 71 % or more: 3.2 points too little, at the least
        Finding above = only(AUDIT.expect("x", both, equalTo("consumer")));
        assertThat(above.verdict()).isEqualTo(AuditVerdict.INCONSISTENT);
        assertThat(above.gap()).isEqualTo(67.8 - 71, within(1e-9));
        assertThat(only(AUDIT.expect("x", both, atLeast("consumer"))).verdict()).isEqualTo(AuditVerdict.INCONSISTENT);
        assertThat(only(AUDIT.expect("x", both, atLeast(exactly(0.7)))).gap()).isEqualTo(67.8 - 70, within(1e-9));
        assertThat(only(AUDIT.expect("x", both, atMost(exactly(0.6)))).gap()).isEqualTo(67.6 - 60, within(1e-9));
        assertThat(only(AUDIT.expect("x", both, atLeast(exactly(0.6)))).gap()).isZero();
    }

    @Test
    void boundInAProduct_leavesTheOtherEndOpen() {
        // the rest of the consumers is less than 29 % of 53.437 million
        Reading.Result rest = only(AUDIT.derive(
                        "x", value("consumer").complement().times(value("revenue-9m"))))
                .readings()
                .get(0)
                .result();
        assertThat(rest.range().low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(rest.range().high()).isEqualTo(0.29 * 53_437_500, within(1e-6));
        assertThat(rest.value()).hasValueCloseTo(0.29 * 53_437_000, within(1e-6));
        assertThat(rest.unit()).isEqualTo("USD");
    }

    @Test
    void knowledge_closesTheOpenEnd() {
        Expression rest = value("consumer").ofAWhole().complement();
        Interval range =
                only(AUDIT.derive("x", rest)).readings().get(0).result().range();
        assertThat(range.low()).isZero();
        assertThat(range.high()).isEqualTo(29, within(1e-9));
        // 2.845 or more for each one that is at most 0.5: the ratio is at least 284.85 / 50
        Expression times = value("ratio-24").dividedBy(value("half").notNegative());
        Interval over =
                only(AUDIT.derive("x", times)).readings().get(0).result().range();
        assertThat(over.low()).isEqualTo(284.85 / 50, within(1e-9));
        assertThat(over.high()).isInfinite();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AUDIT.derive("x", value("loss").notNegative()))
                .withMessage("check x: loss must be at least 0, is at most -0.5");
    }

    @Test
    void findings_nameTheClaimsOfBothSides() {
        Expression sum = value("share-a").plus(assumed("rest", 1, "percent"));
        assertThat(only(AUDIT.expect("x", sum, atMost("consumer")))
                        .readings()
                        .get(0)
                        .claims())
                .containsExactly("share-a", "consumer");
    }

    @Test
    void claimWithTwoBounds_hasARangeAndNoNumber() {
        Reading.Result result = only(AUDIT.derive("x", value("cost").complement()))
                .readings()
                .get(0)
                .result();
        assertThat(result.value()).isEmpty();
        assertThat(result.range().low()).isEqualTo(0.8, within(ROUNDING));
        assertThat(result.range().high()).isEqualTo(0.9, within(ROUNDING));
    }

    @Test
    void claimTwiceInAFormula_hasOneValue() {
        Expression less = difference("nine", "nine");
        Reading.Result zero = only(AUDIT.derive("x", less)).readings().get(0).result();
        assertThat(zero.range().low()).isEqualTo(0, within(1e-14));
        assertThat(zero.range().high()).isEqualTo(0, within(1e-14));
        assertThat(zero.exact()).isTrue();
        // x / (1 + x) rises in x, so over 8.5 to 9.5 it goes from 8.5 / 9.5 to 9.5 / 10.5; unshared it would reach 1
        Expression share = value("nine").dividedBy(value("nine").growthFactor());
        Reading.Result shared = only(AUDIT.derive("x", share)).readings().get(0).result();
        assertThat(shared.range().low()).isEqualTo(8.5 / 9.5, within(ROUNDING));
        assertThat(shared.range().high()).isEqualTo(9.5 / 10.5, within(ROUNDING));
        assertThat(shared.exact()).isTrue();
    }

    @Test
    void claimTwice_withATurningPointInside_isBounded() {
        // x (18 - x) over 8.5 to 9.5 is greatest in the middle, 81, and 80.75 at both ends
        Expression parabola = value("nine").times(exactly(18).minus(value("nine")));
        Reading.Result result =
                only(AUDIT.derive("x", parabola)).readings().get(0).result();
        assertThat(result.range().low()).isEqualTo(80.75, within(1e-9));
        assertThat(result.range().high()).isBetween(81.0, 81.0 + 1e-6);
    }

    @Test
    void claimTwice_goingOnForEver_isEnclosedAndSaidNotToBeExact() {
        Expression share = value("consumer").dividedBy(value("consumer").growthFactor());
        Reading.Result result = only(AUDIT.derive("x", share)).readings().get(0).result();
        assertThat(result.exact()).isFalse();
        assertThat(result.range().contains(0.71 / 1.71)).isTrue();
    }

    @Test
    void claimOnBothSides_isShared() {
        Expression twice = value("nine").times(exactly(2));
        assertThat(only(AUDIT.expect("x", twice, equalTo(sumOf("nine", "nine"))))
                        .verdict())
                .isEqualTo(AuditVerdict.CONSISTENT);
        // 2x is never 2x + 0.5, though 17 to 19 and 17.5 to 19.5 overlap
        Finding never = only(AUDIT.expect("x", twice, equalTo(twice.plus(exactly(0.5)))));
        assertThat(never.verdict()).isEqualTo(AuditVerdict.INCONSISTENT);
        assertThat(never.gap()).isEqualTo(-0.5, within(ROUNDING));
    }

    @Test
    void readings_ofOneStatement_areAmbiguousWhileTwoAreLeft() {
        // 8.7 % lost a month, a quarter or a year keeps 33.5 %, 69.5 % or 91.3 % a year; the text says less than 85 %
        Expression kept = value("churn").complement();
        Finding finding = only(AUDIT.ask(
                "x",
                reading("monthly", kept.power(12).asPercent(), atMost(exactly(0.85))),
                reading("quarterly", kept.power(4).asPercent(), atMost(exactly(0.85))),
                reading("yearly", kept.asPercent(), atMost(exactly(0.85)))));
        assertThat(finding.verdict()).isEqualTo(AuditVerdict.AMBIGUOUS);
        assertThat(finding.readings()).extracting(Reading::holds).containsExactly(true, true, false);
        assertThat(finding.readings().get(0).result().value())
                .hasValueCloseTo(100 * StrictMath.pow(0.913, 12), within(1e-9));
        assertThat(finding.gap()).isZero();
        Finding one = only(AUDIT.ask(
                "x",
                reading("quarterly", kept.power(4).asPercent(), atLeast(exactly(0.85))),
                reading("yearly", kept.asPercent(), atLeast(exactly(0.85)))));
        assertThat(one.verdict()).isEqualTo(AuditVerdict.CONSISTENT);
        Finding none = only(AUDIT.ask(
                "x",
                reading("quarterly", kept.power(4).asPercent(), atLeast(exactly(0.95))),
                reading("yearly", kept.asPercent(), atLeast(exactly(0.95)))));
        assertThat(none.verdict()).isEqualTo(AuditVerdict.INCONSISTENT);
        assertThat(none.gap()).isEqualTo(91.35 - 95, within(1e-9));
    }

    @Test
    void readings_withoutARelation_areDerivedEach() {
        Finding finding = only(AUDIT.ask(
                "x",
                reading(
                        "relative",
                        exactly(20).dividedBy(read("change", "percent").growthFactor())),
                reading("points", exactly(20).minus(read("change", "percent").times(exactly(100))))));
        assertThat(finding.verdict()).isEqualTo(AuditVerdict.AMBIGUOUS);
        assertThat(finding.readings().get(0).result().value()).hasValueCloseTo(20 / 0.6, within(1e-9));
        assertThat(finding.readings().get(1).result().value()).hasValueCloseTo(60.0, within(1e-9));
    }

    @Test
    void words_leaveWhatTheySay() {
        assertThat(only(AUDIT.expect("x", value("times"), worded(Wording.ABOUT, "nine")))
                        .verdict())
                .isEqualTo(AuditVerdict.CONSISTENT);
        // 9.615 at the least, against at most 9.5
        assertThat(only(AUDIT.expect("x", value("times"), equalTo("nine"))).gap())
                .isEqualTo(0.115, within(1e-9));
        assertThat(only(AUDIT.expect("x", value("times"), worded(Wording.NEARLY, "nine")))
                        .verdict())
                .isEqualTo(AuditVerdict.INCONSISTENT);
        assertThat(only(AUDIT.expect("x", value("times"), worded(Wording.JUST_OVER, exactly(9.6))))
                        .verdict())
                .isEqualTo(AuditVerdict.CONSISTENT);
        assertThat(only(AUDIT.expect("x", value("times"), worded(Wording.IN_THE_ORDER_OF, exactly(30))))
                        .verdict())
                .isEqualTo(AuditVerdict.CONSISTENT);
    }

    @Test
    void digits_asPrinted_narrowARoundNumber() {
        // 212,000,000 is 211.5 to 212.5 million; printed as 212.00 million it is 211.995 to 212.005
        assertThat(only(AUDIT.derive("x", value("users")))
                        .readings()
                        .get(0)
                        .result()
                        .range())
                .isEqualTo(Interval.around(212e6, 0.5e6));
        assertThat(only(AUDIT.derive("x", printed("users", 5)))
                        .readings()
                        .get(0)
                        .result()
                        .range())
                .isEqualTo(Interval.around(212e6, 5e3));
    }

    @Test
    void flows_areConvertedByTheWindowOrThePeriod() {
        // 53.437 million in nine months are 71.249 million a year and 5.937 million a month
        assertThat(number(value("revenue-9m").per(Period.YEAR))).isEqualTo(53_437_000 / 0.75, within(1e-6));
        assertThat(number(value("revenue-9m").per(Period.MONTH))).isEqualTo(53_437_000 / 9.0, within(1e-6));
        assertThat(number(value("revenue-9m").per(Period.MONTH).per(Period.YEAR)))
                .isEqualTo(53_437_000 / 0.75, within(1e-6));
        assertThat(number(read("arpu", "money/month").per(Period.YEAR))).isEqualTo(672, within(ROUNDING));
        Reading.Result users = only(AUDIT.derive(
                        "x", value("revenue-9m").per(Period.MONTH).dividedBy(value("users"))))
                .readings()
                .get(0)
                .result();
        assertThat(users.unit()).isEqualTo("USD per month per persons");
        // a window that is not whole months counts its days: 31 of 365.25
        assertThat(number(value("revenue-9m")
                        .covering(LocalDate.parse("2025-01-02"), LocalDate.parse("2025-01-31"))
                        .per(Period.DAY)))
                .isEqualTo(53_437_000 / 30.0, within(1e-6));
    }

    @Test
    void windows_thatFollowEachOther_addUp() {
        Expression all = sum("revenue-23", "revenue-24", "revenue-9m"); // 33 months
        assertThat(number(all.per(Period.MONTH))).isEqualTo(87_420_000 / 33.0, within(1e-6));
        Expression twoYears = sumOf("revenue-24", "revenue-23");
        assertThat(number(twoYears.minus(value("revenue-24")).per(Period.YEAR))).isEqualTo(3_460_000, within(1e-6));
        assertThat(number(twoYears.minus(value("revenue-23")).per(Period.YEAR))).isEqualTo(30_523_000, within(1e-6));
        assertThat(number(difference("marketing-24", "revenue-24").per(Period.YEAR)))
                .isEqualTo(56_472_000, within(1e-6));
    }

    @Test
    void functions_ofAClaim_areTakenAtItsEnds() {
        Expression life = value("churn").falling("lifetime", "months", churn -> 1 / churn);
        Reading.Result months = only(AUDIT.derive("x", life)).readings().get(0).result();
        assertThat(months.range().low()).isEqualTo(1 / 0.0875, within(1e-7));
        assertThat(months.range().high()).isEqualTo(1 / 0.0865, within(1e-7));
        assertThat(months.unit()).isEqualTo("month");
        Expression odds = value("churn").rising("odds", "ratio", share -> share / (1 - share));
        assertThat(number(odds)).isEqualTo(0.087 / 0.913, within(1e-9));
        assertThat(number(value("times").log())).isEqualTo(StrictMath.log(9.62), within(ROUNDING));
        assertThat(life).hasToString("lifetime(churn)");
    }

    @Test
    void formulas_haveParenthesesWhereTheyAreNeeded() {
        Expression nine = value("nine");
        assertThat(nine.minus(nine.plus(nine))).hasToString("nine - (nine + nine)");
        assertThat(nine.plus(nine).times(nine)).hasToString("(nine + nine) x nine");
        assertThat(nine.dividedBy(nine.times(nine))).hasToString("nine / (nine x nine)");
        assertThat(nine.dividedBy(nine.plus(nine))).hasToString("nine / (nine + nine)");
        assertThat(nine.plus(nine).asTotal().times(nine)).hasToString("(nine + nine) x nine");
        assertThat(nine.growthFactor().power(0.25)).hasToString("(1 + nine)^0.25");
        assertThat(nine.power(2).log()).hasToString("ln(nine^2)");
        assertThat(nine.per(Period.MONTH)).hasToString("nine per month");
        assertThat(equalTo("nine")).hasToString("= nine");
        assertThat(nine.dividedBy(nine.times(nine).asTotal())).hasToString("nine / (nine x nine)");
        assertThat(nine.times(nine).per(Period.YEAR)).hasToString("(nine x nine) per year");
        assertThat(nine.plus(nine).named("twice").times(nine)).hasToString("twice x nine");
    }

    @Test
    void expressions_ofEqualFormulas_areEqual() {
        assertThat(value("nine").plus(exactly(1)))
                .isEqualTo(value("nine").plus(exactly(1)))
                .hasSameHashCodeAs(value("nine").plus(exactly(1)))
                .isNotEqualTo(exactly(1).plus(value("nine")));
    }

    @Test
    void report_hasARowPerReading() {
        ClaimAudit audit = AUDIT.expect(
                        "S&M ratio", ratio("marketing-24", "revenue-24").asPercent(), equalTo("ratio-24"))
                .expect("growth", growth("revenue-24", "revenue-23"), equalTo("growth-24"))
                .expect("two products", sum("share-a", "share-b"), atMost("consumer"))
                .ask("share", reading("a", value("share-a")), reading("b", value("share-b")))
                .derive("cost", value("cost"));
        assertThat(audit.report().toTable()).isEqualTo(audit.toString()).isEqualTo("""
                check         formula                      computed  can be                unit  stated                         verdict
                S&M ratio     marketing-24 / revenue-24    285.0146  285.0083 to 285.0209  %     = ratio-24, 284.85 to 284.95   inconsistent: 0.05827 too much at the least
                growth        revenue-24 / revenue-23 - 1  782.1676  780.8802 to 783.4588  %     = growth-24, 782.05 to 782.15  consistent
                two products  share-a + share-b                67.7  67.6 to 67.8          %     <= consumer, at least 71       consistent (bound)
                share, a      share-a                          35.1  35.05 to 35.15        %                                    ambiguous
                share, b      share-b                          32.6  32.55 to 32.65        %                                    ambiguous
                cost          cost                                   0.1 to 0.2                                                 derived""");
        assertThat(audit.report().count(AuditVerdict.CONSISTENT)).isEqualTo(2);
        assertThat(audit.report().contradictions()).extracting(Finding::name).containsExactly("S&M ratio");
        assertThat(audit.finding("cost").verdict().label()).isEqualTo("derived");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audit.finding("y"))
                .withMessage("name must be one of [S&M ratio, growth, two products, share, cost], was y");
    }

    @Test
    void assumptions_haveOneRangeWithinACheck() {
        Expression fee = assumed("fee", 15, Interval.of(3, 30), "percent");
        Reading.Result kept =
                only(AUDIT.derive("x", fee.complement())).readings().get(0).result();
        assertThat(kept.range().low()).isEqualTo(70, within(1e-9));
        assertThat(kept.value()).hasValueCloseTo(85.0, within(1e-9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AUDIT.derive("x", fee.plus(assumed("fee", 0.2, "ratio"))))
                .withMessage("check x: fee must be read in one way within a check, was 0.03 to 0.3 and 0.2");
        assertThat(number(assumed("peg", 7.8, "HKD/USD"))).isEqualTo(7.8);
    }

    @Test
    void function_thatTurns_isRefusedOnceItIsSeen() {
        Expression wrong = value("churn").rising("lifetime", "months", churn -> 1 / churn);
        assertThatThrownBy(() -> AUDIT.derive("x", wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lifetime(churn) must be rising");
    }

    private static Expression sumOf(String first, String second) {
        return sum(first, second);
    }

    private static double number(Expression expression) {
        return only(AUDIT.derive("x", expression))
                .readings()
                .get(0)
                .result()
                .value()
                .orElseThrow();
    }

    private static Finding only(ClaimAudit audit) {
        return audit.finding("x");
    }

    @Test
    void products_keepTheWindowAndLoseTheBase() {
        assertThat(number(product("share-a", "revenue-9m").per(Period.YEAR)))
                .isEqualTo(0.351 * 53_437_000 / 0.75, within(1e-6));
        assertThat(number(value("share-a").of("users").plus(value("share-of-users"))))
                .isEqualTo(45.1, within(1e-9));
        assertThat(number(value("share-a").asNumber())).isEqualTo(0.351, within(1e-15));
    }
}
