package dev.solvent.files.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solvent.files.source.Limits;
import dev.solvent.files.source.Source;
import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DocumentProperties {

    @Property(tries = 400)
    void write_readAgain_isTheSameTree(@ForAll("trees") Node tree, @ForAll Format format) {
        assertThat(read(format, format.write(tree))).isEqualTo(tree);
    }

    @Property(tries = 400)
    void write_ofWhatWasRead_isTheSameText(@ForAll("trees") Node tree, @ForAll Format format) {
        String text = format.write(tree);
        assertThat(format.write(read(format, text))).isEqualTo(text);
    }

    @Property(tries = 400)
    void write_isFitForADiff(@ForAll("trees") Node tree, @ForAll Format format) {
        String text = format.write(tree);
        assertThat(text).endsWith("\n");
        assertThat(text.split("\n", -1)).noneMatch(line -> line.endsWith(" ") || line.contains("\r"));
    }

    @Property(tries = 400)
    void formats_sayTheSame(@ForAll("trees") Node tree) {
        Node viaYaml = read(Format.YAML, Format.YAML.write(tree));
        assertThat(read(Format.JSON, Format.JSON.write(viaYaml))).isEqualTo(tree);
    }

    /** YAML 1.2 is meant to hold JSON; the reader of YAML keeps to it, up to keys longer than it takes. */
    @Property(tries = 400)
    void yaml_readsJson(@ForAll("trees") Node tree) {
        assertThat(read(Format.YAML, Format.JSON.write(tree))).isEqualTo(tree);
    }

    @Property(tries = 400)
    void number_readsBackToTheSameDouble(@ForAll double value) {
        NumberNode number = Node.number(value);
        assertThat(number.toDouble()).isEqualTo(value + 0.0);
        assertThat(((NumberNode) read(Format.JSON, Format.JSON.write(number))).toDouble())
                .isEqualTo(value + 0.0);
    }

    /** One digit less, rounded either way, is another double. */
    @Property(tries = 400)
    void number_hasTheFewestDigits(@ForAll double value) {
        BigDecimal shortest = Node.number(value).value().stripTrailingZeros();
        Assume.that(shortest.precision() > 1);
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(1 - shortest.scale());
        BigDecimal down = shortest.divideToIntegralValue(step).multiply(step);
        BigDecimal up = down.add(step.multiply(BigDecimal.valueOf(shortest.signum())));
        boolean nearerDown =
                shortest.subtract(down).abs().compareTo(up.subtract(shortest).abs()) < 0;
        assertThat((nearerDown ? down : up).doubleValue()).isNotEqualTo(value);
    }

    private static Node read(Format format, String text) {
        return format.read(Source.of("a", text), Limits.forDocuments().withLineLength(200_000));
    }

    @Provide
    Arbitrary<Node> trees() {
        return Trees.nodes();
    }
}
