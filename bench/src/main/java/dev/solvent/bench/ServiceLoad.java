package dev.solvent.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Load on the example service from another process on loopback: an open loop, in which requests are due at even times whether or not
 * earlier ones are answered, and a latency counts from when its request was due. Of every hundred requests some are hostile, as told;
 * quotes differ, so that nothing can be kept from one to the next.
 */
public final class ServiceLoad {

    private static final int CONNECTIONS = 64;
    private static final int WARM_UP = 10;
    private static final double NANOS = 1e9;
    private static final int STEPS = 1_000_000;
    /** Latencies are counted in steps of 10 us up to 10 s. */
    private static final long STEP = 10_000;

    private final int port;
    private final long pid;
    private final double perSecond;
    private final int seconds;
    private final int hostilePercent;
    private final AtomicLong next = new AtomicLong();
    private final int[] quotes = new int[STEPS];
    private final int[] refused = new int[STEPS];
    private final AtomicLong errors = new AtomicLong();
    private final AtomicLong busy = new AtomicLong();

    private ServiceLoad(int port, long pid, double perSecond, int seconds, int hostilePercent) {
        this.port = port;
        this.pid = pid;
        this.perSecond = perSecond;
        this.seconds = seconds;
        this.hostilePercent = hostilePercent;
    }

    /**
     * Warms the service up, loads it, and prints what came of it.
     *
     * @param arguments  port and process of the service, requests a second, seconds, hostile requests of a hundred
     * @throws InterruptedException if stopped
     * @throws IOException if the service is not there
     */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        int port = Integer.parseInt(arguments[0]);
        long pid = Long.parseLong(arguments[1]);
        double perSecond = Double.parseDouble(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        int hostile = Integer.parseInt(arguments[4]);
        for (double part : new double[] {0.25, 0.5, 1}) {
            new ServiceLoad(port, pid, part * perSecond, WARM_UP, hostile).run();
        }
        ServiceLoad load = new ServiceLoad(port, pid, perSecond, seconds, hostile);
        System.out.println("at the start: " + load.memory());
        load.run();
        load.report();
        System.out.println("at the end:   " + load.memory());
    }

    private void run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread thread = new Thread(() -> connection(start));
            thread.start();
            threads.add(thread);
        }
        for (Thread each : threads) {
            each.join();
        }
    }

    private void connection(long start) {
        long most = (long) (perSecond * seconds);
        Connection connection = null;
        for (long n = next.getAndIncrement(); n < most; n = next.getAndIncrement()) {
            long due = start + (long) (n * NANOS / perSecond);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            boolean hostile = n % 100 < hostilePercent;
            try {
                if (connection == null) {
                    connection = new Connection(port);
                }
                int status = connection.ask(hostile ? hostile(n) : quote(n));
                note(hostile, status, System.nanoTime() - due);
                connection = connection.isClosing() ? closed(connection) : connection;
            } catch (IOException e) {
                System.err.println((hostile ? "hostile " + n / 100 % 6 : "quote") + ": " + e);
                errors.incrementAndGet();
                connection = closed(connection);
            }
        }
        closed(connection);
    }

    private static Connection closed(Connection connection) {
        if (connection != null) {
            connection.close();
        }
        return null;
    }

    private void note(boolean hostile, int status, long nanos) {
        int[] counts = hostile ? refused : quotes;
        if (status == 503) {
            busy.incrementAndGet();
        } else if (hostile ? (status >= 400 && status < 500) : status == 200) {
            synchronized (counts) {
                counts[(int) Math.min(STEPS - 1, nanos / STEP)]++;
            }
        } else {
            errors.incrementAndGet();
        }
    }

    private static byte[] quote(long n) {
        String family = n % 3 == 0
                ? "{\"family\": \"shifted beta-geometric\", \"parameters\": {\"alpha\": 0.7, \"beta\": 1.18}}"
                : "{\"monthlyChurn\": 0." + (100 + n % 97) + "}";
        return post("{\"plan\": {\"name\": \"Creator\", \"price\": " + (5 + n % 31)
                + ".99, \"storeCommissionFraction\": 0.15,"
                + " \"included\": {\"unitsPerMonth\": " + (100 + n % 211) + ", \"pricePerUnitBeyond\": 0.06}},"
                + " \"usage\": {\"family\": \"LOG_NORMAL\", \"meanUnitsPerMonth\": " + (40 + n % 53)
                + ", \"topTenthShare\": 0.72}, \"cost\": {\"perUnit\": 0.0" + (20 + n % 29)
                + ", \"failedFraction\": 0.2}, \"retention\": " + family
                + ", \"cacPerUser\": " + (8 + n % 17) + ", \"discountPerYear\": 0.12, \"horizonMonths\": 36}");
    }

    private static byte[] hostile(long n) {
        return switch ((int) (n / 100 % 6)) {
            case 0 -> post("{\"plan\": {\"price\": -1}}");
            case 1 -> post("{\"plan\": ".repeat(300));
            case 2 -> post("{\"cacPerUser\": 1e999999999, \"x\": [" + "1,".repeat(2_000) + "1]}");
            case 3 -> post("\u0000\u0001nothing");
            case 4 -> "GET /wp-admin.php HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            default -> post(" ".repeat(40_000));
        };
    }

    private static byte[] post(String body) {
        return ("POST /v1/quote HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void report() {
        long answered = Arrays.stream(quotes).asLongStream().sum();
        System.out.printf(
                Locale.ROOT,
                "%d quotes in %d s, %.0f a second beside %.0f hostile a second; errors %d, answers 503 %d%n",
                answered,
                seconds,
                (double) answered / seconds,
                (double) Arrays.stream(refused).asLongStream().sum() / seconds,
                errors.get(),
                busy.get());
        System.out.println("quotes:  " + quantiles(quotes));
        System.out.println("hostile: " + quantiles(refused));
    }

    private static String quantiles(int[] counts) {
        long all = Arrays.stream(counts).asLongStream().sum();
        StringBuilder text = new StringBuilder();
        for (double p : new double[] {0.5, 0.9, 0.99, 0.999, 1}) {
            long wanted = (long) Math.ceil(p * all);
            long seen = 0;
            int step = 0;
            while (step < STEPS - 1 && seen + counts[step] < wanted) {
                seen += counts[step++];
            }
            text.append(
                    String.format(Locale.ROOT, "p%s %.2f ms  ", p == 1 ? "100" : trimmed(100 * p), (step + 1) / 100.0));
        }
        return text.toString().strip();
    }

    private static String trimmed(double percent) {
        return String.format(Locale.ROOT, "%.1f", percent).replace(".0", "");
    }

    /** Memory of the service's process: what lives on the heap after a full collection, and what the system holds for it. */
    private String memory() throws IOException, InterruptedException {
        new ProcessBuilder("jcmd", Long.toString(pid), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Connection connection = new Connection(port);
        connection.ask("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        double live = 0;
        for (String line : connection.body().split("\n", -1)) {
            if (line.startsWith("jvm_memory_used_bytes{area=\"heap\"")) {
                live += Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
            }
        }
        connection.close();
        return String.format(Locale.ROOT, "%.1f MB live on the heap, %s", live / 1e6, resident());
    }

    private String resident() throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return "resident memory not known";
        }
        String line = Files.readAllLines(status).stream()
                .filter(each -> each.startsWith("VmRSS:"))
                .findFirst()
                .orElse("VmRSS: 0 kB");
        return String.format(Locale.ROOT, "%.0f MB resident", Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0);
    }

    /** One connection that stays open. */
    private static final class Connection {

        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private byte[] body = {};
        private boolean closing;

        Connection(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            in = new BufferedInputStream(socket.getInputStream(), 8_192);
            out = socket.getOutputStream();
        }

        int ask(byte[] request) throws IOException {
            out.write(request);
            int status = Integer.parseInt(line().split(" ", -1)[1]);
            int length = 0;
            closing = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                } else if (lower.equals("connection: close")) {
                    closing = true;
                }
            }
            body = in.readNBytes(length);
            if (body.length < length) {
                throw new EOFException("answer cut off");
            }
            return status;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException("closed by the service");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        String body() {
            return new String(body, StandardCharsets.UTF_8);
        }

        boolean isClosing() {
            return closing;
        }

        void close() {
            try {
                socket.close();
            } catch (IOException e) {
                System.err.println("not closed: " + e.getMessage());
            }
        }
    }
}
