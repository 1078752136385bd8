package dev.solvent.retention.activity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The donation counts of Fader, Hardie and Shang (2010), table 1. */
final class Donations {

    private Donations() {}

    static UserDays read() {
        var users = new UserDays();
        try (InputStream in = Donations.class.getResourceAsStream("/vectors/retention-data/donations_bgbb.csv")) {
            List<String> lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            for (String line : lines) {
                String[] cells = line.split(",", -1);
                users.add(
                        Integer.parseInt(cells[0]),
                        Integer.parseInt(cells[1]),
                        Integer.parseInt(cells[2]),
                        Double.parseDouble(cells[3]));
            }
            return users;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
