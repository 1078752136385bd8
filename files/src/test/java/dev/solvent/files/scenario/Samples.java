package dev.solvent.files.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files to test with: those of the examples, and a small one to spoil. */
final class Samples {

    static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("");

    /** The smallest useful file. */
    static final String SMALL = """
            format: solvent 1
            currency: USD
            product:
              name: Talk
              segments:
                plus:
                  share: 10 %
                  plan:
                    price: 9.99 USD per month
                  churn: 6 % per month
            business:
              start: 2027-01
              months: 12
            """;

    private Samples() {}

    static List<Path> examples() {
        try (Stream<Path> files = Files.list(ROOT.resolve("examples/scenarios"))) {
            return files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
