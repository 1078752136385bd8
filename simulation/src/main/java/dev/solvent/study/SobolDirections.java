package dev.solvent.study;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Direction numbers of Joe and Kuo and the Sobol' points they make, in the Gray-code order of Antonov and Saleev (1979). */
final class SobolDirections {

    static final int BITS = 32;

    private static final Pattern BLANK = Pattern.compile(" ");
    private static final List<int[]> DIRECTIONS = read();

    private SobolDirections() {}

    /** Dimensions there are numbers for. */
    static int dimensions() {
        return DIRECTIONS.size();
    }

    /** One coordinate of a point as a 32-bit fraction. */
    static int point(int dimension, int index) {
        int[] directions = DIRECTIONS.get(dimension);
        int x = 0;
        for (int gray = index ^ (index >>> 1); gray != 0; gray &= gray - 1) {
            x ^= directions[Integer.numberOfTrailingZeros(gray)];
        }
        return x;
    }

    /** What the point of an index above 0 differs by from the one before it. */
    static int step(int dimension, int index) {
        return DIRECTIONS.get(dimension)[Integer.numberOfTrailingZeros(index)];
    }

    /**
     * Nested uniform scrambling of a 32-bit fraction by a hash in which a digit depends on the digits above it alone, so that
     * nets stay nets (Owen, 1995; the hash is that of Laine and Karras, 2011, with the constants of Burley, 2020, JCGT 9(4), as
     * revised by Vegdahl).
     */
    static int scrambled(int x, int seed) {
        int y = Integer.reverse(x);
        y ^= y * 0x3d20adea;
        y += seed;
        y *= (seed >>> 16) | 1;
        y ^= y * 0x05526c56;
        y ^= y * 0x53a22864;
        return Integer.reverse(y);
    }

    private static List<int[]> read() {
        List<int[]> all = new ArrayList<>();
        int[] first = new int[BITS];
        for (int bit = 0; bit < BITS; bit++) {
            first[bit] = 1 << (BITS - 1 - bit);
        }
        all.add(first);
        try (InputStream stream = Objects.requireNonNull(
                        SobolDirections.class.getResourceAsStream("joe-kuo.txt"), "joe-kuo.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> all.add(directions(BLANK.split(line))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }

    /** From dimension, degree s, coefficients a and m_1 to m_s: v_k = a_1 v_(k-1) ^ ... ^ v_(k-s) ^ (v_(k-s) >> s). */
    private static int[] directions(String[] cells) {
        int degree = Integer.parseInt(cells[1]);
        int coefficients = Integer.parseInt(cells[2]);
        int[] v = new int[BITS];
        for (int k = 0; k < BITS; k++) {
            if (k < degree) {
                v[k] = Integer.parseInt(cells[3 + k]) << (BITS - 1 - k);
                continue;
            }
            v[k] = v[k - degree] ^ (v[k - degree] >>> degree);
            for (int j = 1; j < degree; j++) {
                if (((coefficients >>> (degree - 1 - j)) & 1) != 0) {
                    v[k] ^= v[k - j];
                }
            }
        }
        return v;
    }
}
