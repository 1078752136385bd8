package dev.solvent.product;

import static dev.solvent.quantity.Quantities.USD;
import static dev.solvent.quantity.Quantities.at;
import static dev.solvent.quantity.Quantities.price;
import static dev.solvent.usage.Meter.VIDEO;
import static java.time.Month.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.solvent.Refusal;
import dev.solvent.compute.ComputeCost;
import dev.solvent.pricing.PricingPlan;
import dev.solvent.quantity.Period;
import dev.solvent.quantity.Rate;
import dev.solvent.retention.RetentionCurve;
import dev.solvent.usage.FixedUsage;
import dev.solvent.usage.Usage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProductTest {

    private static final PricingPlan PAID =
            PricingPlan.subscription("Standard", price("10").usd().per(Period.MONTH));
    private static final Segment FREE = Segment.of("free", PricingPlan.free()).share(0.95);
    private static final Segment CREATOR = Segment.of("creator", PAID).share(0.05);

    @Test
    void segment_untilMoreIsSaid_consumesNothingAndNeverLeaves() {
        Segment segment = Segment.of("creator", PAID);
        assertThat(segment.share()).isEqualTo(1);
        assertThat(segment.usage()).isEqualTo(Usage.NONE);
        assertThat(segment.retention().survival(1e6)).isEqualTo(1);
    }

    @Test
    void segment_saysWhatItIsTold() {
        RetentionCurve stay = RetentionCurve.geometric(Rate.perMonth(0.1));
        FixedUsage usage = new FixedUsage(VIDEO, 60);
        Segment segment = CREATOR.usage(usage).retention(stay).plan(PricingPlan.free());
        assertThat(segment).isEqualTo(new Segment("creator", PricingPlan.free(), 0.05, Usage.of(usage), stay));
    }

    @Test
    void product_findsAndReplacesSegmentsByName() {
        ComputeCost cost = ComputeCost.perSecond(VIDEO, price("0.05").usd());
        Product product = Product.named("Clip").segment(FREE).segment(CREATOR).compute(cost);
        assertThat(product.segment("creator")).isEqualTo(CREATOR);
        assertThat(product.compute()).contains(cost);
        assertThat(product.currency()).isEqualTo(USD);
        Product changed = product.with(CREATOR.share(0.04));
        assertThat(changed.segment("creator").share()).isEqualTo(0.04);
        assertThat(changed.segments()).hasSize(2);
        assertThat(product.segment("creator").share()).isEqualTo(0.05);
    }

    @Test
    void product_unknownSegment_isRefusedNamingTheOnesThereAre() {
        Product product = Product.named("Clip").segment(FREE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> product.segment("creator"))
                .withMessage("segment must be one of [free] of product Clip, was creator");
        assertThatIllegalArgumentException().isThrownBy(() -> product.with(CREATOR));
    }

    @Test
    void product_sharesAboveOne_areRefused() {
        Product product = Product.named("Clip").segment(FREE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> product.segment(CREATOR.share(0.06)))
                .withMessageStartingWith("shares of the segments of product Clip must sum to at most 1, sum to 1.01");
    }

    @Test
    void product_sameNameTwice_isRefused() {
        Product product = Product.named("Clip").segment(CREATOR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> product.segment(CREATOR))
                .withMessage("segments of product Clip must have distinct names, were [creator, creator]");
    }

    @Test
    void product_twoCurrencies_isRefused() {
        Segment yuan = Segment.of(
                        "cn", PricingPlan.subscription("CN", price("70").cny().per(Period.MONTH)))
                .share(0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Product.named("Clip").segment(CREATOR).segment(yuan))
                .withMessage("segments of product Clip must have one currency, had [USD, CNY]");
    }

    @Test
    void product_withoutSegments_hasNoCurrency() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Product.named("Clip").currency())
                .withMessage("product Clip has no segment yet");
        assertThatIllegalArgumentException().isThrownBy(() -> Product.named("")).withMessageContaining("name");
    }

    static Stream<Refusal> parameters() {
        return Stream.of(
                        Refusal.of("share", CREATOR::share, -0.01, 1.01),
                        Refusal.of("size", value -> new Cohort("creator", at(2027, MARCH), value), -1))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void parameter_outsideItsDomain_isRefusedNamingParameterAndValue(Refusal each) {
        each.check();
    }
}
