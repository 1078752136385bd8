package dev.solvent.files.mapping;

import dev.solvent.files.document.Node;
import dev.solvent.files.document.ObjectNode;
import java.util.Currency;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A number of the model that is money in the currency of the file. */
record CurrencyKind<M, N>(
        Kind<M> money, Function<M, Currency> currency, Function<M, N> number, BiFunction<N, Currency, M> back)
        implements Kind<N> {

    @Override
    public Optional<N> read(Node node, Reading reading) {
        return money.read(node, reading).flatMap(value -> {
            if (!currency.apply(value).equals(reading.currency())) {
                reading.refuse(
                        node,
                        "must be in the currency of the file, "
                                + reading.currency().getCurrencyCode() + ", was " + node.inWords());
                return Optional.empty();
            }
            return Optional.of(number.apply(value));
        });
    }

    @Override
    public Node write(N value, Writing writing) {
        return money.write(back.apply(value, writing.currency()), writing);
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return money.schema(schemas);
    }

    @Override
    public String inWords() {
        return money.inWords();
    }
}
