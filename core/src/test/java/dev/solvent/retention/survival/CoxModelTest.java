package dev.solvent.retention.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.solvent.fit.Edge;
import dev.solvent.fit.StopReason;
import dev.solvent.quantity.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of R are those of R 4.2, survival 3.5-3, with eps = 1e-14. */
class CoxModelTest {

    private static final Offset<Double> R_DIGITS = within(1e-12);

    @ParameterizedTest
    @CsvSource({
        // Therneau and Grambsch (2000), appendix E, test data 1; more digits by R
        "BRESLOW, 1.47528491482900, 1.57686886578956, -4.56434819146784, -3.82474950500287, 1.6",
        "EFRON, 1.67685748559290, 1.63230156075030, -4.27666611901606, -3.35897484026335, 2.03614457831325"
    })
    void fit_validationData_isThePublishedOne(ArgumentsAccessor row) {
        Ties ties = row.get(0, Ties.class);
        double atBeta = row.getDouble(4);
        CoxFit fit = CoxModel.of("x").withTies(ties).fit(Samples.validation());
        assertThat(fit.coefficient("x").value()).isEqualTo(row.getDouble(1), R_DIGITS);
        assertThat(fit.covariance("x", "x")).isEqualTo(row.getDouble(2), within(1e-11));
        assertThat(fit.nullLogLikelihood()).isEqualTo(row.getDouble(3), R_DIGITS);
        assertThat(fit.logLikelihood()).isEqualTo(atBeta, R_DIGITS);
        assertThat(fit.scoreTest().statistic()).isEqualTo(row.getDouble(5), R_DIGITS);
        assertThat(fit.aic()).isEqualTo(2 - 2 * atBeta, within(1e-11));
    }

    @Test
    void fit_breslowValidationData_hasItsClosedForm() {
        // Therneau and Grambsch (2000): beta = log((3 + sqrt 33) / 2)
        double beta = CoxModel.of("x")
                .withTies(Ties.BRESLOW)
                .fit(Samples.validation())
                .coefficient("x")
                .value();
        assertThat(beta).isEqualTo(StrictMath.log((3 + StrictMath.sqrt(33)) / 2), within(1e-13));
    }

    @Test
    void fit_strata_isThatOfR() {
        CoxFit fit = CoxModel.of("x").withStrata("sex").fit(Samples.coxTest1());
        assertThat(fit.coefficient("x").value()).isEqualTo(0.802317911238407, R_DIGITS);
        assertThat(fit.coefficient("x").standardError()).isEqualTo(0.822376639082856, R_DIGITS);
        assertThat(fit.nullLogLikelihood()).isEqualTo(-3.871201010907891, R_DIGITS);
        assertThat(fit.logLikelihood()).isEqualTo(-3.327656520778615, R_DIGITS);
        assertThat(fit.curve("1", Map.of("x", 0.0)).times().toArray()).containsExactly(2);
        assertThatThrownBy(() -> fit.curve(Map.of("x", 0.0))).hasMessage("stratum must be given, one of [0, 1]");
        assertThatThrownBy(() -> fit.curve("2", Map.of("x", 0.0))).hasMessage("stratum must be one of [0, 1], was 2");
    }

    @ParameterizedTest
    @CsvSource({
        // coef, se, log-likelihood at 0 and at coef, zph, robust se, H and its se at age 9 for x = 1
        "EFRON, -0.0211052095801752, 0.7951768738198816, -9.1695183774559279, -9.1691664647247588, 0.290997164042615,"
                + " 0.538948033463603, 1.964709844007043, 1.053003052270931",
        "BRESLOW, -0.0845260806613092, 0.7938172774855354, -9.3926619287701367, -9.3870151183663353, 0.363577477413984,"
                + " 0.508709774620095, 1.862468413576377, 1.001898138075005"
    })
    void fit_startAndStop_isThatOfR(ArgumentsAccessor row) {
        Ties ties = row.get(0, Ties.class);
        CoxModel model = CoxModel.of("x").withTies(ties);
        CoxFit fit = model.fit(Samples.coxTest2());
        assertThat(fit.coefficient("x").value()).isEqualTo(row.getDouble(1), R_DIGITS);
        assertThat(fit.coefficient("x").standardError()).isEqualTo(row.getDouble(2), R_DIGITS);
        assertThat(fit.nullLogLikelihood()).isEqualTo(row.getDouble(3), R_DIGITS);
        assertThat(fit.logLikelihood()).isEqualTo(row.getDouble(4), R_DIGITS);
        assertThat(fit.concordance()).isEqualTo(10 / 19.0, within(1e-15));
        assertThat(fit.proportionality(AgeScale.KAPLAN_MEIER).of("x").statistic())
                .isEqualTo(row.getDouble(5), within(1e-11));
        assertThat(model.withRobustErrors()
                        .fit(Samples.coxTest2())
                        .coefficient("x")
                        .standardError())
                .isEqualTo(row.getDouble(6), R_DIGITS);
        CoxCurve curve = fit.curve(Map.of("x", 1.0));
        assertThat(curve.hazardAt(9)).isEqualTo(row.getDouble(7), R_DIGITS);
        assertThat(curve.standardErrorAt(9)).isEqualTo(row.getDouble(8), R_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        // Therneau and Grambsch (2000), appendix E, weighted data; coef, variance, log-likelihoods, robust variance by
        // R
        "BRESLOW, 0.859557444506882, 0.508503337521657, -32.867550778900473, -32.021046276433268, 1.03484233361757",
        "EFRON, 0.872604246398396, 0.507756626964133, -30.292179605853164, -29.416784600136193, 1.25228446189339"
    })
    void fit_weights_isThatOfR(ArgumentsAccessor row) {
        Ties ties = row.get(0, Ties.class);
        boolean[] ended = {true, false, true, true, true, false, false, true, false};
        Tenures data = Tenures.of(Period.MONTH, new double[] {1, 1, 2, 2, 2, 2, 3, 4, 5}, ended)
                .withCovariate("x", 2, 0, 1, 1, 0, 1, 0, 1, 0)
                .withWeights(1, 2, 3, 4, 3, 2, 1, 2, 1);
        CoxFit fit = CoxModel.of("x").withTies(ties).fit(data);
        assertThat(fit.coefficient("x").value()).isEqualTo(row.getDouble(1), R_DIGITS);
        assertThat(fit.covariance("x", "x")).isEqualTo(row.getDouble(2), R_DIGITS);
        assertThat(fit.nullLogLikelihood()).isEqualTo(row.getDouble(3), within(1e-11));
        assertThat(fit.logLikelihood()).isEqualTo(row.getDouble(4), within(1e-11));
        CoxFit robust = CoxModel.of("x").withTies(ties).withRobustErrors().fit(data);
        assertThat(robust.covariance("x", "x")).isEqualTo(row.getDouble(5), within(1e-11));
    }

    @Test
    void fit_fractionalWeights_hasRobustErrors() {
        Tenures aml = Samples.aml();
        List<String> arm = aml.label("x");
        double[] off = arm.stream()
                .mapToDouble(word -> word.equals("Maintained") ? 0 : 1)
                .toArray();
        CoxFit fit = CoxModel.of("off")
                .fit(aml.withCovariate("off", off)
                        .withWeights(
                                1.5, 0.7, 2.2, 0.4, 1, 1.3, 0.9, 0.5, 1.1, 2, 1.7, 0.3, 0.8, 1.2, 0.6, 1, 1.4, 0.75,
                                0.25, 1.9, 1.05, 0.95, 0.65));
        // R 4.2, survival 3.5-3: coxph(Surv(time, status) ~ x, weights = w), whose error is the robust one unasked
        assertThat(fit.coefficient("off").value()).isEqualTo(1.239966439325102, R_DIGITS);
        assertThat(fit.coefficient("off").standardError()).isEqualTo(0.571593494154179, R_DIGITS);
        assertThat(fit.modelStandardError("off")).isNotCloseTo(0.571593494154179, within(1e-3));
        assertThat(fit.logLikelihood()).isEqualTo(-37.49381205634779, within(1e-11));
    }

    @Test
    void fit_lungByInstitution_isThatOfR() {
        Tenures lung = Samples.lung();
        List<String> inst = lung.label("inst");
        List<String> ecog = lung.label("ph.ecog");
        CoxFit fit = CoxModel.of("age", "ph.ecog")
                .withStrata("sex")
                .withCluster("inst")
                .fit(lung.where(
                        row -> !inst.get(row).isEmpty() && !ecog.get(row).isEmpty()));
        assertThat(fit.coefficient("age").value()).isEqualTo(0.0107084013907186, R_DIGITS);
        assertThat(fit.coefficient("ph.ecog").value()).isEqualTo(0.4690629418838409, R_DIGITS);
        assertThat(fit.coefficient("age").standardError()).isEqualTo(0.00684626511177196, R_DIGITS);
        assertThat(fit.coefficient("ph.ecog").standardError()).isEqualTo(0.11109238482255361, R_DIGITS);
        assertThat(fit.modelStandardError("age")).isEqualTo(0.00923359925195251, R_DIGITS);
        assertThat(fit.modelStandardError("ph.ecog")).isEqualTo(0.11558731596195576, R_DIGITS);
        ProportionalityTest test = fit.proportionality(AgeScale.KAPLAN_MEIER);
        assertThat(test.of("age").statistic()).isEqualTo(0.182346436548618, R_DIGITS);
        assertThat(test.of("ph.ecog").pValue()).isEqualTo(0.112666994077138, R_DIGITS);
        assertThat(test.global().pValue()).isEqualTo(0.279391142070051, R_DIGITS);
        assertThatThrownBy(() -> test.of("sex")).hasMessageContaining("name must be one of");
    }

    @ParameterizedTest
    @CsvSource({
        // cox.zph(coxph(Surv(week, arrest) ~ ., rossi), transform = "identity" / "log" / "rank"), age and GLOBAL; R's
        // own
        // coefficients are converged to 1e-9, which shows in the ninth digit
        "AGE, 6.61594378929424654, 18.18268703912928430",
        "LOG_AGE, 8.2314983419423253, 17.6615705707481574",
        "RANK, 0.8964214615663005, 11.0251834071225563"
    })
    void proportionality_scales_areThoseOfR(AgeScale scale, double age, double global) {
        String[] names = {"fin", "age", "race", "wexp", "mar", "paro", "prio"};
        boolean[] ended = new boolean[432];
        double[] arrests = Samples.numbers("rossi.csv", "arrest");
        Arrays.setAll(arrests, row -> {
            ended[row] = arrests[row] == 1;
            return arrests[row];
        });
        Tenures rossi = Tenures.of(Period.WEEK, Samples.numbers("rossi.csv", "week"), ended);
        for (String name : names) {
            rossi = rossi.withCovariate(name, Samples.numbers("rossi.csv", name));
        }
        ProportionalityTest test = CoxModel.of(names).fit(rossi).proportionality(scale);
        assertThat(test.of("age").statistic()).isEqualTo(age, within(1e-7));
        assertThat(test.global().statistic()).isEqualTo(global, within(1e-6));
    }

    @Test
    void fit_completeSeparation_isAnOptimumAtInfinity() {
        Tenures data = Samples.allEnded(1, 2, 3, 4, 5, 6).withCovariate("x", 1, 1, 1, 0, 0, 0);
        CoxFit fit = CoxModel.of("x").fit(data);
        assertThat(fit.stop()).isInstanceOf(StopReason.OptimumAtInfinity.class);
        assertThat(((StopReason.OptimumAtInfinity) fit.stop()).escaping()).containsEntry("x", Edge.UPPER);
        assertThat(fit.isConverged()).isFalse();
        assertThatThrownBy(fit::coefficients)
                .hasMessageStartingWith("there are no estimates: optimum at infinity: x rises");
        assertThat(fit).asString().startsWith("Cox fit without estimates");
    }

    @Test
    void fit_separationWithLateEntriesAndASecondCovariate_namesTheOneThatRunsAway() {
        Tenures data = Samples.allEnded(1, 2, 3, 4, 5, 6, 7, 8)
                .withEntries(0, 0, 0, 0, 4, 4, 4, 4)
                .withCovariate("x", 3, 2, 1, 0, 3, 2, 1, 0)
                .withCovariate("noise", 0, 1, 1, 0, 1, 0, 0, 1);
        CoxFit fit = CoxModel.of("x", "noise").fit(data);
        assertThat(fit.stop()).isInstanceOf(StopReason.OptimumAtInfinity.class);
        assertThat(((StopReason.OptimumAtInfinity) fit.stop()).escaping()).containsEntry("x", Edge.UPPER);
    }

    @Test
    void fit_collinearCovariates_isAFlatRidge() {
        Tenures data = Samples.coxTest1().withCovariate("y", 1, 5, 3, 3, 3, 1, 1);
        CoxFit fit = CoxModel.of("x", "y").fit(data);
        assertThat(fit.stop()).isInstanceOf(StopReason.FlatRidge.class);
        Map<String, Double> direction = ((StopReason.FlatRidge) fit.stop()).direction();
        // y = 1 + 2 x: one y more is two x less
        double ratio = direction.getOrDefault("x", 0.0) / direction.getOrDefault("y", 0.0);
        assertThat(ratio).isEqualTo(-2, within(1e-9));
    }

    @Test
    void fit_nobodyLeft_isTooLittleData() {
        Tenures data =
                Tenures.of(Period.MONTH, new double[] {1, 2}, new boolean[2]).withCovariate("x", 0, 1);
        assertThat(CoxModel.of("x").fit(data).stop()).isInstanceOf(StopReason.TooLittleData.class);
    }

    @Test
    void fit_otherUnitsOfACovariate_rescalesItsCoefficient() {
        Tenures lung = Samples.lung();
        double[] age = lung.covariate("age");
        Tenures cents = lung.withCovariate(
                "micro", Arrays.stream(age).map(a -> 1e9 + 1e6 * a).toArray());
        Coefficient natural = CoxModel.of("age").fit(lung).coefficient("age");
        Coefficient scaled = CoxModel.of("micro").fit(cents).coefficient("micro");
        assertThat(scaled.value() * 1e6).isEqualTo(natural.value(), within(1e-13));
        assertThat(scaled.z()).isEqualTo(natural.z(), within(1e-10));
    }

    @Test
    void fit_userSplitIntoRows_isTheSame() {
        Tenures whole = Samples.validation();
        Tenures split = Tenures.of(
                        Period.MONTH,
                        IntStream.range(0, whole.size())
                                .boxed()
                                .flatMap(row -> whole.get(row).after() <= 2
                                        ? java.util.stream.Stream.of(whole.get(row))
                                        : java.util.stream.Stream.of(
                                                Tenure.stillThere(2),
                                                whole.get(row).enteredAt(2)))
                                .toList())
                .withCovariate("x", 1, 1, 1, 1, 0, 0, 0, 0, 0, 0);
        assertThat(CoxModel.of("x").fit(split).coefficient("x").value())
                .isEqualTo(CoxModel.of("x").fit(whole).coefficient("x").value(), R_DIGITS);
    }

    @Test
    void waldTest_oneCovariate_isTheSquareOfZ() {
        CoxFit fit = CoxModel.of("x").fit(Samples.validation());
        Coefficient x = fit.coefficient("x");
        assertThat(fit.waldTest().statistic()).isEqualTo(x.z() * x.z(), R_DIGITS);
        assertThat(fit.waldTest().pValue()).isEqualTo(x.pValue(), R_DIGITS);
        assertThat(fit.evaluations()).isBetween(3, 20);
        assertThat(fit)
                .hasToString("Cox fit: x 1.67686 (se 1.27762, factor 5.34872, p = 0.189); log-likelihood"
                        + " -3.3589748, converged");
    }

    @Test
    void of_unusableModel_isRefused() {
        assertThatThrownBy(CoxModel::of).hasMessage("covariates must not be empty");
        assertThatThrownBy(() -> CoxModel.of("x", "x")).hasMessage("covariates must differ, were [x, x]");
        assertThatThrownBy(() -> CoxModel.of("z").fit(Samples.validation()))
                .hasMessage("covariate must be one of [x], was z");
        Tenures constant = Samples.validation().withCovariate("c", 2, 2, 2, 2, 2, 2);
        assertThatThrownBy(() -> CoxModel.of("c").fit(constant))
                .hasMessage("covariate c must vary, was the same in every row");
        assertThatThrownBy(() -> CoxModel.of("x").fit(Samples.allEnded()))
                .hasMessage("tenures must have rows, had none");
        CoxFit fit = CoxModel.of("x").fit(Samples.validation());
        assertThatThrownBy(() -> fit.coefficient("y")).hasMessage("name must be one of [x], was y");
        assertThatThrownBy(() -> fit.curve(Map.of())).hasMessage("covariates must be [x], were []");
        assertThat(CoxModel.of("x").withStrata("plan")).hasToString("Cox model of x + strata(plan)");
    }
}
