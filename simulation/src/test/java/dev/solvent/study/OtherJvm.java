package dev.solvent.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Starts another virtual machine on the classes of the tests. */
final class OtherJvm {

    private OtherJvm() {}

    /** The home of this one, and of those of another version that are installed beside it or named by JAVA_HOME_ and the version. */
    static Stream<Path> installed(String version) throws IOException {
        Path here = Path.of(System.getProperty("java.home")).toRealPath();
        String named = System.getenv("JAVA_HOME_" + version);
        Path beside = here.getParent();
        List<Path> homes;
        try (Stream<Path> siblings = Files.list(beside)) {
            homes = siblings.filter(each -> isOf(each, version)).sorted().toList();
        }
        Stream<Path> others = named == null ? homes.stream() : Stream.concat(Stream.of(Path.of(named)), homes.stream());
        return Stream.concat(Stream.of(here), others.limit(1)).distinct();
    }

    private static boolean isOf(Path home, String version) {
        Path release = home.resolve("release");
        try {
            return Files.isReadable(release)
                    && Files.isExecutable(home.resolve("bin/java"))
                    && Files.readString(release, StandardCharsets.UTF_8).contains("JAVA_VERSION=\"" + version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a main class writes into the file that it is told. */
    static String output(Path home, String mode, Class<?> main) throws IOException, InterruptedException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path file = Files.createTempFile(main.getSimpleName(), ".txt");
        try {
            new ProcessBuilder(
                            home.resolve("bin/java").toString(),
                            mode,
                            "-Xmx512m",
                            "-cp",
                            classes,
                            main.getName(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return Files.readString(file, StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
