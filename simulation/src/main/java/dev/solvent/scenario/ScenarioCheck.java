package dev.solvent.scenario;

import dev.solvent.product.Product;
import dev.solvent.quantity.Money;
import java.util.List;

/** What the parts of a scenario must have in common: names of segments and the currency. */
final class ScenarioCheck {

    private ScenarioCheck() {}

    /** Channels and shocks name segments of the product. */
    static void names(Product product, List<Channel> channels, List<Shock> shocks) {
        channels.forEach(channel -> channel.segments().forEach(product::segment));
        for (Shock shock : shocks) {
            for (String segment : shock.segments()) {
                if (product.segments().stream().noneMatch(each -> each.name().equals(segment))) {
                    throw new IllegalArgumentException("segment of shock '" + shock.label() + "' must be one of "
                            + product.segments().stream()
                                    .map(each -> each.name())
                                    .toList()
                            + ", was " + segment);
                }
            }
        }
    }

    static void behaviour(Product product, Behaviour behaviour) {
        List<String> labels = behaviour.moves().stream().map(Move::label).toList();
        if (labels.stream().distinct().count() < labels.size()) {
            throw new IllegalArgumentException("moves must have distinct labels, were " + labels);
        }
        for (Move move : behaviour.moves()) {
            product.segment(move.from());
            product.segment(move.to());
            if (move.from().equals(move.to())) {
                throw new IllegalArgumentException(
                        "to of " + move.label() + " must be another segment than from, was " + move.to());
            }
        }
        for (Reactivation each : behaviour.reactivations()) {
            double all = behaviour.reactivations().stream()
                    .filter(other -> other.from().equals(each.from()))
                    .mapToDouble(Reactivation::monthlyShare)
                    .sum();
            if (!(all <= 1)) {
                throw new IllegalArgumentException("monthlyShare of all reactivations from " + each.from()
                        + " must sum to at most 1, sums to " + all);
            }
        }
        behaviour.reactivations().forEach(each -> product.segment(each.from()));
        behaviour.reactivations().forEach(each -> product.segment(each.to()));
        behaviour.drifts().forEach(each -> product.segment(each.segment()));
        behaviour.demands().forEach(each -> product.segment(each.demand().segment()));
    }

    static void books(Product product, Books books) {
        Money zero = Money.zero(product.currency());
        books.credits().keySet().forEach(product::segment);
        books.payoutLagMonths().keySet().forEach(product::segment);
        books.investments().forEach(each -> zero.plus(each.total()));
        books.commitments().forEach(each -> zero.plus(each.reserved().money()));
    }
}
